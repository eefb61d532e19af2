/**
 * An error that no diagnostic foresaw → one sentence for people, and its trace in a file beside the output. What is
 * thrown is the press's own fault: a terminal shows who is told of it, and never the trace.
 */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { showPath } from '../src/source/disk.ts'
import { makeFolder } from './output/draft.ts'
import { mishapWords } from './words/of-mishaps.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

/** Written anew by every mishap. */
const TRACE = 'mishap.txt'
/** Signs of an error's own words that a terminal shows: some libraries throw their whole program. */
const LONGEST_REASON = 200
/** Signs that a file keeps of each error. */
const LONGEST_TRACE = 20_000
const DEEPEST_CAUSE = 10

export interface MishapPlace {
  /** The project's own folder. */
  readonly root: string
  /** Where the trace is kept. */
  readonly output: string
  /** English where left out. */
  readonly voice?: Voice
}

/** The sentence. Never throws. */
export async function tellMishap(
  error: unknown,
  { root, output, voice = ENGLISH }: MishapPlace,
): Promise<string> {
  const words = mishapWords(voice)
  const reason = cut(reasonOf(error).replace(/\s+/g, ' ').trim() || words.noReason, LONGEST_REASON)
  const told = { reason: reason.replace(/\.$/, ''), whom: (await maintainers(root)) ?? words.maintainers }
  try {
    await makeFolder(output)
    await writeFile(join(output, TRACE), await describeMishap(error, root))
  } catch (refusal) {
    const { code = 'unknown' } = refusal as NodeJS.ErrnoException
    return words.untraced(told, code)
  }
  return words.traced(told, showPath(join(output, TRACE)))
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}

async function describeMishap(error: unknown, root: string): Promise<string> {
  const { name = 'press', version = '' } = await readPackage(root)
  const about = `${name} ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`
  return `${[about, ...traces(error)].join('\n\n')}\n`
}

/** An error's trace, then those of its causes. */
function traces(error: unknown, depth = 0): readonly string[] {
  if (!(error instanceof Error)) return [cut(String(error), LONGEST_TRACE)]
  const own = cut(error.stack ?? reasonOf(error), LONGEST_TRACE)
  if (error.cause === undefined || depth === DEEPEST_CAUSE) return [own]
  const [first = '', ...rest] = traces(error.cause, depth + 1)
  return [own, `caused by ${first}`, ...rest]
}

interface PackageFacts {
  readonly name?: string
  readonly version?: string
  readonly bugs?: string | { readonly url?: string; readonly email?: string }
  readonly repository?: string | { readonly url?: string }
}

async function readPackage(root: string): Promise<PackageFacts> {
  try {
    return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as PackageFacts
  } catch {
    return {}
  }
}

async function maintainers(root: string): Promise<string | undefined> {
  const { bugs, repository } = await readPackage(root)
  const place = typeof bugs === 'string' ? bugs : (bugs?.url ?? bugs?.email)
  return place ?? (typeof repository === 'string' ? repository : repository?.url)
}
