/** The command that sends an article to its author and takes it back: what it writes, says and refuses. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { run } from '../../scripts/proofsheet.ts'
import { houseAt } from '../../src/house.ts'
import { SOUND, writeFolder } from '../issue/folders.ts'
import { editDocx, remarked, retyped } from '../support/edited-docx.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** The command in the folder of an issue; what it said, line by line. */
async function command(folder: string, operands: readonly string[], flags: Record<string, string | true>) {
  const said: string[] = []
  const hear = (line: string) => void said.push(line)
  vi.spyOn(console, 'log').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
  const code = await run({ house: houseAt(dirname(folder)), from: folder, operands, flags })
  return { code, said: said.join('\n') }
}

const TALK = 'talks/guest.yaml'
const sent = async (files: Record<string, string> = {}) => {
  const folder = writeFolder({ ...SOUND, ...files })
  const sheet = join(dirname(folder), 'sheet.docx')
  const { code, said } = await command(folder, [TALK], { out: sheet })
  return { folder, sheet, code, said, file: join(folder, TALK) }
}

describe('sending', () => {
  test('writes a sheet named after issue and article, and says that nothing is marked without a manuscript', async () => {
    const folder = writeFolder(SOUND)
    const { code, said } = await command(folder, [TALK], {})
    expect(code).toBe(0)
    expect(said).toContain('no changes marked: the article names no manuscript')
    expect(existsSync(join(dirname(folder), 'output/proofsheets/012/guest.docx'))).toBe(true)
  })

  test('says how many changes are marked, and goes on without a manuscript that is not there', async () => {
    const named = (SOUND[TALK] ?? '').replace('kicker:', 'manuscript: manuscripts/m.txt\nkicker:')
    const text = 'ما رأيك؟\n\nسلمى: هذا كلامي وهو كلام صادق'
    expect((await sent({ [TALK]: named, 'manuscripts/m.txt': text })).said).toMatch(/\d+ changes marked/)
    const without = await sent({ [TALK]: named })
    expect(without.code).toBe(0)
    expect(without.said).toContain('warning: Unexpected absence of the file')
  })

  test.each([
    ['an issue', ['issue.yaml'], 'desk/article'],
    ['nothing', [], 'Unexpected number of articles'],
    ['a file that is not there', ['gone.yaml'], 'issue/missing-file'],
  ])('refuses %s', async (_, operands, reason) => {
    const { code, said } = await command(writeFolder(SOUND), operands, {})
    expect([code, said.includes(reason)]).toEqual([1, true])
  })
})

describe('taking back', () => {
  test('writes what was changed into the file, and lists it', async () => {
    const { folder, sheet, file } = await sent()
    writeFileSync(sheet, await editDocx(readFileSync(sheet), retyped('وفقرة ثانية', 'وفقرة أخيرة')))
    const { code, said } = await command(folder, [TALK], { back: sheet })
    expect(code).toBe(0)
    expect(said).toMatch(/guest\.yaml:\d+:\d+ {2}answer, changed: “وفقرة \[ثانية\]” → “وفقرة \[أخيرة\]”/)
    expect(said).toContain('1 of 1 changes written')
    expect(readFileSync(file, 'utf8')).toBe((SOUND[TALK] ?? '').replace('وفقرة ثانية', 'وفقرة أخيرة'))
  })

  test('writes nothing when it is only asked what there is', async () => {
    const { folder, sheet, file } = await sent()
    writeFileSync(sheet, await editDocx(readFileSync(sheet), retyped('وفقرة ثانية', 'وفقرة أخيرة')))
    const { code, said } = await command(folder, [TALK], { back: sheet, 'dry-run': true })
    expect([code, readFileSync(file, 'utf8')]).toEqual([0, SOUND[TALK]])
    expect(said).toContain('nothing is written (1 of 1 changes)')
  })

  test('writes nothing where words that are set large would not stand in the answer any more', async () => {
    const { folder, sheet, file } = await sent()
    writeFileSync(
      sheet,
      await editDocx(readFileSync(sheet), retyped('هذا كلامي وهو صادق', 'هذا قولي وهو حق')),
    )
    const { code, said } = await command(folder, [TALK], { back: sheet })
    expect([code, readFileSync(file, 'utf8')]).toEqual([1, SOUND[TALK]])
    expect(said).toMatch(/guest\.yaml:\d+:\d+: error: Unexpected "وهو صادق"/)
    expect(said).toMatch(/issue\.yaml:\d+:\d+: error: Unexpected "هذا كلامي"/)
    expect(said).toContain('nothing is written')
  })

  test('warns where the article has changed since the sheet was sent', async () => {
    const { folder, sheet, file } = await sent()
    expect((await command(folder, [TALK], { back: sheet })).said).not.toContain('desk/changed-since')
    writeFileSync(file, (SOUND[TALK] ?? '').replace('وفقرة ثانية', 'وفقرة غيّرها المحرر'))
    const { said } = await command(folder, [TALK], { back: sheet, 'dry-run': true })
    expect(said).toContain('warning: Unexpected words of the article that are others than those of the sheet')
    expect(said).toContain('“وفقرة [غيّرها المحرر]” → “وفقرة [ثانية]”')
  })

  test('fails where nothing of what came back could be taken', async () => {
    const { folder, sheet, file } = await sent()
    const turn = (xml: string) =>
      xml.replace(/<w:p>(?:(?!<\/w:p>).)*وفقرة ثانية.*?<\/w:p>/su, (own) => {
        return own + own.replace('وفقرة ثانية', 'سلمى: وهذا دور آخر')
      })
    writeFileSync(sheet, await editDocx(readFileSync(sheet), turn))
    const { code, said } = await command(folder, [TALK], { back: sheet })
    expect(said).toMatch(/nothing is written \(0 of \d+ changes\)/)
    expect([code, readFileSync(file, 'utf8')]).toEqual([1, SOUND[TALK]])
  })

  test('refuses a document that would unpack to more than any holds', async () => {
    const { folder, sheet } = await sent()
    const swollen = (xml: string) => xml.replace('<w:body>', `<w:body>${' '.repeat(17 * 2 ** 20)}`)
    writeFileSync(sheet, await editDocx(readFileSync(sheet), swollen))
    const { code, said } = await command(folder, [TALK], { back: sheet })
    expect([code, /more than 16 MiB/.test(said)]).toEqual([1, true])
  })

  test('tells remarks, and says all of it to programs', async () => {
    const { folder, sheet } = await sent()
    writeFileSync(sheet, await remarked(readFileSync(sheet), 'وهو صادق', 'أهو صادق؟'))
    const { said } = await command(folder, [TALK], { back: sheet, json: true })
    expect(JSON.parse(said)).toMatchObject({
      written: false,
      changes: [],
      remarks: [{ author: 'عمر', words: 'أهو صادق؟', quoted: 'وهو صادق' }],
    })
    expect((await command(folder, [TALK], { back: sheet })).said).toContain(
      'remark of عمر on “وهو صادق”: أهو صادق؟',
    )
  })

  test.each([
    ['a file that is no document', 'letter.yaml', 'desk/not-a-document'],
    ['a file that is not there', 'gone.docx', 'desk/missing-file'],
  ])('refuses %s, in a sentence', async (_, back, reason) => {
    const { code, said } = await command(writeFolder(SOUND), [TALK], { back })
    expect([code, said.includes(reason)]).toEqual([1, true])
  })

  test('asks what came back where it is only asked what there is', async () => {
    const { code, said } = await command(writeFolder(SOUND), [TALK], { 'dry-run': true })
    expect([code, said.includes('--dry-run without --back')]).toEqual([1, true])
  })
})
