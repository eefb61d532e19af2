/**
 * Programs of pages, of TypeScript → scripts that browsers load; a publisher's plug-ins → one script: the adapter of
 * esbuild for both.
 */

import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { type BuildFailure, build, type Message, type Plugin } from 'esbuild'

const FOR_BROWSERS = {
  bundle: true,
  write: false,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'silent',
} as const

/** One script. Its exports are a global object of that name, where one is given. */
export async function bundlePage(entry: string, name?: string): Promise<string> {
  const { outputFiles } = await build({
    ...FOR_BROWSERS,
    entryPoints: [entry],
    format: 'iife',
    ...(name !== undefined && { globalName: name }),
  })
  return outputFiles.map((file) => file.text).join('\n')
}

export interface BundledFile {
  /** Absolute, in the folder that was named. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Modules, as small as they can be: what one needs late, or several do, is a file of its own. */
export async function bundleModules(
  entries: readonly string[],
  { folder, external }: { readonly folder: string; readonly external: readonly string[] },
): Promise<readonly BundledFile[]> {
  const { outputFiles } = await build({
    ...FOR_BROWSERS,
    entryPoints: [...entries],
    splitting: true,
    minify: true,
    format: 'esm',
    legalComments: 'none',
    outdir: folder,
    chunkNames: 'part-[hash]',
    external: [...external],
  })
  return outputFiles.map(({ path, contents }) => ({ path, bytes: contents }))
}

/** What is wrong with a file that was to be compiled; its line counts from 1, its column from 1 in UTF-16 units. */
export interface BundleMistake {
  readonly text: string
  readonly line: number
  readonly column: number
  /** Absolute; nothing where it is of no file. */
  readonly file?: string
}

export interface BundledScript {
  readonly script: string
  /** Source map, version 3. */
  readonly map: string
  /** Paths of all that went in, from the folder, with forward slashes, the entry first. */
  readonly inputs: readonly string[]
}

/** The global object that has what the entry exports. */
const EXPORTS = 'warraqConfig'

/** Plug-ins and all that they import: packages too, but none of Node's own modules. */
export async function bundlePlugIns(
  folder: string,
  entry: string,
): Promise<BundledScript | readonly BundleMistake[]> {
  try {
    const { outputFiles, metafile } = await build({
      absWorkingDir: folder,
      entryPoints: [entry],
      outfile: 'plug-ins.js',
      bundle: true,
      write: false,
      metafile: true,
      sourcemap: 'external',
      sourcesContent: false,
      format: 'iife',
      globalName: EXPORTS,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2022',
      charset: 'utf8',
      logLevel: 'silent',
      tsconfigRaw: '{}',
      plugins: [PLUG_INS],
    })
    const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
    const files = Object.keys(metafile.inputs).filter((path) => path !== 'warraq:warraq')
    return {
      script: textOf('.js'),
      map: textOf('.map'),
      inputs: [entry, ...files.filter((path) => path !== entry).sort()],
    }
  } catch (failure) {
    const { errors } = failure as BuildFailure
    if (!Array.isArray(errors)) throw failure
    return errors.map((message) => mistakeOf(message, folder))
  }
}

/** The package as plug-ins see it: what `src/plugins/open.ts` hands in. All else of it that they import is types. */
const DOOR = 'export const { defineConfig, isKept, placesOf, wordAt } = warraqDoor'

const PLUG_INS: Plugin = {
  name: 'plug-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^warraq$/ }, () => ({ path: 'warraq', namespace: 'warraq' }))
    onLoad({ filter: /./, namespace: 'warraq' }, () => ({ contents: DOOR }))
    onResolve({ filter: /./ }, ({ path }) =>
      isBuiltin(path) ? { errors: [{ text: `${OF_NODE} "${path}"` }] } : undefined,
    )
  },
}

const OF_NODE = 'a plug-in reads no file and no clock, and has no use for'

function mistakeOf({ text, location }: Message, folder: string): BundleMistake {
  if (!location) return { text, line: 1, column: 1 }
  const { file, line, column, lineText } = location
  // esbuild counts bytes.
  const before = Buffer.from(lineText).subarray(0, column).toString('utf8')
  const isOurs = file !== '' && !file.startsWith('warraq:')
  return { text, line, column: before.length + 1, ...(isOurs && { file: join(folder, file) }) }
}
