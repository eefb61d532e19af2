/** The composing stick, a measure and what every block set to it needs: inline content → set lines with their notes. */

import type { Pt } from '../../geometry.ts'
import type { Inline } from '../../issue/block.ts'
import type { TextRole } from '../../style/style.ts'
import { type RoleSetting, type SetBlock, setInline } from '../set/block.ts'
import { type NoteSetting, setNotes } from './notes.ts'

export interface Stick extends NoteSetting {
  readonly measure: Pt
  /** The width of all columns of its page, where there are several and a picture may stand over them. */
  readonly across?: Pt
  /** What its paragraphs are set in. */
  readonly body: TextRole
}

/** Sets inline content to the stick's measure, or to a narrower one, with its notes. */
export function setInStick(
  stick: Stick,
  content: readonly Inline[],
  setting: Omit<RoleSetting, 'measure' | 'noteNumber'> & { readonly measure?: Pt },
): SetBlock {
  const { compositor, measure, noteNumber } = stick
  const set = setInline(compositor, content, { measure, ...setting, noteNumber })
  return { ...set, ...setNotes(stick, set.source, content) }
}
