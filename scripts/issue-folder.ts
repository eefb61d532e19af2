/** The issue that a call names, or none → its folder. */

import path from 'node:path'
import type { Call } from './commands.ts'

/** Named from where the caller stands; the first of the house where none is named. */
export function issueFolder(
  { house, from }: Pick<Call, 'house' | 'from'>,
  named: string | undefined,
): string {
  return named === undefined ? path.join(house.issues, '001') : path.resolve(from, named)
}
