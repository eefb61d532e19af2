/** What a reader has chosen on this machine: remembered from one day to the next, where the browser lets it. */

import type { Tongue } from '../page/words.ts'

export interface Settings {
  readonly tongue: Tongue
  readonly grid: boolean
  readonly boxes: boolean
  readonly joins: boolean
  readonly order: boolean
  readonly follow: boolean
  readonly notes: boolean
  /** 1 fills the window. */
  readonly zoom: number
}

const KEY = 'warraq.proof'

const USUAL: Settings = {
  tongue: 'ar',
  grid: false,
  boxes: false,
  joins: false,
  order: false,
  follow: true,
  notes: true,
  zoom: 1,
}

/** A first visit is in the language of the browser, if that is one of the two; in Arabic otherwise. */
export function readSettings(): Settings {
  const first = { ...USUAL, tongue: navigator.language.startsWith('en') ? 'en' : 'ar' } as const
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>
    return { ...first, ...kept }
  } catch {
    return first
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // A browser that keeps nothing shows the usual the next time.
  }
}
