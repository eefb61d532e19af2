/** A quotation mark without the other of its pair in a passage: where the words of another end, only a person knows. */

import { pairQuotes } from './form/quote-pairs.ts'
import { isKept } from './form/reading.ts'
import type { CopyRule } from './form/rule.ts'

export const unbalancedQuotes: CopyRule = {
  name: 'unbalanced-quotes',
  about: 'A quotation mark without the other of its pair.',
  level: 'warn',
  told: 'each',
  find: ({ passages }) =>
    passages.flatMap((reading) => {
      const strays = pairQuotes(reading.text).strays.filter((at) => !isKept(reading, at))
      const [at, ...others] = strays
      if (at === undefined) return []
      const mark = reading.text[at]
      const found = `quotation mark ${mark}${others.length > 0 ? ` and ${others.length} more` : ''} without a second`
      const hint = 'Write the mark that is missing, or remove this one.'
      return [{ passage: reading.index, start: at, end: at + 1, found, expected: 'two of them', hint }]
    }),
  good: ['قال «نعم» و“لا” و"كذا"', 'الشاشة 15" واسعة', 'قال «سمعته يقول “لا” أمس»'],
  bad: [
    { text: 'قال «نعم ثم سكت', told: '«' },
    { text: 'قال نعم» ثم سكت', told: '»' },
    { text: 'قال "نعم ثم سكت', told: '"' },
  ],
}
