/**
 * A check or a copy rule of a publisher → the same, and nothing of what it gives is passed on before it was looked
 * through: what it throws, and what is none of what was asked, is told as its own fault.
 */

import type { CopyFinding, HouseRule } from '../desk/rules/form/rule.ts'
import type { Rect } from '../geometry.ts'
import type { PlugInBundle } from '../house.ts'
import type { AnyCheck, Evidence, Finding, Location } from '../preflight/evidence.ts'
import { callPlugIn, nonsense, type PlugInCall } from './fault.ts'

export function guardCheck(check: AnyCheck, bundle: PlugInBundle): AnyCheck {
  const call: PlugInCall = { kind: 'check', name: check.code, bundle }
  const { severity, asked } = check
  return {
    ...check,
    ...(asked && { asked: (evidence: Evidence) => callPlugIn(call, () => asked(evidence)) === true }),
    severity:
      typeof severity === 'string'
        ? severity
        : (evidence) => {
            const given = callPlugIn(call, () => severity(evidence))
            if (given === 'error' || given === 'warning') return given
            throw nonsense(call, 'severity', 'error or warning')
          },
    check: (evidence) => {
      const given: unknown = callPlugIn(call, () => check.check(evidence))
      return listOf(call, given, 'findings').map((found) => findingOf(call, found, evidence.pages.length))
    },
  }
}

export function guardRule(rule: HouseRule, bundle: PlugInBundle): HouseRule {
  const call: PlugInCall = { kind: 'desk rule', name: rule.name, bundle }
  return {
    ...rule,
    find: (piece) => {
      const given: unknown = callPlugIn(call, () => rule.find(piece))
      const lengths = new Map(piece.passages.map(({ index, text }) => [index, text.length]))
      return listOf(call, given, 'findings').map((found) => copyFindingOf(call, found, lengths))
    },
  }
}

function listOf(
  call: PlugInCall,
  given: unknown,
  what: string,
): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(given)) throw nonsense(call, `${sayType(given)}`, `a list of ${what}`)
  return given.map((item: unknown) => {
    if (typeof item === 'object' && item !== null) return item as Readonly<Record<string, unknown>>
    throw nonsense(call, `${sayType(item)} in its list`, `${what} alone`)
  })
}

function findingOf(call: PlugInCall, found: Readonly<Record<string, unknown>>, pages: number): Finding {
  const { message, arabic, onward, span } = found
  const [english, sentence] = [textOf(call, message, 'message'), textOf(call, arabic, 'arabic')]
  return {
    message: english,
    arabic: sentence,
    ...locationOf(call, found, pages),
    ...(onward !== undefined && { onward: locationOf(call, recordOf(call, onward, 'onward'), pages) }),
    ...(span !== undefined && { span: spanOf(call, recordOf(call, span, 'span')) }),
  }
}

function locationOf(call: PlugInCall, place: Readonly<Record<string, unknown>>, pages: number): Location {
  const { page, box } = place
  return {
    ...(page !== undefined && { page: wholeOf(call, page, { key: 'page', least: 1, most: pages }) }),
    ...(box !== undefined && { box: rectOf(call, recordOf(call, box, 'box')) }),
  }
}

function spanOf(call: PlugInCall, { file, line, column }: Readonly<Record<string, unknown>>) {
  const [least, most] = [1, Number.MAX_SAFE_INTEGER]
  return {
    file: textOf(call, file, 'file'),
    line: wholeOf(call, line, { key: 'line', least, most }),
    column: wholeOf(call, column, { key: 'column', least, most }),
  }
}

function copyFindingOf(
  call: PlugInCall,
  given: Readonly<Record<string, unknown>>,
  lengths: ReadonlyMap<number, number>,
): CopyFinding {
  const { passage, start, end, replacement, half } = given
  const length = typeof passage === 'number' ? lengths.get(passage) : undefined
  if (length === undefined)
    throw nonsense(call, `passage ${String(passage)}`, 'the index of a passage that it was shown')
  if (replacement !== undefined && typeof replacement !== 'string')
    throw nonsense(call, `${sayType(replacement)} under replacement`, 'a text, or nothing')
  const from = wholeOf(call, start, { key: 'start', least: 0, most: length })
  return {
    passage: Number(passage),
    start: from,
    end: wholeOf(call, end, { key: 'end', least: from, most: length }),
    ...(replacement !== undefined && { replacement }),
    found: textOf(call, given['found'], 'found'),
    expected: textOf(call, given['expected'], 'expected'),
    hint: textOf(call, given['hint'], 'hint'),
    ...(half === true && { half }),
  }
}

function textOf(call: PlugInCall, value: unknown, key: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw nonsense(call, `${value === '' ? 'empty text' : sayType(value)} under ${key}`, 'a text')
}

interface Whole {
  readonly key: string
  readonly least: number
  readonly most: number
}

function wholeOf(call: PlugInCall, value: unknown, { key, least, most }: Whole): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`
  throw nonsense(call, `${key} ${String(value)}`, `a whole number ${range}`)
}

function rectOf(call: PlugInCall, { x, y, width, height }: Readonly<Record<string, unknown>>): Rect {
  const box = { x, y, width, height }
  const isRect = Object.values(box).every((value) => typeof value === 'number' && Number.isFinite(value))
  if (isRect) return box as Rect
  throw nonsense(call, 'box that is none', 'x, y, width and height in points')
}

function recordOf(call: PlugInCall, value: unknown, key: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>
  throw nonsense(call, `${sayType(value)} under ${key}`, 'an object')
}

function sayType(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  return typeof value === 'string' ? 'text' : Array.isArray(value) ? 'list' : typeof value
}
