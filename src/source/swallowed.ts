/**
 * YAML text → the words of it that YAML would take from its writer without a word of its own: comments that cut a
 * value, anchors and tags, Arabic commas that part nothing. It reads the tokens of the yaml library, in which nothing
 * is left out yet.
 *
 * Who writes YAML every day means a comment by `#`; who writes a magazine means a hashtag, a number or a colour. On a
 * line of its own it is a comment, always; so it is behind a quoted text, behind a bracket, and behind a key whose map
 * or list stands below it. Behind an unquoted value, or in place of one, it is a comment where it looks like one and
 * nothing is lost if it is: a space after the `#`; and where the value has Arabic letters, two spaces before it as well
 * and no Arabic letters in it. All else is told as words cut.
 */

import { CST, Parser } from 'yaml'
import { type Complaint, quote } from './complaint.ts'

export interface Swallowed {
  /** Of its first sign in the text. */
  readonly offset: number
  readonly complaint: Complaint
}

/** The rule that an Arabic comma in brackets breaks. */
export const COMMA = 'comma'

/** What no file without such words has: few files are read twice. */
const SUSPECT = /[^\n \t][ \t]*[#]|[\s,[{][&!]|[[{][^\]}\n]*[،؛]/u

export function findSwallowed(text: string): readonly Swallowed[] {
  if (!SUSPECT.test(text)) return []
  const found: Swallowed[] = []
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document') CST.visit(token, (item) => void found.push(...judgeItem(item)))
  }
  return found
}

type TokenItem = CST.CollectionItem
type SourceTokens = readonly CST.SourceToken[]

function judgeItem({ start, sep = [], value }: TokenItem): readonly Swallowed[] {
  return [
    ...[...start, ...sep].flatMap(judgeMark),
    ...judgeRemarks(start, value, false),
    ...judgeRemarks(sep, value, false),
    ...(value ? judgeValue(value) : []),
  ]
}

function judgeMark({ type, offset, source }: CST.SourceToken): readonly Swallowed[] {
  return type === 'anchor' || type === 'tag' ? [{ offset, complaint: ownMark(source) }] : []
}

/** Comments between a key, hyphen or comma and its value; `isBehind` where something stands before the first token. */
function judgeRemarks(
  tokens: SourceTokens,
  value: CST.Token | null | undefined,
  isBehind: boolean,
): Swallowed[] {
  const isText = !value || value.type === 'scalar'
  let behind: CST.SourceToken['type'] | undefined = isBehind ? 'comma' : undefined
  return tokens.flatMap(({ type, offset, source }) => {
    if (type === 'newline') behind = undefined
    else if (type !== 'space' && type !== 'comment') behind = type
    const isCut = type === 'comment' && behind && isTag(source) && (isText || behind === 'comma')
    return isCut ? [{ offset, complaint: missingValue(source) }] : []
  })
}

function judgeValue(value: CST.Token): readonly Swallowed[] {
  switch (value.type) {
    case 'scalar':
      return judgeEnd(value.source, value.end ?? [])
    case 'block-scalar':
      return value.props.flatMap((token) =>
        token.type === 'comment' && isTag(token.source)
          ? [{ offset: token.offset, complaint: missingValue(token.source) }]
          : [],
      )
    case 'flow-collection': {
      const [first, second] = value.items
      return [
        ...(first ? judgeRemarks(first.start, first.value, true) : []),
        ...(value.start.source === '[' && first && !second ? judgeOnlyEntry(first) : []),
      ]
    }
    default:
      return []
  }
}

/** What stands behind an unquoted value. */
function judgeEnd(plain: string, end: SourceTokens): readonly Swallowed[] {
  const ended = end.findIndex(({ type }) => type === 'newline')
  const line = ended < 0 ? end : end.slice(0, ended)
  const remark = line.find(({ type }) => type === 'comment')
  if (!remark) return []
  const gap = line.find(({ type }) => type === 'space')?.source ?? ''
  const isApart = gap.length > 1 || gap === '\t'
  const isRemark = !isTag(remark.source) && (!isArabic(plain) || (isApart && !isArabic(remark.source)))
  return isRemark ? [] : [{ offset: remark.offset, complaint: cutText(remark.source) }]
}

function judgeOnlyEntry({ key, value }: TokenItem): readonly Swallowed[] {
  if (key || value?.type !== 'scalar') return []
  const at = value.source.search(/[،؛]/u)
  return at < 0 ? [] : [{ offset: value.offset + at, complaint: arabicComma(value.source.charAt(at)) }]
}

/** Whether a comment looks like a hashtag, a number or a colour. */
function isTag(comment: string): boolean {
  return /^#[^\s#]/.test(comment)
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text)
}

const REMARKS = 'a remark of your own stands on a line of its own.'

function cutText(comment: string): Complaint {
  return {
    rule: 'comment',
    found: `comment ${quote(comment)} that cuts a text`,
    expected: 'the whole text as one value',
    hint: `Put the text in quotes if the # belongs to it; ${REMARKS}`,
  }
}

function missingValue(comment: string): Complaint {
  return {
    rule: 'comment',
    found: `comment ${quote(comment)} in place of a value`,
    expected: 'a value',
    hint: `Put it in quotes if it is one: "${[...comment].slice(0, 30).join('')}"; ${REMARKS}`,
  }
}

function ownMark(source: string): Complaint {
  return {
    rule: 'syntax',
    found: `sign ${quote(source)} at the start of a value, which is a mark of YAML's own`,
    expected: 'a text',
    hint: 'Put a text that begins with & or ! in quotes, or below ">-".',
  }
}

export function arabicComma(comma: string): Complaint {
  return {
    rule: COMMA,
    found: `Arabic comma ${quote(comma)} between the entries of brackets`,
    expected: 'the comma "," between two entries',
    hint: 'Write "," between two entries; put a text that holds an Arabic comma in quotes.',
  }
}
