/** An issue, a style and a typesetter → the compositor that sets its pages, whoever asks for them. */

import { patternOf } from '../../images/pattern.ts'
import type { TonedPhoto } from '../../images/photo.ts'
import type { Issue } from '../../issue/issue.ts'
import type { Style } from '../../style/style.ts'
import type { Typesetter } from '../../text/faces/typesetter.ts'
import type { Compositor } from './compositor.ts'

export function openCompositor(
  issue: Issue,
  style: Style,
  given: {
    readonly typesetter: Typesetter
    readonly photo?: TonedPhoto | undefined
  },
): Compositor {
  const { typesetter, photo } = given
  const { language, numerals } = issue
  // By what a reader knows of it: the same issue has the same pattern in every folder.
  const pattern = patternOf(`${issue.masthead} ${issue.number} ${issue.date}`)
  return { typesetter, style, language, numerals, art: { pattern, ...(photo && { photo }) } }
}
