/**
 * `press`: sets issues again with the press as it is now, whole folders of them or a whole archive, and keeps each as a
 * version of its own; what is as it would be printed is passed over, so a run that was cut off is gone on with by saying
 * it again. Exit code 1 where an issue was refused.
 */

import { availableParallelism } from 'node:os'
import { EDITIONS } from '../src/editions/edition.ts'
import { showPath } from '../src/source/disk.ts'
import { listThemes } from '../src/style/design.ts'
import { openArchive, placeOfArchive } from './archive/open.ts'
import { readPress } from './archive/origin.ts'
import { renewIssues } from './archive/renew.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { tellMishap } from './mishap.ts'
import { findPlaces, type IssuePlace } from './press/places.ts'
import { type Pressed, tellPressed, tellTally } from './press/pressed.ts'
import { callPressmen, countPressmen, type Pressmen } from './press/pressmen.ts'
import { type QueueAddress, readQueueAddress } from './press/queue-address.ts'
import { type Hearing, setAll } from './press/run.ts'
import type { RunOrder } from './press/set-again.ts'
import { joinIn, nameOfQueue, queueTasks, shareOut } from './press/share.ts'
import { helpOf, refuse } from './refuse.ts'
import { openStages, SILENT, type Stages } from './stages.ts'
import { pressWords } from './words/of-press.ts'
import { ENGLISH, type Voice } from './words/voice.ts'
import { readPainters } from './workers/crew.ts'

export async function run(call: Call): Promise<number> {
  const { voice = ENGLISH } = call
  const asked = await readCall(call)
  if (typeof asked === 'string') return refuse(asked, helpOf('press', voice), voice)
  const quiet = call.flags['json'] === true
  const all = await pressAll(call, asked, quiet)
  if (typeof all === 'string') return refuse(all, helpOf('press', voice), voice)
  const printed = all.filter(({ kind }) => kind === 'printed').map(({ issue }) => issue)
  if (printed.length > 0) await renewIssues(call, (await openArchive(call)).storage, printed)
  const issues = all.map((each) => ({ ...each, ok: each.kind !== 'refused' }))
  if (quiet) console.log(JSON.stringify({ archive: asked.order.archive, issues }, null, 2))
  else tell(all, asked.order, voice)
  return all.some(({ kind }) => kind === 'refused') ? 1 : 0
}

interface AskedRun {
  readonly order: RunOrder
  /** None where only what others have put is worked off. */
  readonly places: readonly IssuePlace[]
  /** How many issues at a time, where it is said. */
  readonly pressmen?: number
  /** Where the issues are shared out among machines. */
  readonly queue?: QueueAddress
}

/** What a call asks for, or what is wrong with it. */
async function readCall(call: Call): Promise<AskedRun | string> {
  const { house, from, operands, flags, voice = ENGLISH } = call
  const words = pressWords(voice)
  const { theme, archive } = flags
  const { WARRAQ_WORKERS: workers } = process.env
  try {
    const queue = readQueue(call, words)
    const themes = await listThemes(house)
    if (typeof theme === 'string' && !themes.includes(theme))
      throw new Error(words.theme(theme, themes.join(', ')))
    const places = await findPlaces(operands, from, voice)
    const order = {
      house,
      from,
      archive: placeOfArchive(typeof archive === 'string' ? archive : house.archive, from),
      editions: EDITIONS,
      press: await readPress(house.root),
      ...(typeof theme === 'string' && { theme }),
    }
    return {
      order,
      places,
      ...(workers && { pressmen: readPainters(workers, voice) }),
      ...(queue && { queue }),
    }
  } catch (error) {
    return (error as Error).message
  }
}

/** Throws an Error, in a sentence, where queue and operands do not go together. */
function readQueue(
  { operands, flags }: Call,
  words: ReturnType<typeof pressWords>,
): QueueAddress | undefined {
  const { queue, work } = flags
  if (work && operands.length > 0) throw new Error(words.besideWork)
  if (work && queue === undefined) throw new Error(words.workAlone)
  if (!work && operands.length === 0) throw new Error(words.nothing)
  if (typeof queue !== 'string') return undefined
  const address = readQueueAddress(queue)
  if (!address) throw new Error(words.queue)
  return address
}

async function pressAll(call: Call, asked: AskedRun, quiet: boolean): Promise<readonly Pressed[] | string> {
  const { voice = ENGLISH } = call
  const { order, places, pressmen, queue: address } = asked
  const most = address ? Number.POSITIVE_INFINITY : places.length
  const stages = await (quiet ? SILENT : openStages(voice))
  const hands = await callPressmen(order, pressmen ?? countPressmen(most, availableParallelism()))
  const hearing: Hearing = {
    advance: (done, of) => stages.announce('press', { done, of }),
    tellFault: (fault) => tellMishap(fault, { ...call.house, voice }),
  }
  try {
    stages.announce('press')
    if (!address) return await setAll(places, hands, hearing)
    return await pressShared(asked, address, { hands, hearing, stages, words: pressWords(voice) })
  } finally {
    stages.end()
    await hands.dismiss()
  }
}

interface Sharing {
  readonly hands: Pressmen
  readonly hearing: Hearing
  readonly stages: Stages
  readonly words: ReturnType<typeof pressWords>
}

/** What came of the issues, or why no queue can be had. */
async function pressShared(
  { order, places }: AskedRun,
  address: QueueAddress,
  { hands, hearing, stages, words }: Sharing,
): Promise<readonly Pressed[] | string> {
  const { openQueue, SilentServer } = await import('./press/queue.ts')
  const opened = await openQueue(address, nameOfQueue(order), (isSilent) => {
    stages.announce(isSilent ? 'waiting' : 'press')
    if (isSilent) console.error(yellow(words.silent(address.shown)))
  }).catch((error: Error) => {
    if (error instanceof SilentServer) return words.unanswered(address.shown, error.message)
    throw error
  })
  if (typeof opened === 'string') return opened
  try {
    if (places.length === 0) return await joinIn(opened, hands, hearing)
    return await shareOut(opened, await queueTasks(places, order), { pressmen: hands, hearing })
  } finally {
    await opened.close()
  }
}

function tell(all: readonly Pressed[], { archive }: RunOrder, voice: Voice): void {
  for (const pressed of all)
    if (pressed.kind === 'refused') console.error(red(tellPressed(pressed, voice)))
    else console.log(tellPressed(pressed, voice))
  console.log(tellTally(all, voice))
  console.log(pressWords(voice).archive(archive.includes('://') ? archive : showPath(archive)))
}
