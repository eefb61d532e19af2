/** A publisher's own folder: made, found from wherever a person stands in it, and printed from. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Call } from '../../scripts/commands.ts'
import type { Person } from '../../scripts/desk/ask.ts'
import { findHouse } from '../../scripts/home.ts'
import { run } from '../../scripts/new.ts'
import { run as listThemes } from '../../scripts/themes.ts'
import { openVoice } from '../../scripts/words/voice.ts'
import { hasErrors } from '../../src/diagnostic.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { loadStyle } from '../../src/style/load.ts'
import { HOUSE } from '../support/house.ts'

/** With a space and Arabic letters on the way. */
const ground = mkdtempSync(join(tmpdir(), 'دار النشر '))
const home = join(ground, 'مجلتي')

async function call(
  from: string,
  operands: readonly string[],
  { flags = {}, asked }: { readonly flags?: Readonly<Record<string, string>>; readonly asked?: Person } = {},
) {
  const lines: string[] = []
  const keep = (...words: readonly unknown[]) => void lines.push(words.join(' '))
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
  const { value: house } = await findHouse(from, HOUSE)
  if (!house) throw new Error('The house of the caller is not as it should be.')
  const code = await run({ house, from, operands, flags }, asked)
  vi.restoreAllMocks()
  return { code, said: lines.join('\n') }
}

const textAt = (name: string) => readFileSync(join(home, name), 'utf8')
const houseAround = async (from: string) => (await findHouse(from, HOUSE)).value

beforeAll(async () => {
  const made = await call(ground, ['مجلتي'], { flags: { masthead: 'المرفأ', language: 'ar-LB' } })
  expect(made.code).toBe(0)
})

describe('a magazine of one’s own', () => {
  test('has its issue, its theme, and what keeps it', () => {
    const names = readdirSync(home, { recursive: true, encoding: 'utf8' }).sort()
    expect(names).toEqual(
      expect.arrayContaining([
        '.gitignore',
        '.github/workflows/print.yml',
        'fonts/README.md',
        'issues/001/issue.yaml',
        'themes/mjlty.yaml',
        'warraq.yaml',
      ]),
    )
    expect(textAt('issues/001/issue.yaml')).toContain('masthead: المرفأ')
  })

  test('prints its first issue in its own theme, which is like the press’s', async () => {
    const house = await houseAround(join(home, 'issues'))
    expect(house).toMatchObject({ home, root: HOUSE, output: join(home, 'output') })
    const { value, diagnostics } = await press({
      house: house as NonNullable<typeof house>,
      folder: join(home, 'issues/001'),
      editions: ['screen'],
    })
    expect([hasErrors(diagnostics), value?.pages]).toEqual([false, 4])
  })

  test('is asked for its name and its language', async () => {
    const questions: string[] = []
    const asked: Person = {
      choose: async (_, __, usual) => usual,
      write: async (question, usual) => {
        questions.push(`${question} ${usual}`)
        return question.includes('name') ? 'القنديل' : usual
      },
    }
    await call(ground, ['other'], { asked })
    expect(questions).toEqual(['The name of the magazine? other', 'Its language, for example ar-EG? ar'])
    expect(readFileSync(join(ground, 'other/issues/001/issue.yaml'), 'utf8')).toContain('masthead: القنديل')
  })

  test('is never made over another, nor like a theme that there is not', async () => {
    writeFileSync(join(home, 'issues/001/issue.yaml'), `${textAt('issues/001/issue.yaml')}# mine\n`)
    const again = await call(ground, ['مجلتي'], { flags: { masthead: 'غيرها', language: 'ar' } })
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('expected nothing there yet')])
    expect(textAt('issues/001/issue.yaml')).toContain('المرفأ')
    const like = await call(ground, ['third'], { flags: { theme: 'contemporery' } })
    expect([like.code, like.said]).toEqual([1, expect.stringContaining('contemporary')])
    expect(existsSync(join(ground, 'third'))).toBe(false)
  })
})

describe('an issue behind another', () => {
  test('keeps what the magazine says in each, and none of its articles', async () => {
    const first = join(home, 'issues/007/issue.yaml')
    mkdirSync(join(home, 'issues/007'))
    writeFileSync(
      first,
      '# of the seventh\nmasthead: المرفأ\nnumber: 7\ndate: 2020-01-01\nlanguage: ar-LB\ntheme: mjlty\nsections:\n  - name: حوارات\ndescription: قديم\ncover:\n  story: old\narticles:\n  - interviews/old.yaml\n',
    )
    expect(await call(home, ['issue', 'next'], { flags: { from: '007' } })).toMatchObject({ code: 0 })
    const text = textAt('issues/next/issue.yaml')
    expect(text).toMatch(
      /^masthead: المرفأ\nnumber: 8\ndate: \d{4}-\d\d-\d\d\nlanguage: ar-LB\ntheme: mjlty\n/,
    )
    expect(text).toContain('حوارات')
    expect(text).not.toMatch(/قديم|old|seventh/)
  })

  test('has the number that its name has', async () => {
    await call(home, ['issue', '012'], { flags: { from: '001' } })
    expect(textAt('issues/012/issue.yaml')).toContain('number: 12')
  })

  test.each([
    [['issue', '../out'], {}, 'Unexpected name "../out" of an issue'],
    [['issue', '013'], { from: '404' }, 'absence of the folder "404"'],
    [['issue'], {}, 'expected one of what is to be new'],
    [[], {}, 'expected one of what is to be new'],
  ])('%j %j is refused in a sentence', async (operands, flags, sentence) => {
    expect(await call(home, operands, { flags })).toMatchObject({
      code: 1,
      said: expect.stringContaining(sentence),
    })
  })
})

test('an interview is put into its issue and listed there', async () => {
  const made = await call(home, ['interview', 'Marina'], { flags: { issue: 'issues/012' } })
  expect(made.code).toBe(0)
  expect(textAt('issues/012/interviews/marina.yaml')).toContain('slug: marina')
  expect(textAt('issues/012/issue.yaml')).toContain('- interviews/marina.yaml')
  expect(await call(home, ['interview', 'x'], { flags: { issue: 'issues/none' } })).toMatchObject({ code: 1 })
})

describe('the file of a publisher’s folder', () => {
  const folder = join(ground, 'third house')
  const read = async (text: string) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'warraq.yaml'), text)
    return findHouse(folder, HOUSE)
  }

  test('says where the archive is, and where the shelf will stand', async () => {
    const { value } = await read('archive: kept/issues\nshelf: https://example.org/shelf\n')
    expect(value).toMatchObject({
      archive: join(folder, 'kept/issues'),
      address: 'https://example.org/shelf/',
    })
    expect((await read('archive: s3://bucket/issues\n')).value?.archive).toBe('s3://bucket/issues')
  })

  test('is told of what it cannot say', async () => {
    const { value, diagnostics } = await read('archiv: kept\n')
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'house/unknown-key', span: { line: 1 }, hint: expect.stringContaining('archive') },
    ])
  })

  test('has the copy desk’s rules of the press until it has its own', async () => {
    expect((await read('# mine\n')).value?.houseStyle).toBe(join(HOUSE, 'assets/house-style.yaml'))
    writeFileSync(join(folder, 'house-style.yaml'), 'quotes: «»\n')
    expect((await read('# mine\n')).value?.houseStyle).toBe(join(folder, 'house-style.yaml'))
  })
})

test('faces of its own stand before the press’s of the same name, and the others are there', async () => {
  const house = await houseAround(home)
  if (!house) throw new Error('There is no house.')
  const catalogue = (licence: string) =>
    `family: Amiri\npackage: '@expo-google-fonts/amiri'\nlicence: ${licence}\nweights:\n  regular: 400Regular/Amiri_400Regular.ttf\n  bold: 700Bold/Amiri_700Bold.ttf\n`
  writeFileSync(join(home, 'fonts/amiri.yaml'), catalogue('LICENSE_FONT'))
  const theme = 'name: amiri\nlike: classical\n'
  writeFileSync(join(home, 'themes/amiri.yaml'), theme)
  const { value } = await loadStyle(house, { name: 'amiri' })
  const catalogues = new Set(value?.faces.map((face) => face.catalogue))
  expect(catalogues).toContain(join(home, 'fonts/amiri.yaml'))
  expect([...catalogues].some((file) => file.startsWith(join(HOUSE, 'fonts')))).toBe(true)
})

test('its themes are listed beside the press’s, with what they are like', async () => {
  const house = await houseAround(home)
  if (!house) throw new Error('There is no house.')
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation(
    (line: string) => void said.push(stripVTControlCharacters(line)),
  )
  const code = await listThemes({ house, from: home, operands: [], flags: {} })
  vi.restoreAllMocks()
  expect(code).toBe(0)
  expect(said).toContain('mjlty, like contemporary')
  expect(said[said.indexOf('classical') + 1]).toMatch(/^ {2}\d+ × \d+ mm, 2 columns, Amiri and Aref Ruqaa$/)
  expect(said.some((line) => line.endsWith('themes/mjlty.yaml'))).toBe(true)
})

test.each([
  [['preview', 'clasical'], 'Did you mean classical?'],
  [['previews'], 'expected preview, or nothing'],
])('a sheet of themes %j is refused in a sentence', async (operands, sentence) => {
  const house = await houseAround(home)
  if (!house) throw new Error('There is no house.')
  const said: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  expect(await listThemes({ house, from: home, operands, flags: {} })).toBe(1)
  vi.restoreAllMocks()
  expect(said.join('\n')).toContain(sentence)
})

describe('a text editor’s schema', () => {
  /** A project into which npm has put the press. */
  const project = mkdtempSync(join(tmpdir(), 'warraq-project-'))
  const house = houseAt(join(project, 'node_modules/warraq'), project)
  const begin = async (name: string, own: Partial<Call> = {}) => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const themes = [join(HOUSE, 'assets/themes')] as const
    const code = await run({
      house: { ...house, themes },
      from: project,
      operands: [name],
      flags: {},
      ...own,
    })
    vi.restoreAllMocks()
    expect(code).toBe(0)
    return (file: string) => readFileSync(join(project, name, file), 'utf8')
  }

  test('is named in every file where the press travels with it, in the magazine’s language', async () => {
    const text = await begin('arabic')
    const folder = '../node_modules/warraq/assets/schema/ar'
    expect(text('warraq.yaml')).toMatch(`# yaml-language-server: $schema=${folder}/house.schema.json\n`)
    expect(text('themes/arabic.yaml')).toContain(`$schema=../${folder}/theme.schema.json\n`)
    expect(text('issues/001/issue.yaml')).toContain(
      `$schema=../../${folder}/issue.schema.json\nschema: 2\nmasthead:`,
    )
    expect(text('issues/001/interviews/first.yaml')).toContain(
      `$schema=../../../${folder}/interview.schema.json\nslug:`,
    )
  })

  test('is in English for a magazine in English, but for whoever is spoken to in Arabic', async () => {
    const flags = { language: 'en' }
    expect((await begin('english', { flags }))('issues/001/issue.yaml')).toContain(
      '/schema/issue.schema.json',
    )
    const own = { flags, voice: await openVoice('ar', false) }
    const text = await begin('read-in-arabic', own)
    expect(text('issues/001/issue.yaml')).toContain('/schema/ar/issue.schema.json')
    expect(text('warraq.yaml')).toMatch(/^lang: ar$/m)
  })

  test('is not named where the press lies elsewhere: the path would be of one machine', () => {
    expect(textAt('issues/001/issue.yaml')).not.toContain('$schema')
  })
})

test('outside of any such folder the press’s own is the house', async () => {
  expect(await houseAround(tmpdir())).toMatchObject({
    root: HOUSE,
    home: HOUSE,
    issues: join(HOUSE, 'assets/issues'),
  })
})
