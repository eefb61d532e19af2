/**
 * Set lines → those whose words stand too far apart or too close, or that are wider than their measure. An editor can
 * mend one by a word.
 */

import type { TextItem } from '../../layout/page/frame.ts'
import { countOf, inDigits, POINTS, quoteLineInArabic, TIMES } from '../arabic.ts'
import { boxOfLine, type Found, itemsOf, quoteLine } from '../boxes.ts'
import type { Check, Evidence, Finding } from '../evidence.ts'
import { type ExampleLine, evidenceOf, lineOf, pageOf, paragraphOf } from '../example.ts'

/** Of the face's own space: the report's evenness calls lines with such gaps open. */
const WIDEST_GAP = 2
/** Words begin to run together. */
const NARROWEST_GAP = 0.6
/** Of its size: the most that a sign may hang beyond the measure, at each end. */
const HANG = 0.5

/** A paragraph is told once, at its worst line. */
function worstLines({ pages }: Evidence, badness: (item: TextItem) => number): Found<TextItem>[] {
  const worst = new Map<unknown, Found<TextItem> & { readonly badness: number }>()
  for (const found of itemsOf(pages, 'text')) {
    const { item } = found
    if (item.tag.role === 'artifact') continue
    const degree = badness(item)
    if (degree > 0 && degree > (worst.get(item.source)?.badness ?? 0))
      worst.set(item.source, { ...found, badness: degree })
  }
  return [...worst.values()]
}

/** Set gaps over natural ones, of a line that is filled; half-lines of verse are filled to be equal, whatever it takes. */
function gapsOf({ line, source }: TextItem): number[] {
  if (!line.flush || line.end === source.text.length) return []
  return line.runs.filter(({ run }) => run.space).map(({ advance, run }) => advance / run.advance)
}

/** What is found and what is expected, in both languages. */
interface GapFault {
  readonly found: string
  readonly expected: string
  /** As they follow the quoted line. */
  readonly arabic: string
}

function describe({ page, item }: Found<TextItem>, { found, expected, arabic }: GapFault): Finding {
  const box = boxOfLine(item)
  return {
    message: `Unexpected ${found} in ${quoteLine(item)} on page ${page.number}, expected ${expected}.`,
    arabic: `السطر ${quoteLineInArabic(item)} ${arabic}.`,
    page: page.number,
    ...(box && { box }),
  }
}

const inParagraph = (gap: number) =>
  evidenceOf({
    pages: [pageOf(1, ...paragraphOf({ text: 'كلام واسع هنا', gap }, { text: 'وآخره' }))],
  })
const alone = (line: ExampleLine) => evidenceOf({ pages: [pageOf(1, lineOf(line))] })

export const looseLine: Check = {
  code: 'preflight/loose-line',
  trade: 'pages',
  severity: 'warning',
  title: 'سطر كلماته متباعدة',
  about: 'لا تزيد مسافة بين كلمتين في سطر مضبوط على ضعف مسافة الخط.',
  remedy: 'غيّر كلمة في الفقرة، أو وسّع العمود، أو دع القالب يمد من الكلمات أكثر.',
  hint: 'Change a word of its paragraph, or let the theme lengthen more words.',
  check: (evidence) =>
    worstLines(evidence, (item) => Math.max(0, ...gapsOf(item)) - WIDEST_GAP).map((found) => {
      const widest = Math.max(...gapsOf(found.item))
      // A figure that is told as the limit itself would contradict it.
      const shown = widest.toFixed(widest - WIDEST_GAP < 0.05 ? 2 : 1)
      return describe(found, {
        found: `gaps of ${shown} word spaces`,
        expected: `${WIDEST_GAP} at the most`,
        arabic: `أوسع مسافة فيه ${inDigits(Number(shown))} مرة مسافة الخط، والمطلوب ${countOf(WIDEST_GAP, TIMES)} على الأكثر`,
      })
    }),
  good: [
    { name: 'gaps of one and a half word spaces', evidence: inParagraph(1.5) },
    { name: 'a half-line of verse, filled as it must be', evidence: alone({ text: 'نصف بيت', gap: 3 }) },
  ],
  bad: [{ name: 'gaps of two and a half word spaces', evidence: inParagraph(2.5) }],
}

/** Of its measure: a line that ends further from its edge is seen as a hole in the column. */
const LEAST_FILLED = 0.75

/** How far a line that should have been filled falls short of what passes. */
function shortfall({ line: { short, runs, measure } }: TextItem): number {
  if (!short) return 0
  return Math.max(0, LEAST_FILLED - runs.reduce((sum, { advance }) => sum + advance, 0) / measure)
}

export const shortLine: Check = {
  code: 'preflight/short-line',
  trade: 'pages',
  severity: 'warning',
  title: 'سطر لم يملأ عموده',
  about: 'يملأ السطر المضبوط عموده، فإن لم تكف كلماته إلا بفراغ بعيد بينها تُرك قصيرًا.',
  remedy: 'غيّر كلمة في الفقرة، أو ضع في أطول كلماتها موضعًا تُكسر عنده، أو وسّع العمود.',
  hint: 'Change a word of its paragraph, or put a zero-width space (U+200B) where a long one may be broken.',
  check: (evidence) =>
    worstLines(evidence, shortfall).map((found) => {
      const { runs, measure } = found.item.line
      const filled = Math.round((100 * runs.reduce((sum, { advance }) => sum + advance, 0)) / measure)
      return describe(found, {
        found: `${filled} % of the measure`,
        expected: 'a line that fills it',
        arabic: `لا يملأ من عموده إلا ${inDigits(filled)}٪، والمطلوب سطر يملؤه`,
      })
    }),
  good: [
    { name: 'a line left a little short', evidence: alone({ text: 'ب'.repeat(40), short: true }) },
    { name: 'a short line that need not be filled', evidence: alone({ text: 'كلام' }) },
  ],
  bad: [{ name: 'a word alone that is left short', evidence: alone({ text: 'كلام', short: true }) }],
}

export const tightLine: Check = {
  code: 'preflight/tight-line',
  trade: 'pages',
  severity: 'warning',
  title: 'سطر كلماته متلاصقة',
  about: 'لا تقل مسافة بين كلمتين في سطر مضبوط عن ستة أعشار مسافة الخط.',
  remedy: 'غيّر كلمة في الفقرة، أو ضيّق في القالب ما تُضغط إليه المسافات.',
  hint: 'Change a word of its paragraph, or let the theme shrink word spaces less.',
  check: (evidence) =>
    worstLines(evidence, (item) => NARROWEST_GAP - Math.min(1, ...gapsOf(item))).map((found) => {
      const narrowest = Math.min(...gapsOf(found.item)).toFixed(2)
      return describe(found, {
        found: `gaps of ${narrowest} word spaces`,
        expected: `${NARROWEST_GAP} or more`,
        arabic: `أضيق مسافة فيه ${inDigits(Number(narrowest))} من مسافة الخط، والمطلوب ${inDigits(NARROWEST_GAP)} أو أكثر`,
      })
    }),
  good: [{ name: 'gaps of three quarters of a word space', evidence: inParagraph(0.75) }],
  bad: [{ name: 'gaps of half a word space', evidence: inParagraph(0.5) }],
}

/** How far a line reaches beyond its measure, less what may hang there. */
function excess({ line: { runs, measure } }: TextItem): number {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return 0
  const size = Math.max(...runs.map(({ run }) => run.size))
  return Math.max(-first.x, last.x + last.advance - measure) - HANG * size
}

export const wideLine: Check = {
  code: 'preflight/wide-line',
  trade: 'pages',
  severity: 'warning', // what could not be set at all layout has refused already
  title: 'سطر أعرض من عموده',
  about: 'لا يخرج سطر عن عرض عموده إلا بعلامة ترقيم تتدلى.',
  remedy: 'قصّر الكلمة، أو ضع فيها موضعًا تُكسر عنده.',
  hint: 'Shorten its longest word, or put a zero-width space (U+200B) where it may be broken.',
  check: (evidence) =>
    worstLines(evidence, excess).map((found) => {
      const over = Math.ceil(excess(found.item))
      return describe(found, {
        found: `${over} pt beyond the measure`,
        expected: 'no more than a sign that hangs',
        arabic: `أعرض من عموده، والزائد ${countOf(over, POINTS)}: المطلوب ألا يخرج عنه إلا علامة ترقيم تتدلى`,
      })
    }),
  good: [{ name: 'a line within its column', evidence: alone({ text: 'كلام' }) }],
  bad: [{ name: 'a word wider than its column', evidence: alone({ text: 'ب'.repeat(60) }) }],
}
