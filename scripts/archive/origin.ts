/** The press's own folder → what it prints with, and the files of its code, by which it can be had again. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { PressOrigin } from '../../src/archive/record/origin.ts'
import type { PrintedFile } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { wayFrom } from '../../src/source/disk.ts'
import { readInstalled } from '../cache/stage-codes.mjs'

/** What of the press's folder is its code: what prints, what it reads, and what installs it. */
const FOLDERS = ['src', 'scripts', 'fonts', 'assets/themes', 'assets/colour', 'assets/schema']
const FILES = ['package.json', 'tsconfig.json', 'LICENSE', 'README.md']
/** Letters of a checksum that name the object. */
const LETTERS = 16

/** Who prints, and with what. */
export interface KeepingPress {
  readonly origin: PressOrigin
  readonly files: readonly PrintedFile[]
}

/** Throws where a file of the press cannot be read. */
export async function readPress(root: string): Promise<KeepingPress> {
  const files = await readFiles(root)
  return { origin: originOf(root, files), files }
}

async function readFiles(root: string): Promise<readonly PrintedFile[]> {
  const inFolders = await Promise.all(FOLDERS.map((folder) => listFiles(join(root, folder))))
  const { packages } = houseAt(root)
  const paths = [...FILES.map((name) => join(root, name)), ...inFolders.flat()]
  const named = [
    ...paths.map((path) => ({ name: wayFrom(root, path), path })),
    ...(existsSync(packages) ? [{ name: 'package-lock.json', path: packages }] : []),
  ]
  const files = await Promise.all(
    named.map(async ({ name, path }) => ({ name, bytes: await readFile(path) })),
  )
  return files.sort((one, other) => (one.name < other.name ? -1 : 1))
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

function originOf(root: string, files: readonly PrintedFile[]): PressOrigin {
  const digest = createHash('sha256')
  for (const { name, bytes } of files)
    digest.update(`${name}\0${createHash('sha256').update(bytes).digest('hex')}\n`)
  const code = digest.digest('hex')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const { versions, platform, arch } = process
  return {
    press: { version, code },
    object: `press-${code.slice(0, LETTERS)}`,
    packages: readInstalled(root) ?? 'unknown',
    node: versions.node,
    system: `${platform} ${arch}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
  }
}
