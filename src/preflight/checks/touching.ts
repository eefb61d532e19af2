/** Set lines → those that touch the line below them, and words whose marks clash: what a proofreader's glass would find. */

import { clashingWords, touchingLines } from '../../layout/page/touching.ts'
import { quote, quoteLineInArabic } from '../arabic.ts'
import { boxOfLine, headOf, quoteLine } from '../boxes.ts'
import type { Check, Finding } from '../evidence.ts'
import { evidenceOf, pageOf, paragraphOf } from '../example.ts'

const linesOf = (above: number, below: number) =>
  evidenceOf({
    pages: [
      pageOf(
        1,
        ...paragraphOf(
          { text: 'سطر أول', ink: { above, below } },
          { text: 'سطر ثان', ink: { above, below } },
        ),
      ),
    ],
  })

export const touchingLine: Check = {
  code: 'preflight/touching-lines',
  trade: 'pages',
  severity: 'warning',
  title: 'سطران يتلامس حبرهما',
  about: 'لا يقع شكل سطر ولا حرفه على حبر السطر الذي فوقه أو تحته.',
  remedy: 'غيّر كلمة في الفقرة، أو وسّع ما بين الأسطر.',
  hint: 'Change a word of the paragraph, or give its style more leading.',
  check: ({ pages }) =>
    touchingLines(pages).map(({ page, upper, lower }): Finding => {
      const box = boxOfLine(lower)
      return {
        message: `Unexpected ink of ${quoteLine(lower)} on that of the line above it, ${quoteLine(upper)}, on page ${page.number}, expected the two apart.`,
        arabic: `السطر ${quoteLineInArabic(lower)} يلامس حبره السطر الذي فوقه، والمطلوب أن يفترقا.`,
        page: page.number,
        ...(box && { box }),
      }
    }),
  good: [{ name: 'lines whose ink stays between them', evidence: linesOf(700, 200) }],
  bad: [{ name: 'letters as high as their leading over tails as deep', evidence: linesOf(1200, 600) }],
}

/** Words of one face that are named; of more it is said how many. */
const NAMED = 12

export const clashingMarks: Check = {
  code: 'preflight/clashing-marks',
  trade: 'pages',
  severity: 'warning',
  title: 'شكل يتراكب في كلمة',
  about: 'لا يقع شكل حرف على شكل جاره ولا على حرف، كما يرسمه الخط نفسه.',
  remedy: 'دع الكلمة بلا شكل، أو اختر لها خطًا يتسع لشكلها.',
  hint: 'Leave out a vowel of the word, or set it in another face.',
  check: ({ pages }) => {
    const words = clashingWords(pages)
    return [...new Set(words.map(({ face }) => face))].map((face): Finding => {
      const own = words.filter((each) => each.face === face)
      const [first] = own
      const more = own.length > NAMED ? `, and ${own.length - NAMED} more` : ''
      const named = own.slice(0, NAMED)
      return {
        message: `Unexpected clash of marks in ${face}: ${named.map(({ word, page }) => `“${headOf(word)}” (page ${page})`).join(', ')}${more}, expected marks that stand clear.`,
        arabic: `يتراكب الشكل في خط ${quote(face)} في ${named.map(({ word }) => quote(headOf(word))).join(' و')}، والمطلوب شكل لا يمس بعضه بعضًا.`,
        ...(first && { page: first.page }),
      }
    })
  },
  good: [{ name: 'words whose ink lies apart', evidence: linesOf(700, 200) }],
  bad: [
    {
      name: 'two marks at one place',
      evidence: evidenceOf({ pages: [pageOf(1, ...paragraphOf({ text: 'بَّ', marks: 2 }))] }),
    },
  ],
}
