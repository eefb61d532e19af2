/** What was gathered of a talk → the same without subheads that nothing stands under: each is left out, and told. */

import type { Diagnostic } from '../../diagnostic.ts'
import type { DraftBlock, DraftExchange } from '../draft.ts'
import { type LeftOut, textOfRuns } from '../manuscript.ts'
import { unplacedHeading } from './findings.ts'

type DraftSubhead = Extract<DraftBlock, { readonly kind: 'direction' | 'editorNote' | 'subhead' }>

/** What subheads stand in, and where they go. */
interface WithSubheads {
  readonly introduction: readonly DraftBlock[]
  readonly exchanges: readonly DraftExchange[]
  readonly closing: readonly DraftBlock[]
  readonly leftOut: readonly LeftOut[]
  readonly findings: readonly Diagnostic[]
}

export function withoutBareSubheads<T extends WithSubheads>(assembled: T): T {
  const { introduction, exchanges, closing } = assembled
  const bare = new Set([introduction, ...exchanges.map(({ answer }) => answer), closing].flatMap(bareIn))
  if (bare.size === 0) return assembled
  const standing = (blocks: readonly DraftBlock[]) =>
    blocks.filter((block) => !bare.has(block as DraftSubhead))
  const told = [...bare].map(({ runs, span }) => ({ text: textOfRuns(runs), span }))
  return {
    ...assembled,
    introduction: standing(introduction),
    exchanges: exchanges.map((exchange) => ({ ...exchange, answer: standing(exchange.answer) })),
    closing: standing(closing),
    leftOut: [
      ...assembled.leftOut,
      ...told.map(({ text, span }) => ({ text, reason: 'heading' as const, span })),
    ],
    findings: [...assembled.findings, ...told.map(({ text, span }) => unplacedHeading(text, span))],
  }
}

/** The last of several stands over what follows, where anything does. */
function bareIn(blocks: readonly DraftBlock[]): readonly DraftSubhead[] {
  return blocks.filter((block, at): block is DraftSubhead => {
    const next = blocks[at + 1]
    return block.kind === 'subhead' && (next === undefined || next.kind === 'subhead')
  })
}
