/**
 * An article → the same as Markdown (CommonMark 0.31, with footnotes and a head of YAML). What is text in an
 * interview may be a sign in Markdown, and must stay text.
 */

import type { Article, Guests, Issue } from '../issue/issue.ts'
import { creditLine, groupCredits, plainLine } from '../issue/lines.ts'
import { plainText } from '../issue/plain-text.ts'
import type { Dialect, SpelledTable } from './dialect.ts'
import { writeArticle } from './write-article.ts'

/** `pictures` says where each picture file stands beside the text, by its path. */
export function writeMarkdown(article: Article, issue: Issue, pictures: ReadonlyMap<string, string>): string {
  return writeArticle(article, issue, {
    ...MARKDOWN,
    picture: ({ path }, alternative, words) => writePicture(pictures.get(path), alternative, words),
  })
}

/** A line ends where it ends. */
const HARD_BREAK = '\\'
/** Two em spaces. */
const CAESURA = '\u2003\u2003'

const MARKDOWN: Dialect = {
  head: writeHead,
  title: (words) => [`# ${words}`, ''],
  question: (words) => ['', `## ${words}`, ''],
  subhead: (words, rank) => ['', `${'#'.repeat(rank)} ${words}`],
  answer: (words) => words,
  pause: ['---', ''],
  table: writeTable,
  gloss: (term, words) => `- **${term}** — ${words}`,
  boxTitle: (words) => [`**${words}**`, ''],
  item: (words, number) => (number === undefined ? `- ${words}` : `${toEuropean(number)}. ${words}`),
  verse: (parts) => `> ${parts.join(CAESURA)}`,
  lineEnd: HARD_BREAK,
  listing: fence,
  quotation: (paragraph) => `> ${paragraph}`.trimEnd(),
  source: (words) => `> — ${words}`,
  aside: (line) => `> ${line}`.trimEnd(),
  picture: () => [],
  caption: writeCaption,
  noteMark: (number) => `[^${number}]`,
  note: (number, words) => `[^${number}]: ${words}`,
  // Whatever shows Markdown gathers its notes under a heading of its own.
  notesTitle: [],
  text: escapeSigns,
  emphasis: (words) => `**${words}**`,
  link: (words, href) => `[${words}](<${href.replace(/[<>\\]/g, (sign) => encodeURIComponent(sign))}>)`,
}

/** CommonMark 0.31, 2.4: a sign after a backslash is a sign; elsewhere an entity keeps HTML from being read. */
function escapeSigns(plain: string): string {
  return plain
    .replace(/[\\`*_{}[\]<>#|~&$]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
}

/** A list of Markdown is numbered in the digits of the Latin script; what shows it dresses them. */
function toEuropean(number: string): string {
  return number.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - '٠'.charCodeAt(0)))
}

function writeHead(article: Article, { masthead, number, date, language }: Issue): readonly string[] {
  const credits = groupCredits(article.credits).map((credit) => `  - ${quote(plainLine(creditLine(credit)))}`)
  return [
    '---',
    `title: ${quote(plainText(article.title))}`,
    `magazine: ${quote(masthead)}`,
    `issue: ${number}`,
    `date: ${date}`,
    `lang: ${language}`,
    'dir: rtl',
    ...(article.section ? [`section: ${quote(article.section.name)}`] : []),
    ...(article.kind === 'interview' ? writeGuests(article.guests) : []),
    ...(credits.length > 0 ? ['credits:', ...credits] : []),
    '---',
    '',
  ]
}

function writeGuests(guests: Guests): readonly string[] {
  const [first, ...others] = guests.map(({ name }) => quote(plainLine(name)))
  return others.length === 0
    ? [`guest: ${first}`]
    : ['guests:', ...[first, ...others].map((name) => `  - ${name}`)]
}

/** YAML 1.2, 7.3.1: of JSON every string is one. */
function quote(text: string): string {
  return JSON.stringify(text)
}

/** CommonMark 0.31, 4.5: a fence longer than any in the code. */
function fence(lines: readonly string[]): string {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  )
  const mark = '`'.repeat(longest + 1)
  return [mark, ...lines, mark].join('\n')
}

/** GitHub Flavored Markdown 0.29, 4.10; a sign that parts cells is escaped in their words. */
function writeTable({ caption, head, rows, note, numbers }: SpelledTable): readonly string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    ...(caption ? [`**${caption}**`, ''] : []),
    row(head),
    row(numbers.map((isNumber) => (isNumber ? '---:' : '---'))),
    ...rows.map(row),
    ...(note ? ['', `*${note}*`] : []),
  ]
}

function writePicture(href: string | undefined, alternative: string, words: string): readonly string[] {
  if (href === undefined) throw new Error(`The picture of ${alternative} was not gathered for the text.`)
  const image = `![${alternative}](${href})`
  return words === '' ? [image] : [image, '', writeCaption(words)]
}

function writeCaption(words: string): string {
  return `*${words}*`
}
