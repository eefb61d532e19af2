/** Words that only stand for others are told wherever they are left; the same words amid others are somebody's own. */

import { expect, test } from 'vitest'
import { change, loadChanged } from './folders.ts'

const told = async (files: Parameters<typeof loadChanged>[0]) => {
  const { diagnostics } = await loadChanged(files)
  return diagnostics.map(({ code, severity, span }) => `${code} ${severity} ${span?.file}:${span?.line}`)
}

test('is told at its place, and the issue can be printed all the same', async () => {
  expect(await told(change('talks/guest.yaml', 'question: ما رأيك؟', 'question: السؤال الأول؟'))).toEqual([
    'issue/placeholder warning talks/guest.yaml:15',
  ])
})

test('is nothing amid other words', async () => {
  expect(await told(change('talks/guest.yaml', 'question: ما رأيك؟', 'question: ما اسم الضيف؟'))).toEqual([])
})
