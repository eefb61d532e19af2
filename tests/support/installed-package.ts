/**
 * The press, packed by `npm pack` and installed by npm into an empty folder of somebody's: its name has a space and
 * Arabic letters. No network is asked: the packages that the press needs are lent from the house's own, lying side by
 * side as npm puts them, and npm itself puts the press beside them, and would refuse if one were missing.
 */

import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOUSE } from './house.ts'

export interface InstalledPackage {
  /** Where it was installed: the folder of its caller. */
  readonly folder: string
  /** What was packed, by its paths. */
  readonly packed: readonly string[]
  readonly remove: () => void
}

/** What a program in TypeScript is compiled with, besides the compiler. */
const TYPES = ['@types/node', 'undici-types']

export function installPackage(): InstalledPackage {
  const scratch = mkdtempSync(join(tmpdir(), 'warraq-package-'))
  const folder = join(scratch, 'مجلة جديدة')
  const remove = () => rmSync(scratch, { recursive: true, force: true })
  try {
    runNpm(HOUSE, ['pack', '--silent', '--pack-destination', scratch])
    const [tarball = ''] = readdirSync(scratch)
    mkdirSync(folder)
    const { overrides, devDependencies } = readJson(join(HOUSE, 'package.json'))
    const types = { '@types/node': devDependencies['@types/node'] }
    const own = { private: true, type: 'module', devDependencies: types, overrides }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(own))
    for (const path of shippedPackages()) lend(join(HOUSE, path), join(folder, path))
    runNpm(folder, ['install', '--offline', '--no-audit', '--no-fund', join(scratch, tarball)])
    const home = join(folder, 'node_modules', 'warraq')
    return { folder, packed: listFiles(home), remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** As a person at a terminal calls it, whoever runs the tests. */
export function personsEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|VITEST|WARRAQ_|NODE_)/i.test(name),
  )
  return Object.fromEntries(own)
}

function runNpm(folder: string, words: readonly string[]): string {
  return execFileSync('npm', words, {
    cwd: folder,
    env: personsEnvironment(),
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

/** The packages side by side in the house that the press does not need for its tests alone. */
function shippedPackages(): readonly string[] {
  const { packages } = readJson(join(HOUSE, 'node_modules', '.package-lock.json'))
  return Object.keys(packages).filter((path) => {
    const isNested = path.lastIndexOf('node_modules/') > 0
    const isType = TYPES.some((name) => path === `node_modules/${name}`)
    return !isNested && (isType || !packages[path]?.dev)
  })
}

/** A link to each file, or a copy where they lie on another disk. */
function lend(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [file, place] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) lend(file, place)
    else if (entry.isFile()) lendFile(file, place)
  }
}

function lendFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

interface PackageFile {
  readonly overrides: unknown
  readonly devDependencies: Readonly<Record<string, string>>
  readonly packages: Readonly<Record<string, { readonly dev?: true }>>
}

function readJson(path: string): PackageFile {
  return JSON.parse(readFileSync(path, 'utf8')) as PackageFile
}
