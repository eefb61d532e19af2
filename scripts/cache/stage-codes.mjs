/**
 * The project's folder → a checksum for each stage of `src`: of its own files and of all that they import, file after
 * file; of how they are compiled, and what is put in place of packages then; and of npm's list of the packages that
 * are installed. What a stage makes hangs on nothing else of the press.
 * Plain JavaScript, since it runs before anything is compiled.
 */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** Every form of an import, types too, and here and there a comment: too much is never wrong. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g

/** Nothing where npm has not said what it installed. */
export function readStageCodes(root) {
  const installed = readInstalled(root)
  if (installed === undefined) return undefined
  const source = join(root, 'src')
  const compiled = readCompiler(join(root, 'scripts'))
  const files = readFiles(source)
  const stages = new Set([...files.keys()].map((path) => relative(source, path).split(sep)[0]))
  return Object.fromEntries(
    [...stages]
      .filter((stage) => !stage.includes('.'))
      .map((stage) => {
        const paths = reachable(join(source, stage) + sep, files)
        const all = paths.map((path) => [relative(source, path), files.get(path)?.code])
        return [stage, digest(JSON.stringify([installed, compiled, all]))]
      }),
  )
}

/** A checksum of npm's own list of what is in `node_modules`: in the folder's own, else in that which it lies in. */
export function readInstalled(root) {
  return readList(join(root, 'node_modules')) ?? readList(join(root, '..'))
}

function readList(folder) {
  try {
    return digest(readFileSync(join(folder, '.package-lock.json')))
  } catch {
    return undefined
  }
}

/** What makes programs of the code. */
function readCompiler(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const ours = names.filter((name) => /^compile\b.*\.\w+$/.test(name))
  return ours.sort().map((name) => [name, digest(readFileSync(join(folder, name)))])
}

/** Each by its path, with a checksum of it and the paths that it imports. */
function readFiles(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return new Map(
    names.sort().map((name) => {
      const path = join(folder, name)
      const text = readFileSync(path, 'utf8')
      const imports = [...text.matchAll(IMPORT)].map(([, to]) => resolve(dirname(path), to))
      return [path, { code: digest(text), imports }]
    }),
  )
}

/** The files of a folder and all that they lead to, in the order of their names. */
function reachable(folder, files) {
  const found = new Set([...files.keys()].filter((path) => path.startsWith(folder)))
  // A set that grows while it is walked is walked to its end.
  for (const path of found)
    for (const target of files.get(path)?.imports ?? []) if (files.has(target)) found.add(target)
  return [...found].sort()
}

function digest(content) {
  return createHash('sha256').update(content).digest('hex')
}
