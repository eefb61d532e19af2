/**
 * Issues to bind in tests: one with every block and every inline, and interviews of any length.
 * Every test of the e-book reads from the same few.
 */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { EMPTY_STORE } from '../../src/cache/store.ts'
import type { EpubParts } from '../../src/epub/book.ts'
import type { BookDesign } from '../../src/epub/design.ts'
import type { EpubFace } from '../../src/epub/faces.ts'
import { openDarkroom } from '../../src/images/darkroom.ts'
import type { Block, Inline } from '../../src/issue/block.ts'
import type { Article, Exchange, Extract, Interview, Issue, Letter } from '../../src/issue/issue.ts'

export const span = { file: 'sample.yaml', line: 1, column: 1 }
const places = { kicker: span, title: span, credits: span }
export const MODIFIED = new Date('2026-11-01T09:30:15Z')
export const HOSTILE = '<script>alert("سلام")</script> & <%= 1 + 1 %> ]]> 100%>'

export function words(text: string): Inline {
  return { kind: 'text', text }
}

export function paragraph(...content: readonly (Inline | string)[]): Block {
  return {
    kind: 'paragraph',
    content: content.map((inline) => (typeof inline === 'string' ? words(inline) : inline)),
    span,
  }
}

export function extract(text: string, from: number): Extract {
  return { text, from, span }
}

export function exchange(number: number, question: string, ...answer: readonly Block[]): Exchange {
  return { number, question: [words(question)], answer, span }
}

export function interview(
  slug: string,
  exchanges: readonly Exchange[],
  extras: Partial<Interview> = {},
): Interview {
  return {
    kind: 'interview',
    slug,
    title: [words('هويتي كمان مشتركة فيهم كلهم')],
    credits: [{ role: 'صحافة', name: 'خالد إبراهيم' }],
    guests: [{ name: 'عمر الإسكندراني', shortName: 'عمر' }] as const,
    exchanges,
    pullQuotes: [],
    introduction: [],
    closing: [],
    span,
    places,
    ...extras,
  }
}

export function issueOf(...articles: readonly Article[]): Issue {
  return {
    id: 'sample-1',
    masthead: 'انفلونسرز توداي',
    number: 1,
    date: '2026-11-01',
    language: 'ar-EG',
    numerals: 'arabic-indic',
    labels: { number: 'العدد ١', date: 'نوفمبر ٢٠٢٦' },
    publisher: 'دار الورّاق',
    theme: 'contemporary',
    cover: { story: 'omar', words: extract('أنت موجود عشان تشارك الناس', 1) },
    back: {},
    binding: { kind: 'stapled' },
    sections: [],
    adverts: [],
    articles,
  }
}

const LETTER: Letter = {
  kind: 'letter',
  slug: 'toc',
  kicker: 'رسالة المحرر',
  title: [words('لماذا نحاور؟')],
  credits: [{ role: 'تحرير', name: 'محمود منسي' }],
  blocks: [
    paragraph('نحاور لأن السؤال الجيد نصف الحكاية، ولأن الإجابة تُسمع قبل أن تُكتب.'),
    {
      kind: 'infobox',
      title: 'في هذا العدد',
      blocks: [{ kind: 'list', ordered: false, items: [[words('حوار')], [words('قصيدة')]], span }],
      span,
    },
  ],
  signature: 'هيئة التحرير',
  span,
  places,
}

/** Every kind of block and inline, markup and template marks among the author's words. */
export function everyKindIssue(picturePath: string): Issue {
  const answer: readonly Block[] = [
    paragraph(
      'كلهم فيهم كتابة وكلهم بيعلموني كل يوم حاجة جديدة',
      { kind: 'note', content: [words('من حوار أُجري في القاهرة.')] },
      '، وكلهم بيخلوني قادر ',
      { kind: 'emphasis', content: [words('أتفاعل مع الحياة')] },
      ' بطريقتي.. واخترت الـ',
      { kind: 'language', language: 'en', content: [words('Digital Marketing (SEO)')] },
      '. أصله بيوصل للناس.',
    ),
    paragraph(
      'تابعه على ',
      {
        kind: 'link',
        href: 'https://example.org/عمر?a=1&b=2',
        content: [words('موقعه'), { kind: 'note', content: [words('عنوان للتجربة.')] }],
      },
      '، ولا تتبع ',
      { kind: 'link', href: 'javascript:alert(1)', content: [words('هذا')] },
      `. ${HOSTILE}`,
    ),
    {
      kind: 'list',
      ordered: true,
      items: [[words('الفكرة')], [words('الكتابة')], [words('المراجعة')]],
      span,
    },
    {
      kind: 'verse',
      stanzas: [
        [
          [[words('عَلى قَدرِ أَهلِ العَزمِ تَأتي العَزائِمُ')], [words('وَتَأتي عَلى قَدرِ الكِرامِ المَكارِمُ')]],
          [[words('وَتَعظُمُ في عَينِ الصَغيرِ صِغارُها')], [words('وَتَصغُرُ في عَينِ العَظيمِ العَظائِمُ')]],
        ],
      ],
      span,
    },
    {
      kind: 'quotation',
      paragraphs: [[words('وَقُلْ رَبِّ زِدْنِي عِلْمًا')]],
      quran: true,
      source: 'سورة طه، ١١٤',
      span,
    },
    { kind: 'quotation', paragraphs: [[words('خير الكلام ما قل ودل.')]], quran: false, span },
    {
      kind: 'infobox',
      title: 'بطاقة',
      blocks: [
        { kind: 'paragraph', content: [words('مهندس، منظم مؤتمرات، كاتب محتوى، ومتطوع.')], span },
        { kind: 'list', ordered: false, items: [[words('يكتب كل يوم')], [words('يقرأ كل ليلة')]], span },
      ],
      span,
    },
    {
      kind: 'picture',
      path: picturePath,
      format: 'png',
      width: 600,
      height: 360,
      alternative: 'زخرفة من نجوم متداخلة',
      caption: [words('من زخارف القاهرة'), { kind: 'note', content: [words('القرن الرابع عشر.')] }],
      credit: 'تصوير: سارة علي',
      span,
    },
  ]
  const omar = interview(
    'omar',
    [
      exchange(1, 'ايه المشترك في كل ده وبيعبر عن هويتك؟!', ...answer),
      exchange(
        2,
        'ايه خلاك تختار مجال الديجيتال ماركتنج تحديداً عشان تشتغل فيه وايه بيخليه مهم؟',
        paragraph(
          'صراحة.. أظن ان هو اللي اختارني! أنا كنت متعلق بالكتابة والقراءة جدا.. فعرفت انهم من مقومات أي معد محتوى شاطر.. فدخلت الديجيتال ماركتنج ومعاه منصات التواصل الاجتماعي اللي بتتخلى عن نشرات الأخبار والجرايد.',
        ),
        paragraph('واختيار المحتوى المناسب كان أول درس.'),
      ),
      exchange(3, 'كيف ترى مستقبل المؤثرين؟', paragraph('مشهور يعني تافه.. وللأسف بقى تعميم.')),
    ],
    {
      kicker: 'حوار العدد',
      credits: [
        { role: 'صحافة', name: 'خالد إبراهيم' },
        { role: 'تحرير', name: 'محمود منسي' },
        { role: 'شكر', name: 'ليلى' },
      ],
      guests: [{ name: 'عمر الإسكندراني', shortName: 'عمر', role: 'المهندس والمؤثر' }] as const,
      standfirst: extract('علمتني ان كل حاجة ليها أصل وأساس فعشان نفهم أكتر لازم نرجع كل حاجة لأصلها', 1),
      pullQuotes: [extract('أظن ان هو اللي اختارني!', 2)],
      closing: [paragraph('يكتب عمر كل أسبوع في صفحته.')],
    },
  )
  return issueOf(LETTER, omar)
}

export function longIssue(count: number): Issue {
  const exchanges = Array.from({ length: count }, (_, index) =>
    exchange(index + 1, `السؤال رقم ${index + 1}؟`, paragraph('إجابة قصيرة تكفي.')),
  )
  return issueOf(interview('omar', exchanges, { pullQuotes: [extract('إجابة قصيرة تكفي', 1)] }))
}

export async function samplePicture(): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 360, channels: 3, background: '#17245c' } })
    .png()
    .toBuffer()
}

export const DESIGN: BookDesign = {
  bodyScale: 1,
  displayScale: 1,
  wordSpaces: { body: 0, display: 0 },
  accent: '#f0502a',
  questions: 'display',
  kickers: 'display',
  pullQuotes: 'loud',
  firstWords: { face: 'display', size: 0.9 },
  dropWord: { face: 'body', lines: 1 },
}

/** The first three words of a text, where it has more. */
export function threeWords(text: string): number {
  return /^\S+(?:\s+\S+){2}(?=\s+\S)/.exec(text)?.[0].length ?? 0
}

export async function sampleParts(): Promise<EpubParts> {
  const cover = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#f0502a' } })
    .jpeg()
    .toBuffer()
  return {
    cover: { bytes: cover, alternative: 'غلاف العدد: اسم عمر بحروف كبيرة' },
    faces: [
      face('Noto Naskh Arabic', '400Regular', { weight: 'regular', role: 'body' }),
      face('Noto Naskh Arabic', '700Bold', { weight: 'bold', role: 'body' }),
      face('Alexandria', '800ExtraBold', { weight: 'bold', role: 'display' }),
    ],
    design: DESIGN,
    openingOf: threeWords,
    dropOf: () => 0,
    widthOf: (text) => 0.4 * text.length,
    turns: [],
    modified: MODIFIED,
    darkroom: openDarkroom(),
    store: EMPTY_STORE,
  }
}

function face(
  family: keyof typeof FAMILIES,
  cut: string,
  { weight, role }: Pick<EpubFace, 'weight' | 'role'>,
): EpubFace {
  const { catalogue, stem } = FAMILIES[family]
  const folder = fileURLToPath(
    new URL(`../../node_modules/@expo-google-fonts/${catalogue}/`, import.meta.url),
  )
  return {
    family,
    weight,
    role,
    fileName: `${stem}-${weight}.ttf`,
    bytes: readFileSync(`${folder}${cut}/${stem}_${cut}.ttf`),
    licence: { fileName: `${stem}-OFL.txt`, text: readFileSync(`${folder}LICENSE_FONT`, 'utf8') },
  }
}

const FAMILIES = {
  'Noto Naskh Arabic': { catalogue: 'noto-naskh-arabic', stem: 'NotoNaskhArabic' },
  Alexandria: { catalogue: 'alexandria', stem: 'Alexandria' },
}
