/** The command that makes articles of manuscripts: what it writes and where, what it says, what it refuses. */

import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Files, SOUND, writeFolder } from '../issue/folders.ts'
import { filesUnder, runImport, SHORT_TALK, textAt } from '../support/imports.ts'

const OTHER = SHORT_TALK.replaceAll('سلمى الراوي', 'زاهر النجار')
const place = (files: Files = {}) => writeFolder({ 'talk.txt': SHORT_TALK, ...files })

type Flags = Readonly<Record<string, string | true>>

describe('a manuscript', () => {
  test('becomes an article in output/import, with a table of what was read', async () => {
    const folder = place()
    const { code, said } = await runImport(folder, ['talk.txt'])
    expect(code).toBe(0)
    expect(parse(textAt(dirname(folder), 'output/import/talk.yaml'))).toMatchObject({
      slug: 'talk',
      kind: 'interview',
      guest: { name: 'سلمى الراوي' },
      exchanges: [{ question: 'كيف بدأت الحكاية معك؟' }, { answer: 'بقيت الرائحة وحدها.' }],
    })
    expect(said).toMatch(/guest {3}سلمى الراوي/)
    expect(said).toMatch(/credit {2}حوار: نوّار السدري/)
    expect(said).toContain('2 exchanges')
    expect(said).toMatch(/\n {4}2 {5}9 {6}3 {2}وماذا بقي من الدكان؟/)
    expect(said).toContain('output/import/talk.yaml')
  })

  test('goes where it is told to: a file, or a folder', async () => {
    const folder = place()
    await runImport(folder, ['talk.txt'], { out: 'made/salma.yaml' })
    await runImport(folder, ['talk.txt'], { out: 'all' })
    expect(filesUnder(folder)).toEqual(['all/talk.yaml', 'made/salma.yaml', 'talk.txt'])
  })

  test('is one of several', async () => {
    const folder = place({ 'zahir.txt': OTHER })
    const { code, said } = await runImport(folder, ['talk.txt', 'zahir.txt'], { out: 'all' })
    expect([code, filesUnder(join(folder, 'all'))]).toEqual([0, ['talk.yaml', 'zahir.yaml']])
    expect(said).toMatch(/guest {3}سلمى الراوي[\s\S]*guest {3}زاهر النجار/)
  })

  test('that cannot be read does not keep the others from it', async () => {
    const folder = place()
    const { code } = await runImport(folder, ['gone.txt', 'talk.txt'], { out: 'all' })
    expect([code, filesUnder(join(folder, 'all'))]).toEqual([1, ['talk.yaml']])
  })

  test('is only shown on a dry run', async () => {
    const folder = writeFolder({ ...SOUND, 'inbox/talk.txt': SHORT_TALK })
    const before = filesUnder(dirname(folder))
    const { code, said } = await runImport(folder, ['inbox/talk.txt'], { 'dry-run': true, issue: '.' })
    expect([code, filesUnder(dirname(folder))]).toEqual([0, before])
    expect(textAt(folder, 'issue.yaml')).toBe(SOUND['issue.yaml'])
    expect(said).toContain('2 exchanges')
  })

  test('is mended when it is asked for, and every change is shown either way', async () => {
    const folder = place()
    const plain = await runImport(folder, ['talk.txt'], { out: 'plain' })
    const mended = await runImport(folder, ['talk.txt'], { out: 'mended', fix: true })
    expect(plain.said).toContain('would be mended by --fix:')
    expect(mended.said).toContain('\nmended:')
    for (const { said } of [plain, mended])
      expect(said).toContain('- بدأت من دكان أبي ، حين كنت صغيرة.\n+ بدأت من دكان أبي، حين كنت صغيرة.')
    expect(textAt(folder, 'plain/talk.yaml')).toContain('أبي ، حين')
    expect(textAt(folder, 'mended/talk.yaml')).toContain('أبي، حين')
  })

  test('is told to programs as JSON, and as nothing else', async () => {
    const { said } = await runImport(place(), ['talk.txt', 'gone.txt'], { json: true, out: 'all' })
    expect(JSON.parse(said)).toMatchObject({
      manuscripts: [
        {
          manuscript: 'talk.txt',
          kind: 'interview',
          title: 'حوار مع سلمى الراوي',
          guests: [{ name: 'سلمى الراوي', labels: ['سلمى الراوي'] }],
          credits: [{ role: 'حوار', name: 'نوّار السدري' }],
          exchanges: [
            { line: 5, question: 'كيف بدأت الحكاية معك؟' },
            { line: 9, question: 'وماذا بقي من الدكان؟' },
          ],
          suggestions: { minutes: 1 },
          changes: [
            {
              line: 7,
              rules: ['space-before-sign'],
              before: 'بدأت من دكان أبي ، حين كنت صغيرة.',
              after: 'بدأت من دكان أبي، حين كنت صغيرة.',
            },
          ],
          findings: expect.arrayContaining([expect.objectContaining({ code: 'copy/space-before-sign' })]),
        },
        { manuscript: 'gone.txt', findings: [{ severity: 'error' }] },
      ],
    })
  })

  test('may be pasted', async () => {
    const folder = place()
    const { code } = await runImport(folder, ['-'], { out: 'all' }, { pasted: SHORT_TALK })
    expect([code, filesUnder(join(folder, 'all'))]).toEqual([0, ['hwar-ma-slmy-alrawy.yaml']])
    expect(textAt(folder, 'all/hwar-ma-slmy-alrawy.yaml')).toContain('# From clipboard.txt')
  })

  test('is read in the encoding that is named', async () => {
    // «سؤال: نعم» of Windows-1256 is words of another kind in Windows-1252.
    const folder = place({ 'old.txt': Buffer.from([0xd3, 0xc4, 0xc7, 0xe1, 0x3a, 0x20, 0xe4, 0xda, 0xe3]) })
    await runImport(folder, ['old.txt'], { out: 'a', encoding: 'windows-1256' })
    await runImport(folder, ['old.txt'], { out: 'b', encoding: 'windows-1252' })
    expect(textAt(folder, 'a/old.yaml')).toContain('نعم')
    expect(textAt(folder, 'b/old.yaml')).not.toContain('نعم')
  })

  test('that is no interview is a feature, and said to be', async () => {
    const folder = place({ 'minutes.txt': 'محضر اجتماع\n\nسلمى: ما رأيكم؟\n\nنور: نوافق.\n' })
    const { said } = await runImport(folder, ['minutes.txt'], { out: 'all' })
    expect(said).toContain('no interview; written as a feature')
    expect(parse(textAt(folder, 'all/minutes.yaml'))).toMatchObject({ kind: 'feature' })
  })
})

describe('refused, in a sentence', () => {
  test.each<[string, readonly string[], Flags, RegExp]>([
    ['no manuscript', [], {}, /Unexpected absence of a manuscript/],
    ['a file that is not there', ['gone.txt'], {}, /Unexpected absence of the file [^\n]*gone\.txt/],
    ['a folder', ['.'], {}, /Unexpected folder/],
    ['a PDF', ['paper.pdf'], {}, /PDF/],
    ['a broken Word file', ['broken.docx'], {}, /broken\.docx:1:1: error: Unexpected/],
    ['a folder that is no issue', ['talk.txt'], { issue: '.' }, /without issue\.yaml/],
    ['one file for several', ['talk.txt', 'talk.txt'], { out: 'one.yaml' }, /for several manuscripts/],
  ])('%s', async (_, operands, flags, reason) => {
    const folder = place({ 'paper.pdf': '%PDF-1.7\n', 'broken.docx': Buffer.from('PK\u0003\u0004 broken') })
    const before = filesUnder(dirname(folder))
    const { code, said } = await runImport(folder, operands, flags)
    expect(code).toBe(1)
    expect(said).toMatch(reason)
    expect(said).not.toMatch(/\n\s+at /)
    expect(filesUnder(dirname(folder))).toEqual(before)
  })
})
