/**
 * A value and its schema → the typed value, or a diagnostic for everything that does not fit: zod's issues told in
 * plain words, each at its line.
 */

import { z } from 'zod'
import type { Checked } from '../diagnostic.ts'
import { type Complaint, diagnose, nearest, quote } from './complaint.ts'
import type { Source } from './read.ts'
import type { Path, SpanTarget } from './yaml.ts'

/** A schema whose input may differ from what it gives. */
export type Schema<T> = z.ZodType<T>

export function checkShape<T>(schema: Schema<T>, source: Source): Checked<T> {
  if (source.value === undefined) return { diagnostics: [] } // reading it has said why
  const result = schema.safeParse(source.value)
  if (result.success) return { value: result.data, diagnostics: [] }
  const findings = result.error.issues.flatMap((issue) => translate(issue, [], schema, source.value))
  // A block whose one key is misspelt has no kind either: the misspelling says it.
  const strange = new Set(
    findings.filter(({ target }) => target === 'key').map(({ path }) => path.slice(0, -1).join()),
  )
  // A key that must be there is, under a name that is misspelt.
  const meant = new Set(findings.flatMap((finding) => (finding.meant ? [finding.meant.join()] : [])))
  const told = findings.filter(({ path, complaint: { rule } }) => {
    if (rule === 'block') return !strange.has(path.join())
    return rule !== 'missing-key' || !meant.has(path.join())
  })
  return {
    diagnostics: told.map(({ path, target, complaint }) =>
      diagnose(source.stage, complaint, source.locate(path, target)),
    ),
  }
}

/** The value if it is as the schema has it: for checks that go on where another part of the file is wrong. */
export function conform<T>(schema: Schema<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data
}

interface ShapeComplaint {
  readonly path: Path
  readonly target: SpanTarget
  readonly complaint: Complaint
  /** Of a key that is not known, where the one is that it resembles. */
  readonly meant?: Path
}

type ZodIssue = z.core.$ZodIssue

function translate(
  issue: ZodIssue,
  base: Path,
  root: z.core.$ZodType,
  value: unknown,
): readonly ShapeComplaint[] {
  const path = [...base, ...(issue.path as Path)]
  const found = valueAt(value, path)
  const rule = ruleAt(root, path, value)
  switch (issue.code) {
    case 'unrecognized_keys':
      return tellKeys(issue.keys, path, rule)
    case 'invalid_union':
      return translateUnion(issue, path, root, value)
    case 'custom': {
      const complaint = issue.params as unknown as Complaint
      const target = complaint.excerpt === undefined ? 'value' : { excerpt: complaint.excerpt }
      return [{ path, target, complaint: withHint(complaint, rule) }]
    }
    default:
      if (found === undefined) return [{ path, target: 'value', complaint: missingKey(path, rule) }]
      return [{ path, target: 'value', complaint: wrongValue(issue, found, rule) }]
  }
}

/**
 * The branches of every union are told apart by the sort of value, and of one sort by how few complaints they have; the
 * one that was meant speaks for itself.
 */
function translateUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: Path,
  root: z.core.$ZodType,
  value: unknown,
): readonly ShapeComplaint[] {
  const isOtherSort = (branch: readonly ZodIssue[]) =>
    branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
  const [meant] = issue.errors
    .filter((branch) => !isOtherSort(branch))
    .toSorted((one, other) => one.length - other.length)
  if (meant) return meant.flatMap((inner) => translate(inner, path, root, value))
  const rule = ruleAt(root, path, value)
  const sorts = rule.schema instanceof z.ZodUnion ? rule.schema.options.map(sortOf) : []
  const expected = [...new Set(sorts)].join(' or ')
  const found = valueAt(value, path)
  if (found === undefined) return [{ path, target: 'value', complaint: missingKey(path, rule) }]
  return [{ path, target: 'value', complaint: wrongSort(found, expected, rule) }]
}

/** Unknown keys that are told one by one; a file of another kind has hundreds. */
const MOST_KEYS = 5

function tellKeys(keys: readonly string[], path: Path, rule: SchemaRule): readonly ShapeComplaint[] {
  const [, ...more] = keys.slice(MOST_KEYS - 1)
  return keys.slice(0, MOST_KEYS).map((key, index) => {
    const near = nearest(key, keysOf(rule))
    const complaint = unknownKey(key, near, rule)
    const isLast = index === MOST_KEYS - 1 && more.length > 0
    const found = `${complaint.found} and of ${more.length} more that are unknown`
    return {
      path: [...path, key],
      target: 'key',
      complaint: isLast ? { ...complaint, found } : complaint,
      ...(near && { meant: [...path, near] }),
    }
  })
}

function keysOf({ schema }: SchemaRule): readonly string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape).filter((each) => each !== '$schema') : []
}

function unknownKey(key: string, near: string | undefined, rule: SchemaRule): Complaint {
  return {
    rule: 'unknown-key',
    found: `key ${quote(key)}`,
    expected: near ? `"${near}"` : `one of ${keysOf(rule).join(', ')}`,
    hint: near ? `Write "${near}".` : 'Remove the key; a remark of your own may stand behind a #.',
  }
}

function missingKey(path: Path, rule: SchemaRule): Complaint {
  const key = String(path.at(-1) ?? '')
  const description = rule.description
  return {
    rule: 'missing-key',
    found: `absence of the key "${key}"`,
    expected: 'it here',
    hint: `Add "${key}: …"${description ? `. ${description}` : '.'}`,
  }
}

function wrongValue(issue: ZodIssue, found: unknown, rule: SchemaRule): Complaint {
  switch (issue.code) {
    case 'invalid_type':
      return wrongSort(found, isNumber(rule) ? sortOf(rule.schema) : nameSort(issue.expected), rule)
    case 'invalid_value': {
      const expected = issue.values.map((value) => `"${String(value)}"`).join(' or ')
      return withHint({ rule: 'value', found: nameValue(found), expected }, rule)
    }
    case 'too_small':
      return wrongSize(
        found,
        `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`,
        rule,
      )
    case 'too_big':
      return wrongSize(found, `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`, rule)
    default:
      return withHint({ rule: 'value', found: nameValue(found), expected: issue.message }, rule)
  }
}

function wrongSize(found: unknown, bound: string, rule: SchemaRule): Complaint {
  if (!Array.isArray(found))
    return withHint({ rule: 'value', found: nameValue(found), expected: bound }, rule)
  const empty = found.length === 0
  const size = empty ? 'empty list' : `list of ${found.length}`
  return withHint({ rule: empty ? 'empty' : 'value', found: size, expected: `${bound} in it` }, rule)
}

function wrongSort(found: unknown, expected: string, rule: SchemaRule): Complaint {
  if (found === null) return withHint({ rule: 'empty', found: 'key without a value', expected }, rule)
  const complaint = { rule: 'type', found: nameValue(found), expected }
  const isScalar = typeof found === 'number' || typeof found === 'boolean'
  if (isScalar && expected.startsWith('a text'))
    return { ...complaint, hint: `Put it in quotes: "${found}".` }
  if (expected === 'a whole number' && typeof found === 'string' && /^[٠-٩0-9]+$/.test(found)) {
    return { ...complaint, hint: 'Write the number with the digits 0 to 9, without quotes.' }
  }
  if (expected === 'a number' && typeof found === 'string' && /^\d/.test(found)) {
    return {
      ...complaint,
      hint: 'Write the number alone, with a point for its fraction and without its unit.',
    }
  }
  return withHint(complaint, rule)
}

function isNumber({ schema }: SchemaRule): boolean {
  return schema instanceof z.ZodNumber
}

/** What a schema asks for, as it reads after the word expected. */
function sortOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodPipe) return sortOf(schema.in)
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'a whole number' : 'a number'
  return nameSort(schema._zod.def.type)
}

function withHint(complaint: Complaint, rule: SchemaRule): Complaint {
  const hint = complaint.hint ?? rule.description
  return hint ? { ...complaint, hint } : complaint
}

const SORTS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map of keys and values',
}

function nameSort(sort: string): string {
  return SORTS[sort] ?? sort
}

function nameValue(value: unknown): string {
  if (typeof value === 'string') return `text ${quote(value)}`
  if (typeof value === 'number') return `number ${value}`
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'list' : 'map of keys and values'
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (part as Record<string | number, unknown> | undefined)?.[step],
    value,
  )
}

/** The part of a schema that a value is judged by, and what its description says to editors. */
interface SchemaRule {
  readonly schema: z.core.$ZodType
  readonly description: string | undefined
}

/** `outer` is what a wrapper around this schema says: it was written for this very key. */
function ruleAt(schema: z.core.$ZodType, path: Path, value: unknown, outer?: string): SchemaRule {
  const description = outer ?? z.globalRegistry.get(schema)?.description
  const inner = unwrap(schema, value)
  if (inner) return ruleAt(inner, path, value, path.length === 0 ? description : undefined)
  const [step, ...rest] = path
  const part = step === undefined ? undefined : partOf(schema, step)
  if (step === undefined || !part) return { schema, description }
  return ruleAt(part, rest, valueAt(value, [step]))
}

/** What stands inside an optional schema, what one reads before it turns it, or the branch of a union that is meant. */
function unwrap(schema: z.core.$ZodType, value: unknown): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return schema.unwrap()
  if (schema instanceof z.ZodPipe) return schema.in
  return schema instanceof z.ZodUnion ? schema.options.find((option) => suits(option, value)) : undefined
}

function partOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step]
  if (schema instanceof z.ZodArray) return schema.element
  return schema instanceof z.ZodTuple ? schema.def.items[Number(step)] : undefined
}

function suits(schema: z.core.$ZodType, value: unknown): boolean {
  if (schema instanceof z.ZodNumber) return typeof value === 'number'
  if (schema instanceof z.ZodString) return typeof value === 'string'
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return Array.isArray(value)
  return schema instanceof z.ZodObject && typeof value === 'object' && value !== null && !Array.isArray(value)
}
