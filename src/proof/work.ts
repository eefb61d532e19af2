/** What the desk asks of the thread that lays pages, and what comes back: types alone. */

import type { PlatedBytes } from '../images/plate-view.ts'
import type { ContentName, LiveNote, LivePlates, Phase, Spread } from './messages.ts'

export type DeskOrder =
  | { readonly kind: 'lay'; readonly revision: number }
  /** Content that the desk no longer has. */
  | { readonly kind: 'forget'; readonly names: readonly ContentName[] }

/** JSON by its name, of what the desk was not given before. */
export type Parcel = readonly (readonly [name: ContentName, json: string])[]

export type Work =
  | { readonly kind: 'phase'; readonly phase: Phase }
  | {
      readonly kind: 'pages'
      readonly revision: number
      readonly spread: Spread
      readonly parcel: Parcel
      readonly pictures: readonly (readonly [name: ContentName, bytes: Uint8Array])[]
      readonly times: Readonly<Record<string, number>>
    }
  | {
      readonly kind: 'notes'
      readonly revision: number
      readonly failed: boolean
      readonly stale: boolean
      readonly notes: readonly LiveNote[]
      readonly overlays?: Readonly<Record<number, ContentName>>
      readonly plates?: LivePlates
      /** Of the pages of this revision; none where there are none. */
      readonly generations?: readonly string[]
      /** Pictures as a printer's file has them, by the names that they are shown under. */
      readonly plated: readonly (readonly [name: ContentName, picture: PlatedBytes])[]
      readonly parcel: Parcel
    }
  /** An order has been done with, whatever came of it. */
  | { readonly kind: 'settled'; readonly revision: number }
