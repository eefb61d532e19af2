/**
 * An article and all that it is laid from → its pages: from a store where they are kept there, else laid and kept. The
 * tags of its pages lead to the document that it is laid for, whichever they were first laid for.
 */

import { keyOf } from '../cache/key.ts'
import { findMade, keepMade } from '../cache/recall.ts'
import { EMPTY_STORE, type Store, type StoreKey } from '../cache/store.ts'
import type { Passage } from '../issue/page-turn.ts'
import type { FontFace } from '../text/faces/font.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'
import { type LaidArticle, layArticle } from './lay-article.ts'
import type { Assignment } from './lay-story.ts'
import type { Page, Tag } from './page/frame.ts'
import { type PackedPages, packPages, unpackPages } from './page/packed-pages.ts'
import { findPassages, isPlace, placePassages } from './passage-places.ts'
import type { Compositor } from './set/compositor.ts'

interface PackedArticle extends Omit<LaidArticle, 'pages'> {
  /** In place of passages of the article stand their places in it. */
  readonly packed: PackedPages
  /** The tag of the article, which leads to the document. */
  readonly article: Tag
}

export function recallArticle(store: Store, assignment: Assignment, from: number): LaidArticle {
  if (store === EMPTY_STORE) return layArticle(assignment, from)
  const key = keyOfArticle(assignment, from)
  const found = findArticle(store, key, assignment)
  if (found) return found
  const laid = layArticle(assignment, from)
  const { article, parent } = assignment
  const { pages, ...others } = laid
  const place = placePassages(article)
  const placed = changePassages(pages, (passage) => (place(passage) ?? passage) as Passage)
  keepMade(store, key, { ...others, packed: packPages(placed), article: parent } satisfies PackedArticle)
  return laid
}

function findArticle(
  store: Store,
  key: StoreKey,
  { compositor, article, parent }: Assignment,
): LaidArticle | undefined {
  const found = findMade<PackedArticle>(store, key)
  if (!found) return undefined
  const { packed, article: tag, ...others } = found.made
  Object.assign(tag, parent)
  const placed = unpackPages(packed, compositor.typesetter)
  const find = findPassages(article)
  return {
    ...others,
    pages: changePassages(placed, (passage) => (isPlace(passage) ? find(passage) : passage)),
  }
}

function changePassages(pages: readonly Page[], change: (passage: Passage) => Passage): readonly Page[] {
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) =>
      item.kind === 'text' && item.passage ? { ...item, passage: change(item.passage) } : item,
    ),
  }))
}

function keyOfArticle(assignment: Assignment, from: number): StoreKey {
  const { compositor, magazine, article, adverts = [], templates } = assignment
  const set = JSON.stringify([article, adverts])
  const opening = 'template' in article ? templates?.digest : undefined
  const parts = [magazine, from, set, digestOfCompositor(compositor), opening]
  return keyOf({ kind: 'layout/article', parts })
}

/** All articles of an issue are laid with one. */
const digests = new WeakMap<Compositor, string>()

function digestOfCompositor(compositor: Compositor): string {
  const known = digests.get(compositor)
  if (known !== undefined) return known
  const { typesetter, ...set } = compositor
  const { fallback, lenient = false, spare = [] } = typesetter
  const files = facesOf(typesetter).map(({ name, bytes, wide }) => [name, bytes, wide])
  const order = spare.map(({ name }) => name)
  const digest = keyOf({ kind: 'layout/compositor', parts: [set, fallback, lenient, order, files] }).parts
  digests.set(compositor, digest)
  return digest
}

function facesOf({ book, spare = [] }: Typesetter): readonly FontFace[] {
  return [...book.values(), ...spare]
}
