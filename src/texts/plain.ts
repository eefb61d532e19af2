/**
 * An article → its words as plain text: one paragraph a line. What has no markup says with words what a page says
 * with type.
 */

import type { Article, Issue } from '../issue/issue.ts'
import { formatNumber } from '../issue/numerals.ts'
import { originLine } from '../issue/titles.ts'
import type { Dialect } from './dialect.ts'
import { NOTES, writeArticle } from './write-article.ts'

export function writePlainText(article: Article, issue: Issue): string {
  return writeArticle(article, issue, PLAIN)
}

/** Between two half-lines of verse. */
const CAESURA = '   ***   '
const INDENT = '    '
/** Under the title: what else stands over the first question is as short. */
const UNDERLINE = 24
const SUBHEAD_LINE = 12

const PLAIN: Dialect = {
  head: (_, issue) => [originLine(issue), ''],
  title: (words) => [words, '='.repeat(UNDERLINE), ''],
  question: (words, isNamed) => ['', isNamed ? words : `س: ${words}`, ''],
  subhead: (words) => ['', words, '-'.repeat(SUBHEAD_LINE)],
  answer: (words) => `ج: ${words}`,
  pause: ['* * *', ''],
  table: ({ caption, head, rows, note }) => [
    ...(caption ? [caption] : []),
    ...[head, ...rows].map((cells) => cells.join('\t')),
    ...(note ? [note] : []),
  ],
  gloss: (term, words) => `${term} — ${words}`,
  boxTitle: (words) => [words, ''],
  item: (words, number) => `${number === undefined ? '•' : `${number}.`} ${words}`,
  verse: (parts) => INDENT + parts.join(CAESURA),
  lineEnd: '',
  listing: (lines) => lines.map((line) => (line === '' ? '' : INDENT + line)).join('\n'),
  quotation: (paragraph) => (paragraph === '' ? '' : INDENT + paragraph),
  source: (words) => `${INDENT}— ${words}`,
  aside: (line) => `| ${line}`.trimEnd(),
  picture: (_, alternative, words) => [`[صورة: ${alternative}${words === '' ? '' : `. ${words}`}]`],
  caption: (words) => `[الصور: ${words}]`,
  noteMark: (number, numerals) => `[${formatNumber(number, numerals)}]`,
  note: (number, words, numerals) => `[${formatNumber(number, numerals)}] ${words}`,
  notesTitle: [NOTES, ''],
  text: (plain) => plain,
  emphasis: (words) => words,
  link: (words, href) =>
    words.replace(/[\u2066\u2069]/g, '') === href ? words : `${words} (\u2066${href}\u2069)`,
}
