/** The chapter of blocks, printed: every example of it as an answer of the first chapter's interview. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'
import { withAnswer } from '../support/judge-listing.ts'
import { listingsOf, toldBy } from '../support/listings.ts'
import { putNamed } from '../support/reader-of-manual.ts'

const ground = mkdtempSync(join(tmpdir(), 'warraq-blocks-'))
afterAll(() => rmSync(ground, { recursive: true }))

function filesOf(chapter: string, is: string): readonly string[] {
  const text = readFileSync(join(HOUSE, 'assets/issues/manual/english', chapter), 'utf8')
  return listingsOf(text).flatMap((listing) => (toldBy(listing)?.is === is ? [listing.text] : []))
}

test('an interview with a block of every kind is printed from the manual', async () => {
  const [issue = '', talk = ''] = filesOf('01-first-issue.md', 'file')
  const answers = filesOf('04-blocks.md', 'answer')
  const folder = join(ground, 'blocks')
  const article = join(folder, 'interviews', 'salma.yaml')
  mkdirSync(join(folder, 'interviews'), { recursive: true })
  const desk = { create: { width: 1800, height: 1200, channels: 3 as const, background: '#884422' } }
  const picture = await sharp(desk).jpeg().toBuffer()
  for (const answer of answers) await putNamed(article, answer, async () => picture)
  writeFileSync(article, answers.reduce(withAnswer, talk))
  writeFileSync(join(folder, 'issue.yaml'), issue.replace('[salma.yaml]', '[interviews/salma.yaml]'))

  const { value, diagnostics } = await press({ house: houseAt(HOUSE), folder, editions: ['screen', 'epub'] })
  // An issue of examples is as long as they are: columns and pages that it leaves short are told.
  const isShort = (code: string) => /^preflight\/(?:short-foot|bare-page)$/.test(code)
  expect(diagnostics.filter(({ code }) => !isShort(code))).toEqual([])
  expect(value?.files.map(({ name }) => name.split('.').at(-1))).toContain('epub')

  const [read] = (await loadIssue(folder)).value?.articles ?? []
  const answered = read?.kind === 'interview' ? read.exchanges.flatMap(({ answer }) => answer) : []
  expect([...new Set(answered.map(({ kind }) => kind))].sort()).toEqual([
    'facts',
    'infobox',
    'list',
    'listing',
    'paragraph',
    'picture',
    'pictures',
    'quotation',
    'sideNote',
    'subhead',
    'table',
    'timeline',
    'verse',
  ])
})
