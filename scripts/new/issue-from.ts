/** The file of an issue → that of the next one: what a magazine says in every issue stays, what was of that one goes. */

import { isMap, isScalar, parseDocument } from 'yaml'

/** Keys of the magazine and not of one issue. */
const OF_THE_MAGAZINE = new Set([
  'masthead',
  'fileAs',
  'romanised',
  'calendar',
  'language',
  'numerals',
  'labels',
  'issn',
  'barcode',
  'publisher',
  'certifier',
  'theme',
  'binding',
  'sections',
])

export interface NextIssue {
  readonly number: number
  /** Written year-month-day. */
  readonly date: string
  /** The slug of its first interview. */
  readonly story: string
}

/** Without its comments, which were said of that issue. `text`: YAML that has been read without an error. */
export function nextIssue(text: string, { number, date, story }: NextIssue): string {
  const document = parseDocument(text)
  const { contents } = document
  if (!isMap(contents)) return text
  contents.items = contents.items.filter(({ key }) => isScalar(key) && OF_THE_MAGAZINE.has(String(key.value)))
  document.commentBefore = null
  for (const { key } of contents.items) if (isScalar(key)) key.commentBefore = null
  const at = contents.items.findIndex(({ key }) => isScalar(key) && key.value === 'language')
  const dated = document.createNode({ number, date }) as typeof contents
  contents.items.splice(at < 0 ? contents.items.length : at, 0, ...dated.items)
  document.set('cover', document.createNode({ story }))
  document.set('articles', document.createNode([`interviews/${story}.yaml`]))
  return document.toString({ lineWidth: 100 })
}

/** Of the issue that it is taken from, one more. */
export function numberAfter(text: string): number {
  const number: unknown = parseDocument(text).get('number')
  return typeof number === 'number' ? number + 1 : 1
}
