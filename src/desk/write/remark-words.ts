/** What the remarks of an article's file say, apart from names, words and numbers: in English, and in whatever a caller gives. */

import type { Diagnostic } from '../../diagnostic.ts'
import { plainly } from '../../source/complaint.ts'
import type { LeftReason } from '../manuscript.ts'

export interface RemarkWords {
  readonly from: (manuscript: string) => string
  readonly length: (words: number, minutes: number) => string
  readonly keywords: (words: readonly string[]) => string
  /** Over titles that the piece might have, where it has none. */
  readonly titles: string
  readonly day: (day: string) => string
  readonly labels: (name: string, labels: readonly string[]) => string
  readonly asker: (name: string, labels: readonly string[]) => string
  readonly otherLabels: (labels: readonly string[]) => string
  /** Over quotes that their author has set large in words of their own. */
  readonly setLarge: string
  /** Over quotes that might be set large. */
  readonly quotes: string
  /** Of an exchange: its number, its place, and the lines of its answer's turns. */
  readonly exchange: (number: number, place: string, answers: readonly number[]) => string
  /** Over what was left out. */
  readonly leftOut: string
  readonly reasons: Readonly<Record<LeftReason, string>>
  readonly by: (name: string) => string
  readonly about: (words: string) => string
  /** What was found, and what to do. */
  readonly finding: (diagnostic: Diagnostic) => string
}

export const ENGLISH_REMARKS: RemarkWords = {
  from: (manuscript) =>
    `From ${manuscript}, read by the copy desk. What stands behind a # is its remark, and no page bears it.`,
  length: (words, minutes) =>
    `${words} words, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of reading.`,
  keywords: (words) => `Keywords: ${words.join('، ')}.`,
  titles: 'Titles that it might have:',
  day: (day) => `Its day: ${day}.`,
  labels: (name, labels) => `Labels of ${name}: ${labels.length > 0 ? labels.join('، ') : 'none'}.`,
  asker: (name, labels) => `Who asks: ${name}${labels.length > 0 ? `; labels: ${labels.join('، ')}` : ''}.`,
  otherLabels: (labels) => `Labels of nobody who is named: ${labels.join('، ')}`,
  setLarge: 'Set large by its author, and otherwise than an answer has it:',
  quotes: 'Words that might be set large; none is, until it stands above without its #:',
  exchange: (number, place, answers) =>
    `${number}. ${place}${answers.length === 0 ? '' : `; its answer: ${answers.join(', ')}`}.`,
  leftOut: 'Left out of the manuscript, each with its place and why:',
  reasons: {
    furniture: 'of the page or the program',
    deleted: 'deleted before it was sent',
    comment: 'a comment',
    'running head': 'over or under every page',
    code: 'code of the page',
    time: 'a time',
    label: 'a label',
    repeated: 'there twice',
    heading: 'a heading over questions',
    number: 'a number',
    picture: 'of a picture that is not there',
    'said before': 'the title again',
    'without a place': 'no place found',
    fact: 'what the file says of itself',
  },
  by: (name) => `by ${name}`,
  about: (words) => `about "${words}"`,
  finding: plainly,
}
