/** An article → its pages: `open → galley → flow → close`, in the form that the theme opens it with. */

import type { Pt } from '../geometry.ts'
import type { Feature, Interview, Longform, PhotoEssay } from '../issue/issue.ts'
import { openingPictureOf } from '../issue/parts.ts'
import type { Style } from '../style/style.ts'
import type { RunningHead } from './display/furniture.ts'
import { inSection } from './display/section.ts'
import type { OpenedPage } from './flow/opened-page.ts'
import type { NextPage } from './flow/story.ts'
import { composeClearGalley } from './galley/galley.ts'
import { onOwnGrid } from './galley/own-grid.ts'
import { tallestColumn } from './grid/columns.ts'
import type { Galley } from './grid/row.ts'
import { sideOf } from './grid/sides.ts'
import { layRegular } from './lay-regular.ts'
import {
  type Assignment,
  type LaidStory,
  layStory,
  openingsOf,
  runningHeadOf,
  type SetAssignment,
} from './lay-story.ts'
import type { Page, Tag } from './page/frame.ts'
import type { Compositor } from './set/compositor.ts'
import { openWithCartouche } from './templates/cartouche.ts'
import { openWithPlate } from './templates/head-plate.ts'
import { continuePage, openWithHeading } from './templates/heading.ts'
import { type HouseTemplate, openWithTemplate } from './templates/house-template.ts'
import { letterPage, openLetter } from './templates/letter.ts'
import { type ChosenOpening, chooseOpening, oversizeFaults } from './templates/opening.ts'
import { photoPages } from './templates/photo-essay.ts'
import { facePage, headlinePage } from './templates/split.ts'
import { openSpread, opensSpread } from './templates/spread.ts'
import { openOnTitle } from './templates/title-page.ts'

/** With the page it opens on. */
export interface LaidArticle extends LaidStory {
  /** The page its title is on, for the contents. */
  readonly opensOn: number
}

/** Sets an article from page `from` on. */
export function layArticle(assigned: Assignment, from: number): LaidArticle {
  const { article, parent } = assigned
  const coloured = { ...assigned, compositor: inSection(assigned.compositor, article.section) }
  const given = article.kind === 'briefs' ? inNarrowColumns(coloured) : coloured
  if (article.kind === 'photos') return layPhotos(given, article, from)
  const measure = measureOf(given, from)
  const compositor = onOwnGrid(given.compositor, article, measure)
  const galley = composeClearGalley(compositor, article, measure, parent)
  const assignment = { ...given, compositor, galley, measure }
  if (article.kind === 'letter') {
    const runningHead = runningHeadOf(assignment)
    const openings = openLetter(compositor, article, from, { runningHead, parent })
    const next = (number: number) => letterPage(compositor, number, runningHead)
    return { ...layStory(assignment, openings, from, next), opensOn: from }
  }
  if (article.kind === 'column' || 'items' in article)
    return { ...layRegular(assignment, article, from), opensOn: from }
  const own = article.template && given.templates?.byName.get(article.template.name)
  if (own) return layWithTemplate(assignment, article, own, from)
  const pages = lengthOf(galley, compositor.style)
  const isFixed = article.placement !== undefined
  const chosen = chooseOpening(compositor.style.opener, article, { pages, from, isFixed })
  const opened = { ...assignment, ...(showsPicture(article, chosen) && { opensOnPicture: true as const }) }
  const laid = layLongform(opened, article, chosen, from)
  return { ...laid, unset: [...laid.unset, ...oversizeFaults(article, chosen, pages)] }
}

function layPhotos(given: Assignment, essay: PhotoEssay, from: number): LaidArticle {
  const { compositor, parent } = given
  const pages = photoPages(compositor, essay, from, { runningHead: runningHeadOf(given), parent })
  return { pages, unset: [], left: [], seats: [], opensOn: from }
}

/** With as many columns to the page as the theme has for news in brief. */
function inNarrowColumns(given: Assignment): Assignment {
  const { style } = given.compositor
  return { ...given, compositor: { ...given.compositor, style: { ...style, columns: style.briefColumns } } }
}

/** Pages that a galley would fill alone. */
function lengthOf(galley: Galley, style: Style): number {
  const lines = (rows: Galley) => rows.reduce((sum, row) => sum + row.lines + row.before, 0)
  const across = galley.filter((row) => row.across)
  const inColumns = galley.filter((row) => !row.across)
  const tallest = tallestColumn(style)
  const text = lines(inColumns) / style.columns / tallest
  // A page of text has room for one picture over all its columns.
  return text + (lines(across) / tallest) * Math.min(1, text / Math.max(1, across.length))
}

/** Whether the picture that it has to open with is shown: a feature over two pages shows it whatever else it opens on. */
function showsPicture(article: Longform, { size, subject }: ChosenOpening): boolean {
  return size !== 'quiet' && (subject === 'picture' || (size === 'spread' && article.kind === 'feature'))
}

function layLongform(
  assignment: SetAssignment,
  article: Longform,
  opening: ChosenOpening,
  from: number,
): LaidArticle {
  const { compositor, parent } = assignment
  if (opening.size === 'spread') return laySpread(assignment, from, openOver(assignment, article, opening))
  const opened = openPage(compositor, article, from, {
    ...opening,
    runningHead: runningHeadOf(assignment),
    parent,
  })
  const openings = openingsOf(opened, compositor.style)
  return { ...layStory(assignment, openings, from, continueStory(assignment)), opensOn: from }
}

function layWithTemplate(
  assignment: SetAssignment,
  article: Longform,
  template: HouseTemplate,
  from: number,
): LaidArticle {
  const { compositor, parent } = assignment
  const runningHead = runningHeadOf(assignment)
  const opened = openWithTemplate(compositor, article, from, { template, runningHead, parent })
  const story = { ...assignment, ...(opened.showsPicture && { opensOnPicture: true as const }) }
  const openings = openingsOf(opened, compositor.style)
  return { ...layStory(story, openings, from, continueStory(assignment)), opensOn: from }
}

/** On its picture where that lies, else on the guest's name or the title. */
function openOver(assignment: Assignment, article: Longform, { subject }: ChosenOpening): OpenSpread {
  if (subject === 'picture' && opensSpread(article)) return openOnPicture(assignment, article)
  return article.kind === 'interview'
    ? openOnName(assignment, article, subject)
    : openOnType(assignment, article)
}

/** The first page of a story that opens on one, in the form of its theme. */
function openPage(
  compositor: Compositor,
  article: Longform,
  number: number,
  place: ChosenOpening & { readonly runningHead: RunningHead; readonly parent: Tag },
): OpenedPage {
  const { size, subject, runningHead, parent } = place
  const isPage = size === 'page'
  if (size === 'quiet') return openWithHeading(compositor, article, number, { runningHead, parent })
  if (compositor.style.opener === 'cartouche' && subject !== 'name')
    return openWithCartouche(compositor, article, number, {
      isPlain: subject !== 'picture',
      runningHead,
      parent,
      isPage,
    })
  if (subject === 'title' && !isPage)
    return headlinePage(compositor, article, number, { runningHead, parent })
  return openWithPlate(compositor, article, number, { subject, isPage, runningHead, parent })
}

function continueStory(assignment: Assignment): NextPage {
  return (number) => continuePage(assignment.compositor, number, runningHeadOf(assignment))
}

/** The width of the columns that the article's text is set to. */
function measureOf({ compositor, article }: Assignment, number: number): Pt {
  const page = article.kind === 'letter' ? letterPage : continuePage
  const [region] = page(compositor, number, { magazine: '' }).regions
  return region?.width ?? compositor.style.trim.width
}

/** A spread's right-hand page, which has this number, and the left-hand one on which the story begins. */
type OpenSpread = (number: number) => { readonly right: Page; readonly left: OpenedPage }

function openOnName(
  assignment: Assignment,
  interview: Interview,
  subject: ChosenOpening['subject'],
): OpenSpread {
  const { compositor, parent } = assignment
  const picture = subject === 'picture' ? openingPictureOf(interview) : undefined
  const runningHead = runningHeadOf(assignment)
  return (number) => ({
    right: facePage(compositor, { guests: interview.guests, picture }, number, parent),
    left: headlinePage(compositor, interview, number + 1, { runningHead, parent }),
  })
}

function openOnPicture(assignment: Assignment, article: Longform): OpenSpread {
  const { compositor, parent } = assignment
  const runningHead = runningHeadOf(assignment)
  return (number) => openSpread(compositor, article, number, { runningHead, parent })
}

function openOnType(assignment: Assignment, feature: Feature): OpenSpread {
  const { compositor, parent } = assignment
  const runningHead = runningHeadOf(assignment)
  return (number) => openOnTitle(compositor, feature, number, { runningHead, parent })
}

/** A spread opens on a right-hand page: where the first that is free is none, on the next. */
function laySpread(assignment: SetAssignment, from: number, open: OpenSpread): LaidArticle {
  const opensOn = sideOf(from) === 'right' ? from : from + 1
  const spread = open(opensOn)
  const openings = openingsOf(spread.left, assignment.compositor.style)
  const story = layStory({ ...assignment, before: 1 }, openings, opensOn + 1, continueStory(assignment))
  return { ...story, pages: [spread.right, ...story.pages], opensOn }
}
