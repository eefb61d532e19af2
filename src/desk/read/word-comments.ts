/** Comments of a Word document → each with who made it, the paragraph it stands at and the words it is about (ECMA-376, part 1, 17.13.4). */

import type { Diagnostic } from '../../diagnostic.ts'
import { diagnose, quote } from '../../source/complaint.ts'
import type { LeftOut } from '../manuscript.ts'
import { attributeOf, type MarkupNode, within } from './dom.ts'
import { hasText } from './tracked-changes.ts'

export interface CommentsFound {
  readonly leftOut: readonly LeftOut[]
  readonly remarks: readonly Diagnostic[]
}

/** `comments`: their part of the package; `body`: the document, whose paragraphs count as its reader counts them. */
export function commentsInWord(
  comments: MarkupNode,
  body: MarkupNode | undefined,
  file: string,
): CommentsFound {
  const places = body ? placesIn(body) : new Map<string, CommentPlace>()
  const leftOut = [...within(comments)].flatMap((node): LeftOut[] => {
    if (node.localName !== 'w:comment') return []
    const text = paragraphsIn(node).join(' / ')
    const place = places.get(attributeOf(node, 'w:id') ?? '')
    const author = attributeOf(node, 'w:author')?.trim()
    const words = place?.words.trim().replace(/\s+/gu, ' ')
    if (text === '') return []
    return [
      {
        text,
        reason: 'comment',
        span: { file, line: Math.max(1, place?.line ?? 1), column: 1 },
        ...(author && { by: author }),
        ...(words && { about: words }),
      },
    ]
  })
  return { leftOut, remarks: leftOut.length === 0 ? [] : [tell(leftOut, file)] }
}

interface CommentPlace {
  readonly line: number
  words: string
}

function placesIn(body: MarkupNode): Map<string, CommentPlace> {
  const places = new Map<string, CommentPlace>()
  const open = new Set<CommentPlace>()
  let line = 0
  for (const node of within(body)) {
    const id = attributeOf(node, 'w:id') ?? ''
    switch (node.localName) {
      case 'w:p':
        if (hasText([...within(node)])) line += 1
        append(open, ' ')
        break
      case 'w:commentRangeStart': {
        const place = { line, words: '' }
        places.set(id, place)
        open.add(place)
        break
      }
      case 'w:commentRangeEnd':
        open.delete(places.get(id) as CommentPlace)
        break
      case 'w:commentReference':
        places.set(id, places.get(id) ?? { line, words: '' })
        break
      case 'w:t':
        append(open, node.textContent ?? '')
    }
  }
  return places
}

function append(places: ReadonlySet<CommentPlace>, text: string): void {
  for (const place of places) place.words += text
}

function paragraphsIn(comment: MarkupNode): readonly string[] {
  return [...within(comment)].flatMap(({ localName, textContent }) => {
    const words = localName === 'w:p' ? (textContent ?? '').trim() : ''
    return words === '' ? [] : [words]
  })
}

function tell(comments: readonly LeftOut[], file: string): Diagnostic {
  const authors = [...new Set(comments.flatMap(({ by }) => (by === undefined ? [] : [quote(by)])))]
  const count = comments.length === 1 ? 'comment' : `${comments.length} comments`
  return diagnose(
    'desk',
    {
      rule: 'comments',
      found: `${count} in its margin${authors.length > 0 ? ` by ${authors.join(', ')}` : ''}`,
      expected: 'none that is still to be answered',
      hint: 'No page bears them; each is in the list of what was left out, with the words that it is about.',
      severity: 'warning',
    },
    { file, line: 1, column: 1 },
  )
}
