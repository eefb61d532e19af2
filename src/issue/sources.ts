/**
 * An issue folder → the files it is made from: its data and the manuscripts behind them, without pictures. An archive
 * keeps them beside what was made of them.
 */

import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface SourceFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string
  /** Media type. */
  readonly type: string
  /** `data`: what the press reads. `manuscript`: what the journalist delivered. */
  readonly kind: 'data' | 'manuscript'
  readonly bytes: Uint8Array
}

const MANUSCRIPTS = 'manuscripts/'

/** Of what can be read as it is, or as a program of its time wrote it. */
const TYPES: Readonly<Record<string, string>> = {
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
const DATA = ['.yaml', '.yml', '.json']

/** In the order of their names, whatever the disk's. */
export async function readSources(folder: string): Promise<SourceFile[]> {
  const paths = (await readdir(folder, { recursive: true })).map((path) => path.split(sep).join('/')).sort()
  const wanted = paths.flatMap((path) => {
    const ending = extname(path).toLowerCase()
    const type = TYPES[ending]
    const isManuscript = path.startsWith(MANUSCRIPTS)
    const isHidden = path.split('/').some((name) => name.startsWith('.'))
    if (!type || isHidden || (!isManuscript && !DATA.includes(ending))) return []
    return [{ path, type, kind: isManuscript ? ('manuscript' as const) : ('data' as const) }]
  })
  return Promise.all(
    wanted.map(async (file) => ({ ...file, bytes: await readFile(join(folder, file.path)) })),
  )
}
