/** Blocks of an article's file → the paragraphs of a sheet, each with its path. */

import { collapseSpaces, splitParagraphs } from '../../issue/spaces.ts'
import type { AnswerBlockSource } from '../../issue/talk-schema.ts'
import type { BlockSource, BlocksSource, InfoboxSource } from '../../issue/text-schema.ts'
import type { Path } from '../../source/yaml.ts'
import { fixed, type SheetParagraph, type SheetPiece, type SheetRole, strong } from './sheet.ts'

export function textsOf(text: string, path: Path, role: SheetRole): SheetParagraph[] {
  return splitParagraphs(text).map((source, part) => ({
    role,
    pieces: [{ kind: 'text', path, part, form: 'prose', source }],
  }))
}

export function lineAt(text: string, path: Path): SheetPiece {
  return { kind: 'text', path, part: 0, form: 'line', source: collapseSpaces(text) }
}

export function blockTexts(blocks: BlocksSource, path: Path, role: SheetRole): SheetParagraph[] {
  if (typeof blocks === 'string') return textsOf(blocks, path, role)
  return blocks.flatMap((block, index) => oneBlockTexts(block, [...path, index], role))
}

type Keyed = Exclude<BlockSource, string>

/** What is read of each kind of block. */
const KINDS: { readonly [Kind in keyof Keyed]?: (block: Keyed, path: Path) => SheetParagraph[] } = {
  subhead: ({ subhead = '' }, path) => [line('subhead', subhead, [...path, 'subhead'])],
  list: ({ list = [] }, path) => itemTexts(list, [...path, 'list'], () => '• '),
  numbered: ({ numbered = [] }, path) =>
    itemTexts(numbered, [...path, 'numbered'], (index) => `${index + 1}. `),
  verse: verseTexts,
  quotation: quotationTexts,
  listing: ({ listing = '' }) =>
    listing
      .trimEnd()
      .split('\n')
      .map((words) => ({ role: 'listing', pieces: [fixed(words)] })),
  table: tableTexts,
  facts: ({ facts = [] }, path) =>
    facts.map(({ number, words }, index) =>
      glossed([...path, 'facts', index], ['number', number], ['words', words]),
    ),
  timeline: ({ timeline = [] }, path) =>
    timeline.map(({ when, what }, index) =>
      glossed([...path, 'timeline', index], ['when', when], ['what', what]),
    ),
  infobox: ({ infobox }, path) => (infobox ? boxTexts(infobox, [...path, 'infobox']) : []),
  sideNote: ({ sideNote = '' }, path) => [line('box', sideNote, [...path, 'sideNote'])],
  picture: ({ picture }, path) =>
    picture?.caption === undefined ? [] : [line('caption', picture.caption, [...path, 'picture', 'caption'])],
  pictures: ({ caption }, path) =>
    caption === undefined ? [] : [line('caption', caption, [...path, 'caption'])],
}

export function oneBlockTexts(
  block: BlockSource | AnswerBlockSource,
  path: Path,
  role: SheetRole,
): SheetParagraph[] {
  if (typeof block === 'string') return textsOf(block, path, role)
  const kind = (Object.keys(KINDS) as (keyof Keyed)[]).find((each) => block[each] !== undefined)
  return (kind && KINDS[kind]?.(block, path)) ?? []
}

function line(role: SheetRole, text: string, path: Path): SheetParagraph {
  return { role, pieces: [lineAt(text, path)] }
}

function itemTexts(items: readonly string[], path: Path, label: (index: number) => string): SheetParagraph[] {
  return items.map((item, index) => ({
    role: 'item',
    pieces: [fixed(label(index)), lineAt(item, [...path, index])],
  }))
}

function glossed(path: Path, ...parts: readonly (readonly [key: string, text: string])[]): SheetParagraph {
  const [term, gloss] = parts.map(([key, text]) => lineAt(text, [...path, key]))
  return { role: 'item', pieces: [...(term ? [term] : []), fixed(': '), ...(gloss ? [gloss] : [])] }
}

/** Two half-lines stand on one line, a tab between them. */
function verseTexts({ verse = [], title, poet }: Keyed, path: Path): SheetParagraph[] {
  const at = [...path, 'verse']
  const lines =
    typeof verse === 'string'
      ? verse
          .split('\n')
          .map(collapseSpaces)
          .filter((source) => source !== '')
          .map((source, part): SheetParagraph => {
            return { role: 'verse', pieces: [{ kind: 'text', path: at, part, form: 'verse', source }] }
          })
      : verse.map((each, index): SheetParagraph => {
          if (typeof each === 'string') return line('verse', each, [...at, index])
          const [first, second] = each.map((half, side) => lineAt(half, [...at, index, side]))
          return {
            role: 'verse',
            pieces: [first, fixed('\t'), second].filter((piece) => piece !== undefined),
          }
        })
  return [
    ...(title === undefined ? [] : [line('subhead', title, [...path, 'title'])]),
    ...lines,
    ...(poet === undefined ? [] : [line('source', poet, [...path, 'poet'])]),
  ]
}

function quotationTexts({ quotation = [], source }: Keyed, path: Path): SheetParagraph[] {
  const at = [...path, 'quotation']
  return [
    ...(typeof quotation === 'string'
      ? textsOf(quotation, at, 'quotation')
      : quotation.flatMap((text, index) => textsOf(text, [...at, index], 'quotation'))),
    ...(source === undefined ? [] : [line('source', source, [...path, 'source'])]),
  ]
}

function tableTexts({ table }: Keyed, path: Path): SheetParagraph[] {
  if (!table) return []
  const { head, rows, caption, note } = table
  const at = [...path, 'table']
  const cells = [head, ...rows].flatMap((row, index) =>
    row.map((text, column): SheetParagraph => {
      const own = index === 0 ? [...at, 'head', column] : [...at, 'rows', index - 1, column]
      return { role: 'cell', pieces: [lineAt(text, own)], cell: { row: index, column } }
    }),
  )
  return [
    ...(caption === undefined ? [] : [line('subhead', caption, [...at, 'caption'])]),
    ...cells,
    ...(note === undefined ? [] : [line('caption', note, [...at, 'note'])]),
  ]
}

export function boxTexts({ title, text }: InfoboxSource, path: Path): SheetParagraph[] {
  const at = [...path, 'text']
  return [
    { role: 'subhead', pieces: [lineAt(title, [...path, 'title'])] },
    ...(typeof text === 'string'
      ? textsOf(text, at, 'box')
      : text.flatMap((block, index) => oneBlockTexts(block as BlockSource, [...at, index], 'box'))),
  ]
}

/** Words run in before a paragraph. */
export function named(name: string, [first, ...others]: readonly SheetParagraph[]): SheetParagraph[] {
  if (!first) return []
  return [{ ...first, pieces: [strong(`${name}: `), ...first.pieces] }, ...others]
}
