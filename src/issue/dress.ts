/**
 * An issue → the same issue with the numbers of its running text in the digits a theme asks for. Done once, before
 * print and e-book begin, as both must say the same.
 */

import type { Block, Infobox, Inline, Picture, VerseLine, WordLine } from './block.ts'
import type { Article, Extract, Issue, Numerals, PhotoPlate } from './issue.ts'
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
  if (article.kind === 'photos') {
    const { standfirst } = article
    const plates = article.plates.map((plate) => dressPlate(plate, dress))
    return {
      ...article,
      ...head,
      ...(standfirst && { standfirst: { ...standfirst, text: dress(standfirst.text) } }),
      plates,
    }
  }
  if ('items' in article) {
    const items = article.items.map((item) => ({
      ...item,
      ...(item.head && { head: dressInline(item.head, dress) }),
      ...(item.picture && { picture: dressBlock(item.picture, dress) as Picture }),
      blocks: dressBlocks(item.blocks, dress),
      answer: dressBlocks(item.answer, dress),
    }))
    return { ...article, ...head, items }
  }
  if (article.kind === 'feature' || article.kind === 'column') {
    const essay = {
      ...head,
      blocks: dressBlocks(article.blocks, dress),
      pullQuotes: article.pullQuotes.map((extract) => dressExtract(extract, dress)),
      biography: dressBlocks(article.biography, dress),
    }
    if (article.kind === 'column') return { ...article, ...essay }
    const { standfirst, picture } = article
    return {
      ...article,
      ...essay,
      ...(standfirst && { standfirst: { ...standfirst, text: dress(standfirst.text) } }),
      ...(picture && { picture: dressBlock(picture, dress) as Picture }),
    }
  }
  return {
    ...article,
    ...head,
    ...(article.standfirst && { standfirst: dressExtract(article.standfirst, dress) }),
    introduction: dressBlocks(article.introduction, dress),
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

function dressPlate([first, second]: PhotoPlate, dress: Dress): PhotoPlate {
  const dressed = dressBlock(first, dress) as Picture
  return second ? [dressed, dressBlock(second, dress) as Picture] : [dressed]
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
    case 'subhead':
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
    case 'listing':
      return block
    case 'quotation':
      return block.quran ? block : { ...block, paragraphs: block.paragraphs.map(inline) }
    case 'table':
      return {
        ...block,
        head: block.head.map(inline),
        rows: block.rows.map((cells) => cells.map(inline)),
        ...(block.caption && { caption: inline(block.caption) }),
        ...(block.note && { note: inline(block.note) }),
      }
    case 'facts':
    case 'timeline':
      return {
        ...block,
        entries: block.entries.map(({ term, gloss }) => ({ term: inline(term), gloss: inline(gloss) })),
      }
    case 'infobox':
      return { ...block, title: dress(block.title), blocks: dressBlocks(block.blocks, dress) }
    case 'picture':
    case 'pictures':
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
