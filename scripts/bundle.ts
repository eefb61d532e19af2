/** Programs of pages, of TypeScript → scripts that browsers load: the adapter of esbuild for them. */

import { build } from 'esbuild'

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
