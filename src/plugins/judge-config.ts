/** What `warraq.config.ts` exports → what is wrong with its form: nothing of it is called. */

import type { Diagnostic } from '../diagnostic.ts'
import type { PlugInBundle } from '../house.ts'
import { TRADES } from '../preflight/evidence.ts'
import { type Complaint, diagnose, nearest, quote } from '../source/complaint.ts'
import { placeOfName } from './place.ts'

/** What may stand under a key: a text, a function, one of some words; `severity` is a word or a function. */
type KeyForm = 'text' | 'function' | readonly string[] | 'severity' | 'true'

interface PlugInKind {
  readonly noun: string
  /** The key that has its name. */
  readonly named: 'code' | 'name'
  readonly must: Readonly<Record<string, KeyForm>>
  readonly may: Readonly<Record<string, KeyForm>>
}

const KINDS: Readonly<Record<string, PlugInKind>> = {
  templates: { noun: 'template', named: 'name', must: { open: 'function' }, may: {} },
  checks: {
    noun: 'check',
    named: 'code',
    must: {
      trade: TRADES,
      severity: 'severity',
      title: 'text',
      about: 'text',
      remedy: 'text',
      hint: 'text',
      check: 'function',
    },
    may: { asked: 'function' },
  },
  deskRules: {
    noun: 'desk rule',
    named: 'name',
    must: { level: ['off', 'warn', 'fix'], told: ['each', 'together'], find: 'function' },
    may: { ofPiece: 'true' },
  },
}

const NAME = /^([a-z][a-z0-9-]*)\/[a-z][a-z0-9-]*$/
/** What the press's own codes begin with. */
const TAKEN = ['copy', 'desk', 'house', 'issue', 'layout', 'plugins', 'preflight', 'press', 'source', 'style']

export function judgeConfig(exported: unknown, bundle: PlugInBundle): readonly Diagnostic[] {
  const tell = (complaint: Complaint, name = '') => diagnose('plugins', complaint, placeOfName(name, bundle))
  const config = isRecord(exported) ? exported['default'] : undefined
  if (!isRecord(config)) {
    const hint = 'Write: export default defineConfig({ checks: […] }).'
    return [tell({ rule: 'config', found: sayKind(config), expected: 'a default export of plug-ins', hint })]
  }
  const slips = Object.entries(config).flatMap(([key, list]) => {
    const kind = KINDS[key]
    if (!kind) return [tell(unknownKey(key, Object.keys(KINDS), 'the config'))]
    if (list === undefined) return []
    if (!Array.isArray(list))
      return [tell({ rule: 'config', found: `${sayKind(list)} under ${key}`, expected: 'a list' })]
    return list.flatMap((item, index) =>
      judgeItem(item, `${kind.noun} ${index + 1}`, kind).map(({ name, ...slip }) => tell(slip, name)),
    )
  })
  return [...slips, ...namedTwice(config).map((name) => tell(secondOf(name), name))]
}

interface ItemSlip extends Complaint {
  /** By which its place is found. */
  readonly name: string
}

/** The first thing that is wrong with it: the others may follow from that. */
function judgeItem(item: unknown, nth: string, { noun, named, must, may }: PlugInKind): readonly ItemSlip[] {
  if (!isRecord(item))
    return [{ rule: 'config', found: `${sayKind(item)} as ${nth}`, expected: `a ${noun}`, name: '' }]
  const name = item[named]
  if (typeof name !== 'string' || !NAME.test(name)) {
    const found = typeof name === 'string' ? `name ${quote(name)} of ${nth}` : `${nth} without a ${named}`
    const expected = 'a name of the house, a slash and its own, for example my-house/long-title'
    return [{ rule: 'plug-in-name', found, expected, name: typeof name === 'string' ? name : '' }]
  }
  const [, house = ''] = NAME.exec(name) ?? []
  if (TAKEN.includes(house)) {
    const found = `name ${quote(name)} of a ${noun}`
    const hint = `Names that begin with ${house}/ are the press's own.`
    return [{ rule: 'plug-in-name', found, expected: 'a name of the house', hint, name }]
  }
  const known: Readonly<Record<string, KeyForm>> = { ...must, ...may }
  const stranger = Object.keys(item).find((key) => key !== named && key !== 'about' && !(key in known))
  if (stranger !== undefined)
    return [{ ...unknownKey(stranger, Object.keys(known), `the ${noun} ${name}`), name }]
  const wrong = Object.entries(known).find(
    ([key, form]) => !(key in may && item[key] === undefined) && !fits(item[key], form),
  )
  if (!wrong) return []
  const [key, form] = wrong
  const found = `${sayKind(item[key])} under ${key} of the ${noun} ${name}`
  return [{ rule: 'config', found, expected: sayForm(form), name }]
}

function fits(value: unknown, form: KeyForm): boolean {
  if (form === 'text') return typeof value === 'string' && value.trim() !== ''
  if (form === 'function') return typeof value === 'function'
  if (form === 'true') return value === true
  if (form === 'severity') return typeof value === 'function' || value === 'error' || value === 'warning'
  return typeof value === 'string' && form.includes(value)
}

function sayForm(form: KeyForm): string {
  if (form === 'severity') return 'error, warning, or a function that says which'
  if (form === 'true') return 'true, or nothing'
  return typeof form === 'string' ? `a ${form}` : `one of ${form.join(', ')}`
}

function unknownKey(key: string, known: readonly string[], of: string): Complaint {
  const near = nearest(key, known)
  const hint = near ? `Did you mean ${near}?` : `It may have ${known.join(', ')}.`
  return { rule: 'config', found: `key ${quote(key)} in ${of}`, expected: 'one that is known', hint }
}

function namedTwice(config: Record<string, unknown>): readonly string[] {
  const names = Object.entries(KINDS).flatMap(([key, { named }]) => {
    const list = config[key]
    return Array.isArray(list) ? list.map((item) => (isRecord(item) ? item[named] : undefined)) : []
  })
  const twice = names.filter((name, index) => typeof name === 'string' && names.indexOf(name) < index)
  return [...new Set(twice)].map(String)
}

function secondOf(name: string): Complaint {
  return { rule: 'plug-in-name', found: `second plug-in ${quote(name)}`, expected: 'each name once' }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a value is, for a sentence. */
function sayKind(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return `text ${quote(value)}`
  if (typeof value === 'object') return Array.isArray(value) ? 'list' : 'object'
  return typeof value
}
