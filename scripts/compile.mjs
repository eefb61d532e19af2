/**
 * Compiles the programs that run often into `.press`: one file each, and one for each part that is loaded late, named by
 * what is in it. What lays and paints stands in one script apart, beside which the code is kept that V8 makes of it.
 * A file is put in its place whole, and none that a running program may still load is taken away at once.
 * `node scripts/compile.mjs dist` compiles what is packed instead, with the door for other programs: into an empty
 * folder, and no code of V8's beside it, which would be of this machine.
 * Plain JavaScript, since it is what runs before anything is compiled.
 */

import { execFile } from 'node:child_process'
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { readStageCodes } from './cache/stage-codes.mjs'

/** Milliseconds for which files of an earlier compilation stay: longer than any program runs. */
const STAY = 24 * 60 * 60 * 1000

/** What is run by its name. */
const PROGRAMS = [
  'warraq',
  'bench-run',
  'bench-words',
  'compile/kept-code',
  'compile/load-part',
  'compile/warm',
  'proof/worker',
  'workers/painter',
  'workers/pressman',
  'archive/hash-file',
]

/** What of them measures or prepares the press where it is made, and is not packed. */
const OWN = ['bench-run', 'bench-words', 'compile/kept-code', 'compile/warm']

/** What programs import late from the script apart, and its exports. */
const PARTS = [
  { name: 'press', from: './src/press.ts', exports: '{press}' },
  { name: 'lay', from: './src/lay.ts', exports: '{layOut,openFaces,readIssue}' },
  { name: 'kept-press', from: './scripts/cache/kept-press.ts', exports: '{pressKept,stateKept}' },
  { name: 'kept-assist', from: './scripts/workers/kept-assist.ts', exports: '{assistKept}' },
  { name: 'pdf', from: './src/paint/pdf.ts', exports: '{paintPdf}' },
  { name: 'pdfkit', from: 'pdfkit', exports: '{default:pdfkit}' },
]

const root = join(import.meta.dirname, '..')
const [target = '.press'] = process.argv.slice(2)
const isPacked = target !== '.press'
const folder = join(root, target)

/** As programs and parts are both compiled. */
const COMMON = {
  absWorkingDir: root,
  outdir: target,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  alias: {
    // Node's own punycode, which the e-book's library asks for, warns everybody who meets it; its successor does not.
    punycode: 'punycode/',
    'tiny-inflate': join(root, 'scripts/compile/inflate.cjs'),
    'node-fetch': join(root, 'scripts/compile/no-network.cjs'),
    wawoff2: join(root, 'scripts/compile/late-woff2.cjs'),
    '@noble/ciphers/aes': join(root, 'scripts/compile/no-cipher.mjs'),
  },
  logLevel: 'warning',
}
/** What lies in binary files beside its code, or in one file already, stays where npm put it. */
const EXTERNAL = [
  '@cantoo/pdf-lib',
  '@hyzyla/pdfium',
  'esbuild',
  'sharp',
  'harfbuzzjs',
  'lcms-wasm',
  'bwip-js',
  'piscina',
  'node-sqlite3-wasm',
  '@aws-sdk/client-s3',
  'bullmq',
  'ioredis',
]

const [script, programs] = await compile(readStageCodes(root))
const stubs = PARTS.map((part) => writeStub(part, basename(script.path)))
if (isPacked) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
// What is loaded first: a program must not stand there before it.
const files = [
  script,
  ...programs.filter((file) => !isProgram(file)),
  ...stubs,
  ...programs.filter(isProgram),
]
for (const { path, contents } of files) await put(path, contents)
if (!isPacked) await warmUp(script.path)
await sweep(files.map(({ path }) => basename(path)))

/** The code as it was read before and after: were a file saved meanwhile, a program would not know what it is made of. */
async function compile(codes) {
  const made = await Promise.all([compileParts(codes), compilePrograms(codes)])
  const now = readStageCodes(root)
  return JSON.stringify(now) === JSON.stringify(codes) ? made : compile(now)
}

/**
 * One script of CommonJS, in the function that `load-part.ts` calls. Nothing in it is run before it is asked for. V8
 * forgets who answers the late imports of a script whose code was kept, so a function does.
 */
async function compileParts(codes) {
  const entries = PARTS.map(({ name, from }) => `'${name}': () => import('${from}')`)
  const { outputFiles } = await build({
    ...COMMON,
    stdin: { contents: `export const parts = { ${entries.join(', ')} }`, resolveDir: root },
    entryNames: 'parts-[hash]',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: EXTERNAL,
    define: { 'import.meta.url': 'address', ...told(codes) },
    banner: { js: '(function(require,later,address){"use strict";const module={exports:{}};' },
    footer: { js: 'return module.exports})' },
  })
  const [{ path, text }] = outputFiles
  return { path, contents: Buffer.from(inAscii(text.replaceAll(/\bimport\(/g, 'later('))) }
}

/** What a store is told of the code that runs. */
function told(codes) {
  return codes && { STAGE_CODES: JSON.stringify(codes) }
}

/** esbuild writes all but regular expressions in ASCII; a script of ASCII alone is read in a fifth of the time. */
function inAscii(text) {
  if (/\\[^\0-\x7f]/.test(text)) throw new Error('A letter that is not of ASCII is escaped by a backslash.')
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The module by which a program loads a part. */
function writeStub({ name, exports }, scriptName) {
  const script = `new URL('${scriptName}',import.meta.url)`
  const contents = `import{loadPart}from'./load-part.mjs';export const${exports}=await loadPart(${script},'${name}');`
  return { path: join(folder, `${name}.mjs`), contents: Buffer.from(contents) }
}

async function compilePrograms(codes) {
  const names = isPacked ? PROGRAMS.filter((name) => !OWN.includes(name)) : PROGRAMS
  const entries = [...names.map((name) => `scripts/${name}.ts`), ...(isPacked ? ['src/index.ts'] : [])]
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: entries.map((path) => ({ in: path, out: basename(path, '.ts') })),
    outExtension: { '.js': '.mjs' },
    splitting: true,
    format: 'esm',
    external: EXTERNAL,
    plugins: [{ name: 'parts', setup: standApart }],
    define: told(codes),
    // CommonJS packages inside an ES module ask for `require`.
    banner: {
      js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);",
    },
  })
  return outputFiles
}

/** A program's late import of a part becomes one of its stub. */
function standApart({ onResolve }) {
  onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
    if (kind !== 'dynamic-import') return undefined
    const part = PARTS.find(({ from }) => path === from || join(resolveDir, path) === join(root, from))
    return part && { path: `./${part.name}.mjs`, external: true }
  })
}

function isProgram({ path }) {
  return PROGRAMS.includes(basename(path, '.mjs'))
}

async function put(path, contents) {
  const known = await readFile(path).catch(() => undefined)
  if (known?.equals(contents)) return
  const draft = `${path}.${process.pid}`
  await writeFile(draft, contents)
  await rename(draft, path)
}

/**
 * Where no code of the script is kept for processes like those that will run it, one of them is run to keep it. If that
 * fails the press is whole without.
 */
async function warmUp(path) {
  // An import is of an address: on Windows a path begins with the letter of a drive, which reads as one of its own kind.
  const { keptCodeOf } = await import(pathToFileURL(join(folder, 'kept-code.mjs')).href)
  const isKept = await access(keptCodeOf(path)).then(
    () => true,
    () => false,
  )
  if (isKept) return
  await promisify(execFile)(process.execPath, [join(folder, 'warm.mjs'), path]).catch(() => undefined)
}

async function sweep(current) {
  for (const name of await readdir(folder)) {
    if (current.some((each) => name === each || name.startsWith(`${each}.`))) continue
    const path = join(folder, name)
    const known = await stat(path).catch(() => undefined)
    if (known && Date.now() - known.mtimeMs > STAY) await rm(path, { force: true })
  }
}
