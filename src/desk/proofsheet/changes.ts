/** Two rows of words → what is kept, gone and new, in order: the adapter of jsdiff. */

import { diffArrays } from 'diff'

/** A stretch of either row, by the numbers of its first word and of the one behind its last. */
export interface RowStretch {
  readonly kind: 'kept' | 'changed'
  readonly old: readonly [from: number, to: number]
  readonly now: readonly [from: number, to: number]
}

/** Stretches that are kept and that are changed, in turns. What lies between two changes and is `slight` counts as changed. */
export function compareRows(
  old: readonly string[],
  now: readonly string[],
  slight: (word: string) => boolean,
): readonly RowStretch[] {
  const parts = diffArrays([...old], [...now])
  const stretches: RowStretch[] = []
  let [at, to] = [0, 0]
  for (const [index, { added, removed, count }] of parts.entries()) {
    const [gone, come] = [added ? 0 : count, removed ? 0 : count]
    const isBetween = index > 0 && index < parts.length - 1
    const words = now.slice(to, to + come)
    const isKept = !added && !removed && !(isBetween && words.every(slight))
    add(stretches, { kind: isKept ? 'kept' : 'changed', old: [at, at + gone], now: [to, to + come] })
    at += gone
    to += come
  }
  return stretches
}

function add(stretches: RowStretch[], next: RowStretch): void {
  const last = stretches.at(-1)
  if (last?.kind !== next.kind) stretches.push(next)
  else
    stretches[stretches.length - 1] = {
      kind: next.kind,
      old: [last.old[0], next.old[1]],
      now: [last.now[0], next.now[1]],
    }
}
