/** Commands of the copy desk: manuscripts in, articles out and back to their authors. */

import type { Command } from '../commands.ts'
import { JSON_FLAG } from './flags.ts'

export const COPY: readonly Command[] = [
  {
    name: 'import',
    about:
      'reads manuscripts as their authors sent them, and makes an article of each: who asks, who answers',
    arabic: 'يقرأ المخطوطات كما أرسلها أصحابها، ويصنع من كل منها مقالًا: من يسأل ومن يجيب',
    operand: {
      name: 'manuscripts',
      about: 'their files: txt, md, docx, odt, html, subtitles; - for what is pasted',
      arabic: 'ملفاتها: txt أو md أو docx أو odt أو html أو ترجمة مصاحبة؛ و- لما يُلصق',
      isMany: true,
    },
    flags: [
      {
        name: 'issue',
        value: 'folder',
        values: 'issues',
        about: 'puts the article into this issue, and lists it there',
        arabic: 'يضع المقال في هذا العدد، ويذكره في ترتيبه',
      },
      {
        name: 'out',
        value: 'place',
        about: 'the file or folder to put it in, instead of output/import',
        arabic: 'الملف أو المجلد الذي يوضع فيه، مكان output/import',
      },
      {
        name: 'fix',
        about: 'mends the slips that the house style says to mend',
        arabic: 'يصلح من الهفوات ما يقول أسلوب الدار إنه يُصلح',
      },
      {
        name: 'dry-run',
        about: 'shows what it would do, and writes nothing',
        arabic: 'يعرض ما كان سيفعله، ولا يكتب شيئًا',
      },
      {
        name: 'encoding',
        value: 'name',
        about: 'of a text that is read wrong, for example windows-1256',
        arabic: 'ترميز نص قُرئ على غير وجهه، مثل windows-1256',
      },
      JSON_FLAG,
    ],
    examples: [
      'import omar.docx --dry-run',
      'import omar.docx --issue assets/issues/001 --fix',
      'import - --out clipboard.yaml',
    ],
    asksPlugIns: true,
    load: () => import('../import.ts'),
  },
  {
    name: 'proofsheet',
    about: 'writes an article out for its author to approve, and takes back what its author has changed',
    arabic: 'يُخرج المقال لكاتبه ليجيزه، ويرد إليه ما غيّره كاتبه',
    operand: {
      name: 'article',
      about: 'the article’s file, in the folder of its issue',
      arabic: 'ملف المقال، في مجلد عدده',
    },
    flags: [
      {
        name: 'back',
        value: 'file',
        about: 'the .docx that came back: its changes go into the article’s file',
        arabic: 'ملف .docx الذي عاد: تدخل تغييراته ملف المقال',
      },
      {
        name: 'dry-run',
        about: 'with --back: lists the changes, and writes nothing',
        arabic: 'مع --back: يسرد التغييرات، ولا يكتب شيئًا',
      },
      {
        name: 'out',
        value: 'place',
        about: 'the file or folder to put the sheet in, instead of output/proofsheets',
        arabic: 'الملف أو المجلد الذي توضع فيه الورقة، مكان output/proofsheets',
      },
      JSON_FLAG,
    ],
    examples: [
      'proofsheet assets/issues/001/interviews/omar.yaml',
      'proofsheet assets/issues/001/interviews/omar.yaml --back omar.docx',
    ],
    load: () => import('../proofsheet.ts'),
  },
]
