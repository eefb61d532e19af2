/**
 * The one place that knows the outside programs which judge our files: whether each is here, and what brings it.
 * How a test says that it needs one: `needing.ts`.
 */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Where validators in Java lie, a folder of jars each. */
const VALIDATORS = process.env['WARRAQ_VALIDATORS'] ?? join(homedir(), '.cache/warraq/validators')
/** Where readers and judges in Python lie, an environment each. */
const READERS = process.env['WARRAQ_READERS'] ?? join(homedir(), '.cache/warraq/readers')
/** Where Unicode's own data and tests lie. */
const UNICODE = process.env['WARRAQ_UNICODE'] ?? '/usr/share/unicode'

interface Program {
  /** What it comes in on Debian: a package, or what `.ci/set-up` fetches from elsewhere. */
  readonly from: string
  readonly isHere: () => boolean
}

const JAVA = 'Java and jars'
const POPPLER = ['pdfdetach', 'pdffonts', 'pdfimages', 'pdfinfo', 'pdftoppm', 'pdftotext']

/** Python's packages that judge our files, those of PDFium each with the version of it that is inside, or stand in for a server. */
const IN_PYTHON = {
  'PDFium 153': 'pypdfium2-5.13.0',
  'PDFium 159': 'pypdfium2-5.15.2',
  onixcheck: 'onixcheck-0.9.12',
  'ocfl-py': 'ocfl-py-2.1.0',
  bagit: 'bagit-1.9.0',
  feedparser: 'feedparser-6.0.14',
  moto: 'moto-5.2.5',
} as const

type ProgramInPython = keyof typeof IN_PYTHON
export type ReaderInPython = Extract<ProgramInPython, `PDFium ${number}`>

/** The Python of Debian, which has poppler's bindings. */
export const DEBIAN_PYTHON = '/usr/bin/python3'
const BINDINGS_OF_POPPLER = 'girepository-1.0/Poppler-0.18.typelib'

const PROGRAMS_HERE = {
  Chromium: { from: 'chromium', isHere: () => isCommand('chromium') },
  EPUBCheck: { from: JAVA, isHere: () => isCommand('java') && hasJar('epubcheck') },
  Ghostscript: { from: 'ghostscript', isHere: () => isCommand('gs') },
  fish: { from: 'fish', isHere: () => isCommand('fish') },
  'hb-shape': { from: 'libharfbuzz-bin', isHere: () => isCommand('hb-shape') },
  'PDFium 153': inPython('PDFium 153'),
  'PDFium 159': inPython('PDFium 159'),
  onixcheck: inPython('onixcheck'),
  'ocfl-py': inPython('ocfl-py'),
  bagit: inPython('bagit'),
  feedparser: inPython('feedparser'),
  moto: inPython('moto'),
  poppler: { from: 'poppler-utils', isHere: () => POPPLER.every(isCommand) },
  'poppler-glib': {
    from: 'gir1.2-poppler-0.18',
    isHere: () => existsSync(DEBIAN_PYTHON) && isInLibraries(BINDINGS_OF_POPPLER),
  },
  qpdf: { from: 'qpdf', isHere: () => isCommand('qpdf') },
  'redis-server': { from: 'redis-server', isHere: () => isCommand('redis-server') },
  script: { from: 'bsdutils', isHere: () => isCommand('script') },
  transicc: { from: 'liblcms2-utils', isHere: () => isCommand('transicc') },
  'unicode-data': { from: 'unicode-data', isHere: () => existsSync(unicodeFile('BidiCharacterTest.txt')) },
  veraPDF: { from: JAVA, isHere: () => isCommand('java') && hasJar('verapdf') },
  zsh: { from: 'zsh', isHere: () => isCommand('zsh') },
  zbarimg: { from: 'zbar-tools', isHere: () => isCommand('zbarimg') },
} as const satisfies Readonly<Record<string, Program>>

export type ProgramName = keyof typeof PROGRAMS_HERE

export const PROGRAMS: Readonly<Record<ProgramName, Program>> = PROGRAMS_HERE

export function hasProgram(name: ProgramName): boolean {
  return PROGRAMS[name].isHere()
}

export function tellMissing(name: ProgramName): string {
  return `${name} is not installed (on Debian: ${PROGRAMS[name].from}); .ci/set-up brings it.`
}

function isCommand(name: string): boolean {
  return findCommand(name) !== undefined
}

/** Debian has a folder of libraries for each kind of machine. */
function isInLibraries(file: string): boolean {
  return (
    existsSync('/usr/lib') &&
    readdirSync('/usr/lib').some((folder) => existsSync(join('/usr/lib', folder, file)))
  )
}

function inPython(reader: ProgramInPython): Program {
  return {
    from: `Python and ${IN_PYTHON[reader]}`,
    isHere: () => existsSync(join(READERS, IN_PYTHON[reader], 'ready')),
  }
}

/** The Python of a program's own environment. */
export function pythonWith(reader: ProgramInPython): string {
  return join(READERS, IN_PYTHON[reader], 'bin/python')
}

/** Where the PATH leads by a command's name. */
export function findCommand(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const files = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  return folders.flatMap((folder) => files.map((file) => join(folder, file))).find((path) => existsSync(path))
}

/** The class path of a validator in Java. */
export function classPath(validator: 'epubcheck' | 'verapdf'): string {
  return join(VALIDATORS, validator, '*')
}

/** A validator runs for some seconds: compiling its code well, and in threads of their own, costs more than it gives. */
export const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] as const

/** The jar of each validator by which its folder is known. */
const JARS = { epubcheck: /^epubcheck-.*\.jar$/, verapdf: /^greenfield-apps-.*\.jar$/ } as const

function hasJar(validator: keyof typeof JARS): boolean {
  const folder = join(VALIDATORS, validator)
  return existsSync(folder) && readdirSync(folder).some((name) => JARS[validator].test(name))
}

/** A file of the package unicode-data. */
export function unicodeFile(name: string): string {
  return join(UNICODE, name)
}

/** Runs a program over a file made of the bytes, its path in place of `FILE`, and gives what it prints. */
export function runOn(bytes: Uint8Array, program: string, args: readonly string[], input = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-'))
  try {
    const path = join(folder, 'file.pdf')
    writeFileSync(path, bytes)
    const named = args.map((argument) => (argument === 'FILE' ? path : argument))
    return execFileSync(program, named, {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
