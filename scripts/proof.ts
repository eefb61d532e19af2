/**
 * `npm run proof`: the pages of an issue on the screen, laid anew with every change of its files, until Ctrl-C. The
 * first sample where no folder is named.
 */

import './patience.ts'
import { readFile } from 'node:fs/promises'
import { chalk, path } from 'zx/core'
import { houseAt } from '../src/house.ts'
import { readCommandLine } from './command-line.ts'
import type { Command } from './commands.ts'
import { tellMishap } from './mishap.ts'
import { openProof } from './proof/proof.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const USUAL_PORT = 4317

const PROOF: Command = {
  name: 'proof',
  about: 'shows the pages of an issue in a browser, as its files are at every moment',
  operand: { name: 'issue', about: 'the issue’s folder; the first sample where it is left out' },
  flags: [
    { name: 'theme', value: 'name', about: 'another theme than the issue’s own' },
    { name: 'port', value: 'number', about: `the first port to be tried, instead of ${USUAL_PORT}` },
    { name: 'open', about: 'opens the browser as well' },
  ],
  load: async () => ({ run: async () => 0 }),
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(chalk.red(await tellMishap(error, ROOT, houseAt(ROOT).output)))
  process.exitCode = 2
}

async function main(words: readonly string[]): Promise<number> {
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string
  }
  const read = readCommandLine(['proof', ...words], [PROOF], {
    version,
    name: 'npm run',
    environment: process.env,
  })
  if ('text' in read) {
    if (read.exitCode === 0) console.log(read.text)
    else console.error(chalk.red(read.text))
    return read.exitCode
  }
  const { operands, flags } = read
  const { theme, port, open } = flags
  const first = typeof port === 'string' ? Number(port) : USUAL_PORT
  if (!Number.isInteger(first) || first < 0 || first > 65_535) {
    console.error(chalk.red(`error: Unexpected port "${port}", expected a number from 0 to 65535.`))
    return 1
  }
  const house = houseAt(ROOT)
  const [issue] = operands
  const folder = issue === undefined ? path.join(house.issues, '001') : path.resolve(standingPlace(), issue)
  return show({ house, folder, ...(typeof theme === 'string' && { theme }) }, first, open === true)
}

async function show(order: Parameters<typeof openProof>[0], port: number, open: boolean): Promise<number> {
  const proof = await openProof(order, port).catch((error: NodeJS.ErrnoException) => error)
  if (proof instanceof Error) {
    console.error(chalk.red(`error: ${proof.message}`))
    return 1
  }
  if (proof.port !== port && port !== 0) console.log(`Port ${port} is taken; the proof is at ${proof.port}.`)
  console.log(`The proof is at ${chalk.bold(proof.address)}`)
  console.log('It follows every change; Ctrl-C ends it.')
  if (open) await openBrowser(proof.address)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
  await proof.close()
  return 0
}

/** A machine without one is no mistake: the address stands there. */
async function openBrowser(address: string): Promise<void> {
  const { default: open } = await import('open')
  await open(address).catch(() => undefined)
}

/** npm runs its scripts in the project's folder, and says where it was called. */
function standingPlace(): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env
  return script && called ? called : process.cwd()
}
