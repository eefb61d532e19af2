/** What was saved of an article, state by state: the way back, and the way forth again. */

import type { FormTexts } from '../../../src/proof/form/edits.ts'

/** A save: both files as they were, and as they are since. */
export interface SavedStep {
  readonly before: FormTexts
  readonly after: FormTexts
}

export interface History {
  readonly note: (step: SavedStep) => void
  /** What can be done where the article's file says this. */
  readonly at: (article: string) => { readonly canUndo: boolean; readonly canRedo: boolean }
  /** Both files after a step; nothing where one that it changes has been changed elsewhere. */
  readonly peek: (step: 'undo' | 'redo', now: FormTexts) => FormTexts | undefined
  /** The step is done. */
  readonly take: (step: 'undo' | 'redo') => void
}

/** Saves that are kept. */
const MOST = 300

export function openHistory(): History {
  let past: readonly SavedStep[] = []
  let future: readonly SavedStep[] = []
  return {
    note: (step) => {
      past = [...past, step].slice(-MOST)
      future = []
    },
    at: (article) => ({
      canUndo: past.at(-1)?.after.article === article,
      canRedo: future.at(-1)?.before.article === article,
    }),
    peek: (step, now) => {
      const saved = (step === 'undo' ? past : future).at(-1)
      if (!saved) return undefined
      const [stood, wanted] = step === 'undo' ? [saved.after, saved.before] : [saved.before, saved.after]
      if (now.article !== stood.article) return undefined
      if (stood.issue === wanted.issue) return { article: wanted.article, issue: now.issue }
      return now.issue === stood.issue ? wanted : undefined
    },
    take: (step) => {
      const [from, to] = step === 'undo' ? [past, future] : [future, past]
      const saved = from.at(-1)
      if (!saved) return
      const [left, more] = [from.slice(0, -1), [...to, saved]]
      ;[past, future] = step === 'undo' ? [left, more] : [more, left]
    },
  }
}
