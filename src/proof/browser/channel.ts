/** The server's channel → what it tells, as it comes; and whether it is there at all. */

import type { NotesTold, PagesTold, PhaseTold } from '../messages.ts'
import { addressOf } from './token.ts'

export interface Hearing {
  readonly pages: (told: PagesTold) => void
  readonly notes: (told: NotesTold) => void
  readonly phase: (told: PhaseTold) => void
  /** A channel that comes again tells everything from the beginning. */
  readonly opened: () => void
  readonly lost: () => void
}

export function openChannel({ pages, notes, phase, opened, lost }: Hearing): void {
  const source = new EventSource(addressOf('/live'))
  const hear = <T>(event: string, take: (told: T) => void) => {
    source.addEventListener(event, ({ data }: MessageEvent<string>) => take(JSON.parse(data) as T))
  }
  hear('pages', pages)
  hear('notes', notes)
  hear('phase', phase)
  source.addEventListener('open', opened)
  source.addEventListener('error', lost)
}
