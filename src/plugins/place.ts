/** An error of a plug-in, or its name → where that stands in what the publisher has written. */

import { SourceMap } from 'node:module'
import { join } from 'node:path'
import type { Span } from '../diagnostic.ts'
import type { PlugInBundle } from '../house.ts'
import { showPath } from '../source/disk.ts'

/** By this the script is known in the traces of errors. */
export const SCRIPT_NAME = 'warraq-plug-ins'

const FRAME = new RegExp(`${SCRIPT_NAME}:(\\d+):(\\d+)`)

/** Nothing of an error that was not thrown in the script. */
export function placeOfError(error: unknown, bundle: PlugInBundle): Span | undefined {
  const trace = error instanceof Error ? (error.stack ?? '') : ''
  const [, line, column] = FRAME.exec(trace) ?? []
  if (line === undefined || column === undefined) return undefined
  const map = new SourceMap(JSON.parse(bundle.map))
  const found = map.findEntry(Number(line) - 1, Number(column) - 1)
  if (!('originalSource' in found) || found.originalSource === undefined) return undefined
  return {
    file: showPath(join(bundle.folder, found.originalSource)),
    line: found.originalLine + 1,
    column: found.originalColumn + 1,
  }
}

/** Where a name is first written between quotation marks; the beginning of the first file where it is nowhere. */
export function placeOfName(name: string, { folder, files }: PlugInBundle): Span {
  for (const { name: file, bytes } of files) {
    const lines =
      name === ''
        ? []
        : Buffer.from(bytes)
            .toString('utf8')
            .split(/\r\n|\r|\n/)
    const columns = lines.map((line) => Math.max(...["'", '"', '`'].map((q) => line.indexOf(q + name + q))))
    const line = columns.findIndex((column) => column >= 0)
    if (line >= 0)
      return { file: showPath(join(folder, file)), line: line + 1, column: (columns[line] ?? 0) + 1 }
  }
  return { file: showPath(join(folder, files[0]?.name ?? '')), line: 1, column: 1 }
}
