/** Which layers lie over the pages → what their lines and colours mean, each with a sample of it. */

import { PAGE_WORDS, type WordKey } from '../page/words.ts'
import { make, makeSvg } from './dom.ts'
import type { Switches } from './overlay.ts'

type OverlayLayer = Exclude<keyof Switches, 'tongue'>

/** The classes are those of the layers themselves, so that a sample looks as they do. */
const SAMPLES: Readonly<Record<OverlayLayer, readonly (readonly [sample: string, word: WordKey])[]>> = {
  grid: [
    ['frames', 'keyFrames'],
    ['baselines', 'keyBaselines'],
  ],
  boxes: [
    ['area', 'keyArea'],
    ['column', 'keyColumn'],
    ['text', 'keyText'],
    ['picture', 'keyPicture'],
  ],
  joins: [
    ['join', 'keyJoin'],
    ['wider', 'keyWider'],
    ['narrower', 'keyNarrower'],
  ],
  order: [['thread', 'keyOrder']],
}

const LAYERS = Object.keys(SAMPLES) as readonly OverlayLayer[]

/** Nothing where nothing is switched on. */
export function drawKey(switches: Switches): HTMLElement | undefined {
  const entries = LAYERS.filter((layer) => switches[layer]).flatMap((layer) =>
    SAMPLES[layer].map(([sample, word]) => drawEntry(layer, sample, PAGE_WORDS[word][switches.tongue])),
  )
  return entries.length > 0 ? make('ul', { class: 'key' }, ...entries) : undefined
}

/** Samples that are bars, thin as they are over the pages. */
const BARS = ['baselines', 'join', 'wider', 'narrower']

function drawEntry(layer: OverlayLayer, sample: string, words: string): HTMLElement {
  const box = BARS.includes(sample) ? 'M0 5H24V9H0Z' : sample === 'thread' ? 'M0 7H24' : 'M1 1H23V13H1Z'
  const swatch = makeSvg(
    'svg',
    { class: layer, viewBox: '0 0 24 14', 'aria-hidden': 'true' },
    makeSvg('path', { class: sample, d: box }),
  )
  return make('li', {}, swatch, words)
}
