/** The editions that may be ordered, and the files that come of them. */

export const EDITIONS = ['screen', 'print', 'archive', 'epub', 'text', 'cover', 'report'] as const
export type Edition = (typeof EDITIONS)[number]

export interface PrintedFile {
  /** Relative to the folder in `output`, with forward slashes. */
  readonly name: string
  readonly bytes: Uint8Array
}
