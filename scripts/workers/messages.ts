/** What a thread that helps to print is given and asked, and what it tells. */

import type { Painted } from '../../src/editions/editions.ts'
import type { Announce } from '../../src/progress.ts'

/** By which a thread finds the store for itself: the house, and where the caller stands. */
export interface StorePlace {
  readonly root: string
  readonly home: string
  readonly from: string
}

export type Asked =
  /** First of all: what works are made from. */
  | { readonly kind: 'job'; readonly packed: Uint8Array }
  | { readonly kind: 'paint'; readonly work: number }
  | { readonly kind: 'leave' }

export type Told =
  /** Its program is loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'said'; readonly said: Parameters<Announce> }
  | { readonly kind: 'painted'; readonly painted: Painted }
  | { readonly kind: 'failed'; readonly error: unknown }
