/**
 * Compiles the programs that run often into `.press`: one file each, and one for each part that is loaded late, named by
 * what is in it. A file is put in its place whole, and none that a running program may still load is taken away at once.
 * Plain JavaScript, since it is what runs before anything is compiled.
 */

import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { readStageCodes } from './cache/stage-codes.mjs'

/** Milliseconds for which files of an earlier compilation stay: longer than any program runs. */
const STAY = 24 * 60 * 60 * 1000

/** What is run by its name. */
const PROGRAMS = ['warraq', 'bench-run', 'bench-words']

const root = join(import.meta.dirname, '..')
const folder = join(root, '.press')

/** The code as it was read before and after: were a file saved meanwhile, a program would not know what it is made of. */
async function compile(codes) {
  const { outputFiles } = await build(withCodes(codes))
  const now = readStageCodes(root)
  return JSON.stringify(now) === JSON.stringify(codes) ? outputFiles : compile(now)
}

const withCodes = (codes) => ({
  absWorkingDir: root,
  define: codes ? { STAGE_CODES: JSON.stringify(codes) } : {},
  entryPoints: PROGRAMS.map((name) => `scripts/${name}.ts`),
  outdir: '.press',
  outExtension: { '.js': '.mjs' },
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  // What lies in binary files beside its code stays where npm put it.
  external: ['sharp', 'harfbuzzjs', 'lcms-wasm', 'subset-font'],
  // Node's own punycode, which the e-book's library asks for, warns everybody who meets it; its successor does not.
  alias: { punycode: 'punycode/' },
  // CommonJS packages inside an ES module ask for `require`.
  banner: {
    js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
const outputFiles = await compile(readStageCodes(root))

await mkdir(folder, { recursive: true })
// Parts first: a program must not stand there before what it loads.
for (const { path, contents } of outputFiles.toSorted((one, other) => isProgram(one) - isProgram(other)))
  await put(path, contents)
await sweep(new Set(outputFiles.map(({ path }) => basename(path))))

function isProgram({ path }) {
  return Number(PROGRAMS.includes(basename(path, '.mjs')))
}

async function put(path, contents) {
  const known = await readFile(path).catch(() => undefined)
  if (known?.equals(contents)) return
  const draft = `${path}.${process.pid}`
  await writeFile(draft, contents)
  await rename(draft, path)
}

async function sweep(current) {
  for (const name of await readdir(folder)) {
    if (current.has(name)) continue
    const path = join(folder, name)
    const known = await stat(path).catch(() => undefined)
    if (known && Date.now() - known.mtimeMs > STAY) await rm(path, { force: true })
  }
}
