/**
 * Compiles the programs that run often into `.press`: one file each, and one for each part that is loaded late.
 * Plain JavaScript, since it is what runs before anything is compiled.
 */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')

await rm(join(root, '.press'), { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/build.ts', 'scripts/bench-run.ts', 'scripts/bench-words.ts'],
  outdir: '.press',
  outExtension: { '.js': '.mjs' },
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
