/**
 * What every engine is asked of a book's lines, and a book with a part of it taken out: its style sheet, or its faces.
 * Readers turn off either.
 */

import JSZip from 'jszip'

/** A line of a book as an engine shows it. */
export interface FlowedLine {
  readonly text: string
  /** From the edges of what it stands in, in pixels. */
  readonly left: number
  readonly right: number
  /** Where the sign stands that ends the line's paragraph, beside the rest of the line. */
  readonly stop?: 'left' | 'right'
  /** What it says of the way it runs. */
  readonly direction: 'ltr' | 'rtl'
}

/** What ends a paragraph with a sign. */
export const STOP = /[.؟!…]$/u

export type Without = 'nothing' | 'style sheet' | 'faces'

const TAKEN: Readonly<Record<Without, RegExp | undefined>> = {
  nothing: undefined,
  'style sheet': /\.css$/,
  faces: /\.ttf$/,
}

/** The same book, what is taken out of it being empty. */
export async function bookWithout(epub: Uint8Array, part: Without): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(epub)
  for (const name of Object.keys(zip.files)) if (TAKEN[part]?.test(name)) zip.file(name, '')
  return zip.generateAsync({ type: 'uint8array' })
}
