/** The sample issue against the manuscript as delivered: not a word more, less or other. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block } from '../../src/issue/block.ts'
import type { Interview, Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { plainText } from '../../src/issue/plain-text.ts'

const FOLDER = join(import.meta.dirname, '../../assets/issues/001')

async function loadSample(): Promise<{ issue: Issue; interview: Interview }> {
  const { value, diagnostics } = await loadIssue(FOLDER)
  expect(diagnostics).toEqual([])
  const interview = value?.articles.find((article) => article.kind === 'interview')
  if (!value || !interview) throw new Error('The sample issue must hold an interview.')
  return { issue: value, interview }
}

test("the interview is the manuscript's, character for character", async () => {
  const { interview } = await loadSample()
  const { kicker, title, credits, exchanges, closing } = interview
  const printed = [
    `${kicker} | ${plainText(title)}`,
    ...credits.map(({ role, name }) => `${role}: ${name}`),
    ...exchanges.flatMap(({ question, answer }) => [plainText(question), ...wordsOf(answer)]),
    ...wordsOf(closing),
  ]
  expect(printed.join(' ')).toBe(readDelivered())
})

test('the manuscript stands in thirteen exchanges', async () => {
  const { interview } = await loadSample()
  expect(interview.exchanges).toHaveLength(13)
  expect(interview.exchanges[9]?.answer).toHaveLength(2)
  expect(
    interview.exchanges.filter((_, index) => index !== 9).every(({ answer }) => answer.length === 1),
  ).toBe(true)
})

test('English insertions say that they are English', async () => {
  const { interview } = await loadSample()
  const source = readFileSync(join(FOLDER, 'interviews/omar-aliskandarani.yaml'), 'utf8')
  expect([...source.matchAll(/\[([^\]]+)\]\{lang=en\}/g)].map(([, words]) => words)).toEqual([
    'Digital performance',
    'multi-tasking',
    'old school',
    'updated',
    'key person',
    'coaching session',
  ])
  const unmarked = interview.exchanges
    .flatMap(({ question, answer }) => [question, ...answer.map((block) => contentOf(block))])
    .flat()
    .filter((inline) => inline.kind === 'text' && /[A-Za-z]/.test(inline.text))
  expect(unmarked).toEqual([])
})

test('cover, number and date are those of the sample, and it says so', async () => {
  const { issue, interview } = await loadSample()
  expect(issue).toMatchObject({
    id: '001',
    masthead: 'انفلونسرز توداي',
    number: 1,
    date: '2026-11-01',
    language: 'ar-EG',
    theme: 'contemporary',
    labels: { number: 'العدد ١', date: 'نوفمبر ٢٠٢٦' },
    cover: { story: interview.slug },
  })
  expect(issue.sample).toBeTruthy()
  expect(interview.pullQuotes.map(({ from }) => from)).toEqual([6, 4, 11, 13, 10, 7, 5, 8])
})

function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => plainText(contentOf(block)))
}

function contentOf(block: Block) {
  if (block.kind !== 'paragraph') throw new Error('The sample interview is made of paragraphs.')
  return block.content
}

/** The manuscript on one line, without what is not the interview's: speakers' labels and the web page around it. */
function readDelivered(): string {
  const manuscript = readFileSync(join(FOLDER, 'manuscripts/omar-aliskandarani.txt'), 'utf8')
  const [interview = ''] = manuscript.split('Leave a Reply')
  const lines = interview
    .split('\n')
    .map((line) => line.replace(/^(مجل[ةه] انفلونسرز توداي|عمر الإسكندراني) ?: ?(توداي: )?/, '').trim())
    .map((line) => line.replace(/^: /, '')) // the stray colon of the last line
    .filter((line) => line !== '')
  const firstAnswer = lines.findIndex((line, index) => index > 0 && line.startsWith(lines[index - 1] ?? '-'))
  const repeated = lines[firstAnswer - 1]?.length ?? 0
  return lines
    .map((line, index) => (index === firstAnswer ? line.slice(repeated) : line))
    .join(' ')
    .replace(/\s+/g, ' ')
}
