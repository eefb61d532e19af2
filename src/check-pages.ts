/**
 * A laid issue → its plates, and what preflight finds in its pages: `separate → inspect`, both before anything is
 * painted.
 */

import type { Checked, Diagnostic } from './diagnostic.ts'
import { pagesOnPlates, pressFacts, pressOf } from './editions/sheets.ts'
import { type Darkroom, openDarkroom } from './images/darkroom.ts'
import type { LaidIssue, LayOrder } from './lay.ts'
import type { Page } from './layout/page/frame.ts'
import { checkImposition, type Imposition } from './layout/sheets/impose.ts'
import { openPlateRoom, type PlateRoom } from './paint/separate.ts'
import { catchFault } from './plugins/fault.ts'
import { type Inspection, inspect } from './preflight/checks.ts'
import type { Evidence } from './preflight/evidence.ts'
import { type Announce, beginStage } from './progress.ts'
import { showPath } from './source/disk.ts'
import type { Dressing } from './style/load.ts'

/** What of an order its plates and its findings hang on. */
export interface CheckOrder extends Pick<LayOrder, 'editions'> {
  /** How the printer's file lays its pages; each alone where left out. */
  readonly imposition?: Imposition
}

export interface SeparatedIssue extends LaidIssue {
  /** The pages that are printed from plates, and where those are made. */
  readonly printed: readonly Page[]
  readonly plateRoom: PlateRoom | undefined
}
export interface InspectedIssue extends SeparatedIssue {
  readonly evidence: Evidence
  readonly checks: Inspection['made']
}

/** Plates are made before anything is painted: how much ink they take is known then. `make` may have some at hand. */
export async function separate(
  laid: LaidIssue,
  { editions, imposition = 'pages' }: CheckOrder,
  announce: Announce,
  make = makePlates,
): Promise<Checked<SeparatedIssue>> {
  const { issue, dressing, pages } = laid
  const imposed = editions.includes('print') ? checkImposition(imposition, issue.binding) : []
  const printed = pagesOnPlates(pages, editions, dressing.style)
  const { value: plateRoom, diagnostics } = await make(printed, dressing, announce)
  return { value: { ...laid, printed, plateRoom }, diagnostics: [...imposed, ...diagnostics] }
}

export async function inspectPages(
  separated: SeparatedIssue,
  { editions, imposition = 'pages' }: CheckOrder,
  { announce, said }: { readonly announce: Announce; readonly said: readonly Diagnostic[] },
): Promise<Checked<InspectedIssue>> {
  announce('inspect')
  const { issue, dressing, typesetter, pages, printed, plateRoom, plugIns } = separated
  const evidence: Evidence = {
    issue,
    style: dressing.style,
    pages,
    said,
    editions,
    faces: [...typesetter.book.values()].map(({ name, rights = 0 }) => ({ name, fsType: rights })),
    ...(plateRoom && { press: pressFacts(plateRoom, dressing.style, printed) }),
    ...(editions.includes('print') && { sheets: imposition }),
  }
  return catchFault(() => {
    const { findings, made } = inspect(evidence, plugIns.checks)
    return { value: { ...separated, evidence, checks: made }, diagnostics: findings }
  })
}

/**
 * The plates of the pages that go to a printer; none where no page does. A profile that is none, or not one of a press,
 * is the theme's mistake.
 */
export async function makePlates(
  printed: readonly Page[],
  dressing: Dressing,
  announce: Announce,
  darkroom: Darkroom = openDarkroom(),
): Promise<Checked<PlateRoom>> {
  if (printed.length === 0) return { diagnostics: [] }
  const advance = beginStage(announce, 'plates')
  try {
    await darkroom.readPressProfile(dressing.profile)
  } catch (error) {
    const mistake: Diagnostic = {
      severity: 'error',
      code: 'style/press-profile',
      message: `Unexpected bytes in ${showPath(dressing.profile)}, expected the profile of a press: ${(error as Error).message}`,
      hint: 'Put the ICC profile there that the printer names, or name another in the theme under press.',
    }
    return { diagnostics: [mistake] }
  }
  const plateRoom = await openPlateRoom(dressing.style, pressOf(dressing), darkroom)
  await plateRoom.separate(printed, advance)
  return { value: plateRoom, diagnostics: [] }
}
