/**
 * A part of the press that is compiled apart → what it exports. Its script is run with the code that V8 made of it in
 * an earlier run (`warm.ts`), so nothing of it that was used there is compiled again. Where none is kept, or V8 takes
 * it for another's, the script is compiled as any other.
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import * as harfbuzz from 'harfbuzzjs'
import { keptCodeOf } from './kept-name.ts'

type Part = Readonly<Record<string, unknown>>
interface Parts {
  readonly parts: Readonly<Record<string, () => Promise<Part>>>
}
/** CommonJS in its function. */
type Module = (
  require: (name: string) => unknown,
  later: (name: string) => Promise<unknown>,
  address: string,
) => Parts

interface Loaded extends Parts {
  readonly script: Script
}

/** Late imports that `require` cannot answer. It answers all others in a third of the time, sharp's many files above all. */
const ES_MODULES = new Set(['lcms-wasm', '@cantoo/pdf-lib', '@hyzyla/pdfium'])

const loaded = new Map<string, Loaded>()

/** The script at the address holds many parts, and is run once. */
export function loadPart(address: URL, name: string): Promise<Part> {
  const part = load(address).parts[name]
  if (!part) throw new Error(`The script ${address} has no part ${name}.`)
  return part()
}

/** The code that V8 has made of the script at a path until now. */
export function codeOf(path: string): Buffer {
  return load(pathToFileURL(path)).script.createCachedData()
}

function load(address: URL): Loaded {
  const known = loaded.get(address.href)
  if (known) return known
  const path = fileURLToPath(address)
  const kept = readKept(keptCodeOf(path))
  const script = new Script(readFileSync(path, 'latin1'), {
    filename: path,
    ...(kept && { cachedData: kept }),
  })
  const run: Module = script.runInThisContext()
  const require = createRequire(path)
  // HarfBuzz is an ES module that waits for its engine: CommonJS gets it ready-made.
  const requireReady = (name: string) => (name === 'harfbuzzjs' ? harfbuzz : require(name))
  const { parts } = run(
    // Where something lies in a package is asked for as well: subset-font's engine.
    Object.assign(requireReady, { resolve: require.resolve }),
    (name) => (ES_MODULES.has(name) ? import(name) : Promise.resolve({ default: require(name) })),
    address.href,
  )
  const made = { script, parts }
  loaded.set(address.href, made)
  return made
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
