/** Findings lead to the author's files: to the words or the picture that lie under their box. */

import { expect, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { oddTitle } from '../../src/preflight/checks/metadata.ts'
import { evidenceOf, pageOf, paragraphOf } from '../../src/preflight/example.ts'
import { sourceOf } from '../../src/preflight/places.ts'
import { SOUND, writeFolder } from '../issue/folders.ts'

const span = { file: 'talk.yaml', line: 7, column: 5 }
const [line] = paragraphOf({ text: 'سطر من كلام الضيف' })
if (line?.kind !== 'text') throw new Error('The example has no line.')
const finding = (page: number, x: number, y: number) => ({
  message: '',
  arabic: '',
  page,
  box: { x: x - 1, y: y - 1, width: 2, height: 2 },
})
const [first] = line.line.runs
const middle = { x: line.at.x + (first?.x ?? 0) + 2, y: line.at.y - 2 }

test('a finding on a line of the author’s leads to its paragraph', () => {
  const evidence = evidenceOf({ pages: [pageOf(1, { ...line, span })] })
  expect(sourceOf(finding(1, middle.x, middle.y), evidence)).toEqual(span)
})

test('one that lies beside it, on another page, or on words of the press, leads nowhere', () => {
  const evidence = evidenceOf({ pages: [pageOf(1, { ...line, span }), pageOf(2, line)] })
  expect(sourceOf(finding(1, middle.x, middle.y + 200), evidence)).toBeUndefined()
  expect(sourceOf(finding(2, middle.x, middle.y), evidence)).toBeUndefined()
  expect(sourceOf({ message: '', arabic: '', page: 1 }, evidence)).toBeUndefined()
})

test('titles and names that catalogues cannot take are found where they are written', async () => {
  const folder = writeFolder({
    ...SOUND,
    'letter.yaml': (SOUND['letter.yaml'] ?? '').replace('title: رسالة', `title: ${'كلمة '.repeat(60)}أخيرة`),
  })
  const { value: issue } = await loadIssue(folder)
  const [found] = oddTitle.check(evidenceOf({ ...(issue && { issue }) }))
  expect([found?.span?.line, found?.span?.column]).toEqual([3, 8])
})
