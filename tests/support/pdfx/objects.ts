/**
 * A PDF's bytes in, its objects with their streams out, as qpdf reads them.
 * The rules of PDF/X ask for every byte of every content stream.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PdfDictionary, PdfValue } from '../qpdf.ts'

export interface PdfObject {
  value?: PdfValue
  stream?: { dict: PdfDictionary; data?: string }
}

/** What qpdf says of a file, in its own words (its JSON, version 2). */
export interface PdfJson {
  readonly qpdf: readonly [{ readonly pdfversion: string }, Record<string, PdfObject>]
  readonly pages?: readonly { readonly object: string }[]
  readonly encrypt?: { readonly encrypted: boolean }
}

export interface PdfObjects {
  readonly version: string
  readonly encrypted: boolean
  readonly trailer: PdfDictionary
  readonly root: PdfDictionary
  readonly pages: readonly PdfDictionary[]
  /** Every dictionary of the file, of streams too. */
  readonly dictionaries: readonly PdfDictionary[]
  /** Those of streams alone. */
  readonly streams: readonly PdfDictionary[]
  readonly follow: (value: PdfValue | undefined) => PdfValue
  /** The dictionary a value leads to, empty where there is none. */
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[]
  /** The decoded bytes of the stream a reference leads to. */
  readonly stream: (value: PdfValue | undefined) => Buffer | undefined
}

/** Everything, with streams decoded as far as nothing is lost. */
export function readJson(bytes: Uint8Array): PdfJson {
  const text = inFolder((folder) => {
    const file = join(folder, 'file.pdf')
    writeFileSync(file, bytes)
    const keys = ['qpdf', 'pages', 'encrypt'].map((key) => `--json-key=${key}`)
    const args = ['--json=2', ...keys, '--json-stream-data=inline', '--decode-level=generalized', file]
    return execFileSync('qpdf', args, { maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'] })
  })
  return JSON.parse(text.toString('utf8')) as PdfJson
}

export function openObjects(json: PdfJson): PdfObjects {
  const [{ pdfversion }, objects] = json.qpdf
  const objectOf = (value: PdfValue | undefined) =>
    typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? objects[`obj:${value}`] : undefined
  const follow = (value: PdfValue | undefined): PdfValue => {
    const object = objectOf(value)
    if (object) return object.stream ? object.stream.dict : follow(object.value)
    return typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? null : (value ?? null)
  }
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const followed = follow(value)
    return isDictionary(followed) ? followed : {}
  }
  const trailer = (objects['trailer']?.value ?? {}) as PdfDictionary
  const tops = Object.values(objects).map(({ value, stream }) => stream?.dict ?? value ?? null)
  return {
    version: pdfversion,
    encrypted: json.encrypt?.encrypted ?? false,
    trailer,
    root: dictionary(trailer['/Root']),
    pages: (json.pages ?? []).map(({ object }) => dictionary(object)),
    streams: Object.values(objects).flatMap(({ stream }) => (stream ? [stream.dict] : [])),
    dictionaries: tops.flatMap(dictionariesIn),
    follow,
    dictionary,
    list: (value) => {
      const followed = follow(value)
      return Array.isArray(followed) ? followed : []
    },
    stream: (value) => {
      const data = objectOf(value)?.stream?.data
      return data === undefined ? undefined : Buffer.from(data, 'base64')
    },
  }
}

function isDictionary(value: PdfValue): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function dictionariesIn(value: PdfValue): PdfDictionary[] {
  if (Array.isArray(value)) return value.flatMap(dictionariesIn)
  if (!isDictionary(value)) return []
  return [value, ...Object.values(value).flatMap(dictionariesIn)]
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-pdfx-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
