/**
 * A name that one piece spells in two ways: those that a search folds into one (مجله، مجلة; الراوى، الراوي), and those
 * where one letter inside one of its words is another. The spelling that is used most is the right one, and of two that
 * are used alike the one that the piece begins with.
 */

import { compareNames, namesOf, type SpeltName } from './form/names.ts'
import { isKept, type PassageReading, type PieceReading } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

/** A spelling of a name, and where it stands. */
interface Spelling {
  readonly passage: number
  readonly start: number
  readonly end: number
  /** Without what every hand adds or leaves out: vowel marks, tatweels, drawn forms. */
  readonly text: string
}

function spellingsIn(
  reading: PassageReading,
  names: readonly SpeltName[],
): readonly (readonly [number, Spelling])[] {
  const words = reading.words()
  return words.flatMap((word, at) =>
    names.flatMap((name, index): (readonly [number, Spelling])[] => {
      const found = compareNames(reading.text, words, at, name)
      if (!found || isKept(reading, word.start)) return []
      return [[index, { passage: reading.index, ...found }]]
    }),
  )
}

function find({ passages, names }: PieceReading): readonly CopyFinding[] {
  const sought = namesOf(names)
  if (sought.length === 0) return []
  const all = passages.flatMap((passage) => spellingsIn(passage, sought))
  return sought.flatMap((name, index) => {
    const spellings = all.filter(([at]) => at === index).map(([, spelling]) => spelling)
    const counts = new Map([[name.text, 0]])
    for (const { text } of spellings) counts.set(text, (counts.get(text) ?? 0) + 1)
    const [right] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [name.text]
    return spellings
      .filter(({ text }) => text !== right)
      .map(({ text, ...place }) => ({
        ...place,
        replacement: right,
        found: `spelling "${text}" of a name`,
        expected: `"${right}", as most of the piece has it`,
        hint: `Write "${right}", if it is the same name.`,
      }))
  })
}

export const nameSpellings: CopyRule = {
  name: 'name-spellings',
  about: 'A name that one piece spells in two ways.',
  level: 'warn',
  told: 'together',
  find,
  good: [
    { text: 'قال عمر السيد لسَلمى الراوي إن سلمى الراوي محقة', names: ['عمر السيد', 'سلمى الراوي'] },
    { text: 'قال عمر السيد لعمرو السيد', names: ['عمر السيد', 'عمرو السيد'] },
    { text: 'في الإسكندرية يعيش عمر الإسكندراني', names: ['عمر الإسكندراني'] },
  ],
  bad: [
    {
      text: 'مجلة المفتاح سألت، ومجلة المفتاح كتبت، ومجله المفتاح نشرت',
      names: ['مجلة المفتاح'],
      fixed: 'مجلة المفتاح سألت، ومجلة المفتاح كتبت، ومجلة المفتاح نشرت',
    },
    {
      text: 'سلمى الراوى هي سلمى الراوي، وسلمى الراوي أمها',
      names: ['سلمى الراوى'],
      fixed: 'سلمى الراوي هي سلمى الراوي، وسلمى الراوي أمها',
    },
    {
      text: 'عمر الإسكندراني قال، وعمر الإسكندراني سكت، وعمر الإسكندرائي نام',
      names: ['عمر الإسكندراني'],
      fixed: 'عمر الإسكندراني قال، وعمر الإسكندراني سكت، وعمر الإسكندراني نام',
    },
  ],
}
