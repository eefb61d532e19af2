/**
 * `shelf`: a site of the issues in the archive, written into the house's shelf; it is shown on this
 * machine until Ctrl-C, but with `--build` or `--json`. Exit code 1 where the archive has no issue, or one that cannot be shown as it was archived.
 */

import { join } from 'node:path'
import type { Storage } from '../src/archive/storage.ts'
import { hasErrors } from '../src/diagnostic.ts'
import { showPath } from '../src/source/disk.ts'
import { openExisting } from './archive/open.ts'
import { tellRefusal } from './archive/refusal.ts'
import { codeOf } from './cache/engine.ts'
import { openStore } from './cache/open.ts'
import { red } from './colour.ts'
import type { Call } from './commands.ts'
import { openFile } from './open-file.ts'
import { readPort } from './port.ts'
import { refuse } from './refuse.ts'
import { openBookcase } from './shelf/bookcase.ts'
import { fillShelf, type ShelfFilled } from './shelf/fill.ts'
import { bundlePrograms } from './shelf/programs.ts'
import { spoken } from './spoken.ts'
import { openStages, SILENT } from './stages.ts'
import { shelfWords } from './words/of-readers.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

/** Where it is shown. */
const PORT = 4318

export async function run(call: Call): Promise<number> {
  const { house, flags, voice = ENGLISH } = call
  const words = shelfWords(voice)
  const { json, url, build: isBuilt, port, open } = flags
  const quiet = json === true
  const place = typeof url === 'string' ? readAddress(url, words) : house.address
  if (place instanceof Error) return refuse(place.message, undefined, voice)
  const first = readPort(port, PORT, voice)
  if (first instanceof Error) return refuse(first.message, undefined, voice)
  const { value: storage, diagnostics } = await openExisting(call)
  if (!storage) return tellRefusal(diagnostics, voice)
  const built = await make(call, storage, { url: place, quiet })
  if (quiet) console.log(JSON.stringify(built, null, 2))
  if (built.issues === 0) return refuse(words.noIssue(spoken('archive')), undefined, voice)
  const refusal =
    isBuilt || quiet ? undefined : await stay(house.shelf, first, { isOpened: open === true, voice })
  if (refusal !== undefined) return refuse(refusal, undefined, voice)
  return hasErrors(built.diagnostics) ? 1 : 0
}

interface Built extends ShelfFilled {
  readonly folder: string
}

interface Making {
  readonly url: string | undefined
  readonly quiet: boolean
}

async function make(
  { house, from, voice = ENGLISH }: Call,
  storage: Storage,
  { url, quiet }: Making,
): Promise<Built> {
  const stages = await (quiet ? SILENT : openStages(voice))
  try {
    stages.announce('archive')
    const store = openStore(house, from)
    const bookcase = await openBookcase(storage, {
      store,
      advance: (done, of) => stages.announce('archive', { done, of }),
    })
    stages.announce('shelf')
    const filled = await fillShelf(house.shelf, bookcase, {
      url,
      code: codeOf(house.root, 'shelf') ?? '',
      store,
      programs: () => bundlePrograms(house.root),
      advance: (done, of) => stages.announce('shelf', { done, of }),
    })
    stages.end()
    const built = { folder: house.shelf, ...filled }
    if (!quiet) tell(built, voice)
    return built
  } finally {
    stages.end()
  }
}

function tell({ folder, written, removed, all, issues, diagnostics }: Built, voice: Voice): void {
  const words = shelfWords(voice)
  for (const diagnostic of diagnostics) console.error(red(voice.tell(diagnostic)))
  if (issues === 0) return
  console.log(words.filled({ issues, all, written, removed }))
  console.log(words.place(showPath(join(folder, 'index.html'))))
}

/** Where a site stands, with a slash at its end. */
function readAddress(said: string, words: ReturnType<typeof shelfWords>): string | Error {
  const wrong = new Error(words.address(said))
  try {
    const { protocol, href } = new URL(said)
    if (!/^https?:$/.test(protocol)) return wrong
    return href.endsWith('/') ? href : `${href}/`
  } catch {
    return wrong
  }
}

interface Showing {
  readonly isOpened: boolean
  readonly voice: Voice
}

/** Until Ctrl-C. Gives the reason where it cannot be shown. */
async function stay(
  folder: string,
  first: number,
  { isOpened, voice }: Showing,
): Promise<string | undefined> {
  const { serveFolder } = await import('./shelf/serve.ts')
  const served = await serveFolder(folder, first, voice).catch((error: Error) => error)
  if (served instanceof Error) return served.message
  console.log(shelfWords(voice).shown(served.url))
  if (isOpened) await openFile(served.url)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await served.close()
  return undefined
}
