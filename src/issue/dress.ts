/**
 * An issue → the same issue with the numbers of its running text in the digits a theme asks for. Done once, before
 * print and e-book begin, as both must say the same.
 */

import type {
  Article,
  Block,
  Extract,
  Infobox,
  Inline,
  Issue,
  Numerals,
  VerseLine,
  WordLine,
} from './issue.ts'
import { dressNumbers } from './numerals.ts'

/** Names, addresses, words of other languages and citations of the Quran stay as they are written. */
export function dressIssue(issue: Issue, numerals: Numerals): Issue {
  const dress: Dress = (text) => dressNumbers(text, numerals)
  return {
    ...issue,
    cover: { ...issue.cover, ...(issue.cover.words && { words: dressExtract(issue.cover.words, dress) }) },
    back: {
      ...issue.back,
      ...(issue.back.words && { words: dressExtract(issue.back.words, dress) }),
      ...(issue.back.line !== undefined && { line: dress(issue.back.line) }),
    },
    articles: issue.articles.map((article) => dressArticle(article, dress)),
  }
}

type Dress = (text: string) => string

function dressArticle(article: Article, dress: Dress): Article {
  const head = {
    title: dressInline(article.title, dress),
    ...(article.kicker !== undefined && { kicker: dressLine(article.kicker, dress) }),
  }
  if (article.kind === 'letter') return { ...article, ...head, blocks: dressBlocks(article.blocks, dress) }
  return {
    ...article,
    ...head,
    ...(article.standfirst && { standfirst: dressExtract(article.standfirst, dress) }),
    exchanges: article.exchanges.map((exchange) => ({
      ...exchange,
      question: dressInline(exchange.question, dress),
      answer: dressBlocks(exchange.answer, dress),
    })),
    ...(article.profile && { profile: dressBlock(article.profile, dress) as Infobox }),
    pullQuotes: article.pullQuotes.map((extract) => dressExtract(extract, dress)),
    closing: dressBlocks(article.closing, dress),
  }
}

function dressLine(line: WordLine, dress: Dress): WordLine {
  return typeof line === 'string' ? dress(line) : dressInline(line, dress)
}

function dressExtract(extract: Extract, dress: Dress): Extract {
  return { ...extract, text: dress(extract.text) }
}

function dressBlocks<B extends Block>(blocks: readonly B[], dress: Dress): B[] {
  return blocks.map((block) => dressBlock(block, dress) as B)
}

function dressBlock(block: Block, dress: Dress): Block {
  const inline = (content: readonly Inline[]) => dressInline(content, dress)
  switch (block.kind) {
    case 'paragraph':
    case 'sideNote':
      return { ...block, content: inline(block.content) }
    case 'list':
      return { ...block, items: block.items.map(inline) }
    case 'verse':
      return {
        ...block,
        ...(block.title && { title: inline(block.title) }),
        stanzas: block.stanzas.map((lines) => lines.map((line) => dressVerse(line, inline))),
        ...(block.poet && { poet: inline(block.poet) }),
      }
    case 'quotation':
      return block.quran ? block : { ...block, paragraphs: block.paragraphs.map(inline) }
    case 'infobox':
      return { ...block, title: dress(block.title), blocks: dressBlocks(block.blocks, dress) }
    case 'picture':
      return { ...block, ...(block.caption && { caption: inline(block.caption) }) }
  }
}

function dressVerse(line: VerseLine, inline: (content: readonly Inline[]) => readonly Inline[]): VerseLine {
  return line.length === 1 ? [inline(line[0])] : [inline(line[0]), inline(line[1])]
}

function dressInline(content: readonly Inline[], dress: Dress): readonly Inline[] {
  return content.map((inline): Inline => {
    switch (inline.kind) {
      case 'text':
      case 'isolate':
        return { ...inline, text: dress(inline.text) }
      case 'language':
        return inline
      default:
        return { ...inline, content: dressInline(inline.content, dress) }
    }
  })
}
