/**
 * Edits of an article → the files with those of them that leave no mistake that was not there before, and those that are
 * held back, each with what is wrong. As many as can be are made together: words that are set large may have to change
 * with their answer. Where the whole is wrong, the edit goes without which fewest mistakes are left, until none is new.
 */

import type { Diagnostic } from '../../diagnostic.ts'
import { judgeArticle, kindOf } from '../../issue/articles.ts'
import { checkCoverExtracts } from '../../issue/extracts.ts'
import { fieldOf } from '../../issue/fields.ts'
import { diagnose } from '../../source/complaint.ts'
import { readText, type Source } from '../../source/read.ts'
import { applyEdit } from './apply-edit.ts'
import type { FormEdit, FormTexts } from './edits.ts'
import type { FieldMistake, FormPath, HeldEdit } from './form.ts'
import { placeMistakes, tellTwice } from './place-mistakes.ts'
import { readForm } from './read-form.ts'

/** Absolute paths of the two files. */
export interface FormPlaces {
  readonly article: string
  readonly issue: string
}

export interface JudgedEdits {
  readonly texts: FormTexts
  readonly held: readonly HeldEdit[]
}

export function judgeEdits(texts: FormTexts, edits: readonly FormEdit[], places: FormPlaces): JudgedEdits {
  const known = judge(texts, places)
  const newIn = (made: FormTexts) => newAmong(judge(made, places).diagnostics, known.diagnostics)
  const indices = edits.map((_, index) => index)
  const apply = (chosen: readonly number[]): FormTexts =>
    chosen.reduce((made, index) => step(made, edits[index]).texts, texts)
  const refused = refusalsOf(texts, edits)
  let left = indices.filter((index) => !refused.has(index))
  const out: number[] = []
  while (left.length > 0 && newIn(apply(left)).length > 0) {
    const worst = worstOf(left, (rest) => newIn(apply(rest)).length)
    out.push(worst)
    left = left.filter((index) => index !== worst)
  }
  const made = apply(left)
  const held = out.map((index): HeldEdit => {
    const tried = step(made, edits[index]).texts
    const { source, diagnostics } = judge(tried, places)
    const found = newAmong(diagnostics, known.diagnostics)
    // What is wrong only beside the others is told beside them.
    const told =
      found.length > 0 ? found : newIn(apply([...left, ...out].toSorted((one, other) => one - other)))
    return { index, mistakes: placeMistakes(told, source, readForm(source.value, kindOf(source.value))) }
  })
  return {
    texts: made,
    held: [...[...refused.values()], ...held].toSorted((one, other) => one.index - other.index),
  }
}

/** What is wrong with an article as it stands, at the parts of its form. */
export function mistakesIn(texts: FormTexts, places: FormPlaces): readonly FieldMistake[] {
  const { source, diagnostics } = judge(texts, places)
  return placeMistakes(diagnostics, source, readForm(source.value, kindOf(source.value)))
}

function judge(
  { article, issue }: FormTexts,
  places: FormPlaces,
): { readonly source: Source; readonly diagnostics: readonly Diagnostic[] } {
  const source = readText(article, places.article, 'issue')
  const issueSource = readText(issue, places.issue, 'issue')
  const slug = fieldOf(source.value, 'slug')
  const isOnCover = slug !== undefined && fieldOf(fieldOf(issueSource.value, 'cover'), 'story') === slug
  const cover = isOnCover ? checkCoverExtracts(issueSource, source.value) : []
  return { source, diagnostics: [...judgeArticle(source).diagnostics, ...cover] }
}

/** Errors that were not there; one that is told with other numbers is the same. */
function newAmong(diagnostics: readonly Diagnostic[], known: readonly Diagnostic[]): readonly Diagnostic[] {
  const counts = new Map<string, number>()
  for (const each of known) counts.set(signOf(each), (counts.get(signOf(each)) ?? 0) + 1)
  return diagnostics.filter((each) => {
    if (each.severity !== 'error') return false
    const left = counts.get(signOf(each)) ?? 0
    counts.set(signOf(each), left - 1)
    return left <= 0
  })
}

function signOf({ code, message }: Diagnostic): string {
  return `${code} ${message.replace(/\d+/g, '')}`
}

/** Edits that cannot be typed into the file, each with why. */
function refusalsOf(texts: FormTexts, edits: readonly FormEdit[]): ReadonlyMap<number, HeldEdit> {
  const refused = new Map<number, HeldEdit>()
  edits.reduce((made, edit, index) => {
    const { texts: next, mistake } = step(made, edit)
    if (mistake) refused.set(index, { index, mistakes: [mistake] })
    return next
  }, texts)
  return refused
}

function step(
  texts: FormTexts,
  edit: FormEdit | undefined,
): { readonly texts: FormTexts; readonly mistake?: FieldMistake } {
  const made = edit ? applyEdit(texts, edit) : texts
  if (!('rule' in made)) return { texts: made }
  return { texts, mistake: { path: pathOf(edit), ...tellTwice(diagnose('proof', made)) } }
}

function pathOf(edit: FormEdit | undefined): FormPath {
  if (edit === undefined || edit.kind === 'quote') return []
  if (edit.kind === 'remove') return [...edit.path, edit.at]
  return edit.kind === 'move' ? [...edit.path, edit.from] : edit.path
}

/** The one without which the count is least: of several, the last. */
function worstOf(left: readonly number[], count: (rest: readonly number[]) => number): number {
  const counted = left.map((index) => ({ index, count: count(left.filter((other) => other !== index)) }))
  const least = Math.min(...counted.map((each) => each.count))
  return counted.findLast((each) => each.count === least)?.index ?? -1
}
