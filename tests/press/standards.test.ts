/** The files of a printing held against the standards they claim, by the validators of those standards. */

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { openObjects, readJson } from '../support/pdfx/objects.ts'
import { print, printFile, SAMPLE, SECOND } from '../support/printing.ts'
import { checkStandard } from '../support/verapdf.ts'

const THEMES = ['plain', 'contemporary', 'classical']
const SOUND = { compliant: true, failedChecks: 0, broken: [] }

describe.each([
  ['001', SAMPLE],
  ['002', SECOND],
])('issue %s', async (issue, folder) => {
  const printings = await Promise.all(THEMES.map((theme) => print(folder, ['screen', 'archive'], theme)))
  const named = (name: string) =>
    printings.map((files) => files.find((file) => file.name === name)?.bytes as Uint8Array)
  const screens = named(`${issue}.screen.pdf`)
  const archives = named(`${issue}.archive.pdf`)

  needing('veraPDF').describe('by veraPDF', () => {
    test('is PDF/UA-1 on the screen and in the archive, in every theme', async () => {
      const verdicts = await checkStandard([...screens, ...archives], 'ua1')
      expect(verdicts).toHaveLength(2 * THEMES.length)
      for (const verdict of verdicts) expect(verdict).toMatchObject(SOUND)
      for (const { passedChecks } of verdicts) expect(passedChecks).toBeGreaterThan(1000)
    })

    test('is PDF/A-3a in the archive, in every theme, and told from a file that is not', async () => {
      const [other, ...verdicts] = await checkStandard([screens[0] as Uint8Array, ...archives], '3a')
      expect(verdicts).toHaveLength(THEMES.length)
      for (const verdict of verdicts) expect(verdict).toMatchObject(SOUND)
      expect(other?.compliant).toBe(false)
      expect(other?.broken.join('\n')).toMatch(/6\.6\.4/)
    })
  })

  needing('qpdf').test('draws the same pages in the archive as on the screen', () => {
    const contents = (pdf: Uint8Array) => {
      const { pages, stream } = openObjects(readJson(pdf))
      return pages.map((page) => stream(page['/Contents'])?.toString('latin1'))
    }
    screens.forEach((screen, index) => {
      const drawn = contents(screen)
      expect(drawn.every((page) => page && page.length > 100)).toBe(true)
      expect(contents(archives[index] as Uint8Array)).toEqual(drawn)
    })
  })
})

needing('qpdf').describe('the archive of issue 002', async () => {
  const bytes = await printFile(SECOND, '002.archive.pdf', { editions: ['archive'] })

  test('is enough to print it again, to the same bytes', async () => {
    const root = mkdtempSync(join(tmpdir(), 'warraq-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    const file = join(root, 'archive.pdf')
    writeFileSync(file, bytes)
    const listed = execFileSync('qpdf', ['--list-attachments', file], { encoding: 'utf8' })
    const paths = [...listed.matchAll(/^(.+) -> \d+,\d+$/gm)].map(([, path]) => path as string)
    expect(paths).toContain('interviews/saat-bab-zuwayla.yaml')
    expect(paths).toContain('pictures/city.jpg')
    for (const path of paths) {
      const place = join(root, '002', path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, execFileSync('qpdf', [file, `--show-attachment=${path}`]))
    }
    const folder = join(root, '002')
    const again = join(folder, 'press')
    for (const theme of readdirSync(join(again, 'assets/themes')))
      expect(readFileSync(join(again, 'assets/themes', theme))).toEqual(
        readFileSync(join(HOUSE, 'assets/themes', theme)),
      )
    rmSync(again, { recursive: true })
    expect(
      Buffer.from(await printFile(folder, '002.archive.pdf', { editions: ['archive'] })).equals(bytes),
    ).toBe(true)
  })

  needing('poppler').test('gives back what it was made from by a program that takes all out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'warraq-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'archive.pdf')
    writeFileSync(file, bytes)
    execFileSync('pdfdetach', ['-saveall', '-o', folder, file], { stdio: 'ignore' })
    expect(readdirSync(folder)).toContain('press-assets-themes-classical.yaml')
    const taken = readFileSync(join(folder, 'pictures-gears.jpg'))
    expect(taken.equals(readFileSync(join(SECOND, 'pictures/gears.jpg')))).toBe(true)
  })

  test('says what each file is to it, and where it lay', () => {
    const { root, list, dictionary } = openObjects(readJson(bytes))
    const files = list(root['/AF']).map(dictionary)
    const names = (relation: string) =>
      files
        .filter((file) => file['/AFRelationship'] === relation)
        .map((file) => String(file['/UF']).slice('u:'.length))
    expect(names('/Source')).toEqual([
      'issue.yaml',
      'letter.yaml',
      'interviews-saat-bab-zuwayla.yaml',
      'colophon.yaml',
      ...['minaret', 'city', 'gears', 'rooftops', 'dial'].map((name) => `pictures-${name}.jpg`),
    ])
    expect(names('/Data')[0]).toBe('press-assets-themes-classical.yaml')
    expect(names('/Supplement')).toContain('press-fonts-amiri-LICENSE_FONT')
    for (const file of files) expect(file['/Desc']).toMatch(/^u:\p{Script=Arabic}.*: .+ \(.+\)$/u)
    expect(files[2]?.['/Desc']).toContain('(interviews/saat-bab-zuwayla.yaml)')
  })
})

needing('qpdf').describe('no file', () => {
  test('is locked, runs anything, or tells where and by whom it was made', async () => {
    const files = await print(SECOND, ['screen', 'print', 'archive', 'cover'])
    const secrets = [HOUSE, homedir(), tmpdir(), hostname(), userInfo().username].filter(
      // Four letters may come out of any picture by chance.
      (secret) => secret.length > 4,
    )
    const pdfs = files.filter(({ name }) => name.endsWith('.pdf'))
    expect(pdfs).toHaveLength(4)
    for (const { bytes } of pdfs) {
      const json = readJson(bytes)
      const { encrypted, dictionaries } = openObjects(json)
      expect(encrypted).toBe(false)
      expect(
        dictionaries.filter((each) => '/JS' in each || '/JavaScript' in each || '/Launch' in each),
      ).toEqual([])
      const objects = Object.values(json.qpdf[1])
      const everything = [
        ...objects.map(({ value, stream }) => JSON.stringify(stream?.dict ?? value)),
        ...objects.map(({ stream }) => Buffer.from(stream?.data ?? '', 'base64').toString('latin1')),
      ].join('\n')
      for (const secret of secrets) expect(everything.includes(secret)).toBe(false)
    }
  })
})
