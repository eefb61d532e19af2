/** A text that nobody talks in: lines in bold over text head it, and headings are plain whatever they look like. */

import { expect, test } from 'vitest'
import { type ManuscriptParagraph, textOfRuns } from '../../../src/desk/manuscript.ts'
import { blocksOfText } from '../../../src/desk/talk/plain-text.ts'
import { paragraphOf, paragraphsOf } from '../../support/talks.ts'

const bold = (text: string) => paragraphOf([{ text, bold: true }])
type Line = string | ManuscriptParagraph
const read = (...lines: readonly Line[]) =>
  blocksOfText(paragraphsOf(...lines)).map((block) =>
    'runs' in block ? `${block.kind} ${textOfRuns(block.runs)}` : block.kind,
  )

test('a line in bold between two paragraphs heads the second', () => {
  expect(read('لا لافتة على الباب.', bold('بيت الخيّاط'), 'كان البيت لخيّاط.')).toEqual([
    'paragraph لا لافتة على الباب.',
    'subhead بيت الخيّاط',
    'paragraph كان البيت لخيّاط.',
  ])
})

test('a heading in bold is a plain one', () => {
  const heading = paragraphOf([{ text: 'بيت الخيّاط', bold: true }], { kind: 'heading' })
  const [, subhead] = blocksOfText(paragraphsOf('نص.', heading, 'نص.'))
  expect(subhead).toMatchObject({ kind: 'subhead', runs: [{ text: 'بيت الخيّاط' }] })
  expect(JSON.stringify(subhead)).not.toContain('bold')
})

test.each<[string, ...Line[]]>([
  ['a sentence', 'نص.', bold('كان البيت لخيّاط.'), 'نص.'],
  ['the first of all', bold('بيت الخيّاط'), 'نص.'],
  ['the last of all', 'نص.', bold('بيت الخيّاط')],
  ['one of several lines in bold', 'نص.', bold('بيت الخيّاط'), bold('بيت النجّار'), 'نص.'],
])('%s in bold heads nothing', (_, ...lines) => {
  expect(read(...lines).some((line) => line.startsWith('subhead'))).toBe(false)
})
