/** Words that stand where somebody has yet to write: told wherever they are left, so that none is printed in silence. */

import type { Diagnostic } from '../diagnostic.ts'
import { type Complaint, diagnose, quote } from '../source/complaint.ts'
import type { Source } from '../source/read.ts'
import type { Path } from '../source/yaml.ts'

/** What a new article and a new issue have, and what the copy desk writes where a manuscript does not say. */
export const PLACEHOLDER = {
  masthead: 'اسم المجلة',
  title: 'عنوان الحوار',
  untitled: 'بلا عنوان',
  guest: 'اسم الضيف الكامل',
  unknownGuest: 'اسم الضيف',
  asker: 'اسم المحاور',
  firstQuestion: 'السؤال الأول؟',
  firstAnswer: 'هنا جواب الضيف. بين الفقرة والتي تليها سطر خال.',
  firstAnswerMore: 'وهذه فقرة ثانية من الجواب نفسه.',
  secondQuestion: 'والسؤال الثاني؟',
  secondAnswer: 'وهنا جوابه.',
  alternative: 'ما يُرى في الصورة',
} as const

const WORDS: ReadonlySet<string> = new Set(Object.values(PLACEHOLDER))

/** Each place of a file where such words are a text, or a paragraph of it. */
export function placeholdersIn({ value, locate, stage }: Source): readonly Diagnostic[] {
  return placesIn(value, []).map(({ path, words }) => diagnose(stage, complaintOf(words), locate(path)))
}

function complaintOf(words: string): Complaint {
  return {
    rule: 'placeholder',
    severity: 'warning',
    found: `words that only stand for others, ${quote(words)}`,
    expected: 'what is to be printed',
    hint: 'Write over them.',
  }
}

interface StandIn {
  readonly path: Path
  readonly words: string
}

function placesIn(value: unknown, path: Path): readonly StandIn[] {
  if (typeof value === 'string') {
    const lines = value.includes('\n') ? value.split('\n') : [value]
    const words = lines.map((line) => line.trim()).find((line) => WORDS.has(line))
    return words === undefined ? [] : [{ path, words }]
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => placesIn(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))
}
