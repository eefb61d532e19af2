/**
 * An issue's folder → its articles as forms, and what editors ask of them written into their files: one request after
 * another, each on the state that its page has seen. What was saved is kept to be undone as long as the proof is open.
 */

import { basename, resolve } from 'node:path'
import { nameContent } from '../../../src/proof/content.ts'
import type {
  EditRequest,
  FormEdit,
  FormTexts,
  PictureRequest,
  StepRequest,
} from '../../../src/proof/form/edits.ts'
import type {
  ArticleForm,
  FieldMistake,
  FormAnswer,
  FormList,
  HeldEdit,
} from '../../../src/proof/form/form.ts'
import { judgeEdits } from '../../../src/proof/form/judge-edits.ts'
import { makeForm } from '../../../src/proof/form/make-form.ts'
import { tellTwice } from '../../../src/proof/form/place-mistakes.ts'
import { type Complaint, diagnose } from '../../../src/source/complaint.ts'
import { withEndsOf, withLineFeeds } from '../../../src/source/line-ends.ts'
import { rewriteFiles } from '../../write-whole.ts'
import { type History, openHistory } from './history.ts'
import { type EditedFiles, listArticles, openFiles } from './issue-articles.ts'
import { dropPicture, type PutPicture, putPicture, readPicture, type ShownPicture } from './pictures.ts'

export interface FormDesk {
  readonly list: () => Promise<FormList>
  readonly open: (file: string) => Promise<FormAnswer>
  readonly edit: (request: EditRequest) => Promise<FormAnswer>
  readonly addPicture: (request: PictureRequest) => Promise<FormAnswer>
  readonly step: (request: StepRequest) => Promise<FormAnswer>
  /** `named` as the article has it. */
  readonly picture: (file: string, named: string) => Promise<ShownPicture | undefined>
}

export function openFormDesk(issueFolder: string): FormDesk {
  const folder = resolve(issueFolder)
  const histories = new Map<string, History>()
  let last: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act)
    last = next.catch(() => undefined)
    return next
  }
  const historyOf = (file: string): History => {
    const known = histories.get(file) ?? openHistory()
    histories.set(file, known)
    return known
  }
  const formOf = (file: string, files: EditedFiles): ArticleForm => {
    const { canUndo, canRedo } = historyOf(file).at(files.article.text)
    const revision = nameContent(files.article.text)
    return makeForm(textsOf(files), placesOf(files), { file, revision, canUndo, canRedo })
  }
  const reopen = async (file: string, held: readonly HeldEdit[] = []): Promise<FormAnswer> => {
    const files = await openFiles(folder, file)
    return 'rule' in files ? refused(files) : { kind: 'done', form: formOf(file, files), held }
  }
  /** Acts on the state that the page has seen, and on no other. */
  const onSeen = (
    { file, revision }: { readonly file: string; readonly revision: string },
    act: (files: EditedFiles) => Promise<FormAnswer>,
  ) =>
    inTurn(async (): Promise<FormAnswer> => {
      const files = await openFiles(folder, file)
      if ('rule' in files) return refused(files)
      if (nameContent(files.article.text) !== revision) return { kind: 'changed', form: formOf(file, files) }
      return act(files)
    })
  const write = async (
    file: string,
    files: EditedFiles,
    after: FormTexts,
    isStep = false,
  ): Promise<boolean> => {
    const before = { article: files.article.text, issue: files.issue.text }
    const changed = (['article', 'issue'] as const).filter((each) => before[each] !== after[each])
    if (changed.length === 0) return true
    const rewritten = changed.map((each) => ({
      path: files[each].path,
      before: before[each],
      after: after[each],
    }))
    const isDone = await rewriteFiles(folder, rewritten)
    if (isDone && !isStep) historyOf(file).note({ before, after })
    return isDone
  }
  const change = async (
    file: string,
    files: EditedFiles,
    edits: readonly FormEdit[],
  ): Promise<FormAnswer> => {
    const { texts, held } = judgeEdits(textsOf(files), edits, placesOf(files))
    const after = {
      article: withEndsOf(files.article.text, texts.article),
      issue: withEndsOf(files.issue.text, texts.issue),
    }
    const isDone = await write(file, files, after)
    const answer = await reopen(file, held)
    return isDone || answer.kind !== 'done' ? answer : { kind: 'changed', form: answer.form }
  }

  return {
    list: async () => ({ issue: basename(folder), articles: await listArticles(folder) }),
    open: (file) => inTurn(() => reopen(file)),
    edit: (request) => onSeen(request, (files) => change(request.file, files, request.edits)),
    addPicture: (request) =>
      onSeen(request, async (files) => {
        const put = await putPicture(folder, files.article.path, request)
        if ('rule' in put) return refused(put)
        const answer = await change(request.file, files, [editFor(request, put)])
        if (answer.kind !== 'done' || answer.held.length > 0) await dropPicture(put)
        return answer
      }),
    step: ({ step, ...request }) =>
      onSeen(request, async (files) => {
        const state = historyOf(request.file).peek(step, {
          article: files.article.text,
          issue: files.issue.text,
        })
        if (!state) return refused(NO_STEP)
        if (!(await write(request.file, files, state, true))) return refused(NO_STEP)
        historyOf(request.file).take(step)
        return reopen(request.file)
      }),
    picture: async (file, named) => {
      const files = await openFiles(folder, file)
      return 'rule' in files ? undefined : readPicture(folder, files.article.path, named)
    },
  }
}

const NO_STEP: Complaint = {
  rule: 'form-no-step',
  found: 'step over what was changed elsewhere since',
  expected: 'the file as it was saved last here',
  hint: 'Change it by hand: other changes would be lost.',
}

function textsOf({ article, issue }: EditedFiles): FormTexts {
  return { article: withLineFeeds(article.text), issue: withLineFeeds(issue.text) }
}

function placesOf({ article, issue }: EditedFiles) {
  return { article: article.path, issue: issue.path }
}

function editFor({ path, at, alternative, caption, focus }: PictureRequest, { file }: PutPicture): FormEdit {
  return { kind: 'add', path, at, part: { kind: 'picture', file, alternative, caption, focus } }
}

function refused(complaint: Complaint): FormAnswer {
  const mistake: FieldMistake = { path: [], ...tellTwice(diagnose('proof', complaint)) }
  return { kind: 'refused', mistake }
}
