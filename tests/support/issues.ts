/**
 * Issues to be set: short names for questions, answers and every kind of block.
 * A test of layout should read as the page it makes.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/diagnostic.ts'
import type {
  Block,
  DataTable,
  Glossed,
  Infobox,
  Inline,
  List,
  Paragraph,
  Picture,
  PictureGroup,
  Quotation,
  SideNote,
  Subhead,
  Verse,
} from '../../src/issue/block.ts'
import type {
  Article,
  Column,
  Department,
  DepartmentItem,
  Exchange,
  Feature,
  Interview,
  Issue,
  Letter,
  PhotoEssay,
  PhotoPlate,
} from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'

const HOUSE = join(import.meta.dirname, '../..')
const span: Span = { file: 'test.yaml', line: 1, column: 1 }
const places = { kicker: span, title: span, credits: span }

type Words = string | Inline | readonly Inline[]

export function inline(content: Words): readonly Inline[] {
  if (typeof content === 'string') return [{ kind: 'text', text: content }]
  return 'kind' in content ? [content] : content
}

export function emphasis(text: string): Inline {
  return { kind: 'emphasis', content: inline(text) }
}

export function link(text: string, href: string): Inline {
  return { kind: 'link', href, content: inline(text) }
}

export function note(text: string): Inline {
  return { kind: 'note', content: inline(text) }
}

export function english(text: string): Inline {
  return { kind: 'language', language: 'en', content: inline(text) }
}

/** A paragraph. */
export function p(...content: readonly Words[]): Paragraph {
  return { kind: 'paragraph', content: content.flatMap(inline), span }
}

/** A heading within a text. */
export function subhead(words: Words): Subhead {
  return { kind: 'subhead', content: inline(words), span }
}

export function list(...items: readonly Words[]): List {
  return { kind: 'list', ordered: false, items: items.map(inline), span }
}

export function numbered(...items: readonly Words[]): List {
  return { ...list(...items), ordered: true }
}

/** Lines of verse, each its two half-lines. */
export function verse(...lines: readonly (readonly [Words, Words])[]): Verse {
  return {
    kind: 'verse',
    stanzas: [lines.map(([first, second]) => [inline(first), inline(second)] as const)],
    span,
  }
}

/** Free verse by its stanzas, and what stands over and under it. */
export function poem(
  stanzas: readonly (readonly Words[])[],
  { title, poet }: { readonly title?: Words; readonly poet?: Words } = {},
): Verse {
  return {
    kind: 'verse',
    ...(title && { title: inline(title) }),
    stanzas: stanzas.map((lines) => lines.map((line) => [inline(line)] as const)),
    ...(poet && { poet: inline(poet) }),
    span,
  }
}

export function quotation(source: string | undefined, ...paragraphs: readonly Words[]): Quotation {
  return {
    kind: 'quotation',
    paragraphs: paragraphs.map(inline),
    quran: false,
    ...(source && { source }),
    span,
  }
}

/** A table by its heads and its rows of as many cells. */
export function table(
  head: readonly Words[],
  rows: readonly (readonly Words[])[],
  { caption, note }: { readonly caption?: Words; readonly note?: Words } = {},
): DataTable {
  return {
    kind: 'table',
    head: head.map(inline),
    rows: rows.map((cells) => cells.map(inline)),
    ...(caption && { caption: inline(caption) }),
    ...(note && { note: inline(note) }),
    span,
  }
}

/** Big numbers, each with words under it. */
export function facts(...entries: readonly (readonly [number: Words, words: Words])[]): Glossed {
  const said = entries.map(([term, gloss]) => ({ term: inline(term), gloss: inline(gloss) }))
  return { kind: 'facts', entries: said, span }
}

/** Moments, each with what came to pass. */
export function timeline(...entries: readonly (readonly [when: Words, what: Words])[]): Glossed {
  return { ...facts(...entries), kind: 'timeline' }
}

export function infobox(title: string, ...blocks: Infobox['blocks']): Infobox {
  return { kind: 'infobox', title, blocks, span }
}

export function sideNote(text: Words): SideNote {
  return { kind: 'sideNote', content: inline(text), span }
}

/** Pictures under one caption. */
export function pictures(caption: Words, ...shown: readonly Picture[]): PictureGroup {
  return { kind: 'pictures', pictures: shown, caption: inline(caption), span }
}

/** A picture of so many pixels; nothing opens its file before it is painted. */
export function picture(width: number, height: number, caption?: Words): Picture {
  return {
    kind: 'picture',
    path: '/pictures/test.jpg',
    format: 'jpeg',
    width,
    height,
    alternative: 'صورة',
    ...(caption && { caption: inline(caption) }),
    span,
  }
}

/** A question, waiting for its answer. */
export function q(question: Words): readonly Inline[] {
  return inline(question)
}

/** An answer: paragraphs where they are words, and other blocks as they are. */
export function a(...answer: readonly (string | Block)[]): readonly Block[] {
  return answer.map((block) => (typeof block === 'string' ? p(block) : block))
}

type Talk = readonly (readonly Inline[] | readonly Block[])[]

/** An interview from questions and answers by turns: `interview(q('…'), a('…'), q('…'), a('…'))`. */
export function interview(...talk: Talk): Interview {
  const exchanges: Exchange[] = []
  for (let index = 0; index < talk.length; index += 2) {
    const question = talk[index] as readonly Inline[]
    const answer = (talk[index + 1] ?? []) as readonly Block[]
    exchanges.push({ number: index / 2 + 1, question, answer, span })
  }
  return {
    kind: 'interview',
    slug: 'talk',
    title: inline('حديث طويل'),
    credits: [{ role: 'صحافة', name: 'خالد' }],
    guests: [{ name: 'سلمى بنت أحمد', shortName: 'سلمى' }],
    exchanges,
    pullQuotes: [],
    introduction: [],
    closing: [],
    span,
    places,
  }
}

/** A feature of these blocks. */
export function feature(blocks: readonly (string | Block)[], own: Partial<Feature> = {}): Feature {
  return {
    kind: 'feature',
    slug: 'report',
    title: inline('تقرير طويل'),
    credits: [{ role: 'بقلم', name: 'ليلى' }],
    blocks: a(...blocks),
    pullQuotes: [],
    biography: [],
    span,
    places,
    ...own,
  }
}

/** Readers' letters, each of these blocks. */
export function letters(...items: readonly Partial<DepartmentItem>[]): Department {
  return {
    kind: 'letters',
    slug: 'post',
    title: inline('كتبتم إلينا'),
    credits: [],
    items: items.map((item, index) => ({ number: index + 1, blocks: [], answer: [], span, ...item })),
    span,
    places,
  }
}

/** News in brief. */
export function briefs(...items: readonly Partial<DepartmentItem>[]): Department {
  return { ...letters(...items), kind: 'briefs', slug: 'brief', title: inline('في سطور') }
}

/** A photo essay of these plates. */
export function photos(plates: readonly PhotoPlate[], own: Partial<PhotoEssay> = {}): PhotoEssay {
  return {
    kind: 'photos',
    slug: 'tower',
    title: inline('من يوقظ الساعة'),
    credits: [],
    plates,
    span,
    places,
    ...own,
  }
}

/** A column of these blocks. */
export function column(blocks: readonly (string | Block)[], own: Partial<Column> = {}): Column {
  const { opener: _, ...essay } = feature(blocks, { slug: 'regular', title: inline('مديح الكرسي') })
  return { ...essay, kind: 'column', kicker: 'على العتبة', ...own }
}

export function letter(...blocks: readonly (string | Block)[]): Letter {
  const text = a(...blocks)
  return { kind: 'letter', slug: 'letter', title: inline('رسالة'), credits: [], blocks: text, span, places }
}

/** An issue of these articles; the first interview among them is on the cover. */
export function issueOf(...articles: readonly Article[]): Issue {
  const story = articles.find(({ kind }) => kind === 'interview') ?? interview()
  return {
    id: '012',
    masthead: 'مجلة',
    number: 12,
    date: '2026-11-01',
    language: 'ar-EG',
    numerals: 'arabic-indic',
    labels: { number: 'العدد ١٢', date: 'نوفمبر ٢٠٢٦' },
    theme: 'plain',
    cover: { story: story.slug },
    back: {},
    binding: { kind: 'stapled' },
    sections: [],
    adverts: [],
    articles: articles.includes(story) ? articles : [...articles, story],
  }
}

/** An issue that comes with the press. */
export async function sampleIssue(name: '001' | '002' = '001'): Promise<Issue> {
  const { value } = await loadIssue(join(HOUSE, 'assets/issues', name))
  if (!value) throw new Error('The sample issues must load without errors.')
  return value
}

/** Every word of the sample manuscript as delivered, each once, in the order it first stands there. */
export function manuscriptWords(): readonly string[] {
  const path = join(HOUSE, 'assets/issues/001/manuscripts/omar-aliskandarani.txt')
  return [...new Set(readFileSync(path, 'utf8').split(/\s+/).filter(Boolean))]
}
