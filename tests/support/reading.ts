/**
 * Pages in, what a reader has in front of him out: lines with their text and column, and the text of a whole issue.
 * The guarantees of a page are asked of what stands on it, not of how it came there.
 */

import { withoutControls } from '../../src/controls.ts'
import type { Block, Inline, WordLine } from '../../src/issue/block.ts'
import type { Article, Interview, Issue } from '../../src/issue/issue.ts'
import {
  contentOf,
  creditLine,
  groupCredits,
  guestParts,
  joinParts,
  pictureCredit,
  plainLine,
} from '../../src/issue/lines.ts'
import { formatNumber } from '../../src/issue/numerals.ts'
import { blocksOf } from '../../src/issue/parts.ts'
import { passagesOf } from '../../src/issue/passages.ts'
import { WORDS } from '../../src/issue/words.ts'
import { typeArea } from '../../src/layout/grid/sides.ts'
import type { Page, Tag, TextItem } from '../../src/layout/page/frame.ts'
import { type Style, TEXT_ROLES, type TextRole } from '../../src/style/style.ts'
import type { StyledText } from '../../src/text/paragraph.ts'

/** An issue as it was set. */
export interface Printing {
  readonly issue: Issue
  readonly style: Style
  readonly pages: readonly Page[]
}

/** A line on its page. */
export interface ReadLine {
  readonly page: Page
  readonly item: TextItem
  readonly text: string
}

/** The lines of one paragraph, wherever they stand. */
export interface ReadParagraph {
  readonly source: StyledText
  readonly lines: readonly ReadLine[]
  /** What it is set as, where its style says so. */
  readonly role: TextRole | undefined
}

export function linesOf(pages: readonly Page[]): ReadLine[] {
  return pages.flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'text'
        ? [{ page, item, text: item.source.text.slice(item.line.start, item.line.end) }]
        : [],
    ),
  )
}

/** The articles' paragraphs in the order of reading; covers, contents and artifacts are no part of them. */
export function paragraphsOf(pages: readonly Page[], style: Style): ReadParagraph[] {
  const lines = new Map<StyledText, ReadLine[]>()
  for (const line of linesOf(pages)) {
    const { tag, source } = line.item
    if (tag.role === 'artifact' || !isInArticle(tag as Tag)) continue
    lines.set(source, [...(lines.get(source) ?? []), line])
  }
  return [...lines].map(([source, own]) => ({ source, lines: own, role: roleOf(source, style) }))
}

function isInArticle({ role, parent }: Tag): boolean {
  return role === 'article' || (parent !== undefined && isInArticle(parent))
}

/** The role whose style most of the paragraph wears; its first words, marks and emphasis wear others. */
function roleOf({ spans }: StyledText, style: Style): TextRole | undefined {
  const roles = spans.flatMap((span) => TEXT_ROLES.filter((role) => style.text[role].text === span.style))
  return roles.find((role) => role !== 'firstWords') ?? roles[0]
}

/** Which column a line stands in: its page and the column's place from the right; whole pages are column 0. */
export function columnOf({ page, item }: ReadLine, style: Style): string {
  const area = typeArea(style, page.side)
  const step = (area.width + style.gutter) / style.columns
  const middle = area.x + area.width - (item.at.x + item.line.measure / 2)
  const isWide = item.line.measure > step
  return `page ${page.number} column ${isWide ? 0 : Math.floor(middle / step)}`
}

/** The text of an issue's articles, paragraph by paragraph, as it should come back from its pages. */
export function textsOf(issue: Issue): string[] {
  return issue.articles.flatMap((article) => textsOfArticle(article, issue))
}

/** The texts of its adverts, which stand after all articles. */
export function textsOfAdverts({ adverts }: Issue): string[] {
  return adverts.flatMap(({ words, line }) => [
    WORDS.advert,
    ...(words ? [words] : []),
    ...(line ? [line] : []),
  ])
}

/** Headline first, notes last. */
export function textsOfArticle(article: Article, issue: Issue): string[] {
  const notes: (readonly Inline[])[] = []
  const spell = (content: readonly Inline[]) => spellOut(content, notes, issue)
  const body =
    'items' in article
      ? article.items.flatMap(({ head, picture, blocks, source, answer }) => [
          ...(head ? [spell(head)] : []),
          ...textsOfBlocks([...(picture ? [picture] : []), ...blocks], spell, issue),
          ...(source ? [spell(contentOf(source))] : []),
          ...textsOfBlocks(answer, spell, issue),
        ])
      : article.kind !== 'interview'
        ? [
            ...textsOfBlocks(blocksOf(article), spell, issue),
            ...(article.kind === 'letter' && article.signature ? [article.signature] : []),
          ]
        : [
            ...textsOfBlocks(article.introduction, spell, issue),
            ...article.exchanges.flatMap(({ number, question, answer }) => [
              spell(question),
              ...textsOfBlocks(answer, spell, issue),
              ...(number === 1 && article.profile ? textsOfBlocks([article.profile], spell, issue) : []),
            ]),
            ...textsOfBlocks(article.closing, spell, issue),
          ]
  return [
    ...(article.kicker ? [spell(contentOf(article.kicker))] : []),
    spell(article.title),
    ...('standfirst' in article && article.standfirst ? [article.standfirst.text] : []),
    ...(article.kind === 'interview' ? introduce(article).map((line) => spell(contentOf(line))) : []),
    ...groupCredits(article.credits).map((credit) => spell(contentOf(creditLine(credit)))),
    ...body,
    ...notes.map((note, index) => `${formatNumber(index + 1, issue.numerals)}. ${spell(note)}`),
  ]
}

/** Name and role of a guest who has one, but for what the title says. */
function introduce(article: Interview): WordLine[] {
  return article.guests.flatMap((guest) => {
    const said = article.guests.length > 1 || guest.role !== undefined
    const parts = said ? guestParts(article, guest).map(({ words }) => words) : []
    return parts.length > 0 ? [joinParts(parts, '، ')] : []
  })
}

type Spell = (content: readonly Inline[]) => string

function textsOfBlocks(blocks: readonly Block[], spell: Spell, issue: Issue): string[] {
  const textsOfBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'subhead':
      case 'sideNote':
        return [spell(block.content)]
      case 'list':
        return block.items.flatMap((item, index) => [
          block.ordered ? `${formatNumber(index + 1, issue.numerals)}.` : '•',
          spell(item),
        ])
      case 'verse':
      case 'listing':
      case 'table':
      case 'facts':
      case 'timeline':
        return passagesOf(block).map(spell)
      case 'quotation':
        return [...block.paragraphs.map(spell), ...(block.source ? [block.source] : [])]
      case 'infobox':
        return [block.title, ...textsOfBlocks(block.blocks, spell, issue)]
      case 'picture':
      case 'pictures': {
        const credit = pictureCredit(block)
        const words = [
          ...(block.caption ? [spell(block.caption)] : []),
          ...(credit ? [plainLine(credit)] : []),
        ]
        return words.length > 0 ? [words.join(' —\u00A0')] : []
      }
    }
  }
  return blocks.flatMap(textsOfBlock)
}

/** Inline content as a reader sees it, its notes as their marks. */
function spellOut(content: readonly Inline[], notes: (readonly Inline[])[], issue: Issue): string {
  const spell = (inline: Inline): string => {
    if (!('content' in inline)) return inline.text
    if (inline.kind === 'note') return formatNumber(notes.push(inline.content), issue.numerals)
    return spellOut(inline.content, notes, issue)
  }
  return content.map(spell).join('')
}

/** A paragraph's own text put together again from its lines; whatever they leave out or repeat shows. */
export function textOf({ source, lines }: ReadParagraph): string {
  let read = ''
  let at = 0
  for (const { item, text } of lines) {
    const between = source.text.slice(at, item.line.start)
    // Between two lines a space may stay behind, and controls; any letter would be one lost.
    read += withoutControls(between).trim() === '' ? between : '⟪lost⟫'
    read += item.line.start < at ? '⟪twice⟫' : text
    at = item.line.end
  }
  return withoutControls(read + source.text.slice(at)).trim()
}

/** Slug of the article a tag stands in. */
export function articleOf({ role, slug, parent }: Tag): string | undefined {
  return role === 'article' ? slug : parent && articleOf(parent)
}

/** Paragraphs of one role, for tests that look at a few. */
export function ofRole(paragraphs: readonly ReadParagraph[], role: TextRole): ReadParagraph[] {
  return paragraphs.filter((paragraph) => paragraph.role === role)
}
