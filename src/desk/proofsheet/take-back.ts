/**
 * An article and its sheet that came back → what its author has changed, the article's file with it, and whether that file
 * is as sound as it was: words that are set large may not stand in an answer any more.
 */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { judgeArticle } from '../../issue/articles.ts'
import { checkCoverExtracts } from '../../issue/extracts.ts'
import { fieldOf } from '../../issue/fields.ts'
import { type Complaint, diagnose } from '../../source/complaint.ts'
import { readText, type Source } from '../../source/read.ts'
import { rewriteYaml } from '../../source/rewrite.ts'
import { applyChanges } from './apply-changes.ts'
import { digestOfSheet } from './bookmark.ts'
import { findChanges } from './find-changes.ts'
import { makeSheet, speakersIn } from './make-sheet.ts'
import type { OpenedArticle } from './open-article.ts'
import type { Remark, ReturnedSheet } from './read-returned.ts'
import { type ReturnedChange, WHOLE } from './returned-change.ts'
import type { SheetParagraph, SheetText } from './sheet.ts'
import { strangerTo } from './sheet-likeness.ts'

/** A change, and what has come of it. */
export interface TakenChange extends ReturnedChange {
  readonly isTaken: boolean
}

/** A remark, and where in the article's file its words stand. */
export interface PlacedRemark extends Remark {
  readonly span: Span
}

export interface TakenBack {
  readonly changes: readonly TakenChange[]
  readonly remarks: readonly PlacedRemark[]
  /** The file as it is to be; the same where nothing is taken. */
  readonly text: string
  /** What would be wrong with it that was not. */
  readonly slips: readonly Diagnostic[]
  /** The article has changed since the sheet was sent: that comes back as its author's. */
  readonly stale?: Diagnostic
  /** It is no sheet of this article: nothing of it is taken. */
  readonly stranger?: Diagnostic
}

const MARKS = 'Marks or signs of the file stand in the way; change it there.'

/** `text` is what the article's file says now. */
export function takeBack(opened: OpenedArticle, text: string, returned: ReturnedSheet): TakenBack {
  const { article, issue, manuscript, source } = opened
  const sent = makeSheet(article, issue, manuscript).paragraphs
  const stranger = strangerTo(sent, returned.paragraphs)
  if (stranger)
    return {
      changes: [],
      remarks: [],
      text,
      slips: [],
      stranger: diagnose('desk', stranger, source.locate([])),
    }
  const spanOf = (own: SheetText | undefined): Span =>
    own
      ? source.locate(own.path, { excerpt: own.source.split(' ').slice(0, OPENING).join(' ') })
      : source.locate([])
  const isStale = returned.digest !== undefined && returned.digest !== digestOfSheet(sent)
  const { changes, pairs } = findChanges(sent, returned.paragraphs, {
    speakers: [...speakersIn(article, issue), ...labelsOf(sent)],
    spanOf,
  })
  const { rewrites, refused } = applyChanges(changes, ({ path }) => String(valueAt(source.value, path)))
  const written = rewriteYaml(text, rewrites, 'issue')
  const undone = new Set([...refused, ...written.refused.flatMap(({ of }) => of)])
  const placeOf = ({ paragraph }: Remark): Span => {
    const pair = pairs.find(({ back }) => back.includes(paragraph - 1))
    const piece = pair?.sent
      .flatMap((number) => sent[number]?.pieces ?? [])
      .find(({ kind }) => kind === 'text')
    return spanOf(piece?.kind === 'text' ? piece : undefined)
  }
  return {
    changes: changes.map((change) => {
      const isTaken = change.change !== undefined && !undone.has(change)
      return {
        ...change,
        isTaken,
        ...(undone.has(change) && { because: change.change?.kind === 'remove' ? WHOLE : MARKS }),
      }
    }),
    remarks: returned.remarks.map((remark) => ({ ...remark, span: placeOf(remark) })),
    text: written.text,
    slips: slipsIn(opened, written.text),
    ...(isStale && { stale: diagnose('desk', CHANGED_SINCE, source.locate([])) }),
  }
}

const CHANGED_SINCE: Complaint = {
  rule: 'changed-since',
  found: 'words of the article that are others than those of the sheet',
  expected: 'the article as it was sent',
  hint: 'What was changed in the file since is told as if its author had changed it back: look through the list with --dry-run.',
  severity: 'warning',
}

/** Who is named before words of the sheet. */
function labelsOf(paragraphs: readonly SheetParagraph[]): readonly string[] {
  return paragraphs.flatMap(({ pieces }) =>
    pieces.flatMap((piece) =>
      piece.kind === 'fixed' && piece.strong ? piece.words.replace(/:\s*$/, '') : [],
    ),
  )
}

/** Words by which a paragraph is found again in its text. */
const OPENING = 6

function valueAt(value: unknown, path: SheetText['path']): unknown {
  return path.reduce<unknown>((part, step) => fieldOf(part, String(step)), value)
}

/** Errors that the file had not, at their places in the file as it lies there. */
function slipsIn({ source, issueSource, article }: OpenedArticle, text: string): readonly Diagnostic[] {
  const changed: Source = { ...readText(text, source.path, 'issue'), locate: source.locate }
  const told = (each: Source) => [
    ...judgeArticle(each).diagnostics,
    ...coverSlips(issueSource, article.slug, each.value),
  ]
  const known = new Set(told(source).map(({ message }) => message))
  return told(changed).filter(({ severity, message }) => severity === 'error' && !known.has(message))
}

/** What the cover and the back say in the guest's words. */
function coverSlips(issue: Source, slug: string, article: unknown): readonly Diagnostic[] {
  return fieldOf(fieldOf(issue.value, 'cover'), 'story') === slug ? checkCoverExtracts(issue, article) : []
}
