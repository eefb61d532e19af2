/**
 * Every press that is measured: its name and version, the source it is given, and the command that prints it. Each
 * finds the project's faces and no others, and writes one file.
 */

import { $, fs, path } from 'zx'
import { findCommand } from '../../tests/support/programs.ts'
import type { ManuscriptArticle } from './manuscript.ts'
import type { PageSetting } from './setting.ts'
import { THEME } from './setting.ts'
import { htmlSource, latexSource, markdownSource, typstSource } from './sources.ts'
import { ROOT } from './workloads.ts'

/** One thing to print, and where: a folder of the press's own, with its source in it. */
export interface PrintJob {
  /** The issue's folder. */
  readonly issue: string
  readonly folder: string
  /** Absolute. */
  readonly source: string
  readonly out: string
  readonly setting: PageSetting
}

export interface Press {
  readonly name: string
  /** Nothing where it is not installed. */
  readonly version: () => Promise<string | undefined>
  /** What installs it. */
  readonly from: string
  /** The file of its source, and what is in it; an issue's folder is a source itself. */
  readonly source?: {
    readonly name: string
    readonly write: (articles: readonly ManuscriptArticle[], setting: PageSetting) => string
  }
  /** The file that it makes. */
  readonly out: string
  readonly words: (job: PrintJob) => readonly string[]
}

const TYPST = path.join(import.meta.dirname, 'typst.mjs')

/** As `npm run build` starts it. */
export function pressCommand(
  root: string,
  program: 'bench-run' | 'bench-words' | 'warraq',
): readonly string[] {
  return [
    process.execPath,
    '--min-semi-space-size=8',
    '--initial-heap-size=128',
    path.join(root, '.press', `${program}.mjs`),
  ]
}

export const WARRAQ: Press = {
  name: 'Warraq',
  version: ownVersion,
  from: 'this project',
  out: 'out.pdf',
  words: ({ issue, out }) => [...pressCommand(ROOT, 'bench-run'), issue, THEME, out],
}

export const TYPST_PRESS: Press = {
  name: 'Typst',
  version: () => sayVersion(process.execPath, TYPST),
  from: 'npm: @myriaddreamin/typst-ts-node-compiler',
  source: { name: 'source.typ', write: typstSource },
  out: 'out.pdf',
  words: ({ source, out, setting: { faces } }) => [
    process.execPath,
    TYPST,
    source,
    out,
    faces.regular,
    faces.bold,
  ],
}

const CHROMIUM: Press = {
  name: 'Chromium',
  version: () => sayVersion('chromium'),
  from: 'Debian: chromium',
  source: { name: 'source.html', write: htmlSource },
  out: 'out.pdf',
  words: ({ folder, source, out }) => [
    'chromium',
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${out}`,
    `file://${source}`,
  ],
}

const WEASYPRINT: Press = {
  name: 'WeasyPrint',
  version: () => sayVersion('weasyprint'),
  from: 'Debian: weasyprint',
  source: { name: 'source.html', write: htmlSource },
  out: 'out.pdf',
  words: ({ source, out }) => ['weasyprint', source, out],
}

const LUALATEX: Press = {
  name: 'LuaLaTeX',
  version: () => sayVersion('lualatex'),
  from: 'Debian: texlive-luatex texlive-lang-arabic texlive-latex-recommended',
  source: { name: 'out.tex', write: latexSource },
  out: 'out.pdf',
  words: ({ source }) => ['lualatex', '-interaction=batchmode', '-halt-on-error', source],
}

/** Warraq and Typst first: every ratio is to Typst. */
export const PRESSES: readonly Press[] = [WARRAQ, TYPST_PRESS, CHROMIUM, WEASYPRINT, LUALATEX]

const WARRAQ_BOOK: Press = {
  name: 'Warraq',
  version: ownVersion,
  from: 'this project',
  // In a folder by the name of the issue's.
  out: 'book/issue/issue.epub',
  words: ({ issue, folder }) => [
    ...pressCommand(ROOT, 'warraq'),
    'build',
    issue,
    '--theme',
    THEME,
    '--only',
    'epub',
    '--out',
    path.join(folder, 'book'),
  ],
}

export const PANDOC: Press = {
  name: 'pandoc',
  version: () => sayVersion('pandoc'),
  from: 'Debian: pandoc',
  source: { name: 'source.md', write: markdownSource },
  out: 'out.epub',
  words: ({ source, out, setting: { faces } }) => [
    'pandoc',
    source,
    `--output=${out}`,
    `--epub-embed-font=${faces.regular}`,
    `--epub-embed-font=${faces.bold}`,
  ],
}

/** What makes an e-book. */
export const BOOK_PRESSES: readonly Press[] = [WARRAQ_BOOK, PANDOC]

/** What a press finds round it: programs, a home of its own, and the project's faces instead of the machine's. */
export async function openSurroundings(
  scratch: string,
  { faces }: PageSetting,
): Promise<Readonly<Record<string, string>>> {
  const file = path.join(scratch, 'fonts.conf')
  const home = path.join(scratch, 'home')
  const folders = [...new Set([faces.regular, faces.bold].map((face) => path.dirname(face)))]
  await fs.ensureDir(home)
  await fs.writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>${folders.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${path.join(home, 'fontconfig')}</cachedir></fontconfig>
`,
  )
  // Every run makes everything: what is kept of the one before is no one else's.
  return { PATH: process.env['PATH'] ?? '', HOME: home, FONTCONFIG_FILE: file, WARRAQ_CACHE: 'off' }
}

async function ownVersion(): Promise<string> {
  return (await fs.readJson(path.join(ROOT, 'package.json'))).version
}

/** The first number with points in what the program says of itself. */
async function sayVersion(program: string, ...first: readonly string[]): Promise<string | undefined> {
  if (!path.isAbsolute(program) && !findCommand(program)) return undefined
  const { stdout, exitCode } = await $`${program} ${first} --version`.quiet().nothrow()
  return exitCode === 0 ? /\d+(\.\d+)+/.exec(stdout)?.[0] : undefined
}
