/** The import program: where it puts an article, how it lists it, and what it says of all that stands in its way. */

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AskingEnded, type Person } from '../../../scripts/desk/ask.ts'
import { loadIssue } from '../../../src/issue/load.ts'
import { SOUND, writeFolder } from '../../issue/folders.ts'
import { DOT, docxOf, WORD_PICTURE, wordParagraph } from '../../support/documents.ts'
import { importIn, TALK, textAt } from '../../support/imports.ts'

const withArticles = (articles: string) =>
  (SOUND['issue.yaml'] ?? '').replace(/articles:[\s\S]*/, () => articles)
const issueWith = (articles?: string) =>
  writeFolder({
    ...SOUND,
    'salma.txt': TALK,
    ...(articles !== undefined && { 'issue.yaml': withArticles(articles) }),
  })
const docx = () =>
  docxOf(
    TALK.split('\n\n')
      .map((line) => wordParagraph(line))
      .join('') + WORD_PICTURE,
  )

describe('an issue', () => {
  test.each([
    ['in lines, with an index', 'articles:\n  - letter.yaml\n  - talks/guest.yaml\n  - index\n'],
    ['in brackets', 'articles: [letter.yaml, talks/guest.yaml]\n'],
    ['in brackets, with an index', 'articles: [letter.yaml, talks/guest.yaml, index]\n'],
  ])('whose running order is %s lists the article, and loads as before', async (_, articles) => {
    const folder = issueWith(articles)
    const before = await loadIssue(folder)
    const { code, said } = await importIn(folder, ['salma.txt'], { issue: '.' })
    expect([code, said.includes('desk/unlisted')]).toEqual([0, false])
    const { diagnostics } = await loadIssue(folder)
    const codes = (all: typeof diagnostics) =>
      all.map(({ code: of }) => of).filter((of) => /index|articles/.test(of))
    expect(codes(diagnostics)).toEqual(codes(before.diagnostics))
    expect(textAt(folder, 'issue.yaml')).toContain('interviews/salma.yaml')
  })

  test.each([
    ['empty', 'articles: []\n'],
    ['nothing', 'articles:\n'],
    ['missing', ''],
  ])('whose running order is %s gets one', async (_, articles) => {
    const folder = issueWith(articles)
    expect((await importIn(folder, ['salma.txt'], { issue: '.' })).code).toBe(0)
    expect(textAt(folder, 'issue.yaml')).toMatch(/articles:\s+(?:- |\[)interviews\/salma\.yaml/)
  })

  test('whose articles are no list is left, with the line to write', async () => {
    const folder = issueWith('articles: letter.yaml\n')
    const { said } = await importIn(folder, ['salma.txt'], { issue: '.' })
    expect(said).toMatch(/issue\.yaml:\d+:\d+: warning: .*desk\/unlisted/)
    expect(said).toContain('"  - interviews/salma.yaml"')
    expect(textAt(folder, 'issue.yaml')).toBe(withArticles('articles: letter.yaml\n'))
  })

  test.each([
    ['is broken', 'a: [b', /issue\.yaml:1:\d+: error/],
    ['is empty', '', /issue\/empty-file/],
    ['is a list', '- letter.yaml\n', /issue\/shape/],
  ])('whose file %s is an error before anything is written', async (_, text, told) => {
    const folder = writeFolder({ 'issue.yaml': text, 'salma.txt': TALK })
    const { code, said, files } = await importIn(folder, ['salma.txt'], { issue: '.' })
    expect([code, files]).toEqual([1, ['issue.yaml', 'salma.txt']])
    expect(said).toMatch(told)
  })

  test('whose file is a folder, that has none, or that is not there is told as what it is', async () => {
    const folder = writeFolder({ 'salma.txt': TALK, 'file.txt': 'x', 'bare/x.txt': 'x' })
    mkdirSync(join(folder, 'odd/issue.yaml'), { recursive: true })
    const told = async (issue: string) => (await importIn(folder, ['salma.txt'], { issue })).said
    expect(await told('odd')).toMatch(/Unexpected folder ".*issue\.yaml", expected a file/)
    expect(await told('bare')).toContain('folder "bare" without issue.yaml')
    expect(await told('gone')).toContain('absence of the folder "gone"')
    expect(await told('file.txt')).toContain('file "file.txt", expected the folder of an issue')
  })

  test('has no article outside its folder, and one of a file that is named under its name', async () => {
    const folder = issueWith()
    const { code, said } = await importIn(folder, ['salma.txt'], { issue: '.', out: '../other.yaml' })
    expect([code, said.includes('outside the issue')]).toEqual([1, true])
    await importIn(folder, ['salma.txt'], { issue: '.', out: 'talks/other.yaml' })
    expect(textAt(folder, 'talks/other.yaml')).toMatch(/^slug: other$/m)
    await importIn(folder, ['salma.txt'], { issue: '.', out: 'talks' })
    expect(textAt(folder, 'issue.yaml')).toContain('- talks/salma.yaml')
  })
})

describe('what a person has mistaken', () => {
  test.each([
    ['an encoding that there is not', { encoding: 'klingon' }, 'Unexpected encoding "klingon"'],
    ['an encoding of no text', { encoding: 'base64' }, 'Unexpected encoding "base64"'],
    ['nothing behind --out', { out: '' }, 'Unexpected nothing behind --out'],
    ['nothing behind --issue', { issue: ' ' }, 'Unexpected nothing behind --issue'],
    ['a file where a folder is to be', { out: 'note.txt' }, 'note.txt" on the way to'],
    ['a file above that', { out: 'note.txt/deep/salma.yaml' }, 'note.txt" on the way to'],
    ['a folder where the article is to be', { out: 'folder.yaml' }, 'Unexpected folder "'],
    ['a name that is too long', { out: `${'x'.repeat(300)}.yaml` }, 'too long for the disk'],
  ])('%s is told in a sentence, and nothing is written', async (_, flags, told) => {
    const folder = writeFolder({ 'salma.txt': TALK, 'note.txt': 'x' })
    mkdirSync(join(folder, 'folder.yaml'))
    const { code, said, files } = await importIn(folder, ['salma.txt'], {
      ...flags,
      'dry-run': false as never,
    })
    expect(said).toContain(told)
    expect([code, files]).toEqual([1, ['note.txt', 'salma.txt']])
  })

  test('a folder, and what is not there, are told as what they are', async () => {
    const folder = writeFolder({ 'texts/salma.txt': TALK })
    const { code, said } = await importIn(folder, ['texts', 'gone.txt'])
    expect(code).toBe(1)
    expect(said).toMatch(/Unexpected folder ".*texts", expected a file/)
    expect(said).toMatch(/Unexpected absence of the file ".*gone\.txt"/)
  })

  test.each([130, 1] as const)('an end of the answers is told, with code %i', async (exitCode) => {
    const folder = issueWith()
    const before = textAt(folder, 'issue.yaml')
    const end = () => Promise.reject(new AskingEnded(exitCode, undefined))
    const person: Person = { choose: end, write: end }
    writeFileSync(join(folder, 'salma.txt'), TALK.replace(/^.*\n\n/, ''))
    const { code, said, files } = await importIn(folder, ['salma.txt'], { issue: '.' }, person)
    expect(said).toContain('nothing of it is written')
    expect([code, files, textAt(folder, 'issue.yaml')]).toEqual([
      exitCode,
      ['issue.yaml', 'letter.yaml', 'salma.txt', 'talks/guest.yaml'],
      before,
    ])
  })
})

describe('what stands in the way of an article', () => {
  /** Its first line may be a title, or not: somebody is asked. */
  const ASKED = TALK.replace(/^.*\n\n/, '')
  const nobody: Person = {
    choose: () => Promise.reject(new Error('Somebody was asked.')),
    write: () => Promise.reject(new Error('Somebody was asked.')),
  }
  const named = (title: string): Person => ({ ...nobody, write: async () => title })

  test.each([
    ['an article that somebody has edited', 'made', /made\/salma\.yaml, expected nothing there yet/],
    ['a file above it', 'note.txt/deep', /note\.txt" on the way to/],
    ['a folder in its place', 'folder.yaml', /Unexpected folder "/],
    ['a name that is too long', `${'x'.repeat(300)}.yaml`, /too long for the disk/],
  ])('%s is told on a dry run too, and before anybody is asked', async (_, out, told) => {
    const folder = writeFolder({ 'salma.txt': ASKED, 'note.txt': 'x', 'made/salma.yaml': 'slug: mine\n' })
    mkdirSync(join(folder, 'folder.yaml'))
    const dry = await importIn(folder, ['salma.txt'], { out, 'dry-run': true })
    const asked = await importIn(folder, ['salma.txt'], { out }, nobody)
    for (const { code, said, files } of [dry, asked]) {
      expect([code, files]).toEqual([1, ['made/salma.yaml', 'note.txt', 'salma.txt']])
      expect(said).toMatch(told)
    }
  })

  test('is nothing where the same article stands: a person may still decide, and what nobody edited is replaced', async () => {
    const folder = writeFolder({ 'salma.txt': ASKED })
    await importIn(folder, ['salma.txt'], { out: 'made' })
    expect((await importIn(folder, ['salma.txt'], { out: 'made', 'dry-run': true })).code).toBe(0)
    expect((await importIn(folder, ['salma.txt'], { out: 'made' }, named('رائحة الدكان'))).code).toBe(0)
    expect(textAt(folder, 'made/salma.yaml')).toContain('title: رائحة الدكان')
    const again = await importIn(folder, ['salma.txt'], { out: 'made' }, nobody)
    expect([again.code, textAt(folder, 'made/salma.yaml').includes('رائحة الدكان')]).toEqual([1, true])
  })
})

describe('a picture of a document', () => {
  test('lies beside the article without an issue, and never over another file', async () => {
    const folder = writeFolder({ 'salma.docx': await docx(), 'made/pictures/salma-image1.png': 'another' })
    const { code, said } = await importIn(folder, ['salma.docx'], { out: 'made' })
    expect([code, said.includes('beside the manuscript')]).toEqual([0, false])
    expect(textAt(folder, 'made/salma.yaml')).toContain('file: pictures/salma-image1-2.png')
    expect(textAt(folder, 'made/pictures/salma-image1.png')).toBe('another')
    expect(textAt(folder, 'made/pictures/salma-image1-2.png')).toBe(DOT.toString('utf8'))
    expect((await importIn(folder, ['salma.docx'], { out: 'made' })).files).toHaveLength(4)
  })
})

test('a picture of a kind that no page shows is told so', async () => {
  const page = `<p>${TALK.split('\n\n').join('</p><p>')}</p><img src="map.gif" alt="خريطة">`
  const folder = writeFolder({
    'salma.html': `<!doctype html><body><article>${page}</article>`,
    'map.gif': 'GIF89a',
  })
  const { said } = await importIn(folder, ['salma.html'], { out: 'made' })
  expect(said).toContain('picture "map.gif", expected a JPEG or PNG picture')
})

describe('a second article', () => {
  const corrected = TALK.replace('كل مساء', 'كل صباح')

  test('of a corrected manuscript is put beside the first, or in its place, as the hint says', async () => {
    const folder = issueWith()
    await importIn(folder, ['salma.txt'], { issue: '.' })
    const first = textAt(folder, 'interviews/salma.yaml')
    writeFileSync(join(folder, 'salma.txt'), corrected)
    const { code, said } = await importIn(folder, ['salma.txt'], { issue: '.' })
    expect([code, textAt(folder, 'interviews/salma.yaml')]).toEqual([1, first])
    expect(said).toContain('delete it or give it another name')
    const [, out = ''] = /add --out (\S+)\.$/m.exec(said) ?? []
    expect(out).toBe('interviews/salma-2.yaml')
    expect((await importIn(folder, ['salma.txt'], { issue: '.', out })).code).toBe(0)
    expect(textAt(folder, out)).toMatch(/^slug: salma-2\n(?:.*\n)*manuscript: manuscripts\/salma-2\.txt$/m)
    expect((await loadIssue(folder)).diagnostics.map(({ code: of }) => of)).not.toContain(
      'issue/duplicate-slug',
    )
    rmSync(join(folder, 'interviews/salma.yaml'))
    expect((await importIn(folder, ['salma.txt'], { issue: '.' })).code).toBe(0)
  })

  test('under a slug that the issue has is offered another', async () => {
    const folder = issueWith()
    renameSync(join(folder, 'salma.txt'), join(folder, 'guest.txt'))
    const { code, said } = await importIn(folder, ['guest.txt'], { issue: '.' })
    expect(code).toBe(1)
    expect(said).toMatch(/slug "guest" for a second article.*talks\/guest\.yaml has it/)
    expect(said).toContain('--out interviews/guest-2.yaml: "guest-2" is its slug then')
  })

  test.each([{}, { 'dry-run': true }] as const)('of one call is offered another slug, %o', async (flags) => {
    const folder = writeFolder({ 'one/salma.txt': TALK, 'two/salma.txt': corrected })
    const { code, said } = await importIn(folder, ['one/salma.txt', 'two/salma.txt'], {
      out: 'made',
      ...flags,
    })
    expect(code).toBe(1)
    expect(said).toContain('slug "salma" for a second article')
    expect(said).toContain('one/salma.txt has it')
    expect(said).toContain('--out made/salma-2.yaml')
  })
})
