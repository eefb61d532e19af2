/** Paragraphs of a text that nobody talks in → blocks, each as it stands. */

import type { DraftBlock } from '../draft.ts'
import { type ManuscriptParagraph, textOfRuns } from '../manuscript.ts'
import { sliceRuns } from '../read/slice-runs.ts'
import { joinBlocks } from './join-blocks.ts'
import { cellsOf } from './quick-rows.ts'
import { withoutLayout } from './run-text.ts'

export function blocksOfText(delivered: readonly ManuscriptParagraph[]): readonly DraftBlock[] {
  const blocks: DraftBlock[] = []
  const paragraphs = delivered.map((each, at) => (isBoldHead(delivered, at) ? headingOf(each) : each))
  for (const paragraph of paragraphs) {
    const block = blockOf(paragraph)
    const last = blocks.at(-1)
    const joined = block && last && (captioned(last, paragraph) ?? joinBlocks(last, block))
    if (joined) blocks[blocks.length - 1] = joined
    // Two headings over one text are one heading and a line.
    else if (block)
      blocks.push(
        block.kind === 'subhead' && last?.kind === 'subhead' ? { ...block, kind: 'paragraph' } : block,
      )
  }
  const last = blocks.at(-1)
  return last?.kind === 'subhead' ? [...blocks.slice(0, -1), { ...last, kind: 'paragraph' }] : blocks
}

/** A heading in bold has no more than so many words. */
const MOST_WORDS_OF_HEAD = 12

/** A short line in bold with text before it and under it heads that, as a heading does. */
function isBoldHead(paragraphs: readonly ManuscriptParagraph[], at: number): boolean {
  const [before, own, next] = [paragraphs[at - 1], paragraphs[at] as ManuscriptParagraph, paragraphs[at + 1]]
  if (own.kind !== 'text' || before?.kind !== 'text' || next?.kind !== 'text') return false
  const words = textOfRuns(own.runs).trim()
  return (
    isBold(own) &&
    !isBold(before) &&
    !isBold(next) &&
    words.split(/\s+/u).length <= MOST_WORDS_OF_HEAD &&
    !/[.،؛:…»"]$/u.test(words)
  )
}

function isBold({ runs }: ManuscriptParagraph): boolean {
  return runs.every(({ bold, text }) => bold || text.trim() === '')
}

function headingOf(paragraph: ManuscriptParagraph): ManuscriptParagraph {
  return { ...paragraph, kind: 'heading' }
}

function captioned(last: DraftBlock, { kind, runs }: ManuscriptParagraph): DraftBlock | undefined {
  return kind === 'caption' && last.kind === 'picture' && last.caption === undefined
    ? { ...last, caption: textOfRuns(runs) }
    : undefined
}

const NUMBER = /^\s*[0-9٠-٩]{1,3}\s*[.)\-–]\s*/u
const BULLET = /^\s*•\s*/u

function blockOf({ kind, runs, span }: ManuscriptParagraph): DraftBlock | undefined {
  const text = textOfRuns(runs)
  switch (kind) {
    case 'heading':
      return { kind: 'subhead', runs: withoutLayout(runs), span }
    case 'item': {
      const mark = NUMBER.exec(text)?.[0] ?? BULLET.exec(text)?.[0] ?? ''
      return {
        kind: NUMBER.test(text) ? 'numbered' : 'list',
        items: [sliceRuns(runs, mark.length, text.length)],
        span,
      }
    }
    case 'row':
      return { kind: 'table', rows: [cellsOf(text)], span }
    case 'picture':
      return {
        kind: 'picture',
        file: runs.find(({ href }) => href !== undefined)?.href ?? '',
        alt: text.trim(),
        span,
      }
    case 'quotation':
    case 'listing':
      return { kind, runs, span }
    case 'note':
      return undefined
    default:
      return text.trim() === '' ? undefined : { kind: 'paragraph', runs, span }
  }
}
