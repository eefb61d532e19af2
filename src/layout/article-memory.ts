/**
 * An article → its pages, those that it was laid on before as long as all that it is laid from is the same: a word that
 * is changed in one article is no matter of the others. What this process laid last is at hand; what others laid may be
 * found in a store.
 */

import { isDeepStrictEqual } from 'node:util'
import { EMPTY_STORE, type Store } from '../cache/store.ts'
import { recallArticle } from './kept-article.ts'
import type { LaidArticle } from './lay-article.ts'
import type { Assignment } from './lay-story.ts'
import type { Tag } from './page/frame.ts'

export interface ArticleMemory {
  /** The root of all tags: those of pages that are used again lead to it. */
  readonly document: Tag
  readonly lay: (assignment: Assignment, from: number) => LaidArticle
}

interface LaidBefore {
  readonly assignment: Assignment
  readonly from: number
  readonly laid: LaidArticle
}

/** Keeps each article as it was laid last, by its slug. */
export function openArticleMemory(store: Store = EMPTY_STORE): ArticleMemory {
  const document: Tag = { role: 'document' }
  const kept = new Map<string, LaidBefore>()
  return {
    document,
    lay: (assignment, from) => {
      const { article, adverts = [] } = assignment
      // An article is laid without its adverts before it is laid with those of its pages.
      const key = `${article.slug} ${adverts.length}`
      const known = kept.get(key)
      if (known?.from === from && areAlike(known.assignment, assignment)) return known.laid
      const laid = recallArticle(store, assignment, from)
      kept.set(key, { assignment, from, laid })
      return laid
    },
  }
}

/** Whether two articles come to the same pages. The faces are those of the shaper, which keeps their words. */
function areAlike(one: Assignment, other: Assignment): boolean {
  const { typesetter, art, ...set } = one.compositor
  const { typesetter: otherTypesetter, art: otherArt, ...otherSet } = other.compositor
  return (
    one.magazine === other.magazine &&
    one.templates?.digest === other.templates?.digest &&
    typesetter.shape === otherTypesetter.shape &&
    typesetter.lenient === otherTypesetter.lenient &&
    art.photo === otherArt.photo &&
    isDeepStrictEqual(art.pattern, otherArt.pattern) &&
    isDeepStrictEqual(set, otherSet) &&
    isDeepStrictEqual(one.article, other.article) &&
    isDeepStrictEqual(one.adverts, other.adverts)
  )
}
