/**
 * An issue → its index: what its text marks and its articles name, sorted under letters, each heading with the places that
 * it leads to. Print turns places into pages, and the e-book into links.
 */

import type { Inline } from './block.ts'
import { compareKeys, indexKeyOf } from './index-order.ts'
import type { Article, Issue } from './issue.ts'
import { blocksOf } from './parts.ts'
import { passagesOf } from './passages.ts'
import { plainText } from './plain-text.ts'

export type IndexMark = Extract<Inline, { kind: 'index' }>

/** Where a heading leads: to words of a passage, by the UTF-16 units of its plain text before them; or to a whole article. */
export interface IndexPlace {
  readonly article: Article
  readonly marked?: {
    readonly mark: IndexMark
    readonly passage: readonly Inline[]
    readonly offset: number
  }
}

export interface IndexHeading {
  readonly heading: string
  /** In the order of the issue. */
  readonly places: readonly IndexPlace[]
}

/** Entries under their letter. */
export interface IndexGroup {
  readonly letter: string
  readonly entries: readonly IndexHeading[]
}

interface NamedPlace {
  readonly heading: string
  readonly place: IndexPlace
}

export function indexOf({ articles }: Pick<Issue, 'articles'>): readonly IndexGroup[] {
  const entries = new Map<string, { readonly letter: string; readonly named: readonly NamedPlace[] }>()
  for (const named of articles.flatMap(namedIn)) {
    const { key, letter } = indexKeyOf(named.heading)
    entries.set(key, { letter, named: [...(entries.get(key)?.named ?? []), named] })
  }
  const groups = new Map<string, IndexHeading[]>()
  for (const [, { letter, named }] of [...entries].sort(([one], [other]) => compareKeys(one, other))) {
    const entry = { heading: named[0]?.heading ?? '', places: named.map(({ place }) => place) }
    groups.set(letter, [...(groups.get(letter) ?? []), entry])
  }
  return [...groups].map(([letter, within]) => ({ letter, entries: within }))
}

/** The marks of an article by their order in it: what the places in its chapter are named after. */
export function indexMarksOf(article: Article): readonly IndexMark[] {
  return namedIn(article).flatMap(({ place }) => place.marked?.mark ?? [])
}

function namedIn(article: Article): readonly NamedPlace[] {
  const whole = (article.index ?? []).map((heading): NamedPlace => ({ heading, place: { article } }))
  const marked = passagesIn(article).flatMap((passage) =>
    marksWithin(passage).map(({ mark, offset }): NamedPlace => {
      const heading = mark.heading ?? plainText(mark.content)
      return { heading, place: { article, marked: { mark, passage, offset } } }
    }),
  )
  return [...whole, ...marked]
}

/** All that an article says in passages that may hold a mark, in the order of reading. */
function passagesIn(article: Article): readonly (readonly Inline[])[] {
  if (article.kind === 'interview') {
    const { title, introduction, exchanges, profile, closing } = article
    return [
      title,
      ...introduction.flatMap(passagesOf),
      ...exchanges.flatMap(({ question, answer, number }) => [
        question,
        ...answer.flatMap(passagesOf),
        ...(number === 1 && profile ? passagesOf(profile) : []),
      ]),
      ...closing.flatMap(passagesOf),
    ]
  }
  const heads = 'items' in article ? article.items.flatMap(({ head }) => (head ? [head] : [])) : []
  return [article.title, ...heads, ...blocksOf(article).flatMap(passagesOf)]
}

/** Marks with the plain text before them counted; one in a note stands where the note is called. */
function marksWithin(
  content: readonly Inline[],
  from = 0,
): readonly { readonly mark: IndexMark; readonly offset: number }[] {
  let at = from
  return content.flatMap((inline) => {
    const offset = at
    at += plainText([inline]).length
    if (!('content' in inline)) return []
    const own = inline.kind === 'index' ? [{ mark: inline, offset }] : []
    const inner = marksWithin(inline.content, offset)
    // A note has no place in the passage but that of its mark.
    return [...own, ...(inline.kind === 'note' ? inner.map(({ mark }) => ({ mark, offset })) : inner)]
  })
}
