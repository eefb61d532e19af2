/**
 * Where printed pages begin → which file of the book marks each of them, in order: chapters, front pages, the
 * colophon and the list of pages must agree on it.
 */

import type { Issue } from '../issue/issue.ts'
import type { PageTurn } from '../issue/page-turn.ts'
import { WORDS } from '../issue/words.ts'
import type { Markup } from '../xml.ts'
import { COLOPHON_FILE } from './colophon.ts'
import { blockMark, pageAnchor } from './turns.ts'
import { chapterFileName } from './xhtml.ts'

export const COVER_FILE = 'cover.xhtml'
export const INDEX_FILE = 'index.page.xhtml'
/** The name that epub-gen-memory gives the contents page. */
export const CONTENTS_FILE = 'toc.xhtml'

/** A printed page, and where it begins in the book. */
export interface ListedPage {
  readonly page: number
  readonly href: string
}

export function listPrintedPages(turns: readonly PageTurn[], issue: Issue): ListedPage[] {
  return turns.map((turn) => ({
    page: turn.page,
    href: `${fileOf(turn, issue)}#${pageAnchor(turn.page)}`,
  }))
}

/** The marks of a file that is no chapter. */
export function marksOf(file: string, turns: readonly PageTurn[], issue: Issue): Markup[] {
  return turns
    .filter((turn) => turn.article === undefined && fileOf(turn, issue) === file)
    .map(({ page }) => blockMark(page, issue.numerals))
}

/** The marks of the colophon: before it, its own printed page and what lies before that; after it, all the rest. */
export function marksOfColophon(turns: readonly PageTurn[], issue: Issue) {
  const marked = turns.filter((turn) => turn.article === undefined && fileOf(turn, issue) === COLOPHON_FILE)
  const last = marked.findLastIndex(({ part }) => part === WORDS.imprint)
  const mark = ({ page }: PageTurn) => blockMark(page, issue.numerals)
  return { before: marked.slice(0, last + 1).map(mark), after: marked.slice(last + 1).map(mark) }
}

/** Adverts, the back cover and what else only paper has are marked where the book ends. */
function fileOf({ article, part }: PageTurn, { masthead, index }: Issue): string {
  if (article !== undefined) return chapterFileName(article)
  if (part === masthead) return COVER_FILE
  if (index && part === WORDS.index) return INDEX_FILE
  return part === WORDS.contents ? CONTENTS_FILE : COLOPHON_FILE
}
