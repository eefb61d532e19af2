/**
 * An order → its issue, read, dressed and laid: the stages that every edition and the proof have in common.
 * `read → open faces → lay out`, each a stage of its own.
 */

import { resolve } from 'node:path'
import { type Checked, type Diagnostic, hasErrors, type Span } from './diagnostic.ts'
import type { Edition } from './editions/edition.ts'
import type { House } from './house.ts'
import { type Darkroom, openDarkroom } from './images/darkroom.ts'
import type { TonedPhoto } from './images/photo.ts'
import { dressIssue } from './issue/dress.ts'
import type { Issue } from './issue/issue.ts'
import { type IssueDarkroom, loadIssue } from './issue/load.ts'
import { hasListing } from './issue/parts.ts'
import { readSources, type SourceFile } from './issue/sources.ts'
import type { ArticleMemory } from './layout/article-memory.ts'
import type { Page } from './layout/page/frame.ts'
import { paginate } from './layout/paginate.ts'
import { openTypesetter } from './open-faces.ts'
import { veilPage } from './paint/veil.ts'
import { catchFault } from './plugins/fault.ts'
import { openPlugIns, type PlugIns } from './plugins/open.ts'
import { tellTemplates } from './plugins/tell-templates.ts'
import { type Announce, beginStage } from './progress.ts'
import { lightestUnder } from './style/contrast.ts'
import { type Dressing, loadStyle } from './style/load.ts'
import { dressSections } from './style/section-colours.ts'
import type { Style } from './style/style.ts'
import { facesOf } from './style/theme.ts'
import type { Typesetter } from './text/faces/typesetter.ts'

/** Which issue is laid, and for what. */
export interface LayOrder {
  readonly house: House
  /** The issue's folder. */
  readonly folder: string
  readonly editions: readonly Edition[]
  /** A theme instead of the issue's own. */
  readonly theme?: string
}

/** What is known of an issue, stage by stage. */
export interface ReadIssue {
  readonly issue: Issue
  readonly dressing: Dressing
  /** Where a character first stands in the issue's files. */
  readonly find: (character: string) => Span | undefined
  /** What it is made from, where an archive keeps it. */
  readonly sources: readonly SourceFile[]
  /** The publisher's own. */
  readonly plugIns: PlugIns
}
export interface OpenedIssue extends ReadIssue {
  readonly typesetter: Typesetter
  /** What is said of characters that no face has, with all that its pages come to. */
  readonly uncovered: readonly Diagnostic[]
}
export interface LaidIssue extends OpenedIssue {
  readonly photo: TonedPhoto | undefined
  readonly artworks: ReadonlyMap<string, Uint8Array>
  readonly pages: readonly Page[]
}

/** How themes and pictures are read: whoever does so again and again may have some at hand. */
export interface Readers {
  readonly dress: typeof loadStyle
  readonly darkroom: IssueDarkroom
}

const ANEW: Readers = { dress: loadStyle, darkroom: openDarkroom() }

/** The issue and its theme. Slips of both are told in the same run. */
export async function readIssue(
  order: LayOrder,
  announce: Announce,
  { dress, darkroom } = ANEW,
): Promise<Checked<ReadIssue>> {
  announce('read')
  const read = await loadIssue(order.folder, darkroom)
  announce('dress')
  const theme = order.theme === undefined ? read.theme : { name: order.theme }
  const dressed: Checked<Dressing> = theme ? await dress(order.house, theme) : { diagnostics: [] }
  const kept = await readSources(resolve(order.folder), read.files ?? [])
  const coloured: Checked<Style> =
    dressed.value && read.value
      ? dressSections(dressed.value.style, read.value.sections)
      : { diagnostics: [] }
  const { value: plugIns, diagnostics: told } = openPlugIns(order.house.plugIns)
  const unknown = plugIns && read.value ? tellTemplates(read.value, plugIns) : []
  const diagnostics = [
    ...told,
    ...unknown,
    ...read.diagnostics,
    ...dressed.diagnostics,
    ...coloured.diagnostics,
    ...kept.diagnostics,
  ]
  if (!read.value || !dressed.value || !coloured.value || hasErrors(coloured.diagnostics))
    return { diagnostics }
  if (!kept.value || !plugIns) return { diagnostics }
  const dressing = { ...dressed.value, style: coloured.value }
  const { numerals } = dressing.style
  const issue = numerals ? dressIssue(read.value, numerals) : read.value
  const { find = () => undefined } = read
  return { value: { issue, dressing, find, sources: kept.value, plugIns }, diagnostics }
}

/** The face of listings is opened for an issue that has one; an archive keeps all that the theme names. */
function withoutUnused(dressing: Dressing, issue: Issue): Dressing {
  if (hasListing(issue)) return dressing
  const { listing: _, ...text } = dressing.style.text
  const others = new Set(facesOf({ text, emphasis: dressing.style.emphasis }))
  return { ...dressing, faces: dressing.faces.filter(({ name }) => others.has(name)) }
}

export async function openFaces(
  read: ReadIssue,
  { editions }: Pick<LayOrder, 'editions'>,
): Promise<Checked<OpenedIssue>> {
  const dressing = withoutUnused(read.dressing, read.issue)
  const { value: opened, diagnostics } = await openTypesetter({ ...read, dressing }, editions)
  return { ...(opened && { value: { ...read, ...opened } }), diagnostics }
}

/** What a process may have at hand that lays an issue more than once. */
interface AtHand {
  /** The cover's photograph in the theme's inks. */
  readonly tone?: typeof toneCover
  /** Adverts that came as PDF, as a screen shows them. */
  readonly draw?: typeof drawArtworks
  readonly articles?: ArticleMemory
  readonly darkroom?: Pick<Darkroom, 'veilPicture'>
}

export async function layOut(
  opened: OpenedIssue,
  announce: Announce,
  { tone = toneCover, draw = drawArtworks, articles, darkroom }: AtHand = {},
): Promise<Checked<LaidIssue>> {
  const advance = beginStage(announce, 'lay out')
  const { issue, dressing, typesetter, uncovered, plugIns } = opened
  const photo = await tone(issue, dressing.style)
  const artworks = await draw(issue, dressing)
  const { templates } = plugIns
  const options = { photo, artworks, advance, ...(articles && { articles }), templates }
  const { value: pages, diagnostics } = await catchFault(() =>
    paginate(issue, dressing.style, typesetter, options),
  )
  const veiled = pages && (await Promise.all(pages.map((page) => veilPage(page, darkroom))))
  return {
    ...(veiled && { value: { ...opened, photo, artworks, pages: veiled } }),
    diagnostics: [...uncovered, ...diagnostics, ...adviceOn(diagnostics, dressing)],
  }
}

/** Codes of what may be too large for its page. */
const TOO_LARGE = /^layout\/over(full|set)/

/** What may be the cause of all of them. */
function adviceOn(diagnostics: readonly Diagnostic[], { advice }: Dressing): readonly Diagnostic[] {
  const isTooLarge = diagnostics.some(({ severity, code }) => severity === 'error' && TOO_LARGE.test(code))
  return advice && isTooLarge ? [advice] : []
}

/** The cover's photograph from the ground of the theme to its paper; veiled, to the lightest that its paper can stand on. */
export async function toneCover(
  { cover }: Issue,
  { palette }: Style,
  darkroom: Darkroom = openDarkroom(),
): Promise<TonedPhoto | undefined> {
  const { ground, paper } = palette
  if (!cover.picture || !ground || !paper) return undefined
  return darkroom.tonePhoto(cover.picture.path, {
    dark: ground.screen,
    light: paper.screen,
    veil: lightestUnder(ground, paper, paper).screen,
    own: cover.colours === 'own',
  })
}

/** Adverts that came as PDF through the profile of the theme's press: JPEGs, by the files' paths. */
export async function drawArtworks(
  { adverts }: Issue,
  { profile }: Dressing,
  darkroom: Pick<Darkroom, 'drawArtwork'> = openDarkroom(),
): Promise<ReadonlyMap<string, Uint8Array>> {
  const paths = new Set(adverts.flatMap(({ artwork }) => artwork?.path ?? []))
  const drawn = [...paths].map(async (path) => [path, await darkroom.drawArtwork(path, profile)] as const)
  return new Map(await Promise.all(drawn))
}
