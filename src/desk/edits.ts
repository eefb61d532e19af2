/** Changes of a text: made in it, made in its runs so that their looks stay, and two sets of them made into one. */

import type { ManuscriptRun } from './manuscript.ts'

export interface TextEdit {
  /** UTF-16 units of the text before any of them, the end not among them. */
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** Edits may stand in any order, and none overlaps another. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  let [edited, done] = ['', 0]
  for (const { start, end, replacement } of inOrder(edits)) {
    edited += text.slice(done, start) + replacement
    done = end
  }
  return edited + text.slice(done)
}

/**
 * Runs with the edits of their joined text made in them: what is written takes the look of the first character that it
 * replaces, and what only comes in that of the character before it. A run that nothing is left of is gone.
 */
export function applyEdits(
  runs: readonly ManuscriptRun[],
  edits: readonly TextEdit[],
): readonly ManuscriptRun[] {
  let begin = 0
  const places = runs.map(({ text }) => {
    const place = { begin, end: begin + text.length, own: [] as TextEdit[] }
    begin = place.end
    return place
  })
  let index = 0
  for (const { start, end, replacement } of inOrder(edits)) {
    const isBehind = (until: number) => until < start || (until === start && end > start)
    while (index < places.length - 1 && isBehind(places[index]?.end ?? 0)) index += 1
    for (let at = index, words = replacement; at < places.length; at++, words = '') {
      const place = places[at]
      if (!place || (at > index && place.begin >= end)) break
      const [from, until] = [Math.max(start, place.begin), Math.min(end, place.end)]
      place.own.push({ start: from - place.begin, end: until - place.begin, replacement: words })
    }
  }
  return runs.flatMap((run, at) => {
    const text = editText(run.text, places[at]?.own ?? [])
    return text === '' && run.text !== '' ? [] : [{ ...run, text }]
  })
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((one, other) => one.start - other.start || one.end - other.end)
}

/** An edit of an edited text, as one of the text before; `over` says which of the first edits it has taken in. */
export interface CarriedEdit extends TextEdit {
  readonly over: readonly number[]
  /** Which of the later ones it is made of. */
  readonly of: readonly number[]
}

/** Edits of an edited text → edits of the text before. What touches an earlier edit is made one with it. */
export function carryBack(
  text: string,
  edits: readonly TextEdit[],
  later: readonly TextEdit[],
): readonly CarriedEdit[] {
  const edited = editText(text, edits)
  let shift = 0
  const images = edits.map(({ start, end, replacement }, over) => {
    const image = { start: start + shift, end: start + shift + replacement.length, over }
    shift += replacement.length - (end - start)
    return { ...image, growth: replacement.length - (end - start) }
  })
  const places = [...images, ...later.map(({ start, end }, of) => ({ start, end, growth: 0, of }))].sort(
    (one, other) => one.start - other.start || one.end - other.end,
  )
  const carried: CarriedEdit[] = []
  shift = 0 // from a place of the text before to the same place of the edited one
  for (let at = 0; at < places.length; ) {
    const start = places[at]?.start ?? 0
    let [end, growth] = [start, 0]
    const [over, of]: [number[], number[]] = [[], []]
    for (let place = places[at]; place && place.start <= end; place = places[++at]) {
      end = Math.max(end, place.end)
      growth += place.growth
      if ('of' in place) of.push(place.of)
      else over.push(place.over)
    }
    const own = of.map((index) => later[index] as TextEdit)
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
    const replacement = editText(edited.slice(start, end), moved)
    if (of.length > 0)
      carried.push({ start: start - shift, end: end - shift - growth, replacement, over, of })
    shift += growth
  }
  return carried
}
