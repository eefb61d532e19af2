/**
 * Checks made, evenness and pictures in, the tables of the report out.
 * A room of its own because whoever reads figures wants them side by side, and nothing between.
 */

import type { Numerals } from '../../issue/issue.ts'
import { dressNumbers } from '../../issue/numerals.ts'
import { evennessOf } from '../../layout/evenness.ts'
import type { Page } from '../../layout/frame.ts'
import type { MadeCheck } from '../checks.ts'
import { measurePictures } from '../pictures.ts'
import { element, type Html, lines, text } from './html.ts'
import { digits, EVENNESS_WORDS, REPORT_WORDS } from './words.ts'

/** Every check with what came of it; those that were not asked for stand last. */
export function paintChecks(checks: readonly MadeCheck[], numerals: Numerals): Html {
  const asked = checks.filter(({ found }) => found !== undefined)
  const rows = [...asked, ...checks.filter(({ found }) => found === undefined)]
  return table(
    [REPORT_WORDS.check, REPORT_WORDS.result],
    rows.map(({ title, about, found }) => [
      [
        element('span', { class: 'name' }, text(dressNumbers(title, numerals))),
        element('span', { class: 'about' }, text(dressNumbers(about, numerals))),
      ],
      [result(found, numerals)],
    ]),
  )
}

function result(found: number | undefined, numerals: Numerals): Html {
  if (found === undefined) return element('span', { class: 'result idle' }, text(REPORT_WORDS.notAsked))
  if (found === 0) return element('span', { class: 'result sound' }, text(REPORT_WORDS.sound))
  return element('span', { class: 'result found' }, text(digits(found, numerals)))
}

type Figure = keyof typeof EVENNESS_WORDS
const FIGURES = Object.keys(EVENNESS_WORDS) as Figure[]

export function paintEvenness(pages: readonly Page[], numerals: Numerals): Html {
  const evenness = evennessOf(pages)
  return table(
    [REPORT_WORDS.figure, REPORT_WORDS.value],
    FIGURES.map((name) => [[text(EVENNESS_WORDS[name])], [text(figureOf(name, evenness[name], numerals))]]),
  )
}

function figureOf(name: Figure, value: number, numerals: Numerals): string {
  if (name === 'openLines') return dressNumbers(`${Math.round(value * 1000) / 10}%`, numerals)
  return digits(Math.round(value * 100) / 100, numerals)
}

export function paintPictures(pages: readonly Page[], numerals: Numerals): Html {
  const pictures = measurePictures(pages, 0)
  if (pictures.length === 0) return element('p', {}, text(REPORT_WORDS.noPictures))
  return table(
    [REPORT_WORDS.picture, REPORT_WORDS.ppi],
    pictures.map(({ page, alternative, ppi }) => [
      [
        element('span', { class: 'name' }, text(alternative)),
        element(
          'a',
          { class: 'about', href: `#page-${page}` },
          text(`${REPORT_WORDS.page} ${digits(page, numerals)}`),
        ),
      ],
      [text(digits(ppi, numerals))],
    ]),
  )
}

type Cell = readonly Html[]

/** The first cell of a row is its heading. */
function table(heads: readonly [string, string], rows: readonly (readonly [Cell, Cell])[]): Html {
  const head = element('tr', {}, ...heads.map((words) => element('th', { scope: 'col' }, text(words))))
  const body = rows.map(([name, value]) =>
    element('tr', {}, element('th', { scope: 'row' }, ...name), element('td', {}, ...value)),
  )
  return element('table', {}, lines([element('thead', {}, head), element('tbody', {}, lines(body))]))
}
