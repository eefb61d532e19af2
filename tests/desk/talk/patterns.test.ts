/** Words that folded text is compared with must be folded themselves: another spelling of them would never be found. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldText } from '../../../src/fold/fold.ts'
import { HOUSE } from '../../support/house.ts'

const TALK = join(HOUSE, 'src/desk/talk')

/** Patterns that are tried on folded text, by file and by name. */
const FOLDED: readonly (readonly [string, readonly string[]])[] = [
  ['furniture.ts', ['BEGINS', 'COUNT', 'ENDS']],
  ['closing.ts', ['BEGINS', 'TALK', 'MADE', 'OF_THE_TALK', 'LEAVES', 'THANKS']],
  ['aside.ts', ['EDITOR', 'CAPTION']],
  ['credits.ts', ['UNSIGNED', 'MADE']],
  ['told.ts', ['WITH_OBJECT']],
]

test.each(
  FOLDED.flatMap(([file, names]) => names.map((name) => [file, name] as const)),
)('%s: %s', (file, name) => {
  const source = readFileSync(join(TALK, file), 'utf8')
  const [pattern] =
    new RegExp(String.raw`^const ${name}\b[\s\S]*?(?=\n(?:\n|const|/\*\*))`, 'm').exec(source) ?? []
  const words = pattern?.match(/[\u0621-\u0652]+/gu) ?? []
  expect(words.length).toBeGreaterThan(0)
  expect(words.filter((word) => foldText(word) !== word)).toEqual([])
})
