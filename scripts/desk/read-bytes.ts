/**
 * A path → the bytes of the manuscript there: a file, or a pipe that another program writes to, as a shell's `<(…)` is. What
 * comes in at the standard input → the same. No more than a manuscript ever has is taken in.
 */

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { type Complaint, quote } from '../../src/source/complaint.ts'
import { MOST_FILE, readRegular, showPath } from '../../src/source/disk.ts'

/** What is wrong with others is told as of all files. */
export async function bytesOf(path: string): Promise<Uint8Array | Complaint> {
  // Not to wait for ever at a pipe that nobody writes to.
  const opened = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => undefined)
  if (!opened) return readRegular(path, { most: MOST_FILE })
  try {
    const facts = await opened.stat()
    if (facts.isFIFO()) return await gather(piped(opened), path)
    if (facts.isCharacterDevice() || facts.isBlockDevice()) return deviceAt(path)
  } finally {
    await opened.close()
  }
  return readRegular(path, { most: MOST_FILE })
}

export async function pasted(input: Readable): Promise<Uint8Array | Complaint> {
  return gather(input)
}

/** `path`: of a pipe; nothing for what is pasted. */
async function gather(chunks: AsyncIterable<Uint8Array>, path?: string): Promise<Uint8Array | Complaint> {
  const taken: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > MOST_FILE) return tooMuch(path)
      taken.push(chunk)
    }
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    const found = `refusal (${code}) of ${path === undefined ? 'what is pasted' : quote(showPath(path))}`
    const hint = 'Name the file of the manuscript instead.'
    return { rule: 'unreadable-file', found, expected: 'a text that can be read', hint }
  }
  return size === 0 && path !== undefined ? silent(path) : Buffer.concat(taken)
}

const CHUNK = 2 ** 16 // bytes, as much as a pipe of Linux holds
/** Milliseconds between two looks at a pipe that has nothing now, and for which a first writer is waited for. */
const [NAP, PATIENCE] = [20, 3000]

/** A program that has opened it is waited for as long as it takes; that no program has opened it shows as its end. */
async function* piped(pipe: FileHandle): AsyncGenerator<Uint8Array> {
  const until = performance.now() + PATIENCE
  for (let isOpened = false; ; ) {
    const chunk = Buffer.alloc(CHUNK)
    const read = await pipe.read(chunk, 0, CHUNK, null).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EAGAIN') throw error
      return undefined
    })
    isOpened ||= read === undefined || read.bytesRead > 0
    if (read && read.bytesRead > 0) yield chunk.subarray(0, read.bytesRead)
    else if (read && (isOpened || performance.now() > until)) return
    else await setTimeout(NAP)
  }
}

function deviceAt(path: string): Complaint {
  const hint = 'Name the file of the manuscript, or - for what is pasted.'
  return { rule: 'not-a-file', found: `device ${quote(showPath(path))}`, expected: 'a file', hint }
}

function silent(path: string): Complaint {
  const found = `pipe ${quote(showPath(path))} that no program has written to`
  return {
    rule: 'not-a-file',
    found,
    expected: 'a manuscript to come through it',
    hint: 'Start the program that writes to it first, or name the file of the manuscript.',
  }
}

function tooMuch(path: string | undefined): Complaint {
  return {
    rule: 'too-large',
    found: `more than ${MOST_FILE / 2 ** 20} MiB ${path === undefined ? 'at the standard input' : `from the pipe ${quote(showPath(path))}`}`,
    expected: 'a manuscript',
    hint: 'Make sure that it is the manuscript that comes there; part a text that is so long.',
  }
}
