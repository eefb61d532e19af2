/** Commands that print issues, and show what the press sets. */

import { EDITIONS } from '../../src/editions/edition.ts'
import { IMPOSITIONS } from '../../src/layout/sheets/impose.ts'
import type { Command } from '../commands.ts'
import { ARCHIVE_FLAG, ISSUE_OPERAND, JSON_FLAG, MAKING_FLAGS, OPEN_FLAG, THEME_FLAG } from './flags.ts'

export const PRINTING: readonly Command[] = [
  {
    name: 'build',
    about:
      'prints an issue: the magazine for screen, printer and archive, the e-book, texts, covers, the report',
    arabic: 'يطبع عددًا: المجلة للشاشة والمطبعة والأرشيف، والكتاب الإلكتروني والنصوص والأغلفة والتقرير',
    operand: ISSUE_OPERAND,
    flags: [
      { name: 'all', about: 'every issue of the house', arabic: 'كل أعداد الدار' },
      {
        name: 'only',
        value: 'editions',
        values: 'editions',
        about: `some of ${EDITIONS.join(',')}`,
        arabic: `بعض ${EDITIONS.join(',')}`,
      },
      THEME_FLAG,
      {
        name: 'sheets',
        value: 'kind',
        values: 'sheets',
        about: `how the printer’s file lays pages: ${IMPOSITIONS.join(', ')}`,
        arabic: `كيف يرتب ملف المطبعة الصفحات: ${IMPOSITIONS.join('، ')}`,
      },
      OPEN_FLAG,
      {
        name: 'grid',
        about: 'the grid of the theme over the pages of the screen',
        arabic: 'شبكة القالب فوق صفحات الشاشة',
      },
      ...MAKING_FLAGS,
    ],
    examples: [
      'build',
      'build assets/issues/002',
      'build assets/issues/002 --only screen,epub --open',
      'build assets/issues/002 --theme plain --out /tmp/proofs',
    ],
    asksPlugIns: true,
    load: () => import('../build.ts'),
  },
  {
    name: 'check',
    about: 'lays an issue as build does, says what is to be said of it, and writes nothing',
    arabic: 'يصف العدد كما يصفه build، ويقول ما يُقال عنه، ولا يكتب شيئًا',
    operand: ISSUE_OPERAND,
    flags: [
      { name: 'all', about: 'every issue of the house', arabic: 'كل أعداد الدار' },
      {
        name: 'only',
        value: 'editions',
        values: 'editions',
        about: `for some of ${EDITIONS.join(',')} alone`,
        arabic: `لبعض ${EDITIONS.join(',')} وحدها`,
      },
      THEME_FLAG,
      JSON_FLAG,
    ],
    examples: ['check assets/issues/002', 'check --all --only screen'],
    asksPlugIns: true,
    load: () => import('../check.ts'),
  },
  {
    name: 'proof',
    about: 'shows the pages of an issue in a browser, as its files are at every moment, until Ctrl-C',
    arabic: 'يعرض صفحات العدد في المتصفح كما هي ملفاته في كل لحظة، إلى Ctrl-C',
    operand: ISSUE_OPERAND,
    flags: [
      THEME_FLAG,
      {
        name: 'port',
        value: 'number',
        about: 'the first port to be tried, instead of 4317',
        arabic: 'أول منفذ يُجرّب، مكان 4317',
      },
      OPEN_FLAG,
    ],
    examples: ['proof assets/issues/002 --open'],
    load: () => import('../proof.ts'),
  },
  {
    name: 'themes',
    about:
      'lists the themes that an issue may name: its page, columns and faces, and what it is like; or sets sheets of them',
    arabic: 'يسرد القوالب التي يجوز للعدد أن يسميها: صفحتها وأعمدتها وخطوطها وما تشبهه؛ أو يطبع لها عينات',
    operand: {
      name: 'what',
      about: 'preview, and the names of themes: a sheet of each, of all where none is named',
      arabic: 'preview ثم أسماء قوالب: عينة لكل منها، ولكلها إن لم يُذكر اسم',
      isMany: true,
    },
    flags: [OPEN_FLAG, ...MAKING_FLAGS],
    examples: ['themes', 'themes preview classical --open'],
    load: () => import('../themes.ts'),
  },
  {
    name: 'specimen',
    about: 'sets a specimen of the press’s own faces: a PDF, and a picture of each page',
    arabic: 'يصف نموذجًا من خطوط المطبعة: ملف PDF، وصورة لكل صفحة',
    flags: [...MAKING_FLAGS],
    examples: ['specimen'],
    load: () => import('../specimen.ts'),
  },
  {
    name: 'press',
    about:
      'sets issues again with the press as it is now, and keeps each that comes out otherwise in the archive',
    arabic: 'يصف الأعداد من جديد بالمطبعة كما هي الآن، ويحفظ في الأرشيف كل ما خرج على غير ما كان',
    operand: {
      name: 'folders',
      about: 'folders of issues, issues, or archives, of which the newest versions are set',
      arabic: 'مجلدات أعداد، أو أعداد، أو أرشيفات تُصف أحدث إصداراتها',
      isMany: true,
    },
    flags: [
      {
        name: 'theme',
        value: 'name',
        values: 'themes',
        about: 'sets all in this theme instead of their own',
        arabic: 'يصفها كلها بهذا القالب مكان قوالبها',
      },
      {
        name: 'queue',
        value: 'address',
        about: 'shares them with other machines through Redis, for example redis://localhost:6379/0',
        arabic: 'يقسمها على أجهزة أخرى من خلال Redis، مثل redis://localhost:6379/0',
        isSecret: true,
      },
      {
        name: 'work',
        about: 'adds none, and works off what others have put into the queue',
        arabic: 'لا يضيف شيئًا، وينجز ما وضعه غيره في الطابور',
      },
      ARCHIVE_FLAG,
      JSON_FLAG,
    ],
    examples: ['press assets/issues', 'press output/archive --theme classical'],
    asksPlugIns: true,
    load: () => import('../press.ts'),
  },
]
