/** Issues and who sets them → what came of each, in their order: several are set at a time. */

import type { Diagnostic } from '../../src/diagnostic.ts'
import { inLanes } from '../../src/lanes.ts'
import type { IssuePlace } from './places.ts'
import type { Pressed } from './pressed.ts'
import type { Pressmen } from './pressmen.ts'

export interface Hearing {
  readonly advance: (done: number, of: number) => void
  /** What is said of a fault that is the press's own: it costs one issue, and not the others. */
  readonly tellFault: (fault: unknown) => Promise<string>
}

export async function setAll(
  places: readonly IssuePlace[],
  { count, set }: Pressmen,
  { advance, tellFault }: Hearing,
): Promise<readonly Pressed[]> {
  let done = 0
  advance(done, places.length)
  return inLanes(places, count, async (place) => {
    const pressed = await set({ place }).catch(
      async (fault): Promise<Pressed> => refuseFor(place.issue, await tellFault(fault)),
    )
    advance(++done, places.length)
    return pressed
  })
}

/** An issue that a fault of the press's own has stopped, as it is told. */
export function refuseFor(issue: string, message: string): Pressed {
  const error: Diagnostic = { severity: 'error', code: 'press/mishap', message }
  return { kind: 'refused', issue, error }
}
