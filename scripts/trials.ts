/**
 * `npm run trials`: manuscripts whose structure is known → how many of their exchanges the desk reads right, asks about,
 * and gets wrong without a word. Another folder of such manuscripts may be named.
 */

import { readdirSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { interpret } from '../src/desk/interpret.ts'
import { readManuscript } from '../src/desk/read.ts'
import { type Expected, type Score, scoreOf } from './desk/score.ts'

const FIXTURES = path.resolve(import.meta.dirname, '../tests/fixtures/manuscripts')
/** The twelve, and each set that was written by people who had not seen the desk. */
export const MANUSCRIPT_SETS: readonly string[] = [
  FIXTURES,
  ...readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(FIXTURES, name))
    .sort(),
]
const EXPECTED = '.expected.json'

export interface Trial {
  readonly name: string
  readonly score: Score
}

/** Of every manuscript in a folder that has its `….expected.json` beside it. */
export async function tryFolder(folder: string): Promise<readonly Trial[]> {
  const files = (await readdir(folder)).sort()
  const known = files.filter((file) => file.endsWith(EXPECTED))
  return Promise.all(
    known.map(async (file) => {
      const base = file.slice(0, -EXPECTED.length)
      const name = files.find((other) => other !== file && path.parse(other).name === base) ?? ''
      const expected = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Expected
      const manuscript = await readManuscript({ file: name, bytes: await readFile(path.join(folder, name)) })
      return { name, score: scoreOf(interpret(manuscript), expected) }
    }),
  )
}

function lineOf({ name, score }: Trial): string {
  const { exchanges, right, asked, wrong, around, isKind } = score
  const kind = isKind === undefined ? 'asks whether it is one' : isKind ? '' : 'TAKEN FOR WHAT IT IS NOT'
  const counts = [right, asked, wrong.length, exchanges].map((count) => String(count).padStart(5)).join(' ')
  return `${counts}  ${name}  ${[kind, ...around].filter((word) => word !== '').join('; ')}`
}

if (process.argv[1] === import.meta.filename) {
  const folders = process.argv.length > 2 ? process.argv.slice(2) : MANUSCRIPT_SETS
  for (const folder of folders) {
    const trials = await tryFolder(path.resolve(folder))
    console.log(`\n${path.basename(folder)}\nright asked wrong    of`)
    for (const trial of trials) console.log(lineOf(trial))
    const sum = (count: (score: Score) => number) =>
      trials.reduce((total, { score }) => total + count(score), 0)
    const [right, all] = [sum((score) => score.right), sum((score) => score.exchanges)]
    console.log(
      `${right} of ${all} right (${((100 * right) / all).toFixed(1)} %), ${sum(({ asked }) => asked)} asked, ${sum(({ wrong }) => wrong.length)} wrong`,
    )
  }
}
