/**
 * What an editor types and does → saved into the article's file, one request after another, and the form as the file is
 * then. Words are kept in the browser from the first letter until the file has them.
 */

import type { FormEdit, PictureRequest } from '../../form/edits.ts'
import {
  type ArticleForm,
  type FieldMistake,
  type FormAnswer,
  type FormField,
  type FormPath,
  fieldsIn,
  nameOfPath,
} from '../../form/form.ts'
import { type FieldDraft, type FoundDraft, sortDrafts } from '../../form/form-drafts.ts'
import { askEdit, askForm, askPicture, askStep } from './ask-form.ts'
import type { KeptDrafts } from './kept-drafts.ts'

/** A draft, and why it is not saved where it was asked. */
export interface HeldDraft extends FoundDraft {
  readonly mistakes: readonly FieldMistake[]
}

export type SaveState = 'saved' | 'typing' | 'saving' | 'heldBack' | 'offline'

export interface FormStore {
  readonly form: () => ArticleForm
  readonly draftAt: (path: FormPath) => HeldDraft | undefined
  readonly drafts: () => readonly HeldDraft[]
  readonly lost: () => readonly FieldDraft[]
  readonly state: () => SaveState
  readonly type: (field: FormField, words: string) => void
  /** Saves what is typed. */
  readonly save: () => Promise<void>
  /** Saves what is typed, and does this. Gives what stands in the way. */
  readonly act: (edit: FormEdit) => Promise<readonly FieldMistake[] | 'changed'>
  readonly addPicture: (
    picture: Omit<PictureRequest, 'file' | 'revision'>,
  ) => Promise<readonly FieldMistake[] | 'changed'>
  readonly step: (step: 'undo' | 'redo') => Promise<readonly FieldMistake[] | 'changed'>
  /** Reads the file anew, where it may have changed. */
  readonly refresh: () => Promise<void>
  readonly settle: (path: FormPath, keep: 'mine' | 'theirs') => void
  readonly dropLost: () => void
}

/** `hear` is told whenever any of it is another. */
export function openStore(first: ArticleForm, kept: KeptDrafts, hear: () => void): FormStore {
  let form = first
  let drafts = new Map<string, HeldDraft>()
  let lost: readonly FieldDraft[] = []
  let isSaving = false
  let isOffline = false
  let last: Promise<unknown> = Promise.resolve()

  const keep = () => kept.write([...drafts.values(), ...lost])
  const sort = (all: readonly FieldDraft[], mistakes: ReadonlyMap<string, readonly FieldMistake[]>) => {
    const sorted = sortDrafts(all, fieldsIn(form.parts))
    lost = sorted.lost
    drafts = new Map(
      sorted.found.map((draft) => {
        const name = nameOfPath(draft.path)
        return [name, { ...draft, mistakes: mistakes.get(name) ?? [] }]
      }),
    )
    keep()
  }
  const mistakesNow = () => new Map([...drafts].map(([name, { mistakes }]) => [name, mistakes]))
  /** A file that cannot be read has no fields: what was typed waits for them. */
  const adopt = (next: ArticleForm) => {
    form = next
    if (form.parts.length > 0) sort([...drafts.values(), ...lost], mistakesNow())
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  const asking = async (ask: () => Promise<FormAnswer | undefined>): Promise<FormAnswer | undefined> => {
    isSaving = true
    hear()
    const answer = await ask()
    isSaving = false
    isOffline = answer === undefined
    return answer
  }

  /** What was sent is saved or held; what has been typed in the meantime is typed over what was sent. */
  const takeSaved = (
    sent: readonly HeldDraft[],
    { form: next, held }: Extract<FormAnswer, { kind: 'done' }>,
  ) => {
    const words = new Map(fieldsIn(next.parts).map((field) => [nameOfPath(field.path), field.words]))
    const mistakes = mistakesNow()
    for (const [index, draft] of sent.entries()) {
      const name = nameOfPath(draft.path)
      const now = drafts.get(name)
      const kept = held.find((each) => each.index === index)
      mistakes.set(name, kept?.mistakes ?? [])
      if (kept || !now) continue
      if (now.words === draft.words) drafts.delete(name)
      else drafts.set(name, { ...now, base: words.get(name) ?? now.base })
    }
    form = next
    sort([...drafts.values(), ...lost], mistakes)
  }

  const saveWith = async (edit?: FormEdit): Promise<readonly FieldMistake[] | 'changed'> => {
    const sent = [...drafts.values()].filter(({ isContested }) => !isContested)
    const typed = sent.map(({ path, words }): FormEdit => ({ kind: 'text', path, words }))
    const edits = edit ? [...typed, edit] : typed
    if (edits.length === 0) return []
    const answer = await asking(() => askEdit({ file: form.file, revision: form.revision, edits }))
    if (answer?.kind === 'refused') return [answer.mistake]
    if (answer?.kind === 'done') takeSaved(sent, answer)
    if (answer?.kind !== 'changed') return mistakesOf(answer, sent.length)
    adopt(answer.form)
    // What was typed in places that nobody else has changed is typed there still.
    const isLeft = [...drafts.values()].some(({ isContested }) => !isContested)
    if (!edit && isLeft) return saveWith()
    return edit ? 'changed' : []
  }
  const single = async (
    ask: () => Promise<FormAnswer | undefined>,
  ): Promise<readonly FieldMistake[] | 'changed'> => {
    const answer = await asking(ask)
    if (answer?.kind === 'refused') return [answer.mistake]
    if (answer) adopt(answer.form)
    return answer?.kind === 'changed' ? 'changed' : mistakesOf(answer, 0)
  }
  const telling = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = await inTurn(work)
    hear()
    return done
  }

  adopt({ ...first })
  sort(kept.read(), new Map())
  return {
    form: () => form,
    draftAt: (path) => drafts.get(nameOfPath(path)),
    drafts: () => [...drafts.values()],
    lost: () => lost,
    state: () => {
      if (isSaving) return 'saving'
      if (isOffline) return 'offline'
      if (drafts.size === 0) return 'saved'
      const all = [...drafts.values()]
      return all.every(({ isContested, mistakes }) => isContested || mistakes.length > 0)
        ? 'heldBack'
        : 'typing'
    },
    type: (field, words) => {
      const name = nameOfPath(field.path)
      const known = drafts.get(name)
      if (words === field.words && !known?.isContested) drafts.delete(name)
      else {
        const { path, name: called } = field
        const base = known?.base ?? field.words
        drafts.set(name, {
          path,
          name: called,
          base,
          words,
          isContested: known?.isContested ?? false,
          mistakes: [],
        })
      }
      keep()
      hear()
    },
    save: async () => {
      await telling(() => saveWith())
    },
    act: (edit) => telling(() => saveWith(edit)),
    addPicture: (picture) =>
      telling(async () => {
        await saveWith()
        return single(() => askPicture({ ...picture, file: form.file, revision: form.revision }))
      }),
    step: (step) =>
      telling(async () => {
        await saveWith()
        return single(() => askStep({ file: form.file, revision: form.revision, step }))
      }),
    refresh: () =>
      telling(async () => {
        const answer = await askForm(form.file)
        // What is wrong may hang on the file, too.
        if (answer && answer.kind !== 'refused' && JSON.stringify(answer.form) !== JSON.stringify(form))
          adopt(answer.form)
      }),
    settle: (path, choice) => {
      const name = nameOfPath(path)
      const draft = drafts.get(name)
      const field = fieldsIn(form.parts).find((each) => nameOfPath(each.path) === name)
      if (!draft || !field) return
      if (choice === 'theirs') drafts.delete(name)
      else drafts.set(name, { ...draft, base: field.words, isContested: false })
      keep()
      hear()
    },
    dropLost: () => {
      lost = []
      keep()
      hear()
    },
  }
}

/** Of what was asked beside the texts: the last of the edits. */
function mistakesOf(answer: FormAnswer | undefined, index: number): readonly FieldMistake[] {
  if (answer?.kind !== 'done') return []
  return answer.held.find((each) => each.index === index)?.mistakes ?? []
}
