/**
 * The press in a process of its own: orders in, by message; what became of each out. It looks into all that is printed and
 * said for words that are not the issue's.
 */

import { basename, join } from 'node:path'
import { inflateSync } from 'node:zlib'
import JSZip from 'jszip'
import { formatDiagnostic } from '../../src/diagnostic.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { CANARY } from './input.ts'
import type { Answer, TrialOrder } from './trial.ts'

const HOUSE = join(import.meta.dirname, '../..')
/** Somebody else's words, and those of a machine's own files. */
const STRANGE = [CANARY, 'root:x:0:0', 'PATH=']

process.on('message', (order: TrialOrder) => {
  void answer(order).then((made) => process.send?.(made))
})

async function answer({ folder, editions }: TrialOrder): Promise<Answer> {
  try {
    const { value, diagnostics } = await press({ house: houseAt(HOUSE), folder, editions })
    const said = diagnostics.map(formatDiagnostic)
    const opened = await Promise.all((value?.files ?? []).map(({ bytes }) => layOpen(bytes)))
    const texts = [...said, ...opened.flat()]
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    return {
      printed: value !== undefined,
      leaked: texts.some((text) => STRANGE.some((words) => text.includes(words))),
      said,
      placed: errors.every(
        ({ span, message }) => span !== undefined || message.includes(basename(folder).slice(0, 40)),
      ),
    }
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { printed: false, leaked: false, said: [], placed: false, thrown: thrown.slice(0, 2000) }
  }
}

/** A file's bytes, a character each, and those of what is packed in it: streams of a PDF, files of a book. */
async function layOpen(bytes: Uint8Array): Promise<string[]> {
  const text = Buffer.from(bytes).toString('latin1')
  if (text.startsWith('PK')) {
    const { files } = await JSZip.loadAsync(bytes)
    return Promise.all(Object.values(files).map((file) => file.async('binarystring')))
  }
  const streams = [...text.matchAll(/stream\r?\n/g)].flatMap(({ 0: head, index }) => {
    try {
      return [inflateSync(bytes.subarray(index + head.length)).toString('latin1')]
    } catch {
      return []
    }
  })
  return [text, ...streams]
}
