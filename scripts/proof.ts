/** `proof`: the pages of an issue on the screen, laid anew with every change of its files, until Ctrl-C. */

import path from 'node:path'
import { bold } from './colour.ts'
import type { Call } from './commands.ts'
import { openFile } from './open-file.ts'
import { openProof } from './proof/proof.ts'
import { refuse } from './refuse.ts'

const USUAL_PORT = 4317

export async function run({ house, from, operands: [issue], flags }: Call): Promise<number> {
  const { theme, port, open } = flags
  const first = typeof port === 'string' ? Number(port) : USUAL_PORT
  if (!Number.isInteger(first) || first < 0 || first > 65_535)
    return refuse(`Unexpected port "${port}", expected a number from 0 to 65535.`)
  const folder = issue === undefined ? path.join(house.issues, '001') : path.resolve(from, issue)
  return show({ house, folder, ...(typeof theme === 'string' && { theme }) }, first, open === true)
}

async function show(order: Parameters<typeof openProof>[0], port: number, open: boolean): Promise<number> {
  const proof = await openProof(order, port).catch((error: NodeJS.ErrnoException) => error)
  if (proof instanceof Error) return refuse(proof.message)
  if (proof.port !== port && port !== 0) console.log(`Port ${port} is taken; the proof is at ${proof.port}.`)
  console.log(`The proof is at ${bold(proof.address)}`)
  console.log('It follows every change; Ctrl-C ends it.')
  if (open) await openFile(proof.address)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
  await proof.close()
  return 0
}
