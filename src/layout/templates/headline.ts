/**
 * An article in, its headline out: kicker, title, standfirst and credits as rows of the grid.
 * A room of its own because every opener sets the same words, each in its own place.
 */

import type { Pt } from '../../geometry.ts'
import { type Article, creditLine, plainText } from '../../issue/issue.ts'
import type { TextRole } from '../../style/style.ts'
import { solidRow } from '../galley/rows.ts'
import { type Row, stack } from '../grid/row.ts'
import type { Item, Tag } from '../page/frame.ts'
import { type Compositor, setInline, setWords } from '../set/compositor.ts'

/** Empty lines between the parts of a headline. */
const TITLE_GAP = 1
const STANDFIRST_GAP = 1
const CREDITS_GAP = 1

/** The headline in one piece; one that is taller than its page, of `room` lines, is a mistake of its article's. */
export function stackHeadline(
  compositor: Compositor,
  article: Article,
  { measure, room, parent }: { readonly measure: Pt; readonly room: number; readonly parent: Tag },
): { readonly items: readonly Item[]; readonly lines: number } {
  const stacked = stack(setHeadline(compositor, article, measure, parent), compositor.style.baseline)
  if (stacked.lines > room) {
    compositor.diagnostics.push({
      severity: 'error',
      code: 'layout/overset-headline',
      message: `Unexpected headline of ${stacked.lines} lines over «${plainText(article.title)}», expected at most ${room}, the lines of its page.`,
      hint: 'Shorten the title or the standfirst, or set them smaller in the theme.',
      span: article.span,
    })
  }
  return stacked
}

function setHeadline(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Row[] {
  return [
    ...titleRows(compositor, article, measure, parent),
    ...standfirstRows(compositor, article, measure, parent),
  ]
}

/** Kicker and title. */
export function titleRows(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Row[] {
  const { baseline } = compositor.style
  const { span } = article
  const title = setInline(compositor, article.title, 'title', measure, { span, indent: 0 })
  const heading: Tag = { role: 'heading', level: 1, parent, title: plainText(article.title) }
  return [
    ...(article.kicker
      ? [
          solidRow(setWords(compositor, article.kicker, 'kicker', measure, { span, indent: 0 }), baseline, {
            tag: { role: 'paragraph', parent },
          }),
        ]
      : []),
    solidRow(title, baseline, { tag: heading, before: TITLE_GAP }),
  ]
}

/** Standfirst and credits. */
export function standfirstRows(compositor: Compositor, article: Article, measure: Pt, parent: Tag): Row[] {
  const { span } = article
  const words = (text: string, role: TextRole, before: number, tag: Tag) =>
    solidRow(setWords(compositor, text, role, measure, { span, indent: 0 }), compositor.style.baseline, {
      tag,
      before,
    })
  return [
    ...(article.kind === 'interview' && article.standfirst
      ? [words(article.standfirst.text, 'standfirst', STANDFIRST_GAP, { role: 'paragraph', parent })]
      : []),
    ...article.credits.map((credit, index) =>
      words(creditLine(credit), 'credit', index === 0 ? CREDITS_GAP : 0, { role: 'paragraph', parent }),
    ),
  ]
}
