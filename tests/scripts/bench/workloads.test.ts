/** The issues that presses are measured on: each is a valid issue, and has the text that its name says. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { manuscriptOf, textsOfManuscript } from '../../../scripts/bench/manuscript.ts'
import { type WorkloadName, writeChapters, writeWorkload } from '../../../scripts/bench/workloads.ts'
import type { Issue } from '../../../src/issue/issue.ts'
import { loadIssue } from '../../../src/issue/load.ts'
import { textsOf } from '../../support/reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function open(path: string): Promise<Issue> {
  const { value, diagnostics } = await loadIssue(path)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('The workload must load.')
  return value
}

const openWorkload = async (name: WorkloadName) => open(await writeWorkload(name, join(folder, name)))
const textsIn = (issue: Issue) => textsOfManuscript(manuscriptOf(issue))
const wordsIn = (texts: readonly string[]) => texts.flatMap((text) => text.split(/\s+/))

describe('a workload', () => {
  test('has the sample’s interview as often as it says', async () => {
    const once = await openWorkload('S')
    const chapters = await open(await writeChapters(join(folder, 'chapters'), 3))
    const [interview] = once.articles.filter((article) => article.kind === 'interview')
    const all = chapters.articles.filter((article) => article.kind === 'interview')
    expect(all.map(({ slug }) => slug)).toEqual([interview?.slug, 'chapter-2', 'chapter-3'])
    expect(chapters.articles.length).toBe(once.articles.length + 2)
    expect(all.map(({ title }) => title)).toEqual(Array(3).fill(interview?.title))
  })

  test('of different interviews has no paragraph twice, and no nine words in the same order', async () => {
    const issue = await openWorkload('V')
    const interviews = issue.articles.filter((article) => article.kind === 'interview')
    expect(interviews.length).toBe(16)
    const texts = textsIn({ ...issue, articles: interviews })
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])

    const blocks = interviews.flatMap(({ exchanges }) => exchanges.flatMap(({ answer }) => answer))
    const runs = textsOf({ ...issue, articles: interviews }).flatMap((text) => {
      const words = wordsIn([text])
      return words.slice(8).map((_, index) => words.slice(index, index + 9).join(' '))
    })
    // Standfirsts are the guests' own words, and stand in an answer as well.
    const quoted = interviews.map(({ standfirst }) => standfirst?.text ?? '')
    const met = new Map<string, number>()
    for (const run of runs) met.set(run, (met.get(run) ?? 0) + 1)
    const twice = [...met].filter(
      ([run, times]) => times > (quoted.some((text) => text.includes(run)) ? 2 : 1),
    )
    expect(twice).toEqual([])
    expect(blocks.length).toBeGreaterThan(16 * 13)
  })

  test('of different interviews is as long as that of one interview so many times', async () => {
    const [chapters, varied] = [await openWorkload('M'), await openWorkload('V')]
    const ratio = wordsIn(textsIn(varied)).length / wordsIn(textsIn(chapters)).length
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02)
  })

  test('is written the same at every run', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    await writeWorkload('V', first)
    await writeWorkload('V', second)
    const read = (path: string) =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file.slice(path.length), readFileSync(file, 'utf8')])
    expect(read(first)).toEqual(read(second))
  })
})

describe('a manuscript', () => {
  test.each(['S', 'V'] as const)('has every word of %s, in the order of reading', async (name) => {
    const issue = await openWorkload(name)
    expect(textsIn(issue)).toEqual(textsOf(issue).filter((text) => text !== '•'))
  })

  test('says which words stand over the columns, and which are bold', async () => {
    const [letter, interview] = manuscriptOf(await openWorkload('S'))
    expect(letter?.head.map(({ role }) => role)).toEqual(['kicker', 'title'])
    const bold = interview?.text.filter(({ role }) => role === 'bold').map(({ text }) => text) ?? []
    expect(bold.filter((text) => /[؟?!]$/.test(text)).length).toBe(13)
    expect(interview?.text.filter(({ role }) => role === 'body').length).toBeGreaterThan(13)
  })
})
