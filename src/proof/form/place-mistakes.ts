/** Mistakes of an article's file, told by their lines → the same at the parts of its form, in both languages. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { showPath } from '../../source/disk.ts'
import type { Source } from '../../source/read.ts'
import { tellInArabic } from '../arabic-mistakes.ts'
import { type FieldMistake, type FormPart, type FormPath, fieldsIn } from './form.ts'

export function placeMistakes(
  diagnostics: readonly Diagnostic[],
  source: Source,
  parts: readonly FormPart[],
): readonly FieldMistake[] {
  const anchors = anchorsIn(source, parts)
  const file = showPath(source.path)
  return diagnostics.map((diagnostic) => {
    const { span } = diagnostic
    // What is wrong with another file is of the whole article here.
    const path = span?.file === file ? pathAt(span, anchors) : []
    return { path, ...tellTwice(diagnostic) }
  })
}

/** In English, and the gist in Arabic. */
export function tellTwice(diagnostic: Diagnostic): Omit<FieldMistake, 'path'> {
  const { severity, message, hint } = diagnostic
  const arabic = tellInArabic(diagnostic)
  return { severity, english: message, ...(hint !== undefined && { hint }), ...(arabic && { arabic }) }
}

interface Anchor {
  readonly path: FormPath
  readonly span: Span
}

/** Where the parts begin, in the order of the file: a part of a part behind it, where both begin in one place. */
function anchorsIn(source: Source, parts: readonly FormPart[]): readonly Anchor[] {
  const paths = [...parts.flatMap(pathsOf), ...fieldsIn(parts).map(({ path }) => path)]
  return paths
    .filter((path) => isThere(source.value, path))
    .map((path) => {
      const [key, value] = [source.locate(path, 'key'), source.locate(path)]
      return { path, span: isBehind(key, value) ? value : key }
    })
    .toSorted((one, other) =>
      isBehind(one.span, other.span)
        ? 1
        : isBehind(other.span, one.span)
          ? -1
          : one.path.length - other.path.length,
    )
}

/** Of what may be told as a whole. */
function pathsOf(part: FormPart): readonly FormPath[] {
  switch (part.kind) {
    case 'fields':
      return []
    case 'block':
      return [part.block.path]
    case 'passage':
      return [part.passage.path, ...part.passage.blocks.map(({ path }) => path)]
    case 'exchanges':
      return part.exchanges.flatMap(({ path, answer }) => [
        path,
        answer.path,
        ...answer.blocks.map((block) => block.path),
      ])
    case 'quotes':
      return part.quotes.map(({ path }) => path)
  }
}

function isThere(value: unknown, path: FormPath): boolean {
  const found = path.reduce<unknown>(
    (part, step) => (part as Readonly<Record<string, unknown>> | null | undefined)?.[step],
    value,
  )
  return found !== undefined
}

/** Of the last part that begins no later. */
function pathAt(span: Span, anchors: readonly Anchor[]): FormPath {
  return anchors.findLast((anchor) => !isBehind(anchor.span, span))?.path ?? []
}

function isBehind(one: Span, other: Span): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column)
}
