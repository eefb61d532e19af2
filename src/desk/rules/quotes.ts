/**
 * Quotation marks of another kind than the house's, and pairs within pairs that are marked like those around them. Words
 * of another script keep their own; where a mark is left over in a passage, nothing is sure and nothing is changed.
 */

import type { Quotes } from './form/choices.ts'
import { LETTER } from './form/letters.ts'
import { pairQuotes, type QuotePair } from './form/quote-pairs.ts'
import { isKept, type PassageReading } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** By the depth of the pair. */
const MARKS: Readonly<Record<Quotes, readonly [string, string]>> = {
  guillemets: ['«»', '“”'],
  curly: ['“”', '«»'],
  straight: ['""', '""'],
}
const ARABIC = new RegExp(`[${LETTER}]`)
/** UTF-16 units: what is quoted is no longer, or its marks are none of a pair. */
const LONGEST = 2000

function inPair(
  reading: PassageReading,
  { open, close, depth }: QuotePair,
  marks: string,
): readonly CopyFinding[] {
  const { text, index } = reading
  const places = [open, close]
  if (close - open > LONGEST || !ARABIC.test(text.slice(open, close))) return []
  const wrong = places
    .map((at, side) => ({ at, mark: marks[side] ?? '' }))
    .filter(({ at, mark }) => text[at] !== mark)
  if (places.some((at) => isKept(reading, at))) return []
  const [first = '', last = ''] = marks
  const shown = `${first}…${last}`
  return wrong.map(({ at, mark }, half) => ({
    passage: index,
    start: at,
    end: at + 1,
    replacement: mark,
    found: `quotation marks ${text[open]}…${text[close]}${depth > 0 ? ' within others' : ''}`,
    expected: shown,
    hint: `The house writes ${shown}${depth > 0 ? ' within others' : ''}.`,
    ...(half > 0 && { half: true as const }),
  }))
}

export const quotes: CopyRule = {
  name: 'quotes',
  about: 'Quotation marks of another kind than the house has chosen (quotes:).',
  level: 'fix',
  told: 'together',
  find: ({ passages, quotes: choice }) =>
    passages.flatMap((reading) => {
      if (!reading.isArabic) return []
      const { pairs, strays } = pairQuotes(reading.text)
      if (strays.length > 0) return []
      return pairs.flatMap((pair) => inPair(reading, pair, MARKS[choice][pair.depth % 2] ?? ''))
    }),
  good: [
    'قال «نعم» ثم قال «سمعته يقول “لا” أمس»',
    'الشاشة 15" واسعة',
    'كتاب “Clean Code” مفيد',
    'قال “نعم ولم يغلق',
  ],
  bad: [
    { text: '“مشهور” يعني', fixed: '«مشهور» يعني' },
    { text: 'قال "نعم" ثم', fixed: 'قال «نعم» ثم' },
    { text: 'قال " نعم " ثم', fixed: 'قال « نعم » ثم' },
    { text: 'قال ”نعم“ ثم', fixed: 'قال «نعم» ثم' },
    { text: 'قال »نعم« ثم', fixed: 'قال «نعم» ثم' },
    { text: 'قال «سمعته يقول «لا» أمس»', fixed: 'قال «سمعته يقول “لا” أمس»' },
  ],
}
