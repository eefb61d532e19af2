/**
 * Archives one small order in a process of its own, which kills itself before its so many-eth act on the disk, or in the
 * middle of it where that act writes bytes: `node --import tsx depositor.ts <archive> <number> <order>`. Says how many
 * acts there were where it was not killed.
 */

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { devNull } from 'node:os'
import { KILLED_ORDERS } from './killed-orders.ts'

type Act = (...given: unknown[]) => unknown

const [archive = '', number = '0', name = 'first'] = process.argv.slice(2)
let acts = 0

function killHere(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('A process outlived its kill.')
}

/** Puts an act of Node's behind a count; `half` does a part of it. */
function count(
  owner: Record<string, Act>,
  act: string,
  half?: (own: Act, given: unknown[]) => Promise<unknown>,
) {
  const own = owner[act] as Act
  owner[act] = async function (this: unknown, ...given: unknown[]) {
    acts++
    if (acts === Number(number)) {
      await half?.(own.bind(this), given)
      killHere()
    }
    return own.apply(this, given)
  }
}

const promises = fs.promises as unknown as Record<string, Act>
for (const act of ['mkdir', 'rename', 'rm', 'rmdir', 'utimes']) count(promises, act)
const open = promises['open'] as Act
const opened = (await open(devNull, 'r')) as fs.promises.FileHandle
const file = Object.getPrototypeOf(opened) as Record<string, Act>
const halved = async (own: Act, [bytes]: unknown[]) => {
  const all = bytes as Uint8Array
  await own(all.subarray(0, Math.floor(all.length / 2)))
}
count(file, 'write', halved)
count(file, 'writeFile', halved)
count(file, 'sync')
await opened.close()
promises['open'] = async function (this: unknown, ...given: unknown[]) {
  const isWritten = given[1] === 'wx'
  if (isWritten) acts++
  const made = await open.apply(this, given)
  // What is opened to be written is there from then on, and empty.
  if (isWritten && acts === Number(number)) killHere()
  return made
}
syncBuiltinESMExports()

const { openFolder } = await import('../../scripts/archive/folder.ts')
const { deposit } = await import('../../src/archive/ocfl/deposit.ts')
const order = KILLED_ORDERS[name as keyof typeof KILLED_ORDERS]
const { value, diagnostics } = await deposit(openFolder(archive), order)
if (!value) throw new Error(JSON.stringify(diagnostics))
console.log(String(acts))
