/**
 * Two states of the pages → the earlier one laid over the present: half seen through, in turn with it, or so that only
 * what differs is seen.
 */

import type { LivePage, LiveShape, Mark, Spread } from '../messages.ts'
import { PAGE_WORDS, type Tongue } from '../page/words.ts'
import { byId, make } from './dom.ts'
import { type Drawings, drawPage, propertyOf } from './draw-page.ts'
import type { LightTable, TableSheet } from './spreads.ts'
import { addressOf } from './token.ts'

export const COMPARED = ['none', 'before', 'opened', 'printed', 'marked'] as const
export type Compared = (typeof COMPARED)[number]
export const WAYS = ['over', 'blink', 'difference'] as const
export type CompareWay = (typeof WAYS)[number]

/** A state of the pages that is kept to be compared with. */
export interface Kept {
  readonly spread: Spread
  readonly drawings: Drawings
}

export interface Comparison {
  /** Whether there is anything to compare with. */
  readonly show: (compared: Compared, way: CompareWay) => Promise<boolean>
  /** After the present pages have changed; `before` is what they were. */
  readonly renew: (before: Kept | undefined) => Promise<void>
  /** Turns from the one to the other. */
  readonly turn: () => void
}

/** Milliseconds for which each of the two is seen in turn. */
const TURN = 700

/** `present` is what the pages are now; nothing before any are. */
export function openComparison(
  table: LightTable,
  { tongueOf, present }: { readonly tongueOf: () => Tongue; readonly present: () => Kept | undefined },
): Comparison {
  const light = byId('light-table')
  let [compared, way]: [Compared, CompareWay] = ['none', 'over']
  let before: Kept | undefined
  let timer = 0

  const fetchVersion = async (name: Compared): Promise<Kept | undefined> => {
    const answer = await fetch(addressOf(`/version/${name}`))
    if (answer.status !== 200) return undefined
    const { contents, ...spread } = (await answer.json()) as Spread & { contents: Record<string, unknown> }
    return { spread, drawings: new Map(Object.entries(contents)) }
  }

  const clear = () => {
    clearInterval(timer)
    light.classList.remove(...WAYS.map((each) => `way-${each}`), 'turned')
    for (const { figure } of table.sheets.values()) {
      figure.classList.remove('alike')
      figure.querySelector('.earlier')?.remove()
      figure.querySelector('.verdict')?.remove()
    }
  }

  const keptOf = async (asked: Compared): Promise<Kept | undefined> => {
    if (asked === 'none') return undefined
    return asked === 'before' ? before : fetchVersion(asked)
  }

  const draw = async (): Promise<boolean> => {
    const asked = compared
    const [kept, now] = [await keptOf(asked), present()]
    // Another choice was made in the meantime.
    if (asked !== compared) return true
    clear()
    if (!kept || !now) return asked === 'none'
    for (const sheet of table.sheets.values()) {
      const verdict = comparePage(sheet, kept, now)
      sheet.figure.append(writeVerdict(verdict, tongueOf()))
    }
    light.classList.add(`way-${way}`)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (way === 'blink' && !calm) timer = setInterval(() => light.classList.toggle('turned'), TURN)
    return true
  }

  return {
    show: (nextCompared, nextWay) => {
      ;[compared, way] = [nextCompared, nextWay]
      return draw()
    },
    renew: async (kept) => {
      before = kept ?? before
      if (compared !== 'none') await draw()
    },
    turn: () => {
      clearInterval(timer)
      light.classList.toggle('turned')
    },
  }
}

type Verdict = 'isNew' | 'same' | 'differs'

/** Lays the earlier page over the present one, where there is one and it looks other. */
function comparePage(sheet: TableSheet, kept: Kept, now: Kept): Verdict {
  const page = kept.spread.pages.find((each) => each.number === sheet.page.number)
  const isAlike = page !== undefined && looksAlike(page, sheet, { kept, now })
  sheet.figure.classList.toggle('alike', isAlike)
  if (page && !isAlike) layOver(sheet, page, kept)
  return page === undefined ? 'isNew' : isAlike ? 'same' : 'differs'
}

/** Each in the colours that it had. */
function layOver({ paper }: TableSheet, page: LivePage, { spread, drawings }: Kept): void {
  const marks: readonly Mark[] = page.marks ?? []
  const { svg } = drawPage(page, marks, drawings).drawn
  svg.classList.add('earlier')
  svg.setAttribute('aria-hidden', 'true')
  for (const [role, colour] of Object.entries(spread.palette)) svg.style.setProperty(propertyOf(role), colour)
  // Under marks and overlays, which are of now.
  const drawing = paper.querySelector('.drawing')
  if (drawing) drawing.after(svg)
  else paper.prepend(svg)
}

/** The same drawings in the same places, and none of their colours another. */
function looksAlike(
  earlier: LivePage,
  { page, marks }: TableSheet,
  { kept, now }: { readonly kept: Kept; readonly now: Kept },
): boolean {
  if (earlier.key !== page.key) return false
  const [before, after] = [kept.spread.palette, now.spread.palette]
  const recoloured = new Set(Object.keys(after).filter((role) => before[role] !== after[role]))
  if (recoloured.size === 0) return true
  const shapes = marks.flatMap(([name]) => (now.drawings.get(name) ?? []) as readonly LiveShape[])
  return !shapes.some((shape) => rolesOf(shape).some((role) => recoloured.has(role)))
}

function rolesOf(shape: LiveShape): readonly string[] {
  if (shape.kind === 'picture') return []
  return [shape.fill, shape.stroke?.[0]].filter((role) => role !== undefined)
}

function writeVerdict(key: Verdict, tongue: Tongue): HTMLElement {
  return make('span', { class: key === 'same' ? 'verdict' : 'verdict differs' }, PAGE_WORDS[key][tongue])
}
