/** What an interview's file says before its first question. */

import { expect, test } from 'vitest'
import { indexMarksOf } from '../../src/issue/index-entries.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { articlesOf, change, type Files, loadChanged } from './folders.ts'

const before = (introduction: string) =>
  change('talks/guest.yaml', 'exchanges:', `introduction: ${introduction}\nexchanges:`)

const load = async (files: Files) => articlesOf(await loadChanged(files)).interview

test('is blocks, their marks among those of the article, and nothing where there is none', async () => {
  const talk = await load(before('|\n  دخلنا [الورشة]{index}\n\n  ثم جلسنا'))
  expect(talk.introduction.map((block) => 'content' in block && plainText(block.content))).toEqual([
    'دخلنا الورشة',
    'ثم جلسنا',
  ])
  expect(indexMarksOf(talk)).toHaveLength(1)
  expect((await load({})).introduction).toEqual([])
})

test('is the magazine’s own: no words of it can be pulled as the guest’s', async () => {
  const pulled = 'قبل الكلام\npullQuotes: [{ text: قبل الكلام, from: 1 }]'
  const files = before(pulled)
    ['talks/guest.yaml']?.toString()
    .split(/^pullQuotes:\n/m)[0]
  const { diagnostics } = await loadChanged({ 'talks/guest.yaml': files })
  expect(diagnostics.map(({ code, span }) => [code, span?.line])).toEqual([['issue/extract', 15]])
})
