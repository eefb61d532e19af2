/** An issue with characters that no face has: refused, marked or left to a reader, by what is ordered. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Edition } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-characters-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A talk in which the title, on line 3, and two answers hold a character of another world. */
function issueWith(extra = '', title = 'ساعة 漢'): string {
  const path = join(folder, `issue-${Math.abs(extra.length * 31 + title.length)}`)
  cpSync(join(HOUSE, 'assets/issues/001/manuscripts'), join(path, 'manuscripts'), { recursive: true })
  writeFileSync(
    join(path, 'issue.yaml'),
    `masthead: ورّاق\nnumber: 9\ndate: 2026-11-01\nlanguage: ar-EG\ntheme: plain\ncover: { story: one }\narticles: [one.yaml]\n${extra}`,
  )
  writeFileSync(
    join(path, 'one.yaml'),
    `slug: one\nkind: interview\ntitle: ${title}\nguest: { name: سلمى بنت أحمد, shortName: سلمى }\nexchanges:\n  - question: ما الكلمة؟\n    answer:\n      - كلام 漢 و№ هنا.\n      - كلام 漢 هناك.\n`,
  )
  return path
}

async function order(path: string, ...editions: readonly Edition[]) {
  const { value, diagnostics } = await press({ house: houseAt(HOUSE), folder: path, editions })
  const said = diagnostics.map(({ severity, code, message, span }) => ({
    severity,
    code,
    place: [span?.line, span?.column],
    message,
  }))
  return { files: value?.files, said }
}

test('one error tells each for the whole issue, at its own line and column', async () => {
  const { files, said } = await order(issueWith(), 'screen')
  expect(files).toBeUndefined()
  const told = said.filter(({ code }) => code === 'layout/uncovered-character')
  expect(told).toMatchObject([{ severity: 'error', place: [3, 13] }])
  expect(told[0]?.message).toContain('«漢» (U+6F22)')
})

test('an e-book ordered alone does not stop for a face of print', async () => {
  const { files, said } = await order(issueWith(), 'epub')
  expect(files?.some(({ name }) => name.endsWith('.epub'))).toBe(true)
  expect(said.map(({ severity }) => severity)).not.toContain('error')
  expect(said.some(({ code }) => code === 'layout/uncovered-character')).toBe(true)
})

test('where the issue says so they are marked by their codes, and a printer still gets nothing', async () => {
  const path = issueWith('uncovered: mark\n')
  const { files = [], said } = await order(path, 'screen', 'text')
  expect(said.filter(({ code }) => code === 'layout/uncovered-character')).toMatchObject([
    { severity: 'warning', place: [3, 13] },
  ])
  const text = files.find(({ name }) => name.endsWith('.txt'))
  const words = Buffer.from(text?.bytes ?? []).toString()
  expect(words.match(/\[U\+6F22\]/g)).toHaveLength(3)
  expect(words).not.toContain('漢')
  expect(words).toContain('№')
  const printed = await order(path, 'screen', 'print')
  expect(printed.files).toBeUndefined()
  expect(
    printed.said.some(({ severity, code }) => severity === 'error' && code === 'layout/uncovered-character'),
  ).toBe(true)
})

test('what another family sets is one note for the issue', async () => {
  const { said } = await order(issueWith('uncovered: mark\n'), 'text')
  const notes = said.filter(({ code }) => code === 'layout/borrowed-character')
  expect(notes).toMatchObject([{ severity: 'warning' }])
  expect(notes[0]?.message).toContain('«№» in Noto Sans')
})
