/** Texts as pieces for the copy desk, styles of its house, and what becomes of a text when its fixes are made. */

import { editText, type TextEdit } from '../../src/desk/edits.ts'
import type { HouseStyle } from '../../src/desk/house-style.ts'
import { readCopy } from '../../src/desk/read-copy.ts'
import type { CopyPiece } from '../../src/desk/rules/form/piece.ts'
import type { CopyExample, CopyLevel } from '../../src/desk/rules/form/rule.ts'
import { COPY_RULES } from '../../src/desk/rules.ts'

export const SPAN = { file: 'piece.txt', line: 1, column: 1 }

/** The text is an answer. */
export function pieceOf(example: string | CopyExample): CopyPiece {
  const { text, question, names = [] } = typeof example === 'string' ? { text: example } : example
  const asked =
    question === undefined ? [] : [{ role: 'question' as const, text: question, exchange: 0, span: SPAN }]
  return { passages: [...asked, { role: 'answer', text, exchange: 0, span: SPAN }], names }
}

/** All rules off but those that are given. */
export function styleOf(levels: Readonly<Record<string, CopyLevel>>): HouseStyle {
  const off = Object.fromEntries(COPY_RULES.map(({ name }) => [name, 'off' as const]))
  return { quotes: 'guillemets', digits: 'as-written', rules: COPY_RULES, levels: { ...off, ...levels } }
}

export const USUAL_COPY = styleOf(Object.fromEntries(COPY_RULES.map(({ name, level }) => [name, level])))

/** The last passage with its fixes made. */
export function mended(piece: CopyPiece, style: HouseStyle): string {
  const edits = readCopy(piece, style).flatMap(({ start, end, replacement, level, passage }): TextEdit[] =>
    level === 'fix' && replacement !== undefined && passage === piece.passages.length - 1
      ? [{ start, end, replacement }]
      : [],
  )
  return editText(piece.passages.at(-1)?.text ?? '', edits)
}
