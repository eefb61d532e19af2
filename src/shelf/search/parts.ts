/**
 * Numbers of parts ↔ bytes: in which parts of a segment a word stands, and at which places in each. Parts are numbered
 * through the segment, newest issue first, in reading order; each says as well whether it is the head of its article,
 * so that no other file is needed to put heads first.
 */

import { readBytes, writeBytes } from './bytes.ts'

/** A part's number twice, and one more where it is a head. */
export type PartMark = number

export function markPart(number: number, isHead: boolean): PartMark {
  return number * 2 + (isHead ? 1 : 0)
}

export function partOf(mark: PartMark): number {
  return mark >> 1
}

export function isHeadMark(mark: PartMark): boolean {
  return (mark & 1) === 1
}

/** Rising. */
export function packMarks(marks: readonly PartMark[]): Uint8Array {
  const writer = writeBytes()
  let before = 0
  for (const mark of marks) {
    writer.number(mark - before)
    before = mark
  }
  return writer.done()
}

export function unpackMarks(bytes: Uint8Array): readonly PartMark[] {
  const reader = readBytes(bytes)
  const marks: PartMark[] = []
  let before = 0
  while (!reader.isAtEnd()) {
    before += reader.number()
    marks.push(before)
  }
  return marks
}

/** Of each part in turn the places of a word, counted in words: how many are of which part, and all of them. */
export function packPlaces(counts: readonly number[], places: readonly number[]): Uint8Array {
  const writer = writeBytes()
  let at = 0
  for (const count of counts) {
    writer.number(count)
    let before = 0
    for (const end = at + count; at < end; at++) {
      const place = places[at] as number
      writer.number(place - before)
      before = place
    }
  }
  return writer.done()
}

export function unpackPlaces(bytes: Uint8Array): readonly (readonly number[])[] {
  const reader = readBytes(bytes)
  const places: number[][] = []
  while (!reader.isAtEnd()) {
    const count = reader.number()
    const ofPart: number[] = []
    let before = 0
    for (let index = 0; index < count; index++) {
      before += reader.number()
      ofPart.push(before)
    }
    places.push(ofPart)
  }
  return places
}

/** Those of both; all lists rise. */
export function intersect(one: readonly PartMark[], other: readonly PartMark[]): readonly PartMark[] {
  const both: PartMark[] = []
  let at = 0
  for (const mark of one) {
    while (at < other.length && (other[at] as PartMark) < mark) at += 1
    if (other[at] === mark) both.push(mark)
  }
  return both
}

/** Those of any, rising; all lists rise. */
export function unite(lists: readonly (readonly PartMark[])[]): readonly PartMark[] {
  if (lists.length < 2) return lists[0] ?? []
  const half = lists.length >> 1
  return merge(unite(lists.slice(0, half)), unite(lists.slice(half)))
}

function merge(one: readonly PartMark[], other: readonly PartMark[]): readonly PartMark[] {
  const all: PartMark[] = []
  let [at, beside] = [0, 0]
  while (at < one.length || beside < other.length) {
    const [mark, rival] = [one[at] ?? Infinity, other[beside] ?? Infinity]
    if (mark <= rival) at += 1
    if (rival <= mark) beside += 1
    all.push(Math.min(mark, rival))
  }
  return all
}
