/** The files of `src` as they stand, and what each imports: what the house rules are held to. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export const SOURCE = join(import.meta.dirname, '../../src')

/** Relative to `src`, with forward slashes. */
export const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
export const sources = files.map((file) => ({ file, text: readFileSync(join(SOURCE, file), 'utf8') }))

export interface Import {
  readonly file: string
  /** As written. */
  readonly from: string
  readonly typesOnly: boolean
}

export const imports = sources.flatMap(({ file, text }) => importsOf(file, text))

export function importsOf(file: string, text: string): Import[] {
  const code = withoutComments(text)
  const named = [...code.matchAll(/^(?:import|export)\s([^'"();]*?)\sfrom\s+'([^']+)'/gm)].map(
    ([, names = '', from = '']) => ({ file, from, typesOnly: areTypes(names) }),
  )
  const bare = [...code.matchAll(/^import\s+'([^']+)'/gm)]
  const late = [...code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)]
  return [...named, ...[...bare, ...late].map(([, from = '']) => ({ file, from, typesOnly: false }))]
}

/** `type { … }`, or braces that hold nothing but types. */
function areTypes(names: string): boolean {
  if (/^type\s/.test(names)) return true
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1]
  if (inner === undefined) return false
  return inner
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '))
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** The file it names, relative to `src`. */
export function resolve({ file, from }: Import): string {
  return posix.join(dirname(file), from)
}
