/** The head of a manuscript → its title, and what else is said there once more. */

import type { Span } from '../../diagnostic.ts'
import { foldText } from '../../fold/fold.ts'
import { type Manuscript, type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { asideOf } from './aside.ts'
import { creditLineOf, dateLineOf } from './credits.ts'
import { genreCreditOf } from './genre-credit.ts'
import { isOfLetter } from './letter.ts'
import { makersIn } from './made-by.ts'
import { isSection } from './sections.ts'

export interface TitleFound {
  readonly title?: { readonly text: string; readonly span: Span }
  readonly kicker?: string
  /** What stands before it: the number of a chapter. */
  readonly number?: string
  /** That it is one: «العنوان المقترح:». */
  readonly label?: string
  /** The paragraph that it is, and those that say it again. */
  readonly paragraphs: readonly ManuscriptParagraph[]
  /** The same in other places of the file. */
  readonly again: readonly { readonly text: string; readonly span: Span }[]
}

/** Among so many paragraphs the title is looked for. */
const HEAD = 4
const MOST_WORDS = 22
const SITE = /\s+[–|—-]\s+([^–|—-]{2,40})$/u
const KICKER = /^((?:حوار|لقاء|مقابلة|حديث|دردشة|ملف|ندوة|بورتريه)[^|:–—]{0,24}?)\s*[|–—]\s+(?=\S)/u
const CHAPTER = /^\s*([([]\s*[0-9٠-٩]{1,3}\s*[)\]]|[0-9٠-٩]{1,3}\s*[.)\-–])\s*(?=\p{L})/u

const CALLED = /^\s*((?:ال)?عنوان(?:\s+(?:ال)?(?:مقترح|رئيسي|رئيس))?)\s*[:：]\s*(?=\S)/u

export function findTitle({ facts, paragraphs }: Manuscript): TitleFound {
  const factual = facts.filter(({ name }) => name === 'title' || name === 'og:title')
  const site = facts.find(({ name }) => name === 'og:site_name')?.value
  const [own, rubric] = headsOf(
    paragraphs,
    factual.map(({ value }) => value),
  )
  const ownText = own && oneLine(own)
  const named = factual.map(({ value, span }) => ({ text: withoutSite(value, site), span }))
  const [fact] = [...named].sort((one, other) => other.text.length - one.text.length)
  if (!own || ownText === undefined)
    return fact ? partsOf(fact.text, fact.span, [], []) : { paragraphs: [], again: [] }
  if (!fact) return titleOfLines(paragraphs, own, rubric)
  const again = factual.map(({ value, span }) => ({ text: value, span }))
  if (isSubtitle(ownText, facts))
    return partsOf(fact.text, fact.span, [own], [...again, { text: ownText, span: own.span }])
  const isSame = isWithin(fact.text, ownText) || isWithin(ownText, fact.text)
  // What the page calls itself is its title where its first heading says less.
  const isOwn = isSame ? ownText.length >= fact.text.length : isTitleOf(own)
  if (isOwn) return partsOf(ownText, own.span, [own], again)
  return partsOf(fact.text, fact.span, isSame ? [own] : [], [
    ...again,
    ...(isSame ? [{ text: ownText, span: own.span }] : []),
  ])
}

/** Where the file says nothing of itself. */
function titleOfLines(
  paragraphs: readonly ManuscriptParagraph[],
  own: ManuscriptParagraph,
  rubric: ManuscriptParagraph | undefined,
): TitleFound {
  const twice = own.kind === 'heading' ? undefined : saidTwice(paragraphs)
  if (twice) {
    const [one, other] = twice
    const again = [{ text: oneLine(other), span: other.span }]
    return { ...partsOf(oneLine(one), one.span, twice, []), again }
  }
  const found = partsOf(oneLine(own), own.span, [own], [])
  return rubric && !found.kicker ? { ...found, kicker: oneLine(rubric), paragraphs: [rubric, own] } : found
}

const SUBTITLE = /^(?:subtitle|sub_title|subheading|deck|dek|kicker|description|summary|excerpt|lead)$/i

/** What the file says of itself beside its title. */
function isSubtitle(text: string, facts: Manuscript['facts']): boolean {
  return facts.some(({ name, value }) => SUBTITLE.test(name) && foldText(value) === foldText(text))
}

const MARKDOWN = /\.(?:md|markdown|mdx)$/i

/** A file of Markdown with a title before its text goes on with headings of the second level. */
function isTitleOf({ kind, level, span }: ManuscriptParagraph): boolean {
  return kind === 'heading' && !((level ?? 1) > 1 && MARKDOWN.test(span.file))
}

function oneLine({ runs }: ManuscriptParagraph): string {
  return textOfRuns(runs).replace(/\s+/gu, ' ').trim()
}

/** The paragraph that may be the title, and what stands over it. */
function headsOf(
  paragraphs: readonly ManuscriptParagraph[],
  facts: readonly string[],
): readonly ManuscriptParagraph[] {
  // A page names its site in a heading too: the longer of those that its title holds is its own.
  const named = paragraphs
    .slice(0, HEAD * 2)
    .filter((each) => each.kind === 'heading' && facts.some((fact) => isWithin(oneLine(each), fact)))
    .sort((one, other) => oneLine(other).length - oneLine(one).length)
  if (named.length > 0) return named.slice(0, 1)
  const first = paragraphs.filter(({ kind }) => !UNTITLED.has(kind)).slice(0, HEAD)
  const headings = first.filter(({ kind, level }) => kind === 'heading' && (level ?? 1) <= 2)
  const heading = headings.find((each) => !isSection(oneLine(each))) ?? headings[0]
  if (heading) {
    const over = first[first.indexOf(heading) - 1]
    const isOver = over && first.indexOf(heading) === 1 && (isKicker(over) || isSection(oneLine(over)))
    return isOver ? [heading, over] : [heading]
  }
  const called = paragraphs.slice(0, LETTER).find((each) => isCalledTitle(each))
  if (called) return [called]
  const behind = behindLetter(paragraphs)
  if (behind) return [behind]
  const said = first.filter((each) => asideOf(oneLine(each)) === undefined)
  const labels = new Set(paragraphs.slice(HEAD).map(labelOf))
  const likely = said.slice(0, 2).filter((each) => isTitleLike(each) && !isSaid(each, labels))
  const [one, other] = likely
  if (one && other && genreCreditOf(oneLine(one))) return [other]
  return one && other && isRubric(oneLine(one)) && oneLine(other).split(' ').length > 2
    ? [other, one]
    : likely.slice(0, 1)
}

/** Among so many paragraphs a page that was copied whole has its title twice: as its name, and over its text. */
const PAGE = 10

function saidTwice(
  paragraphs: readonly ManuscriptParagraph[],
): readonly [ManuscriptParagraph, ManuscriptParagraph] | undefined {
  const first = paragraphs.slice(0, PAGE).filter((each) => each.kind === 'text' && isTitleLike(each))
  for (const [at, one] of first.entries()) {
    const other = first.slice(at + 1).find((each) => foldText(oneLine(each)) === foldText(oneLine(one)))
    if (other && oneLine(one).split(' ').length > 2) return [one, other]
  }
  return undefined
}

/** A title is no cell, no item, no note, nothing that is shown. */
const UNTITLED = new Set<ManuscriptParagraph['kind']>(['picture', 'caption', 'row', 'note', 'listing'])
/** Among so many paragraphs a title is looked for behind a letter. */
const LETTER = 14
/** «أستاذ حازم», «عزيزتي سلمى،»: whom a letter is to. */
const ADDRESSED =
  /^(?:ال)?(?:أ?ستاذت?ي?|أستاذة|دكتورة?|عزيزي|عزيزتي|أخي|أختي|الأخ|الأخت|زميلي|زميلتي|السيدة?)\s+\S+(?:\s\S+){0,2}$/u

/** «العنوان المقترح: …», in a letter or behind it. */
function isCalledTitle(paragraph: ManuscriptParagraph): boolean {
  return paragraph.kind === 'text' && CALLED.test(oneLine(paragraph)) && isTitleLike(paragraph)
}

/** The author's letter stands first: the title is what stands over the credits behind it. */
function behindLetter(paragraphs: readonly ManuscriptParagraph[]): ManuscriptParagraph | undefined {
  const [first] = paragraphs
  if (!first || !(ADDRESSED.test(oneLine(first).replace(/[،,!.:]+$/u, '')) || isOfLetter(oneLine(first))))
    return undefined
  return paragraphs.slice(0, LETTER).find((each, at) => {
    const next = paragraphs[at + 1]
    return at > 0 && next !== undefined && isTitleLike(each) && creditLineOf(oneLine(next)) !== undefined
  })
}

/** A few words over a title, with no stop: «حوار العدد», «ذاكرة». */
function isKicker(paragraph: ManuscriptParagraph): boolean {
  const words = oneLine(paragraph)
  return (
    paragraph.kind === 'text' &&
    words.split(' ').length <= 3 &&
    isTitleLike(paragraph) &&
    genreCreditOf(words) === undefined
  )
}

/** The name of a page of the magazine, or of a series: it stands over the title. */
const RUBRIC =
  /^[^:؟]{0,30}(?:\s\||(?:^|\s)(?:العدد|الحلقة|حلقة|الموسم|زاوية|ملحق|الملحق|ركن|صفحة|حديث الشهر|لقاء الشهر|ضيف الشهر)(?:\s|$))[^:؟]{0,30}$/u

function isRubric(line: string): boolean {
  return RUBRIC.test(line) || isSection(line)
}

/** Behind so much of a paragraph no colon ends a label, whatever spaces are in it. UTF-16 units. */
const LABEL_HEAD = 200

/** Words before a colon. */
function labelOf({ runs }: ManuscriptParagraph): string {
  const head = textOfRuns(runs).trimStart().slice(0, LABEL_HEAD).replace(/\s+/gu, ' ')
  return /^([^:：]{1,40})[:：]/u.exec(head)?.[1]?.trim() ?? ''
}

/** A line of a talk: it has a time, a quotation's mark, a label that others have. */
function isSaid(paragraph: ManuscriptParagraph, labels: ReadonlySet<string>): boolean {
  const label = labelOf(paragraph)
  return paragraph.time !== undefined || paragraph.quoted !== undefined || (label !== '' && labels.has(label))
}

function isTitleLike(paragraph: ManuscriptParagraph): boolean {
  const text = oneLine(paragraph)
  const words = text.split(' ').length
  if (words > MOST_WORDS || makersIn(text) || dateLineOf(text) || /\d{1,2}:\d{2}/u.test(text)) return false
  if (/^[^:]{1,30}:\s/u.test(text) && /[؟?]$/u.test(text)) return false
  return !/[.؛]$/u.test(text) && !/^(?:[-–—•*]|[سج]\s?[0-9٠-٩:\-–.)])/u.test(text)
}

function withoutSite(value: string, site: string | undefined): string {
  const [tail, name] = SITE.exec(value) ?? []
  if (tail === undefined) return value
  return site === undefined || foldText(name ?? '') === foldText(site) ? value.slice(0, -tail.length) : value
}

function isWithin(one: string, other: string): boolean {
  return foldText(other).includes(foldText(one))
}

function partsOf(
  whole: string,
  span: Span,
  paragraphs: readonly ManuscriptParagraph[],
  again: TitleFound['again'],
): TitleFound {
  const [chapter = '', number] = CHAPTER.exec(whole) ?? []
  const [called = '', label] = CALLED.exec(whole.slice(chapter.length)) ?? []
  const rest = whole.slice(chapter.length + called.length)
  const [before = '', kicker] = KICKER.exec(rest) ?? []
  const text = rest.slice(before.length).trim()
  return {
    title: { text, span },
    ...(kicker !== undefined && { kicker: kicker.trim() }),
    ...(number !== undefined && { number }),
    ...(label !== undefined && { label }),
    paragraphs,
    again: again.filter((each) => each.text !== text),
  }
}
