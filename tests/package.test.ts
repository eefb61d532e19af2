/**
 * The press as a package: packed, installed into somebody's empty folder and used there, from a command line, from
 * JavaScript and from TypeScript. It prints what it prints here.
 */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUSE } from './support/house.ts'
import { readHowTo } from './support/how-to.ts'
import { type InstalledPackage, installPackage, personsEnvironment } from './support/installed-package.ts'
import { listingsOf } from './support/listings.ts'
import { printScreen, SAMPLE } from './support/printing.ts'

let installed: InstalledPackage
let screen: Uint8Array
/** What lies in the package's own folder before it is used, and when it was changed last. */
let untouched: readonly string[]

beforeAll(async () => {
  installed = installPackage()
  cpSync(SAMPLE, join(installed.folder, 'issues', '001'), { recursive: true })
  untouched = look()
  screen = await printScreen(SAMPLE)
})
afterAll(() => installed?.remove())

function look(): readonly string[] {
  const home = join(installed.folder, 'node_modules', 'warraq')
  return readdirSync(home, { recursive: true, encoding: 'utf8' }).map(
    (name) => `${name} ${statSync(join(home, name)).mtimeMs}`,
  )
}

function run(program: string, words: readonly string[], cwd = installed.folder): string {
  return execFileSync(program, words, {
    cwd,
    env: personsEnvironment(),
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

function write(name: string, text: string): void {
  writeFileSync(join(installed.folder, name), text)
}

function read(name: string): Buffer {
  return readFileSync(join(installed.folder, name))
}

function compile(name: string, words: readonly string[]): string {
  const compiler = join(HOUSE, 'node_modules', 'typescript', 'bin', 'tsc')
  const strict = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false']
  return run(process.execPath, [compiler, ...strict, ...words, name])
}

test('has what runs, what that reads and the code it is made of, and nothing of tests or of this machine', () => {
  const folders = new Set(installed.packed.map((name) => name.split('/')[0]))
  expect([...folders].sort()).toEqual([
    'LICENSE',
    'README.ar.md',
    'README.md',
    'assets',
    'dist',
    'fonts',
    'package.json',
    'scripts',
    'src',
    'tsconfig.json',
  ])
  const strays = installed.packed.filter((name) => /\.test\.|fixtures|\.code$|\.(png|jpe?g|pdf)$/.test(name))
  expect(strays).toEqual([])
  const compiled = installed.packed.filter((name) => /^dist\/.*\.[cm]js$/.test(name))
  expect(compiled.length).toBeGreaterThan(10)
  const told = compiled.filter((name) => read(`node_modules/warraq/${name}`).includes(HOUSE))
  expect(told).toEqual([])
})

test('prints from a command line, into the folder where its caller stands', () => {
  expect(run('npx', ['warraq', 'build', 'issues/001', '--only', 'screen'])).toContain(
    'output/001/001.screen.pdf',
  )
  expect(read('output/001/001.screen.pdf')).toEqual(Buffer.from(screen))
  expect(readdirSync(installed.folder)).toContain('.cache')
})

test('prints into a magazine’s own folder, from anywhere in it', () => {
  const names = ['warraq', 'build', '.', '--only', 'text']
  const issue = join(installed.folder, 'مجلة', 'issues', '001')
  cpSync(SAMPLE, issue, { recursive: true })
  write(join('مجلة', 'warraq.yaml'), '')
  expect(run('npx', names, issue)).toContain('../../output/001/text/1-letter.txt')
  expect(readdirSync(join(installed.folder, 'مجلة')).sort()).toEqual([
    '.cache',
    'issues',
    'output',
    'warraq.yaml',
  ])
})

test('is imported from JavaScript', () => {
  write(
    'program.js',
    `import { createHash } from 'node:crypto'
    import { loadIssue, paginate, press } from 'warraq'
    const { value: issue } = await loadIssue('issues/001')
    const { value: pages } = await paginate(issue)
    const { value: printing } = await press({ folder: 'issues/001', editions: ['screen'] })
    const [{ name, bytes }] = printing.files
    const digest = createHash('sha256').update(bytes).digest('hex')
    const { diagnostics } = await loadIssue('issues/002')
    console.log(JSON.stringify([pages.length, printing.pages, name, digest, diagnostics.map(({ code }) => code)]))`,
  )
  const [laid, printed, name, digest, codes] = JSON.parse(run(process.execPath, ['program.js']))
  expect(laid).toBe(printed)
  expect(name).toBe('001.screen.pdf')
  expect(digest).toBe(createHash('sha256').update(screen).digest('hex'))
  expect(codes).toEqual(['issue/missing-folder'])
})

test.each([
  ['its page', 'src/API.md'],
  ['the manual', 'assets/issues/manual/english/12-programs.md'],
])('does what %s shows, compiled from TypeScript', (_, page) => {
  const text = readFileSync(join(HOUSE, page), 'utf8')
  const [example] = listingsOf(text).filter(({ language }) => language === 'ts')
  write('example.ts', example?.text ?? '')
  expect(compile('example.ts', ['--types', 'node'])).toBe('')
  expect(run(process.execPath, ['example.js'])).toMatch(/articles, set in contemporary\npage 1: /)
  expect(read('made/001.screen.pdf')).toEqual(Buffer.from(screen))
})

test('is called in the manual as npm packs it', () => {
  const { version } = JSON.parse(readFileSync(join(HOUSE, 'package.json'), 'utf8'))
  for (const chapter of ['02-magazine.md', '12-programs.md']) {
    const text = readFileSync(join(HOUSE, 'assets/issues/manual/english', chapter), 'utf8')
    expect(text.match(/warraq-[\d.]+\.tgz/)?.[0]).toBe(`warraq-${version}.tgz`)
  }
})

test('has types that ask for none of Node’s, and refuse what there is not', () => {
  write(
    'types.ts',
    `import { type Item, loadIssue, type Page, paginate, type PressOrder, press } from 'warraq'
    const { value: read } = await loadIssue('issues/001', { theme: 'plain' })
    const title: string | undefined = read?.issue.articles[0]?.slug
    const pages: readonly Page[] = (read && (await paginate(read)).value) ?? []
    const items: readonly Item[] = pages.flatMap((page) => page.items)
    const order: PressOrder = { folder: 'issues/001', editions: ['epub'], imposition: 'spreads' }
    const bytes: Uint8Array | undefined = (await press(order)).value?.files[0]?.bytes
    // @ts-expect-error There is no such edition.
    await press({ folder: 'issues/001', editions: ['tape'] })
    // @ts-expect-error Pages are data that nobody changes.
    pages[0].number = 7
    export { bytes, items, title }`,
  )
  const files = compile('types.ts', ['--noEmit', '--exactOptionalPropertyTypes', '--listFiles'])
  expect(files).toContain('warraq/dist/types/index.d.ts')
  expect(files).not.toContain('@types/node')
})

test('has the types of plug-ins, as their pages show them', () => {
  const names = ['template', 'check', 'desk-rule'].map((page) => {
    const { files } = readHowTo(readFileSync(join(HOUSE, 'src/plugins', `${page}.md`), 'utf8'))
    write(`${page}.ts`, files.find(({ name }) => name === 'warraq.config.ts')?.text ?? '')
    return `${page}.ts`
  })
  write(
    'wrong.ts',
    `import { defineConfig } from 'warraq'
    // @ts-expect-error A rule finds something.
    defineConfig({ deskRules: [{ name: 'my-house/none', level: 'warn', told: 'each' }] })`,
  )
  expect(compile('wrong.ts', [...names, '--noEmit', '--exactOptionalPropertyTypes'])).toBe('')
})

test('asks the plug-ins of a magazine', () => {
  const { files } = readHowTo(readFileSync(join(HOUSE, 'src/plugins/check.md'), 'utf8'))
  run('npx', ['warraq', 'new', 'own', '--masthead', 'المرفأ', '--language', 'ar-LB'])
  for (const { name, text } of files) write(join('own', name), text)
  const words = ['warraq', 'check', 'issues/001', '--only', 'screen', '--json']
  expect(run('npx', words, join(installed.folder, 'own'))).toContain('"code": "my-house/long-title"')
})

test('leaves its own folder as npm has put it there', () => {
  expect(look()).toEqual(untouched)
})
