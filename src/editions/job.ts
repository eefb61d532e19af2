/** What every edition is made from: the issue as it was laid, and what it is painted with. */

import type { Store } from '../cache/store.ts'
import type { Darkroom } from '../images/darkroom.ts'
import type { TonedPhoto } from '../images/photo.ts'
import type { Issue } from '../issue/issue.ts'
import type { SourceFile } from '../issue/sources.ts'
import type { Page } from '../layout/page/frame.ts'
import type { Imposition } from '../layout/sheets/impose.ts'
import type { PlateRoom } from '../paint/separate.ts'
import type { Announce, Pause } from '../progress.ts'
import type { Dressing } from '../style/load.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'

/** Everything the painters are given, in one place. */
export interface Job {
  readonly issue: Issue
  readonly dressing: Dressing
  readonly typesetter: Typesetter
  /** Where what was made before is found, and what is made now is kept. */
  readonly store: Store
  /** Where pictures are made ready. */
  readonly darkroom: Darkroom
  /** As they were laid. */
  readonly pages: readonly Page[]
  /** As a screen shows them. */
  readonly shown: readonly Page[]
  /** Whether the screen's pages show the grid they stand on. */
  readonly grid: boolean
  /** Where the plates of a press are made, if one prints them. */
  readonly plateRoom: PlateRoom | undefined
  readonly imposition: Imposition
  readonly photo: TonedPhoto | undefined
  readonly sources: readonly SourceFile[]
  /** What the publisher has written that this issue was laid and checked with. */
  readonly plugIns: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly moment: Date
  readonly announce: Announce
  /** None where nothing goes on beside. */
  readonly pause?: Pause
}
