/** Where a person stands → the house that is worked in: a publisher's own folder around it, else the press's. */

import path from 'node:path'
import { HOME_FILE, homeOf, houseAt } from '../src/house.ts'
import { isThere } from '../src/source/disk.ts'
import type { Command } from './commands.ts'
import type { ReadHouse } from './read-home.ts'

/** The house of a command that was called: with its plug-ins, compiled, where it asks them. */
export async function houseFor(
  { asksPlugIns }: Pick<Command, 'asksPlugIns'>,
  found: ReadHouse,
): Promise<ReadHouse> {
  const { value: house, ...told } = found
  if (!house || !asksPlugIns || house.plugInFolder === undefined) return found
  const { loadPlugIns } = await import('./plug-ins.ts')
  return { ...told, ...(await loadPlugIns(house)) }
}

/** `root` is the press's own folder. Errors are of the publisher's file. */
export async function findHouse(from: string, root: string): Promise<ReadHouse> {
  const home = await homeAround(from)
  if (home === undefined) return { value: houseAt(root, homeOf(root, from)), diagnostics: [] }
  // Whoever works in the press's own folder does not wait for what reads such a file.
  const { readHome } = await import('./read-home.ts')
  return readHome(home, root)
}

/** The nearest folder, upwards, with the file of a publisher's own. */
async function homeAround(from: string): Promise<string | undefined> {
  if (await isThere(path.join(from, HOME_FILE))) return from
  const above = path.dirname(from)
  return above === from ? undefined : homeAround(above)
}
