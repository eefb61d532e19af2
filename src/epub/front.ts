/** Issue → the two pages before the first article: the cover's picture and the title page. */

import type { Interview, Issue } from '../issue/issue.ts'
import { contentOf, joinNames, quoteLine } from '../issue/lines.ts'
import { dateline } from '../issue/titles.ts'
import { WORDS } from '../issue/words.ts'
import { blockElement, element, type Markup, text } from '../xml.ts'
import { runOf, writeLabel } from './inline.ts'
import { type PageFile, writePage } from './page.ts'
import { COVER_FILE } from './page-list.ts'

/** The cover picture as the book holds it. */
export interface CoverImage {
  readonly href: string
  readonly alternative: string
}

export function writeCoverPage(issue: Issue, cover: CoverImage, turns: readonly Markup[] = []): PageFile {
  const image = element('img', { src: cover.href, alt: cover.alternative, role: 'doc-cover' })
  const section = blockElement('section', { 'epub:type': 'cover', 'aria-label': WORDS.cover }, [
    ...turns,
    image,
  ])
  return {
    fileName: COVER_FILE,
    id: 'cover',
    title: WORDS.cover,
    document: writePage({ title: WORDS.cover, language: issue.language, kind: 'cover', parts: [section] }),
  }
}

export function writeTitlePage(issue: Issue): PageFile {
  const section = blockElement('section', { 'epub:type': 'titlepage', 'aria-labelledby': 'masthead' }, [
    element('h1', { id: 'masthead' }, text(issue.masthead)),
    element('p', { class: 'number' }, text(dateline(issue))),
    ...announceStory(issue),
    ...(issue.publisher ? [element('p', { class: 'publisher' }, text(issue.publisher))] : []),
  ])
  return {
    fileName: 'title.xhtml',
    id: 'title',
    title: WORDS.titlePage,
    document: writePage({ title: issue.masthead, language: issue.language, kind: 'title', parts: [section] }),
  }
}

/** The guests on the cover and the words of theirs on it, where the issue names them. */
function announceStory({ cover, articles, numerals }: Issue): Markup[] {
  const story = articles.find(
    (article): article is Interview => article.kind === 'interview' && article.slug === cover.story,
  )
  if (!story) return []
  const names = joinNames(story.guests)
  const words = cover.words ? [element('p', { class: 'words' }, text(quoteLine(cover.words)))] : []
  return [element('p', { class: 'guest', ...runOf(names) }, writeLabel(contentOf(names), numerals)), ...words]
}
