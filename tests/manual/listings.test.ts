/**
 * Every listing of the manual, done in the order of its chapters as a reader does it: commands are run, files are written
 * and read, programs are compiled.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import { HOUSE } from '../support/house.ts'
import { judge, withAnswer, withPart } from '../support/judge-listing.ts'
import { type Listing, listingsOf, toldBy } from '../support/listings.ts'
import { openReader, put, putNamed, type ReaderOfManual } from '../support/reader-of-manual.ts'

const ENGLISH = join(HOUSE, 'assets/issues/manual/english')
const CHAPTERS = readdirSync(ENGLISH)
  .filter((name) => name.endsWith('.md'))
  .sort()

/** Lines of commands that are not run, each with the reason. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/^npm ci/, 'it fetches packages from a network; the checks of every change run it'],
  [/^npm (?:pack|install)\b/, 'it packs and installs; tests/package.test.ts does both'],
  [
    /^warraq press \.\.\/archive/,
    'it prints the whole archive anew; tests/scripts/press/set-again.test.ts does so',
  ],
]

/** What shows something until Ctrl-C. */
const SHOWN = /^warraq (?=(?:proof|shelf)\b(?!.*--build))/

/** What is no command, file or answer: what a folder or a message looks like, and programs, which the package’s test runs. */
const ELSEWHERE = ['text', 'ts']

let reader: ReaderOfManual
let picture: Uint8Array
beforeAll(async () => {
  reader = openReader()
  const grey = { create: { width: 1800, height: 1200, channels: 3 as const, background: '#884422' } }
  picture = await sharp(grey).jpeg().toBuffer()
})
afterAll(() => reader?.remove())

const photograph = async () => picture

/** Printed in five minutes, and sound. */
const FIRST_ISSUE = 'assets/issues/my-issue/issue.yaml'
const PRINTED = 'output/my-issue/my-issue.screen.pdf'

/** The interview that answers are put into. */
const INTERVIEW = 'issues/002/interviews/salma.yaml'

describe.each(CHAPTERS)('%s', (chapter) => {
  const listings = listingsOf(readFileSync(join(ENGLISH, chapter), 'utf8'))
  if (listings.length === 0) test.skip('shows nothing that is run', () => undefined)
  test.each(listings.map((listing) => [listing.line, listing] as const))('line %i', async (_, listing) => {
    if (listing.language === 'sh') await run(listing)
    else if (listing.language === 'yaml') expect(await read(listing)).toEqual([])
    else if (listing.language === 'json') show(listing)
    else expect(ELSEWHERE).toContain(listing.language)
  })
})

test('what is not run is shown by a chapter, and done by the test that is named', () => {
  const shown = CHAPTERS.flatMap((chapter) => listingsOf(readFileSync(join(ENGLISH, chapter), 'utf8')))
  const lines = shown.flatMap(({ text }) => text.split('\n'))
  expect(LEFT_OUT.filter(([form]) => !lines.some((line) => form.test(line)))).toEqual([])
  const named = LEFT_OUT.flatMap(([, reason]) => reason.match(/tests\/\S+\.test\.ts/g) ?? [])
  expect(named.filter((name) => !existsSync(join(HOUSE, name)))).toEqual([])
})

async function run({ text }: Listing): Promise<void> {
  const isLeftOut = (line: string) => LEFT_OUT.some(([form]) => form.test(line))
  const lines = text
    .replaceAll(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => !isLeftOut(line))
    .map((line) => line.replace(SHOWN, 'until_shown '))
  await reader.receive(lines)
  const { status, said } = reader.type(lines.join('\n'))
  expect(status, `${text}\n${said}`).toBe(0)
  if (!text.includes('build -- assets/issues/my-issue')) return
  expect(said).not.toMatch(/warning|error/)
  expect(readFileSync(join(reader.press, PRINTED), 'latin1')).toMatch(/^%PDF/)
}

/** What a command has said is like what is shown of it, key by key; what is no answer is read alone. */
function show({ text }: Listing): void {
  const shown = JSON.parse(text) as object
  if (!('issues' in shown)) return
  const made = JSON.parse(readFileSync(join(reader.magazine, 'made.json'), 'utf8')) as object
  expect(shapeOf(made, shown)).toEqual(shapeOf(shown, shown))
}

/** The kinds of values at the keys of a pattern; of a list those of its first item. */
function shapeOf(value: unknown, pattern: unknown): unknown {
  if (Array.isArray(value) && Array.isArray(pattern))
    return pattern.slice(0, 1).map((item) => shapeOf(value[0], item))
  if (typeof value !== 'object' || typeof pattern !== 'object' || !value || !pattern) return typeof value
  const own = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.entries(pattern).map(([key, item]) => [key, shapeOf(own[key], item)]))
}

async function read(listing: Listing): Promise<readonly string[]> {
  const told = toldBy(listing)
  expect(told, `No file is named in its first line:\n${listing.text}`).toBeDefined()
  if (!told) return []
  const { is, path } = told
  if (is === 'remark') {
    expect(existsSync(join(reader.press, 'assets/issues/my-issue', path))).toBe(true)
    return []
  }
  const home = path.startsWith('assets/') ? reader.press : reader.magazine
  const places = { home, root: reader.press }
  const file = join(home, is === 'answer' ? INTERVIEW : path)
  if (is === 'file') {
    await put(file, listing.text, photograph)
    // The first chapter's issue is told of its article before that is there; printing it says whether it is sound.
    const isEarly = path === FIRST_ISSUE
    return isEarly ? [] : (await judge(file, places)).map(formatDiagnostic)
  }
  const whole = readFileSync(file, 'utf8')
  const made = is === 'answer' ? withAnswer(whole, listing.text) : withPart(whole, listing.text)
  await putNamed(file, listing.text, photograph)
  writeFileSync(file, made)
  try {
    return (await judge(file, places)).map(formatDiagnostic)
  } finally {
    writeFileSync(file, whole)
  }
}
