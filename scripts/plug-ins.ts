/** A house → the same with its publisher's plug-ins, compiled and looked through; or what is wrong with them. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Checked, Diagnostic } from '../src/diagnostic.ts'
import type { House, PlugInBundle } from '../src/house.ts'
import { openPlugIns } from '../src/plugins/open.ts'
import { CONFIG_FILES, tellBroken, tellOutside, tellTwoConfigs } from '../src/plugins/tell-bundle.ts'
import { isThere, showPath } from '../src/source/disk.ts'

/** The files are read anew with every call. */
export async function loadPlugIns(house: House): Promise<Checked<House>> {
  const { plugInFolder: folder, plugIns: _, ...bare } = house
  if (folder === undefined) return { value: house, diagnostics: [] }
  const plain = { ...bare, plugInFolder: folder }
  const there = await Promise.all(CONFIG_FILES.map((name) => isThere(path.join(folder, name))))
  const [name, second] = CONFIG_FILES.filter((_, index) => there[index])
  if (name === undefined) return { value: plain, diagnostics: [] }
  if (second !== undefined) return { diagnostics: [tellTwoConfigs(folder, [name, second])] }
  const { value: bundle, diagnostics } = await compile(folder, name)
  if (!bundle) return { diagnostics }
  const opened = openPlugIns(bundle)
  return {
    ...(opened.value && { value: { ...plain, plugIns: bundle } }),
    diagnostics: opened.diagnostics,
  }
}

async function compile(folder: string, entry: string): Promise<Checked<PlugInBundle>> {
  // Whoever has no plug-ins does not wait for a compiler.
  const { bundlePlugIns } = await import('./bundle.ts')
  const made = await bundlePlugIns(folder, entry)
  if (!('script' in made)) {
    const diagnostics = made.map(
      ({ text, file = path.join(folder, entry), line, column }): Diagnostic =>
        tellBroken(text, { file: showPath(file), line, column }),
    )
    return { diagnostics }
  }
  const { inputs, script, map } = made
  const outside = inputs.filter((name) => name.startsWith('../') || path.isAbsolute(name))
  if (outside.length > 0) return { diagnostics: outside.map((file) => tellOutside(file, folder, entry)) }
  const files = [...inputs, ...packageFilesOf(inputs)].map(async (name) => ({
    name,
    bytes: await readFile(path.join(folder, name)),
  }))
  return { value: { folder, script, map, files: await Promise.all(files) }, diagnostics: [] }
}

/** By which a compiler finds what it is given of packages: kept with it, it finds the same again. */
function packageFilesOf(inputs: readonly string[]): readonly string[] {
  const packages = inputs.flatMap(
    (name) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? [],
  )
  return [...new Set(packages)]
    .map((folder) => `${folder}/package.json`)
    .filter((name) => !inputs.includes(name))
}

/** What a change of plug-ins is seen by: the files by their names, what they import now, and a folder for more. */
export async function plugInPaths(house: House): Promise<readonly string[]> {
  const { plugInFolder: folder } = house
  if (folder === undefined) return []
  const names = new Set<string>([...CONFIG_FILES, PARTS_FOLDER])
  const { value } = await loadPlugIns(house)
  for (const { name } of value?.plugIns?.files ?? []) names.add(name)
  return [...names].map((name) => path.join(folder, name))
}

/** Where plug-ins of several files may lie, beside the one that names them. */
const PARTS_FOLDER = 'plug-ins'
