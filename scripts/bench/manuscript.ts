/**
 * An issue → its words as any program can set them: article by article, paragraph by paragraph, each either display,
 * bold or running text. Marks of inline content are left out; every word that stands on our pages stands here.
 */

import type { Block, Inline, WordLine } from '../../src/issue/block.ts'
import type { Article, Interview, Issue } from '../../src/issue/issue.ts'
import { contentOf, creditLine, guestParts, joinParts } from '../../src/issue/lines.ts'
import { blocksOf } from '../../src/issue/parts.ts'
import { passagesOf } from '../../src/issue/passages.ts'
import { plainText } from '../../src/issue/plain-text.ts'

/** A paragraph of a manuscript. */
export interface ManuscriptText {
  readonly role: 'kicker' | 'title' | 'bold' | 'body'
  readonly text: string
}

/** One article: what stands over its columns, and what stands in them. */
export interface ManuscriptArticle {
  readonly head: readonly ManuscriptText[]
  readonly text: readonly ManuscriptText[]
}

export function manuscriptOf({ articles }: Issue): readonly ManuscriptArticle[] {
  return articles.map((article) => ({
    head: [
      ...(article.kicker ? [written('kicker', contentOf(article.kicker))] : []),
      written('title', article.title),
    ],
    text: [
      ...(article.kind === 'interview' ? introduction(article) : []),
      ...article.credits.map((credit) => written('body', contentOf(creditLine(credit)))),
      ...runningText(article),
    ],
  }))
}

/** All its paragraphs, in the order in which they are read. */
export function textsOfManuscript(articles: readonly ManuscriptArticle[]): readonly string[] {
  return articles.flatMap(({ head, text }) => [...head, ...text]).map(({ text }) => text)
}

function introduction(interview: Interview): ManuscriptText[] {
  const { standfirst, guests } = interview
  const [guest] = guests
  const parts = guest.role ? guestParts(interview, guest).map(({ words }): WordLine => words) : []
  return [
    ...(standfirst ? [{ role: 'body' as const, text: standfirst.text }] : []),
    ...(parts.length > 0 ? [written('body', contentOf(joinParts(parts, '، ')))] : []),
  ]
}

function runningText(article: Article): ManuscriptText[] {
  if (article.kind === 'letter') {
    const { blocks, signature } = article
    return [...blocks.flatMap(blockTexts), ...(signature ? [{ role: 'bold' as const, text: signature }] : [])]
  }
  if (article.kind !== 'interview') return blocksOf(article).flatMap(blockTexts)
  const { exchanges, profile, closing } = article
  return [
    ...exchanges.flatMap(({ number, question, answer }) => [
      written('bold', question),
      ...answer.flatMap(blockTexts),
      ...(number === 1 && profile ? blockTexts(profile) : []),
    ]),
    ...closing.flatMap(blockTexts).map(({ text }) => ({ role: 'bold' as const, text })),
  ]
}

function blockTexts(block: Block): ManuscriptText[] {
  const body = (content: readonly Inline[]) => written('body', content)
  switch (block.kind) {
    case 'paragraph':
    case 'sideNote':
      return [body(block.content)]
    case 'list':
      return block.items.map(body)
    case 'verse':
    case 'listing':
    case 'table':
    case 'facts':
    case 'timeline':
      return passagesOf(block).map(body)
    case 'quotation':
      return [
        ...block.paragraphs.map(body),
        ...(block.source ? [{ role: 'body' as const, text: block.source }] : []),
      ]
    case 'subhead':
      return [written('bold', block.content)]
    case 'infobox':
      return [{ role: 'bold', text: block.title }, ...block.blocks.flatMap(blockTexts)]
    case 'picture':
    case 'pictures':
      return block.caption ? [body(block.caption)] : []
  }
}

function written(role: ManuscriptText['role'], content: readonly Inline[]): ManuscriptText {
  return { role, text: plainText(content) }
}
