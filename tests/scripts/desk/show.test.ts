/** What a person at a terminal sees of a prepared manuscript: its table, its findings, its changes. */

import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { diffOf, findingsOf, tableOf } from '../../../scripts/desk/show.ts'
import { deskFile, deskText } from '../../support/desked.ts'

const plain = (lines: readonly string[]) => lines.map((line) => stripVTControlCharacters(line))

const TALK = `حوار مع سلمى الراوي

حوار: نوّار السدري

سؤال: كيف بدأت الحكاية معك يوم كنت صغيرة في دكان أبيك القديم قرب السوق؟

سلمى الراوي: بدأت من دكان أبي ، حين كنت صغيرة ، وكان الدكان ضيقًا.

سؤال: وماذا بقي؟

سلمى الراوي: الرائحة.
`

test('the table has title, people and credits, and each question with its line and its answer’s words', async () => {
  const lines = tableOf(await deskText(TALK))
  expect(lines).toContain('  title   حوار مع سلمى الراوي')
  expect(lines).toContain('  guest   سلمى الراوي  (سلمى الراوي)')
  expect(lines).toContain('  asks    نوّار السدري  (سؤال)')
  expect(lines).toContain('  credit  حوار: نوّار السدري')
  expect(lines.join('\n')).toMatch(/2 exchanges, \d+ words, 1 min; 0 to decide, 0 left out/)
  expect(lines.at(-1)).toBe('    2     9      1  وماذا بقي؟')
})

test('a long question is cut', async () => {
  expect(tableOf(await deskText(TALK)).at(-2)).toMatch(/^ {4}1 {5}5 {5}10 {2}كيف بدأت .{51}…$/)
})

test('words of lists count, those of pictures do not', async () => {
  const lines = tableOf(await deskFile('more/n03-rescue-panel.docx'))
  expect(lines.find((line) => line.includes('تصححين'))).toMatch(/^ {4}3 +\d+ +3\d /)
})

test('a text that is no interview is told in one line', async () => {
  const lines = tableOf(await deskText('محضر اجتماع\n\nسلمى: ما رأيكم؟\n\nنور: نوافق.'))
  expect(lines).toEqual(['  محضر اجتماع: no interview; written as a feature'])
})

describe('findings', () => {
  test('of the desk stand before those of copy, and a habit is told once', async () => {
    const lines = findingsOf(await deskText(TALK))
    expect(lines[0]).toMatch(/labels that do not say who asks/)
    expect(lines.filter((line) => line.includes('space before'))).toHaveLength(1)
  })
})

describe('changes', () => {
  test('are shown each, with letters around it and its line', async () => {
    expect(plain(diffOf(await deskText(TALK)))).toEqual([
      '@@ line 7, space-before-sign',
      '- بدأت من دكان أبي ، حين كنت صغيرة ، وكان ا',
      '+ بدأت من دكان أبي، حين كنت صغيرة ، وكان ا',
      '@@ line 7, space-before-sign',
      '- دكان أبي ، حين كنت صغيرة ، وكان الدكان ضيقًا.',
      '+ دكان أبي ، حين كنت صغيرة، وكان الدكان ضيقًا.',
    ])
  })

  test('that nobody makes are not', async () => {
    expect(diffOf(await deskText(TALK.replaceAll(' ،', '،')))).toEqual([])
  })
})
