/** Parts in which several terms stand → the articles that have all of them in several parts. */

import type { IndexedArticle } from './open-index.ts'
import { type PartMark, partOf } from './parts.ts'

/** Of each such article the first of those parts that have the most terms. */
export function spreadOver(
  articles: readonly IndexedArticle[],
  lists: readonly (readonly PartMark[])[],
): readonly PartMark[] {
  const numberOf = (mark: PartMark) => numberOfArticle(articles, mark)
  const having = lists.map((marks) => new Set(marks.map(numberOf)))
  const counts = new Map<PartMark, number>()
  for (const mark of lists.flat()) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  const best = new Map<number, PartMark>()
  for (const [mark, count] of [...counts].sort(([a], [b]) => a - b)) {
    const before = best.get(numberOf(mark))
    if (before === undefined || count > (counts.get(before) ?? 0)) best.set(numberOf(mark), mark)
  }
  const all = [...best].filter(([number]) => having.every((numbers) => numbers.has(number)))
  return all.sort(([a], [b]) => a - b).map(([, mark]) => mark)
}

/** By halves: articles are in the order of their parts. */
export function numberOfArticle(articles: readonly IndexedArticle[], mark: PartMark): number {
  let [low, high] = [0, articles.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((articles[middle] as IndexedArticle).end <= partOf(mark)) low = middle + 1
    else high = middle
  }
  return low
}
