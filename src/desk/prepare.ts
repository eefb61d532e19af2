/** A draft of a manuscript → its article's file: copy rules, fixes, suggestions, YAML; and that no word is lost. */

import type { Diagnostic, Span } from '../diagnostic.ts'
import type { ArticleDraft, DraftBlock } from './draft.ts'
import { applyEdits } from './edits.ts'
import type { HouseStyle } from './house-style.ts'
import { lostWords } from './lost-words.ts'
import type { LeftOut, Manuscript } from './manuscript.ts'
import { type Passages, passagesOf, withPassages } from './passages.ts'
import { readCopy } from './read-copy.ts'
import type { CopySlip } from './rules/form/slip.ts'
import { type Suggestions, suggest } from './suggest/suggest.ts'
import { missingPicture, wordsWithoutPlace } from './talk/findings.ts'
import { shortNameOf } from './talk/names.ts'
import { type ArticleOrder, articleFile } from './write/article.ts'
import { writeYaml } from './write/yaml-text.ts'

export interface PrepareOrder {
  readonly manuscript: Manuscript
  /** What `interpret` has made of it. */
  readonly draft: ArticleDraft
  readonly names: NameDecisions
  readonly style: HouseStyle
  /** Whether slips that can be mended are. */
  readonly fixes: boolean
  /** Where the file will stand, and what is around it there. */
  readonly place: Omit<ArticleOrder, 'draft' | 'suggestions'>
}

/** What a person has said of names; nothing for what the desk has found. */
export interface NameDecisions {
  readonly guest?: string
  readonly title?: string
}

export interface Prepared {
  readonly draft: ArticleDraft
  /** The file, as YAML. */
  readonly text: string
  readonly suggestions: Suggestions
  readonly slips: readonly CopySlip[]
  readonly passages: Passages['passages']
  /** Words that the desk has found no place for: a fault of its own. */
  readonly lost: readonly string[]
}

export function prepare(order: PrepareOrder): Prepared {
  const { manuscript, names, style, fixes, place } = order
  const found = withPicturesThere(withNames(order.draft, names), place.pictureAt)
  const delivered = write(found, place)
  const lost = lostWords(manuscript, found.leads, delivered.text)
  const draft = lost.length === 0 ? found : withLost(found, lost)
  const { passages, runs } = passagesOf(draft)
  const speakers = [...draft.guests, ...draft.askers].map(({ name }) => name)
  const slips = readCopy({ passages, names: speakers }, style)
  const mended = fixes ? withPassages(draft, mendRuns(runs, slips)) : draft
  const written = mended === found ? delivered : write(mended, place)
  return { draft: mended, slips, passages, lost, ...written }
}

/** Words for which the desk has found no place are listed with what was left out: none is lost by a fault of its own. */
function withLost(draft: ArticleDraft, lost: readonly string[]): ArticleDraft {
  const span = draft.title?.span ?? draft.exchanges[0]?.span ?? { file: '', line: 1, column: 1 }
  const finding = wordsWithoutPlace(lost, span)
  return {
    ...draft,
    leftOut: [...draft.leftOut, { text: lost.join(' '), reason: 'without a place', span }],
    findings: [...draft.findings, finding],
  }
}

function write(
  draft: ArticleDraft,
  place: PrepareOrder['place'],
): { readonly text: string; readonly suggestions: Suggestions } {
  const suggestions = suggest(draft)
  return { suggestions, text: writeYaml(articleFile({ ...place, draft, suggestions })) }
}

function withNames(draft: ArticleDraft, { guest, title }: NameDecisions): ArticleDraft {
  const [first, ...others] = draft.guests
  const start: Span = draft.exchanges[0]?.span ?? { file: '', line: 1, column: 1 }
  const answered = [
    ...(guest === undefined ? [] : ['desk/guest']),
    ...(title === undefined ? [] : ['desk/title']),
  ]
  return {
    ...draft,
    findings: draft.findings.filter(({ code }) => !answered.includes(code)),
    ...(title !== undefined && { title: { text: title, span: draft.title?.span ?? start } }),
    ...(guest !== undefined &&
      first && { guests: [{ ...first, name: guest, shortName: shortNameOf(guest) }, ...others] }),
  }
}

/** Pictures that are not there are listed, with their words. */
function withPicturesThere(
  draft: ArticleDraft,
  pictureAt: (file: string) => string | undefined,
): ArticleDraft {
  const leftOut: LeftOut[] = []
  const findings: Diagnostic[] = []
  const there = (blocks: readonly DraftBlock[]) =>
    blocks.filter((block) => {
      if (block.kind !== 'picture' || pictureAt(block.file) !== undefined) return true
      const { file, alt, caption, credit, span } = block
      leftOut.push({
        text: [file, alt, caption, credit].filter(Boolean).join(' | '),
        reason: 'picture',
        span,
      })
      findings.push(missingPicture(file || alt, span))
      return false
    })
  const own = {
    introduction: there(draft.introduction),
    exchanges: draft.exchanges.map((each) => ({ ...each, answer: there(each.answer) })),
    closing: there(draft.closing),
    text: there(draft.text),
  }
  return {
    ...draft,
    ...own,
    leftOut: [...draft.leftOut, ...leftOut],
    findings: [...draft.findings, ...findings],
  }
}

function mendRuns(runs: Passages['runs'], slips: readonly CopySlip[]): Passages['runs'] {
  return runs.map((own, passage) => {
    const edits = slips.flatMap((slip) =>
      slip.passage === passage && slip.level === 'fix' && slip.replacement !== undefined
        ? [{ start: slip.start, end: slip.end, replacement: slip.replacement }]
        : [],
    )
    return edits.length === 0 ? own : applyEdits(own, edits)
  })
}
