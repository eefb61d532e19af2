/**
 * An issue and a theme in, its pages out, and what stands on each: the text, line by line, and what is no part of it.
 * A room of its own because what readers find in a file is held against the pages it was painted from.
 */

import { dressIssue } from '../../src/issue/dress.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import type { Page } from '../../src/layout/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { withoutControls } from '../../src/text/character.ts'
import { openHouse } from './house.ts'
import { linesOf } from './reading.ts'

export interface SetIssue {
  readonly issue: Issue
  readonly pages: readonly Page[]
}

export async function setIssue(folder: string, theme: string): Promise<SetIssue> {
  const { style, typesetter } = await openHouse(theme)
  const { value: read } = await loadIssue(folder)
  const issue = style.numerals ? dressIssue(read as Issue, style.numerals) : (read as Issue)
  const { value: pages = [] } = paginate(issue, style, typesetter)
  return { issue, pages }
}

/** Lines of the text of a page, in reading order. */
export function textLines(page: Page): string[] {
  return linesBy(page, false)
}

/** Lines that are no part of the text: folios, running heads, what a page repeats. */
export function artifactLines(page: Page): string[] {
  return linesBy(page, true)
}

function linesBy(page: Page, artifacts: boolean): string[] {
  return linesOf([page]).flatMap(({ item, text }) =>
    (item.tag.role === 'artifact') === artifacts ? [withoutControls(text)] : [],
  )
}
