/**
 * A story, how long it is and where it begins → how it opens: how large, and on what. What the data says is kept;
 * else a story opens no larger than it is.
 */

import type { Longform } from '../../issue/issue.ts'
import type { Opening } from '../../issue/opening.ts'
import { openingPictureOf } from '../../issue/parts.ts'
import { plainText } from '../../issue/plain-text.ts'
import type { OpenerForm } from '../../style/style.ts'
import { sideOf } from '../grid/sides.ts'
import { overset } from '../page/faults.ts'
import type { SetFault } from '../page/frame.ts'
import { opensSpread } from './spread.ts'

/** `quiet`: a headline over the text. `half`: display on the upper part of its page. `page`: a page before the text. */
type OpeningSize = 'quiet' | 'half' | 'page' | 'spread'
/** `title`: as the theme sets a title large, on pattern or on empty paper. */
type OpeningSubject = 'name' | 'picture' | 'title'

export interface ChosenOpening {
  readonly size: OpeningSize
  readonly subject: OpeningSubject
}

export interface StoryLength {
  /** Pages that its text and pictures would fill alone. */
  readonly pages: number
  /** Number of the page it begins on. */
  readonly from: number
  /** It must begin there, and waits for no other page. */
  readonly isFixed: boolean
}

/** Fewest pages of text that bear each size; with a quiet opener a story of less than the second is less than two pages. */
const LEAST_PAGES: Readonly<Record<OpeningSize, number>> = { quiet: 0, half: 1.3, page: 1.3, spread: 2.2 }
/** With fewer a spread that must wait for its right-hand page is not worth the page of pattern before it. */
const WORTH_WAITING = 3.5
/** Fewest pages of text under which a size that the data asks for makes no sense. */
const LEAST_ASKED: Readonly<Record<OpeningSize, number>> = { quiet: 0, half: 0, page: 0.6, spread: 0.6 }

export function chooseOpening(form: OpenerForm, article: Longform, length: StoryLength): ChosenOpening {
  const asked = article.opener?.as
  // An essay has nobody's name to open on.
  const type: OpeningSubject = article.kind === 'interview' ? 'name' : 'title'
  const own: OpeningSubject = openingPictureOf(article) ? 'picture' : form === 'split' ? type : 'title'
  switch (asked) {
    case 'quiet':
      return { size: 'quiet', subject: 'title' }
    case 'half':
    case 'page':
      return { size: asked, subject: own }
    case 'spread':
      return { size: asked, subject: own === 'title' ? type : own }
    case 'text':
      return { size: length.pages < LEAST_PAGES.half ? 'quiet' : 'half', subject: 'title' }
    case 'name':
    case 'picture': {
      const size = largest(form, article, length)
      return { size: size === 'quiet' ? 'half' : size, subject: asked }
    }
    case undefined:
      return form === 'heading'
        ? { size: 'quiet', subject: 'title' }
        : { size: largest(form, article, length), subject: own }
  }
}

/** The largest size that its theme opens with and its length bears. */
function largest(form: OpenerForm, article: Longform, { pages, from, isFixed }: StoryLength): OpeningSize {
  const spreads = opensSpread(article) || form === 'split'
  const waits = sideOf(from) === 'left'
  const least = waits ? (isFixed ? Number.POSITIVE_INFINITY : WORTH_WAITING) : LEAST_PAGES.spread
  if (spreads && pages >= least) return 'spread'
  // A portrait is shown, however short the story is.
  return pages >= LEAST_PAGES.half || openingPictureOf(article) ? 'half' : 'quiet'
}

/** That a story is to open larger than it is. */
export function oversizeFaults(
  { opener, title }: Longform,
  { size }: ChosenOpening,
  pages: number,
): SetFault[] {
  if (!opener || pages >= LEAST_ASKED[size]) return []
  const small: readonly Opening[] = ['quiet', 'half']
  return [
    overset({
      code: 'layout/opener',
      message: `Unexpected opener ${opener.as} of «${plainText(title)}», whose text fills ${pages.toFixed(1)} of a page, expected ${small.join(' or ')}.`,
      hint: 'Choose a smaller opener, or leave it out: the length of the story then decides.',
      span: opener.span,
    }),
  ]
}
