/**
 * One of several processes at one store: finds and keeps things at random, each worth what its number says, and says at
 * its end how many it found, and which were wrong.
 */

import { openDiskStore } from '../../../scripts/cache/disk.ts'
import { openChance } from '../../support/chance.ts'
import { worthOf } from './worth.ts'

const [folder = '', seed = '', turns = ''] = process.argv.slice(2)
const THINGS = 40

const chance = openChance(Number(seed))
const store = openDiskStore(folder, () => 'engine', 2 ** 20)
const wrong: number[] = []
let found = 0
for (let turn = 0; turn < Number(turns); turn++) {
  const thing = chance.number(0, THINGS - 1)
  const key = { kind: 'test/thing', parts: String(thing) }
  const bytes = store.find(key)
  if (!bytes) store.keep(key, worthOf(thing))
  else if (Buffer.compare(bytes, worthOf(thing)) === 0) found++
  else wrong.push(thing)
}
process.stdout.write(JSON.stringify({ found, wrong }))
