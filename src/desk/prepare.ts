/** A draft of a manuscript → its article's file: copy rules, fixes, suggestions, YAML; and that no word is lost. */

import type { Diagnostic, Span } from '../diagnostic.ts'
import { diagnose, quote } from '../source/complaint.ts'
import type { ArticleDraft, DraftBlock } from './draft.ts'
import { applyEdits } from './edits.ts'
import type { HouseStyle } from './house-style.ts'
import { lostWords } from './lost-words.ts'
import type { LeftOut, Manuscript } from './manuscript.ts'
import { type Passages, passagesOf, withPassages } from './passages.ts'
import { readCopy } from './read-copy.ts'
import type { CopySlip } from './rules/form/slip.ts'
import { type Suggestions, suggest } from './suggest/suggest.ts'
import { missingPicture } from './talk/findings.ts'
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
  /** Words that have no place: a fault of the desk's own, with which nothing is written. */
  readonly diagnostics: readonly Diagnostic[]
}

export function prepare(order: PrepareOrder): Prepared {
  const { manuscript, names, style, fixes, place } = order
  const draft = withPicturesThere(withNames(order.draft, names), place.pictureAt)
  const { passages, runs } = passagesOf(draft)
  const speakers = [...draft.guests, ...draft.askers].map(({ name }) => name)
  const slips = readCopy({ passages, names: speakers }, style)
  const asDelivered = write(draft, place)
  const lost = lostWords(manuscript, draft.leads, asDelivered.text)
  const mended = fixes ? withPassages(draft, mendRuns(runs, slips)) : draft
  return {
    draft: mended,
    slips,
    passages,
    ...(fixes ? write(mended, place) : asDelivered),
    diagnostics: lost.length === 0 ? [] : [tellLost(lost, draft)],
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

function tellLost(lost: readonly string[], { title, exchanges }: ArticleDraft): Diagnostic {
  const span = title?.span ?? exchanges[0]?.span
  const found = `${lost.length === 1 ? 'word' : `${lost.length} words`} of the manuscript without a place: ${quote(lost.slice(0, 8).join(' '))}`
  const hint = 'Nothing is written. This is a fault of the desk’s own: please report it with the manuscript.'
  return diagnose(
    'desk',
    { rule: 'lost-words', found, expected: 'each in the article or in the list of what was left out', hint },
    span,
  )
}
