/**
 * How long a manuscript of 5 MB takes on the desk: the sample's, so many times over, read, its speakers found, its copy
 * looked through, its article written. Each run is of its own in this process; the first is not counted.
 */

import { readFile } from 'node:fs/promises'
import { path } from 'zx/core'
import { loadHouseStyle } from '../../src/desk/house-style.ts'
import { interpret } from '../../src/desk/interpret.ts'
import { passagesOf } from '../../src/desk/passages.ts'
import { prepare } from '../../src/desk/prepare.ts'
import { readManuscript } from '../../src/desk/read.ts'
import { readCopy } from '../../src/desk/read-copy.ts'
import { houseAt } from '../../src/house.ts'
import { medianOf } from './figures.ts'
import { describeMachine } from './machine.ts'
import { ROOT } from './workloads.ts'

const SAMPLE = path.join(ROOT, 'assets/issues/001/manuscripts/omar-aliskandarani.txt')
const BYTES = 5_000_000
/** Of the sample: its title and credits, and what the page that it is from has under it. Paragraphs. */
const HEAD = 3
const FOOT = 3

/** Milliseconds. */
interface DeskCost {
  readonly read: number
  readonly interpret: number
  readonly copy: number
  readonly write: number
}

export async function showDesk(runs: number): Promise<void> {
  const bytes = await manuscriptOf(BYTES)
  const { value: style } = await loadHouseStyle(houseAt(ROOT).houseStyle)
  if (!style) throw new Error('The house style of the sample is not as it should be.')
  const costs: DeskCost[] = []
  for (let run = 0; run <= runs; run++) {
    const cost = await timeOne(bytes, style)
    if (run > 0) costs.push(cost)
  }
  const median = (name: keyof DeskCost) => Math.round(medianOf(costs.map((cost) => cost[name])) ?? 0)
  const [read, found, copy, write] = [median('read'), median('interpret'), median('copy'), median('write')]
  console.log(describeMachine())
  console.log(`a manuscript of ${(bytes.length / 1e6).toFixed(1)} MB, median of ${runs}`)
  console.log(`read it        ${String(read).padStart(6)} ms`)
  console.log(`who speaks     ${String(found).padStart(6)} ms`)
  console.log(`copy rules     ${String(copy).padStart(6)} ms`)
  console.log(`write it       ${String(write).padStart(6)} ms, with the count of its words`)
  console.log(`all            ${String(read + found + copy + write).padStart(6)} ms`)
}

async function manuscriptOf(most: number): Promise<Buffer> {
  const paragraphs = (await readFile(SAMPLE, 'utf8')).split('\n\n')
  const [head, body] = [paragraphs.slice(0, HEAD), paragraphs.slice(HEAD, -FOOT).join('\n\n')]
  const times = Math.ceil(most / Buffer.byteLength(body))
  return Buffer.from([...head, ...Array.from({ length: times }, () => body)].join('\n\n'))
}

async function timeOne(bytes: Buffer, style: Parameters<typeof readCopy>[1]): Promise<DeskCost> {
  const start = performance.now()
  const manuscript = await readManuscript({ file: 'manuscript.txt', bytes })
  const isRead = performance.now()
  const draft = interpret(manuscript)
  const isFound = performance.now()
  readCopy({ passages: passagesOf(draft).passages, names: draft.guests.map(({ name }) => name) }, style)
  const isChecked = performance.now()
  const place = { slug: 'a', manuscript: 'a', isInIssue: false, pictureAt: () => undefined, place: String }
  prepare({ manuscript, draft, names: {}, style: { ...style, levels: OFF }, fixes: false, place })
  return {
    read: isRead - start,
    interpret: isFound - isRead,
    copy: isChecked - isFound,
    write: performance.now() - isChecked,
  }
}

/** No copy rule, which is measured for itself. */
const OFF: Readonly<Record<string, 'off'>> = new Proxy({}, { get: () => 'off' })
