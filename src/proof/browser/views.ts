/**
 * A palette, its plates and a view of them → the colours that the pages are shown in: as on a screen, one plate alone, or
 * by how much ink lies in each place. A drawing knows roles alone, so a view is nothing but other colours for them.
 */

import { greyOf, heatOf, isOver } from '../ink-colours.ts'
import type { LiveInk, LivePlates, ScreenPalette } from '../messages.ts'
import { figures, PAGE_WORDS, type Tongue, type WordKey } from '../page/words.ts'
import { make } from './dom.ts'
import { propertyOf } from './draw-page.ts'

/** `screen`, `ink`, a plate of four, or `spot:` and the name of an ink that is mixed. */
export type View = string

const PROCESS: readonly WordKey[] = ['cyan', 'magenta', 'yellow', 'black']
const SPOT = 'spot:'

export function viewsOf(
  plates: LivePlates | undefined,
  tongue: Tongue,
): readonly (readonly [View, string])[] {
  const spots = [...new Set(plates?.inks.flatMap(({ spot }) => spot ?? []) ?? [])]
  const named = (key: WordKey) => [key, PAGE_WORDS[key][tongue]] as const
  return [
    named('screen'),
    ...PROCESS.map(named),
    ...spots.map((name) => [`${SPOT}${name}`, `${PAGE_WORDS.spot[tongue]} ${name}`] as const),
    named('ink'),
  ]
}

/** Gives each role the colour it has in a view. */
export function paintView(
  on: HTMLElement,
  palette: ScreenPalette,
  { view, plates }: { readonly view: View; readonly plates: LivePlates | undefined },
): void {
  const inks = new Map(plates?.inks.map((ink) => [ink.role, ink]) ?? [])
  for (const [role, screen] of Object.entries(palette)) {
    const ink = inks.get(role)
    const colour = view === 'screen' || !ink || !plates ? screen : colourIn(view, ink, plates)
    on.style.setProperty(propertyOf(role), colour)
  }
}

function colourIn(view: View, ink: LiveInk, { limit }: LivePlates): string {
  const colour = view === 'ink' ? heatOf(ink.laid, limit) : greyOf(platePart(view, ink))
  return `rgb(${colour.join(' ')})`
}

/** How much of an ink lies on a plate, from 0 to 1. */
function platePart(view: View, { plates, spot, laid }: LiveInk): number {
  if (view.startsWith(SPOT)) return spot === view.slice(SPOT.length) ? laid : 0
  const at = PROCESS.indexOf(view as WordKey)
  // What stands in for a mixed ink is on none of the four.
  return spot === undefined ? (plates[at] ?? 0) : 0
}

/** Every ink that is used, with what it lays on which plate. */
export function drawLegend(
  { limit, inks, pictures }: LivePlates,
  view: View,
  tongue: Tongue,
): readonly HTMLElement[] {
  const say = (key: WordKey) => PAGE_WORDS[key][tongue]
  const per = (part: number) => figures(Math.round(part * 100), tongue)
  const row = (name: string, cells: readonly string[], laid: number) =>
    make(
      'tr',
      { class: isOver(laid, limit) ? 'over' : undefined },
      make('th', { scope: 'row' }, make('bdi', {}, name)),
      ...cells.map((cell) => make('td', {}, cell)),
      make('td', { class: 'laid' }, isOver(laid, limit) ? `${per(laid)} ${say('overLimit')}` : per(laid)),
    )
  const used = inks.filter((ink) => ink.used && (view === 'ink' || platePart(view, ink) > 0))
  const rows = used
    .toSorted((one, other) => other.laid - one.laid)
    .map(({ role, plates, laid, spot }) => row(spot ? `${role} (${spot})` : role, plates.map(per), laid))
  const pictureRows =
    view === 'ink' ? pictures.map(({ name, laid }) => row(name, ['', '', '', ''], laid)) : []
  return [
    make('h2', { id: 'legend-title' }, say('legend')),
    make('p', {}, `${say('limit')}: ${per(limit)} %`),
    make(
      'table',
      {},
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          make('td', {}),
          ...['C', 'M', 'Y', 'K'].map((plate) => make('th', { scope: 'col' }, plate)),
          make('th', { scope: 'col' }, say('legendInk')),
        ),
      ),
      make('tbody', {}, ...rows, ...pictureRows),
    ),
  ]
}
