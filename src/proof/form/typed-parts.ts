/** What an editor adds → the value and its lines in the file, as the desk types it. */

import { list, map, type Tree, text } from '../../desk/write/tree.ts'
import { writeYaml } from '../../desk/write/yaml-text.ts'
import { collapseSpaces, splitParagraphs } from '../../issue/spaces.ts'
import type { TypedPart } from '../../source/rearrange.ts'
import type { NewPart } from './edits.ts'

/** Behind a hyphen. */
export function typedItem(tree: Tree): TypedPart {
  return { value: plainOf(tree), lines: linesOf(list([tree])) }
}

/** Behind its key. */
export function typedEntry(key: string, tree: Tree): TypedPart {
  return { value: plainOf(tree), lines: linesOf(map({ [key]: tree })) }
}

export function typedNumber(key: string, number: number): TypedPart {
  return { value: number, lines: [`${key}: ${number}`] }
}

/** In brackets, as people type it. */
export function typedPoint(key: string, point: readonly [number, number]): TypedPart {
  return { value: [...point], lines: [`${key}: [${point.join(', ')}]`] }
}

/** The items that a new part becomes in its list: of words, one for each paragraph. */
export function treesFor(part: NewPart): readonly Tree[] {
  switch (part.kind) {
    case 'paragraph':
      return splitParagraphs(part.words).map(text)
    case 'subhead':
      return [map({ subhead: text(collapseSpaces(part.words)) })]
    case 'exchange':
      return [map({ question: text(collapseSpaces(part.question)), answer: passageTree(part.answer) })]
    case 'picture': {
      const { file, alternative, caption } = part
      const own = map({
        file,
        alternative: text(collapseSpaces(alternative)),
        caption: caption?.trim() ? text(collapseSpaces(caption)) : undefined,
      })
      return [map({ picture: own })]
    }
  }
}

/** One paragraph is a text, several are a list. */
export function passageTree(words: string): Tree {
  const paragraphs = splitParagraphs(words)
  return paragraphs.length > 1 ? list(paragraphs.map(text)) : text(paragraphs[0] ?? '')
}

function linesOf(tree: Tree): readonly string[] {
  return writeYaml({ head: [], root: tree, foot: [] }).trimEnd().split('\n')
}

function plainOf(tree: Tree): unknown {
  switch (tree.kind) {
    case 'text':
      return tree.text
    case 'number':
      return tree.number
    case 'list':
      return tree.items.map(({ value }) => plainOf(value))
    case 'map':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plainOf(value)]))
  }
}
