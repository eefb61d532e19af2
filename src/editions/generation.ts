/**
 * All that an order is made from → a number that tells one state of it from another: the same state makes the same bytes
 * with the same press.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestOf } from '../cache/key.ts'
import type { House } from '../house.ts'
import type { SourceFile } from '../issue/sources.ts'
import type { PlugIns } from '../plugins/open.ts'
import type { Generation } from '../preflight/report.ts'
import type { Dressing } from '../style/load.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'

export interface Inputs {
  readonly sources: readonly SourceFile[]
  readonly dressing: Dressing
  readonly typesetter: Typesetter
  readonly plugIns: Pick<PlugIns, 'digest'>
  /** Everything else that changes what is printed, as plain data: how sheets are laid, the moment. */
  readonly settings: unknown
}

export async function generationOf(house: House, inputs: Inputs): Promise<Generation> {
  const { sources, dressing, typesetter, settings, plugIns } = inputs
  const press = await versionOf(house)
  const faces = [...typesetter.book.values()].map(({ name, bytes }) => [name, digestOf(bytes)])
  const all = {
    press,
    sources: sources.map(({ name, bytes }) => [name, digestOf(bytes)]),
    faces,
    profile: digestOf(await readFile(dressing.profile)),
    style: dressing.style,
    settings,
    ...(plugIns.digest !== '' && { plugIns: plugIns.digest }),
  }
  return { inputs: digestOf(Buffer.from(JSON.stringify(all))), press }
}

async function versionOf({ root }: House): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}
