/**
 * A JPEG → the same picture without metadata. A photograph knows where it was taken, and by whom; a magazine must not
 * tell.
 */

/** Markers of a JPEG (ITU-T T.81, B.1.1.3): the head of the picture's data, and those that stand without a length. */
const START_OF_SCAN = 0xda
const COMMENT = 0xfe
/** Segments of applications: of them the picture's own resolution and Adobe's word on its colours say nothing of people. */
const FIRST_APPLICATION = 0xe0
const LAST_APPLICATION = 0xef
const KEPT = [0xe0, 0xee]

/** Its pixels are untouched. What is no JPEG, or ends too early to be one, is given back as it is. */
export function withoutMetadata(jpeg: Uint8Array): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return jpeg
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  let at = 2
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] as number
    if (marker === START_OF_SCAN) return Buffer.concat([...kept, jpeg.subarray(at)])
    const length = 2 + (jpeg[at + 2] as number) * 256 + (jpeg[at + 3] as number)
    if (!tellsMore(marker)) kept.push(jpeg.subarray(at, at + length))
    at += length
  }
  return jpeg
}

function tellsMore(marker: number): boolean {
  if (marker === COMMENT) return true
  return marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && !KEPT.includes(marker)
}
