/** The README's own examples: copied out as a reader would copy them, they are printed. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-readme-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The YAML of the README, block by block, as it stands in its list. */
const examples = [
  ...readFileSync(join(HOUSE, 'README.md'), 'utf8').matchAll(/^ {3}```yaml\n([\s\S]*?)^ {3}```/gm),
].map(([, text = '']) => text.replaceAll(/^ {3}/gm, ''))

const ISSUE = `masthead: مجلة
number: 1
date: 2026-11-01
language: ar-EG
theme: contemporary
description: حوار مع خطّاطة.
subjects: { words: [حوارات] }
cover: { story: salma }
articles: [salma.yaml]
`

test('an interview with a block of every kind is printed from the README', async () => {
  const desk = { create: { width: 1800, height: 1200, channels: 3 as const, background: '#884422' } }
  await sharp(desk).jpeg().toFile(join(folder, 'desk.jpg'))
  writeFileSync(join(folder, 'issue.yaml'), ISSUE)
  writeFileSync(join(folder, 'salma.yaml'), examples.join(''))
  const { value, diagnostics } = await press({ root: HOUSE, folder, editions: ['screen', 'epub'] })
  expect(diagnostics).toEqual([])
  expect(value?.files.map(({ name }) => name.split('.').at(-1))).toEqual(['pdf', 'epub', 'xml', 'json'])

  const [talk] = (await loadIssue(folder)).value?.articles ?? []
  const last = talk?.kind === 'interview' ? talk.exchanges.at(-1) : undefined
  expect([...new Set(last?.answer.map(({ kind }) => kind))].sort()).toEqual(
    ['infobox', 'list', 'paragraph', 'picture', 'quotation', 'sideNote', 'verse'].sort(),
  )
})
