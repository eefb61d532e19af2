/** `proof`: the pages of an issue on the screen, laid anew with every change of its files, until Ctrl-C. */

import { bold } from './colour.ts'
import type { Call } from './commands.ts'
import { issueFolder } from './issue-folder.ts'
import { openFile } from './open-file.ts'
import { readPort } from './port.ts'
import { openProof } from './proof/proof.ts'
import { refuse } from './refuse.ts'

const USUAL_PORT = 4317

export async function run(call: Call): Promise<number> {
  const { house, operands, flags } = call
  const { theme, open } = flags
  const first = readPort(flags['port'], USUAL_PORT)
  if (first instanceof Error) return refuse(first.message)
  const folder = issueFolder(call, operands[0])
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
