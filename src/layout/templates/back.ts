/** An issue and a page number → its back cover: the ground of the front, the masthead small, and a last word. */

import type { Extract, Issue } from '../../issue/issue.ts'
import { quoteLine } from '../../issue/lines.ts'
import { dateline } from '../../issue/titles.ts'
import { inkExtent } from '../../text/lines/ink.ts'
import { drawPage } from '../display/draw-parts.ts'
import type { Length, Spot } from '../display/lengths.ts'
import type { Part, Wording } from '../display/parts.ts'
import { blame, overset } from '../page/faults.ts'
import type { Page, SetFault, Tag } from '../page/frame.ts'
import type { Compositor } from '../set/compositor.ts'
import { excerpt } from '../set/describe-faults.ts'
import { BACKS } from './cover-forms.ts'

const STAR: Part = {
  kind: 'rings',
  centre: { x: { width: 0.5 }, y: { height: 0.36 } },
  radius: { width: 0.13 },
  rings: [
    { kind: 'khatam', reach: 1, line: { colour: 'accent', width: 1.2 } },
    { kind: 'khatam', reach: 0.86, line: { colour: 'accent', width: 0.6 } },
  ],
}
/** Baselines, but of the words the top of their ink. A short masthead stays between star and words. */
const MASTHEAD = { y: { height: 0.56 }, width: { width: 0.34 }, largest: 1, tallest: { height: 0.08 } }
const WORDS = { y: { height: 0.62 }, measure: { width: 0.56 } }
const LINE_Y: Length = { height: 0.7 }
const LABEL_Y: Length = { height: 0.74 }
/** From the trim to the codes: inside the border, where the theme has one. */
const BARCODE: Spot = { x: { width: 0.15 }, y: { height: 0.86 } }
const QR_CODE: Spot = { x: { width: 0.85 }, y: { height: 0.86 } }

export function backPage(compositor: Compositor, issue: Issue, number: number, parent: Tag): Page {
  const ground = BACKS[compositor.style.cover]
  const page = drawPage(compositor, [...ground, STAR, ...describeBack(issue, parent)], number)
  const { words } = issue.back
  return words && meetsFoot(page) ? { ...page, items: blame(page.items, oversetWords(words)) } : page
}

/** Whether the ink of any line reaches down to that of the lines that stand at the foot: a line, number and date. */
function meetsFoot({ items }: Page): boolean {
  const lines = items.filter((item) => item.kind === 'text').filter(({ tag }) => tag.role !== 'artifact')
  return lines.some((upper, index) => {
    const lower = lines.slice(index + 1).find(({ source }) => source !== upper.source)
    if (!lower) return false
    return upper.at.y + inkExtent(upper.line).below > lower.at.y - inkExtent(lower.line).above
  })
}

function oversetWords({ text, span }: Extract): SetFault {
  return overset({
    code: 'layout/overset-cover',
    message: `Unexpected length of the words on the back cover, “${excerpt(text)}”, expected some that end above what stands under them.`,
    hint: 'Choose a shorter stretch, or set coverWords smaller in the theme.',
    span,
  })
}

/** The words down the middle; at the foot the barcode on the left and the QR code on the right. */
function describeBack(issue: Issue, parent: Tag): Part[] {
  const { words, line, barcode, qr } = issue.back
  const tag = (): Tag => ({ role: 'paragraph', parent })
  const { y, ...size } = MASTHEAD
  const masthead: Wording = {
    kind: 'fitted',
    text: issue.masthead,
    role: 'coverMasthead',
    ...size,
    tag: tag(),
  }
  const said = (text: string): Wording => {
    return { kind: 'sized', text, role: 'coverWords', measure: WORDS.measure, tag: tag() }
  }
  const label: Wording = { kind: 'sized', text: dateline(issue), role: 'coverLabel', tag: tag() }
  const parts: (Part | undefined)[] = [
    { kind: 'words', y, by: 'baseline', words: [masthead] },
    words && { kind: 'words', y: WORDS.y, by: 'top', words: [said(quoteLine(words))] },
    line ? { kind: 'words', y: LINE_Y, by: 'baseline', words: [said(line)] } : undefined,
    { kind: 'words', y: LABEL_Y, by: 'baseline', words: [label] },
    barcode && { kind: 'barcode', code: barcode, at: BARCODE, parent },
    qr && { kind: 'qrCode', code: qr, at: QR_CODE, parent },
  ]
  return parts.filter((part) => part !== undefined)
}
