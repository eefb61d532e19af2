/** Words that are not saved yet ⇄ the browser's own storage, by the issue and the article that they are of. */

import type { FieldDraft } from '../../form/form-drafts.ts'

/** Words of a part that is not in the file yet: by what it is and where it is to stand. */
export type NewWords = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface KeptDrafts {
  readonly read: () => readonly FieldDraft[]
  readonly write: (drafts: readonly FieldDraft[]) => void
  readonly readNew: () => NewWords
  readonly writeNew: (words: NewWords) => void
}

export function keptDrafts(issue: string, file: string): KeptDrafts {
  const [key, newKey] = [`warraq.form:${issue}/${file}`, `warraq.form.new:${issue}/${file}`]
  return {
    read: () => read<readonly FieldDraft[]>(key, []),
    write: (drafts) => write(key, drafts.length > 0 ? drafts : undefined),
    readNew: () => read<NewWords>(newKey, {}),
    writeNew: (words) => write(newKey, Object.keys(words).length > 0 ? words : undefined),
  }
}

/** The article whose form was open when the page was left. */
export function keepOpen(issue: string, file: string | undefined): void {
  write(`warraq.form.open:${issue}`, file)
}

export function readOpen(issue: string): string | undefined {
  return read<string | undefined>(`warraq.form.open:${issue}`, undefined)
}

function read<T>(key: string, otherwise: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as T
  } catch {
    return otherwise
  }
}

function write(key: string, content: unknown): void {
  try {
    if (content === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(content))
  } catch {
    // A browser that keeps nothing has the words as long as its page is open.
  }
}
