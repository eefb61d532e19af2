/**
 * An issue and its theme → the faces that set it, opened: those of the theme, and of other families those that its
 * characters need; the issue with a mark for each character that none has, where it asks for that.
 */

import { readFile } from 'node:fs/promises'
import { type Checked, type Diagnostic, hasErrors, type Span } from './diagnostic.ts'
import type { Edition } from './editions/edition.ts'
import type { Issue } from './issue/issue.ts'
import { markCharacters, setWords } from './issue/set-words.ts'
import { fateOf, markOf, tellUncovered } from './preflight/uncovered.ts'
import { showPath } from './source/disk.ts'
import type { FaceFile } from './style/catalogue.ts'
import type { Dressing } from './style/load.ts'
import { type FontBook, type FontFace, openFace } from './text/faces/font.ts'
import { openShaper } from './text/faces/shape.ts'
import type { Typesetter } from './text/faces/typesetter.ts'
import { openPair } from './text/words/choose-face.ts'
import { unusualGraphemes, withoutFace } from './text/words/coverage.ts'

interface WordedIssue {
  readonly issue: Issue
  readonly dressing: Dressing
  /** Where a character first stands in the issue's files. */
  readonly find: (character: string) => Span | undefined
}

/** The faces of the theme, and those of other families that the issue's characters need. */
/** What setting an issue asks, and what is to be said of its characters, which stops no other word about it. */
export interface OpenedFaces {
  readonly issue: Issue
  readonly typesetter: Typesetter
  readonly uncovered: readonly Diagnostic[]
}

export async function openTypesetter(
  { issue, dressing, find }: WordedIssue,
  editions: readonly Edition[],
): Promise<Checked<OpenedFaces>> {
  const { value: book, diagnostics } = await openBook(dressing.faces)
  if (!book) return { diagnostics }
  const fallback = dressing.style.text.body.text.faces
  const atHand = { faces: openPair(fallback, book), others: undefined, spare: [] }
  const graphemes = unusualGraphemes(setWords(issue))
  const spare = await openSpare(dressing.spare, withoutFace(graphemes, atHand, 'itself'))
  const inAnyFace = [...spare, ...book.values()]
  const uncovered = withoutFace(graphemes, { ...atHand, spare: inAnyFace }, 'likeness')
  const fate = fateOf(issue, editions)
  const typesetter: Typesetter = {
    book,
    shape: openShaper([...book.values(), ...spare]),
    fallback,
    spare,
    // They are told here, at their own places.
    ...(uncovered.length > 0 && { lenient: true }),
  }
  const marked = fate === 'marked' ? markCharacters(issue, uncovered, markOf) : issue
  const told = tellUncovered(uncovered, fate, find)
  return { value: { issue: marked, typesetter, uncovered: told }, diagnostics }
}

/** Opens one spare face after another, as long as one of the characters is in none of those before. */
async function openSpare(
  files: readonly FaceFile[],
  wanting: readonly string[],
): Promise<readonly FontFace[]> {
  const spare: FontFace[] = []
  let left = wanting
  for (const file of files) {
    if (left.length === 0) break
    const face = openFace(file.name, await readFile(file.path))
    const pair = { arabic: face, latin: face }
    const still = withoutFace(left, { faces: pair, others: undefined, spare: [] }, 'itself')
    if (still.length < left.length) spare.push(face)
    left = still
  }
  return spare
}

/** Opens the faces; one that is broken, or may not be embedded, is the theme's mistake. */
async function openBook(faces: readonly FaceFile[]): Promise<Checked<FontBook>> {
  const opened = await Promise.all(faces.map(openFile))
  const sound = opened.flatMap((face) => ('severity' in face ? [] : [face]))
  const diagnostics = [
    ...opened.flatMap((face) => ('severity' in face ? [face] : [])),
    ...sound.flatMap(({ name, refusal }) => (refusal ? [refusedFace(name, refusal)] : [])),
  ]
  if (hasErrors(diagnostics)) return { diagnostics }
  return { value: new Map(sound.map((face) => [face.name, face])), diagnostics }
}

function refusedFace(name: string, refusal: string): Diagnostic {
  return {
    severity: 'error',
    code: 'style/refused-face',
    message: `Unexpected face "${name}" (${refusal}), expected a static TrueType face that may be embedded and subset.`,
    hint: 'Choose another face in the theme, or another file of this one in the folder fonts.',
  }
}

async function openFile({ name, path, wide }: FaceFile): Promise<FontFace | Diagnostic> {
  try {
    return openFace(name, await readFile(path), wide)
  } catch (error) {
    return {
      severity: 'error',
      code: 'style/broken-face',
      message: `Unexpected bytes in ${showPath(path)}, expected the face "${name}": ${(error as Error).message}`,
      hint: 'Put a sound TrueType file there, or choose another face in the theme.',
    }
  }
}
