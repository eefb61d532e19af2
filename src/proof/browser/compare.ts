/**
 * Two states of the pages → the earlier one laid over the present: half seen through, in turn with it, or so that only
 * what differs is seen.
 */

import type { LivePage, Mark, Spread } from '../messages.ts'
import { PAGE_WORDS, type Tongue } from '../page/words.ts'
import { byId } from './dom.ts'
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

export function openComparison(table: LightTable, tongueOf: () => Tongue): Comparison {
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
      figure.querySelector('.earlier')?.remove()
      figure.querySelector('.verdict')?.remove()
    }
  }

  const draw = async (): Promise<boolean> => {
    const asked = compared
    const kept = asked === 'before' ? before : asked === 'none' ? undefined : await fetchVersion(asked)
    // Another choice was made in the meantime.
    if (asked !== compared) return true
    clear()
    if (!kept) return asked === 'none'
    for (const [number, sheet] of table.sheets) {
      const page = kept.spread.pages.find((each) => each.number === number)
      layOver(sheet, page, kept)
      sheet.figure.append(verdictOf(page, sheet.page, tongueOf()))
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

/** Each in the colours that it had. */
function layOver({ paper }: TableSheet, page: LivePage | undefined, kept: Kept): void {
  if (!page) return
  const { spread, drawings } = kept
  const marks: readonly Mark[] = page.marks ?? []
  const { svg } = drawPage(page, marks, drawings).drawn
  svg.classList.add('earlier')
  svg.setAttribute('aria-hidden', 'true')
  for (const [role, colour] of Object.entries(spread.palette)) svg.style.setProperty(propertyOf(role), colour)
  paper.append(svg)
}

function verdictOf(earlier: LivePage | undefined, now: LivePage, tongue: Tongue): HTMLElement {
  const verdict = document.createElement('span')
  const key = earlier === undefined ? 'isNew' : earlier.key === now.key ? 'same' : 'differs'
  verdict.className = key === 'same' ? 'verdict' : 'verdict differs'
  verdict.textContent = PAGE_WORDS[key][tongue]
  return verdict
}
