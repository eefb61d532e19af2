/**
 * Words that were typed and not yet saved, and the form as its file is now → which field each of them is of: that which
 * had the words that they were typed over, wherever it stands by now.
 */

import { type FormField, type FormPath, nameOfPath } from './form.ts'

export interface FieldDraft {
  readonly path: FormPath
  readonly name: string
  /** What the field had. */
  readonly base: string
  readonly words: string
}

/** A draft at a field of the form. */
export interface FoundDraft extends FieldDraft {
  /** The file has words there that are neither those that were typed over nor those that were typed. */
  readonly isContested: boolean
}

export interface SortedDrafts {
  readonly found: readonly FoundDraft[]
  /** Nothing of the form is their field any more. */
  readonly lost: readonly FieldDraft[]
}

export function sortDrafts(drafts: readonly FieldDraft[], fields: readonly FormField[]): SortedDrafts {
  const byPath = new Map(fields.map((field) => [nameOfPath(field.path), field]))
  const found: FoundDraft[] = []
  const lost: FieldDraft[] = []
  for (const draft of drafts) {
    const own = byPath.get(nameOfPath(draft.path))
    if (own?.words === draft.words) continue
    const field = own?.words === draft.base ? own : (fieldWith(draft, fields) ?? own)
    if (field) found.push({ ...draft, path: field.path, isContested: field.words !== draft.base })
    else lost.push(draft)
  }
  return { found, lost }
}

/** One alone: words that stand in several places say nothing of which is meant. */
function fieldWith({ name, base }: FieldDraft, fields: readonly FormField[]): FormField | undefined {
  const alike = base === '' ? [] : fields.filter((field) => field.name === name && field.words === base)
  return alike.length === 1 ? alike[0] : undefined
}
