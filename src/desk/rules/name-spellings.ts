/**
 * A name that one piece spells in two ways: those that a search folds into one (مجله، مجلة; الراوى، الراوي), and those
 * where one letter inside one of its words is another. The spelling that is used most is the right one, and of two that
 * are used alike the one that the piece begins with.
 */

import { nameFinder, namesOf } from './form/names.ts'
import { isKept, type PieceReading } from './form/reading.ts'
import type { CopyFinding, CopyRule } from './form/rule.ts'

function find({ passages, names }: PieceReading): readonly CopyFinding[] {
  const sought = namesOf(names)
  if (sought.length === 0) return []
  const finder = nameFinder(sought)
  const all = passages.flatMap((reading) =>
    finder(reading)
      .filter(({ start }) => !isKept(reading, start))
      .map((place) => ({ ...place, passage: reading.index })),
  )
  return sought.flatMap((name, index) => {
    const spellings = all.filter((place) => place.name === index)
    const counts = new Map([[name.text, 0]])
    for (const { text } of spellings) counts.set(text, (counts.get(text) ?? 0) + 1)
    const [right] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [name.text]
    return spellings
      .filter(({ text }) => text !== right)
      .map(({ text, passage, start, end }) => ({
        passage,
        start,
        end,
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
  ofPiece: true,
  find,
  good: [
    { text: 'قال عمر السيد لسَلمى الراوي إن سلمى الراوي محقة', names: ['عمر السيد', 'سلمى الراوي'] },
    { text: 'أهدى لِسلمى الراوي وَسلمى الراوي', names: ['سلمى الراوي'] },
    { text: 'قال عمر السيد لعمرو السيد', names: ['عمر السيد', 'عمرو السيد'] },
    { text: 'في الإسكندرية يعيش عمر الإسكندراني', names: ['عمر الإسكندراني'] },
  ],
  bad: [
    {
      text: 'سلمى الراوي هي، وسلمى الراوي أمها، وهذا لِسلمى الراوى',
      names: ['سلمى الراوي'],
      fixed: 'سلمى الراوي هي، وسلمى الراوي أمها، وهذا لِسلمى الراوي',
    },
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
