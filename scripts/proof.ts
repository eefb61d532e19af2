/** `proof`: the pages of an issue on the screen, laid anew with every change of its files, until Ctrl-C. */

import { bold } from './colour.ts'
import type { Call } from './commands.ts'
import { issueFolder } from './issue-folder.ts'
import { openFile } from './open-file.ts'
import { readPort } from './port.ts'
import { openProof } from './proof/proof.ts'
import { refuse } from './refuse.ts'
import { proofWords } from './words/of-printing.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

const USUAL_PORT = 4317

export async function run(call: Call): Promise<number> {
  const { house, operands, flags, voice = ENGLISH } = call
  const { theme, open } = flags
  const first = readPort(flags['port'], USUAL_PORT, voice)
  if (first instanceof Error) return refuse(first.message, undefined, voice)
  const folder = issueFolder(call, operands[0])
  const order = { house, folder, ...(typeof theme === 'string' && { theme }) }
  return show(order, first, { isOpened: open === true, voice })
}

interface Showing {
  readonly isOpened: boolean
  readonly voice: Voice
}

async function show(
  order: Parameters<typeof openProof>[0],
  port: number,
  { isOpened, voice }: Showing,
): Promise<number> {
  const words = proofWords(voice)
  const proof = await openProof(order, port, voice).catch((error: NodeJS.ErrnoException) => error)
  if (proof instanceof Error) return refuse(proof.message, undefined, voice)
  if (proof.port !== port && port !== 0) console.log(words.otherPort(port, proof.port))
  console.log(words.address(bold(proof.address)))
  console.log(words.until)
  if (isOpened) await openFile(proof.address)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
  await proof.close()
  return 0
}
