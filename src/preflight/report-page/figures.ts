/** Checks made, evenness, ink and pictures → the tables of the report. */

import type { Numerals } from '../../issue/issue.ts'
import { dressNumbers } from '../../issue/numerals.ts'
import { evennessOf } from '../../layout/page/evenness.ts'
import type { Page } from '../../layout/page/frame.ts'
import { inkInArabic, lengthInArabic } from '../arabic.ts'
import type { MadeCheck } from '../checks.ts'
import { bleedOf, TRADES } from '../evidence.ts'
import { greatestInk, type InkUse } from '../ink-use.ts'
import { measurePictures } from '../pictures.ts'
import type { Reported } from '../report.ts'
import { element, type Html, join, lines, text } from './html.ts'
import {
  digits,
  dressWords,
  EVENNESS_WORDS,
  namePages,
  REPORT_WORDS,
  SHEETS_WORDS,
  TRADE_WORDS,
} from './words.ts'

/** Every check with what came of it, trade by trade; those that were not asked for stand last, and pale. */
export function paintChecks(checks: readonly MadeCheck[], numerals: Numerals): Html {
  const groups = TRADES.flatMap((trade): Group[] => {
    const rows = checks.filter((check) => check.trade === trade)
    const asked = rows.filter(({ found }) => found !== undefined)
    const sorted = [...asked, ...rows.filter((check) => !asked.includes(check))]
    return [{ name: TRADE_WORDS[trade], rows: sorted.map((check) => checkRow(check, numerals)) }]
  })
  return groupedTable([REPORT_WORDS.check, REPORT_WORDS.result], groups)
}

function checkRow({ title, about, found }: MadeCheck, numerals: Numerals): TableRow {
  const words = (name: string, plain: string) =>
    element('span', { class: name }, text(dressWords(plain, numerals)))
  return {
    name: [words('name', title), text(' '), words('about', about)],
    value: [result(found, numerals)],
    ...(found === undefined && { idle: true }),
  }
}

function result(found: number | undefined, numerals: Numerals): Html {
  if (found === undefined) return element('span', { class: 'result' }, text(REPORT_WORDS.notAsked))
  if (found === 0) return element('span', { class: 'result sound' }, text(REPORT_WORDS.sound))
  return element('span', { class: 'result found' }, text(digits(found, numerals)))
}

type Figure = keyof typeof EVENNESS_WORDS
const FIGURES = Object.keys(EVENNESS_WORDS) as Figure[]

export function paintEvenness(pages: readonly Page[], numerals: Numerals): Html {
  const evenness = evennessOf(pages)
  return table(
    [REPORT_WORDS.figure, REPORT_WORDS.value],
    FIGURES.map((name) => plainRow(EVENNESS_WORDS[name], figureOf(name, evenness[name], numerals))),
  )
}

function figureOf(name: Figure, value: number, numerals: Numerals): string {
  if (name === 'openLines') return dressNumbers(`${Math.round(value * 1000) / 10}%`, numerals)
  return digits(Math.round(value * 100) / 100, numerals)
}

/** What a press asks of the files it is sent. */
export function paintPress({ issue, style, pages, press, sheets }: Reported): Html {
  if (!press) return element('p', { class: 'lead' }, text(REPORT_WORDS.noPress))
  const { numerals } = issue
  const { colour, picture } = greatestInk(press, pages)
  const dressed = (words: string) => dressWords(words, numerals)
  const inkRow = (name: string, use: InkUse | undefined): TableRow[] =>
    use
      ? [
          {
            name: [
              element('span', { class: 'name' }, text(name)),
              element('span', { class: 'about' }, element('bdi', {}, text(use.name))),
            ],
            value: [text(dressed(inkInArabic(use.ink)))],
          },
        ]
      : []
  return join([
    element('p', { class: 'lead' }, text(REPORT_WORDS.pressAbout)),
    table(
      [REPORT_WORDS.figure, REPORT_WORDS.value],
      [
        { name: [text(REPORT_WORDS.condition)], value: [element('bdi', {}, text(style.press.condition))] },
        plainRow(REPORT_WORDS.inkLimit, dressed(inkInArabic(press.inkLimit))),
        ...inkRow(REPORT_WORDS.colourInk, colour),
        ...inkRow(REPORT_WORDS.pictureInk, picture),
        plainRow(REPORT_WORDS.sheets, sheets ? SHEETS_WORDS[sheets] : REPORT_WORDS.coverOnly),
        plainRow(REPORT_WORDS.bleed, dressed(lengthInArabic(style.bleed))),
      ],
    ),
  ])
}

export function paintPictures(reported: Reported): Html {
  const { issue, pages } = reported
  const { numerals } = issue
  const pictures = measurePictures(pages, bleedOf(reported))
  if (pictures.length === 0) return element('p', {}, text(REPORT_WORDS.noPictures))
  return table(
    [REPORT_WORDS.picture, REPORT_WORDS.ppi],
    pictures.map(({ page, alternative, ppi, onward }) => ({
      name: [
        element('span', { class: 'name' }, text(alternative)),
        element(
          'a',
          { class: 'about', href: `#page-${page}` },
          text(namePages(page, onward?.page, numerals).join(' ')),
        ),
      ],
      value: [text(digits(ppi, numerals))],
    })),
  )
}

interface TableRow {
  /** Its heading. */
  readonly name: readonly Html[]
  readonly value: readonly Html[]
  readonly idle?: true
}

function plainRow(name: string, value: string): TableRow {
  return { name: [text(name)], value: [text(value)] }
}

/** Rows under a heading of their own, where they have one. */
interface Group {
  readonly name?: string
  readonly rows: readonly TableRow[]
}

type Heads = readonly [string, string]

function table(heads: Heads, rows: readonly TableRow[]): Html {
  return groupedTable(heads, [{ rows }])
}

function groupedTable(heads: Heads, groups: readonly Group[]): Html {
  const head = element('tr', {}, ...heads.map((words) => element('th', { scope: 'col' }, text(words))))
  const bodies = groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) =>
      element(
        'tbody',
        {},
        lines([...(name === undefined ? [] : [groupHead(name, heads.length)]), ...rows.map(tableRow)]),
      ),
    )
  return element('table', {}, lines([element('thead', {}, head), ...bodies]))
}

function groupHead(name: string, columns: number): Html {
  return element('tr', { class: 'trade' }, element('th', { scope: 'rowgroup', colspan: columns }, text(name)))
}

function tableRow({ name, value, idle }: TableRow): Html {
  return element(
    'tr',
    { class: idle && 'idle' },
    element('th', { scope: 'row' }, ...name),
    element('td', {}, ...value),
  )
}
