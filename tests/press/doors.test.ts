/** The world's own mistakes at the doors of the press: each is told in words, with its place, and nothing is printed. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writePrinting } from '../../scripts/output/write.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { openTestHouse } from '../style/houses.ts'
import { HOUSE } from '../support/house.ts'
import { ISSUE, talk } from '../support/slips.ts'

const TALK = talk('أنا')

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-doors-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function issueFolder(issue = ISSUE, interview = TALK): string {
  const folder = join(scratch(), 'issue')
  mkdirSync(folder)
  writeFileSync(join(folder, 'issue.yaml'), issue)
  writeFileSync(join(folder, 'talk.yaml'), interview)
  return folder
}

const FAMILY = `family: Mine
licence: licence.txt
weights: { regular: mine.ttf }
`

/** A house whose plain theme sets its questions in a face of its own. */
function houseWithFace(bytes: Buffer) {
  const theme = readFileSync(join(HOUSE, 'assets/themes/plain.yaml'), 'utf8')
  const house = openTestHouse({
    'assets/themes/plain.yaml': theme.replace(
      'arabic: amiri/bold, latin: amiri/bold, align',
      'arabic: mine/regular, latin: amiri/bold, align',
    ),
    'fonts/mine.yaml': FAMILY,
    'fonts/licence.txt': 'OFL',
  })
  writeFileSync(join(house, 'fonts/mine.ttf'), bytes)
  return house
}

const print = (folder: string, house = HOUSE) =>
  press({ house: houseAt(house), folder, editions: ['screen'] })

describe('a face', () => {
  test('that is no font is told by its file, and nothing is printed', async () => {
    const { value, diagnostics } = await print(issueFolder(), houseWithFace(Buffer.from('not a font')))
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'style/broken-face', message: expect.stringContaining('mine.ttf') },
    ])
  })

  test.each([2000, 0.5, 0.99])('cut short (%d) is told as well', async (part) => {
    const whole = readFileSync(
      join(HOUSE, 'node_modules/@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
    )
    const cut = whole.subarray(0, part < 1 ? whole.length * part : part)
    const { value, diagnostics } = await print(issueFolder(), houseWithFace(cut))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toContain('style/broken-face')
  })

  test('without its licence is not printed with', async () => {
    const house = houseWithFace(Buffer.from(''))
    rmSync(join(house, 'fonts/licence.txt'))
    const { diagnostics } = await print(issueFolder(), house)
    expect(diagnostics.map(({ code }) => code)).toContain('style/missing-licence')
  })
})

describe('an issue', () => {
  test('in a language that runs from the left is refused, with the way to mark foreign words', async () => {
    const { value, diagnostics } = await print(issueFolder(ISSUE.replace('language: ar', 'language: en')))
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'issue/language', span: { line: 4, column: 11 }, hint: expect.stringContaining('{lang=en}') },
    ])
  })

  test('and its theme have their slips told in one run', async () => {
    const slipped = TALK.replace('title:', 'titel:')
    const { diagnostics } = await print(issueFolder(ISSUE.replace('theme: plain', 'theme: plane'), slipped))
    const codes = diagnostics.map(({ code }) => code)
    expect(codes).toContain('issue/unknown-key')
    expect(codes).toContain('style/unknown-theme')
  })

  test('sets a sign that its display face lacks in the faces of its body', async () => {
    const slipped = TALK.replace('title: حوار', 'title: محمد ﷺ')
    const folder = issueFolder(ISSUE.replace('theme: plain', 'theme: contemporary'), slipped)
    const { value, diagnostics } = await print(folder)
    expect(diagnostics).toEqual([])
    expect(value?.files.map(({ name }) => name)).toEqual(['issue.screen.pdf', 'report.json'])
  })

  test('has a character of no face told once for the issue, and never half of one', async () => {
    const slipped = TALK.replace('answer: أنا', 'answer: أنا 𒀀𒀀 ثم 𒀀 ثم 漢')
    const { diagnostics } = await print(issueFolder(ISSUE, slipped))
    expect(diagnostics.map(({ message }) => /«(.+?)»/u.exec(message)?.[1])).toEqual(['𒀀', '漢'])
    for (const { message } of diagnostics) expect(message).not.toMatch(/\p{Surrogate}/u)
  })
})

describe('the output', () => {
  const files = [{ name: 'a.pdf', bytes: Buffer.from('a') }]

  test('that a file stands in the way of is told, and the file is left as it is', async () => {
    const output = scratch()
    writeFileSync(join(output, 'mine'), 'precious')
    const { value, diagnostics } = await writePrinting(output, { id: 'mine', inputs: 'a', files }, HOUSE)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'output/refused', hint: expect.stringContaining('Move it away') },
    ])
    expect(readFileSync(join(output, 'mine'), 'utf8')).toBe('precious')
  })

  test('whose folder is itself a file is told', async () => {
    const output = join(scratch(), 'output')
    writeFileSync(output, '')
    const { diagnostics } = await writePrinting(output, { id: 'mine', inputs: 'a', files }, HOUSE)
    expect(diagnostics).toMatchObject([{ code: 'output/refused' }])
  })

  test('is whole where nothing stands in its way', async () => {
    const output = scratch()
    const { value, diagnostics } = await writePrinting(output, { id: 'mine', inputs: 'a', files }, HOUSE)
    expect(diagnostics).toEqual([])
    expect(readFileSync(join(value ?? '', 'a.pdf'), 'utf8')).toBe('a')
  })
})

test('the sample issue is printed from a folder of any name a file may have', async () => {
  const folder = join(scratch(), 'my-issue.2')
  cpSync(join(HOUSE, 'tests/fixtures/vowelled'), folder, { recursive: true })
  const { value, diagnostics } = await print(folder)
  expect(value).toBeDefined()
  // Its vowels are more than its face has room for, and the report says which.
  expect(diagnostics.map(({ code }) => code)).toEqual(['preflight/clashing-marks'])
})
