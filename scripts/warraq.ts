#!/usr/bin/env node
/** The press from a command line: `npm run build -- …`, or as a package's program, `npx warraq <command> …`. */

import './patience.ts'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { homeOf, houseAt, isInstalled } from '../src/house.ts'
import { red } from './colour.ts'
import { readCommandLine } from './command-line.ts'
import { COMMANDS } from './commands.ts'
import { findHouse, houseFor } from './home.ts'
import { tellMishap } from './mishap.ts'
import { ENGLISH, languageOf, openVoice } from './words/voice.ts'

/** The project's root: this program runs from `scripts`, or compiled from a folder beside it. */
const ROOT = path.resolve(import.meta.dirname, '..')

// A script of npm's that runs an installed press is its caller's, and none of the press's own.
if (isInstalled(ROOT)) delete process.env['npm_lifecycle_event']
const FROM = standingPlace()

// Whoever reads only the first lines closes the pipe.
process.stdout.on('error', endQuietly)
process.stderr.on('error', endQuietly)
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
process.exitCode = await main(process.argv.slice(2))

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** What nobody foresaw ends the program: in a sentence, its trace in a file. */
async function fail(error: unknown): Promise<void> {
  const { output } = houseAt(ROOT, homeOf(ROOT, FROM))
  const voice = await openVoice(languageOf(undefined, process.env), isTerminal())
  console.error(red(await tellMishap(error, { root: ROOT, output, voice })))
  process.exit(2)
}

async function main(words: readonly string[]): Promise<number> {
  const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string
  }
  const around = await findHouse(FROM, ROOT)
  const own = await openVoice(
    languageOf(around.value?.language ?? around.language, process.env),
    isTerminal(),
  )
  const about = { version, name: 'warraq', environment: process.env, voice: own }
  const read = readCommandLine(words, COMMANDS, about)
  if ('text' in read) {
    if (read.exitCode === 0) console.log(read.text)
    else console.error(red(read.text))
    return read.exitCode
  }
  const { command, operands, flags } = read
  // What programs read is in one language.
  const voice = flags['json'] ? ENGLISH : own
  const found = await houseFor(command, around)
  const { value: house } = found
  if (!house) {
    for (const diagnostic of found.diagnostics) console.error(red(voice.tell(diagnostic)))
    return 1
  }
  const { out } = flags
  const output = typeof out === 'string' ? path.resolve(FROM, out) : house.output
  const places = { output, shelf: path.join(output, 'shelf'), catalogue: path.join(output, 'archive.sqlite') }
  try {
    const { run } = await command.load()
    return await run({ house: { ...house, ...places }, from: FROM, operands, flags, voice })
  } catch (error) {
    const isFolder = command.flags.some(({ name, value }) => name === 'out' && value === 'folder')
    // What --out names may be a file, and the folder of it somebody's own.
    console.error(
      red(await tellMishap(error, { root: ROOT, output: isFolder ? output : house.output, voice })),
    )
    return 2
  }
}

/** Whether all that is said is read there: what stands in a file has no signs of direction in it. */
function isTerminal(): boolean {
  return process.stdout.isTTY === true && process.stderr.isTTY === true
}

/** npm runs its scripts in the project's folder, and says where it was called. */
function standingPlace(): string {
  const { npm_lifecycle_event: script, INIT_CWD: called } = process.env
  return script && called ? called : process.cwd()
}
