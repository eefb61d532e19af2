/**
 * What a site generator's file says of itself before its text, in YAML between `---` or in TOML between `+++` → facts.
 * What is neither is read line by line, and that is told: no word of it is lost.
 */

import type { Diagnostic } from '../../diagnostic.ts'
import { readYaml } from '../../source/yaml.ts'
import type { LeftOut, ManuscriptFact } from '../manuscript.ts'
import { readToml } from './toml.ts'

export interface FrontMatter {
  /** UTF-16 units of the file that it takes, and lines. */
  readonly length: number
  readonly lines: number
  readonly facts: readonly ManuscriptFact[]
  readonly leftOut: readonly LeftOut[]
  readonly remarks: readonly Diagnostic[]
}

const NONE: FrontMatter = { length: 0, lines: 0, facts: [], leftOut: [], remarks: [] }
const FENCE = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/
/** The first line of it names something: two rules across a text are no front matter. */
const NAMES = /^[ \t]*(?:#.*|"?[\p{L}_][\p{L}\p{N}_.-]*"?[ \t]*[:=].*|\[.*)?$/u
/** Longer ones are texts between two rules. Lines. */
const LONGEST = 400

export function readFrontMatter(text: string, file: string): FrontMatter {
  const [opening = '', fence] = FENCE.exec(text) ?? []
  if (fence === undefined) return NONE
  const lines = text.slice(opening.length).split('\n', LONGEST)
  const end = lines.findIndex((line) => line.trimEnd() === fence)
  const own = lines.slice(0, Math.max(0, end)).map((line) => line.trimEnd())
  if (end < 0 || !NAMES.test(own.find((line) => line !== '') ?? '')) return NONE
  const length = opening.length + lines.slice(0, end + 1).join('\n').length + 1
  return { length, lines: end + 2, ...factsOf(own, fence, file) }
}

function factsOf(
  lines: readonly string[],
  fence: string,
  file: string,
): Pick<FrontMatter, 'facts' | 'leftOut' | 'remarks'> {
  const text = lines.join('\n')
  const { value, locate } =
    fence === '---' ? readYaml(text, file, 'desk') : { value: readToml(text), locate: lineIn(lines, file) }
  if (typeof value !== 'object' || value === null) {
    if (text.trim() === '') return { facts: [], leftOut: [], remarks: [] }
    return { ...lineByLine(lines, file), remarks: [tell(fence, file)] }
  }
  const facts = Object.entries(value).flatMap(([name, own]): ManuscriptFact[] => {
    const { line, column } = locate([name])
    return namedIn(name, own).map((fact) => ({ ...fact, span: { file, line: line + 1, column } }))
  })
  // What only its author reads: remarks behind a `#`.
  const comments = lines.flatMap((line, index): LeftOut[] => {
    const [, comment] = /^\s*#\s*(.*\S)/.exec(line) ?? []
    return comment === undefined ? [] : [{ text: comment, reason: 'comment', span: spanAt(file, index) }]
  })
  return {
    facts: facts.filter((fact) => fact.value !== '').sort((a, b) => a.span.line - b.span.line),
    leftOut: comments,
    remarks: [],
  }
}

/** The fence is the first line of the file. */
const spanAt = (file: string, index: number) => ({ file, line: index + 2, column: 1 })

function lineIn(lines: readonly string[], file: string) {
  return ([name]: readonly (string | number)[]) => {
    const index = lines.findIndex((line) =>
      line
        .trimStart()
        .replace(/^[["]+/, '')
        .startsWith(String(name)),
    )
    return { file, line: Math.max(0, index) + 1, column: 1 }
  }
}

/** A map within tells by names of its own; what is called `name` in it is what the map is called. */
function namedIn(name: string, value: unknown): readonly { readonly name: string; readonly value: string }[] {
  const isMap =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  if (!isMap) return [{ name, value: leavesOf(value).join('، ') }]
  return Object.entries(value).flatMap(([inner, own]) => namedIn(inner === 'name' ? name : inner, own))
}

/** Of lists and of maps within: each word that stands in them. */
function leavesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined) return []
  if (value instanceof Date) return [value.toISOString()]
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  if (typeof value === 'object') return Object.values(value).flatMap(leavesOf)
  return [String(value).replace(/\s+/g, ' ').trim()]
}

function lineByLine(lines: readonly string[], file: string): Pick<FrontMatter, 'facts' | 'leftOut'> {
  const facts: ManuscriptFact[] = []
  const leftOut: LeftOut[] = []
  for (const [index, line] of lines.entries()) {
    const [, name, value] = /^\s*([\p{L}_][\p{L}\p{N}_ .-]{0,40}?)\s*[:=]\s*(.*\S)\s*$/u.exec(line) ?? []
    const span = spanAt(file, index)
    if (name !== undefined && value !== undefined)
      facts.push({ name, value: value.replace(/^(["'])(.*)\1$/, '$2'), span })
    else if (line.trim() !== '') leftOut.push({ text: line.trim(), reason: 'furniture', span })
  }
  return { facts, leftOut }
}

function tell(fence: string, file: string): Diagnostic {
  const kind = fence === '---' ? 'YAML' : 'TOML'
  return {
    severity: 'warning',
    code: 'desk/front-matter',
    message: `Unexpected lines before the text that are no ${kind}, expected what the file says of itself; they are read one by one.`,
    hint: 'Look whether title, author and date are right; a value with a colon or a quote in it stands in quotes.',
    span: { file, line: 2, column: 1 },
  }
}
