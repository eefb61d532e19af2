/** What a person at a terminal sees of a prepared manuscript: its table, its findings, its changes. */

import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { diffOf, findingsOf, tableOf } from '../../../scripts/desk/show.ts'
import { openVoice } from '../../../scripts/words/voice.ts'
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
  test('are shown by sentence: before and behind, with all of them in it, and their rules', async () => {
    expect(plain(diffOf(await deskText(TALK)))).toEqual([
      '@@ line 7, space-before-sign',
      '- بدأت من دكان أبي ، حين كنت صغيرة ، وكان الدكان ضيقًا.',
      '+ بدأت من دكان أبي، حين كنت صغيرة، وكان الدكان ضيقًا.',
    ])
  })

  test('of one paragraph stand each in its sentence, those that join two in both', async () => {
    const answer = 'بدأت هناك. كان الدكان ضيقًا ، وكان لنا.  ثم كبرنا.'
    const lines = plain(diffOf(await deskText(TALK.replace('الرائحة.', answer))))
    expect(lines.slice(3)).toEqual([
      '@@ line 11, space-before-sign, doubled-spaces',
      '- كان الدكان ضيقًا ، وكان لنا.  ثم كبرنا.',
      '+ كان الدكان ضيقًا، وكان لنا. ثم كبرنا.',
    ])
  })

  test('far from each other in one sentence have what is between them cut', async () => {
    const long = `الرائحة ، ${'وبقي المفتاح '.repeat(40)} ، والباب.`
    const [, before] = plain(diffOf(await deskText(TALK.replace('الرائحة.', long)))).slice(3)
    expect(before).toMatch(/^- الرائحة ، .{40,70}….{40,70} ، والباب\.$/)
  })

  test('that nobody makes are not', async () => {
    expect(diffOf(await deskText(TALK.replaceAll(' ،', '،')))).toEqual([])
  })
})

describe('of a long manuscript', () => {
  const turns = (count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `سؤال: كيف بدأت الحكاية رقم ${at} معك ، يوم كنت صغيرة؟\n\nسلمى الراوي: بدأت من دكان أبي.\n\nخرجنا من الدكان ${at} وقت الغروب. كانت الرائحة معنا إلى آخر الطريق.\n`,
    ).join('\n')
  const long = deskText(`حوار مع سلمى الراوي\n\n${turns(100)}`)

  test('sixty exchanges are shown, and the others are counted', async () => {
    const lines = tableOf(await long)
    expect(lines.filter((line) => /^ {1,4}\d/.test(line) && line.includes('كيف'))).toHaveLength(60)
    expect(lines.at(-1)).toBe('  … and 40 more exchanges: --json tells all.')
    expect(tableOf(await deskText(TALK)).at(-1)).not.toContain('more')
  })

  test('findings of one code are gathered, and the lines of the others named', async () => {
    const finding = (line: number, code = 'desk/unsure') =>
      ({
        severity: 'warning',
        code,
        message: `Unexpected ${line}.`,
        span: { file: 'talk.txt', line, column: 1 },
      }) as const
    const { draft } = await long
    const findings = [...Array.from({ length: 61 }, (_, at) => finding(at + 1)), finding(99, 'desk/title')]
    const lines = findingsOf({ draft: { ...draft, findings }, slips: [] })
    expect(lines).toHaveLength(5)
    expect(lines[2]).toBe('talk.txt:3:1: warning: Unexpected 3. [desk/unsure]')
    expect(lines[3]).toBe(
      '  … and 58 more [desk/unsure], at lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …: --json tells all.',
    )
    expect(lines[4]).toContain('[desk/title]')
    expect(findingsOf({ draft: { ...draft, findings: findings.slice(0, 60) }, slips: [] })).toHaveLength(60)
  })

  test('sixty changes are shown, and the others are counted', async () => {
    const lines = plain(diffOf(await long))
    expect(lines.filter((line) => line.startsWith('@@'))).toHaveLength(60)
    expect(lines.at(-1)).toBe('… and 40 more changes: --json tells all.')
  })

  test('a head of thousands of names is cut', async () => {
    const prepared = await deskText(TALK)
    const credits = Array.from({ length: 70 }, () => ({ role: 'حوار', name: 'ن'.repeat(500), line: '' }))
    const draft = {
      ...prepared.draft,
      credits: credits.map((credit) => ({ ...credit, span: { file: '', line: 1, column: 1 } })),
    }
    const lines = tableOf({ ...prepared, draft })
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(130)
    expect(lines.filter((line) => line.startsWith('  credit'))).toHaveLength(57)
    expect(lines).toContain('  … and 13 more lines of its head: --json tells all.')
  })
})

test('in Arabic the table has the same lines, and on a terminal its columns stand as their figures do', async () => {
  const lines = tableOf(await deskText(TALK), await openVoice('ar', true))
  expect(lines[0]).toBe('  \u2067العنوان حوار مع سلمى الراوي\u2069')
  expect(lines.at(-3)).toBe('  \u2067رقم\u2069   \u2067سطر\u2069  \u2067كلمات\u2069  \u2067السؤال\u2069')
  expect(lines.at(-1)).toBe('    2     9      1  وماذا بقي؟')
  expect(lines.join('\n')).not.toContain('<U+')
})
