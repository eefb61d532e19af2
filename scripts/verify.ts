/**
 * `verify`: reads every file of the archive, or of some issues in it, and says what is not as it was archived; or the
 * same of bags, with `--bag`. Exit code 1 where that is an error.
 */

import { resolve } from 'node:path'
import { type CheckedBag, checkBag } from '../src/archive/bag/check-bag.ts'
import type { Flaw } from '../src/archive/flaw.ts'
import { type Verification, verifyArchive } from '../src/archive/verify.ts'
import { type Diagnostic, hasErrors } from '../src/diagnostic.ts'
import { type Advance, beginStage } from '../src/progress.ts'
import { showPath } from '../src/source/disk.ts'
import { openBag } from './archive/bag-files.ts'
import { openHashers } from './archive/hashers.ts'
import { archiveName, openArchive } from './archive/open.ts'
import { refusedArchive } from './archive/refusal.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { inProportion } from './proportion.ts'
import { spoken } from './spoken.ts'
import { openStages, SILENT } from './stages.ts'
import { verifyWords } from './words/of-keeping.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

export function run(call: Call): Promise<number> {
  return call.flags['bag'] ? verifyBags(call) : verifyIssues(call)
}

async function verifyIssues(call: Call): Promise<number> {
  const stages = call.flags['json'] ? SILENT : await openStages(call.voice)
  try {
    const found = await readArchive(call, beginStage(stages.announce, 'verify'))
    stages.end()
    return report(call, found)
  } catch (error) {
    stages.end()
    const refused = refusedArchive(archiveName(call), error)
    if (!refused) throw error
    return report(call, { flaws: [refused], objects: [] })
  }
}

async function readArchive(call: Call, advance: Advance): Promise<Verification> {
  const { storage, root } = await openArchive(call)
  const { dismiss, ...hashers } = openHashers(storage, root)
  try {
    const { operands: ids } = call
    return await verifyArchive(storage, { ...(ids.length > 0 && { ids }), ...hashers, advance })
  } finally {
    await dismiss()
  }
}

async function verifyBags(call: Call): Promise<number> {
  const { operands: names, from } = call
  const bags: CheckedBag[] = []
  for (const name of names) {
    const path = resolve(from, name)
    try {
      bags.push(await checkBag(await openBag(path)))
    } catch (error) {
      const refused = refusedArchive(showPath(path), error)
      if (!refused) throw error
      bags.push({ name, files: 0, bytes: 0, flaws: [refused] })
    }
  }
  return report(call, {
    flaws: names.length === 0 ? [noneNamed()] : [],
    objects: bags.map(({ name, ...bag }) => ({ id: name, ...bag })),
  })
}

function noneNamed(): Diagnostic {
  return {
    severity: 'error',
    code: 'archive/no-bag',
    message: 'Unexpected end of the words, expected bags.',
    hint: `Name folders, or files in .zip or .tar: ${spoken('verify', '--bag my-bag.zip')}`,
  }
}

function report(call: Call, { flaws, objects }: Verification): number {
  const { voice = ENGLISH } = call
  const words = verifyWords(voice)
  const all = [...flaws, ...objects.flatMap((object) => object.flaws)]
  const isWhole = !hasErrors(all)
  if (call.flags['json']) console.log(JSON.stringify({ ok: isWhole, flaws, objects }, null, 2))
  else {
    for (const { id, version, files, flaws: own } of objects)
      console.log(`  ${[id, version, words.files(files), sayState(own, words)].filter(Boolean).join('  ')}`)
    tell(all, voice)
    console.log(summarise(objects, call.flags['bag'] ? words.bags : words.issues, { words, isWhole }))
  }
  return isWhole ? 0 : 1
}

type Said = ReturnType<typeof verifyWords>

function sayState(flaws: readonly Flaw[], words: Said): string {
  if (hasErrors(flaws)) return words.notWhole
  return flaws.length > 0 ? words.remarked : words.whole
}

interface Summary {
  readonly words: Said
  readonly isWhole: boolean
}

/** `counted`: how many there are, with their noun. */
function summarise(
  objects: Verification['objects'],
  counted: (number: number) => string,
  { words, isWhole }: Summary,
): string {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const files = sum(objects.map((each) => each.files))
  const bytes = sum(objects.map((each) => each.bytes))
  const state = isWhole ? words.whole : words.notWhole
  return words.sum(counted(objects.length), files, (bytes / 1e6).toFixed(1), state)
}

function tell(flaws: readonly Flaw[], voice: Voice): void {
  for (const { diagnostic, more } of inProportion(flaws)) {
    const { object } = diagnostic as Flaw
    const colour = diagnostic.severity === 'error' ? red : yellow
    console.error(colour(`${object === undefined ? '' : `${object}: `}${voice.tell(diagnostic)}`))
    if (more !== undefined) console.error(colour(verifyWords(voice).more(more)))
  }
}
