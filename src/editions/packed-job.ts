/**
 * A job ↔ bytes that another thread can read: all that is plain data goes along as one, so that whatever is one thing
 * here is one there; of a face its bytes go, from which it is opened again. Plates stay where they were made.
 */

import { deserialize, serialize } from 'node:v8'
import type { Store } from '../cache/store.ts'
import { openDarkroom } from '../images/darkroom.ts'
import { type PackedPages, packPages, unpackPages } from '../layout/page/packed-pages.ts'
import { type FontFace, openFace } from '../text/faces/font.ts'
import { openShaper } from '../text/faces/shape.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'
import type { Job } from './job.ts'

/** A face, without what it can do. */
type PackedFontFace = Pick<FontFace, 'name' | 'bytes' | 'wide'>

/** What is packed otherwise, and what stays here. */
type PackedApart =
  | 'pages'
  | 'shown'
  | 'typesetter'
  | 'store'
  | 'darkroom'
  | 'plateRoom'
  | 'announce'
  | 'pause'

interface PackedJob extends Omit<Job, PackedApart> {
  /** All of the job, and after them those that are shown. */
  readonly packed: PackedPages
  /** How many all are. */
  readonly count: number
  readonly book: readonly PackedFontFace[]
  readonly spare: readonly PackedFontFace[]
  readonly faces: Pick<Typesetter, 'fallback' | 'lenient'>
}

/** Many threads may read the same bytes. */
export function packJob(job: Job): Uint8Array {
  const { typesetter, store: _, darkroom: __, plateRoom: ___, announce: ____, pause: _____, ...data } = job
  const { book, spare = [], shape: ______, ...faces } = typesetter
  const { pages, shown, ...others } = data
  const packed: PackedJob = {
    ...others,
    packed: packPages([...pages, ...shown]),
    count: pages.length,
    book: [...book.values()].map(packFace),
    spare: spare.map(packFace),
    faces,
  }
  const bytes = serialize(packed)
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}

/** `store` is opened here: what is made is kept wherever it is made. */
export function unpackJob(bytes: Uint8Array, store: Store): Omit<Job, 'announce'> {
  const { packed, count, book, spare, faces, ...data }: PackedJob = deserialize(bytes)
  const [opened, others] = [book, spare].map((each) =>
    each.map(({ name, bytes: file, wide }) => openFace(name, file, wide)),
  ) as [FontFace[], FontFace[]]
  const typesetter: Typesetter = {
    ...faces,
    book: new Map(opened.map((face) => [face.name, face])),
    spare: others,
    shape: openShaper([...opened, ...others]),
  }
  const all = unpackPages(packed, typesetter)
  return {
    ...data,
    pages: all.slice(0, count),
    shown: all.slice(count),
    typesetter,
    store,
    darkroom: openDarkroom(store, data.sources),
    plateRoom: undefined,
  }
}

function packFace({ name, bytes, wide }: FontFace): PackedFontFace {
  return { name, bytes, ...(wide && { wide }) }
}
