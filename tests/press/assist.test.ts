/** An order of which another thread paints a part: whoever paints, the files are the same. */

import { expect, test } from 'vitest'
import { assist } from '../../src/assist.ts'
import { EMPTY_STORE } from '../../src/cache/store.ts'
import { EDITIONS } from '../../src/editions/edition.ts'
import type { Painter } from '../../src/editions/editions.ts'
import { houseAt } from '../../src/house.ts'
import { press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'
import { SAMPLE, SECOND } from '../support/printing.ts'
import { sampleOf } from '../support/samples.ts'

/** Paints all that it can get at once, from the job as it is sent. What it makes is copied, as from thread to thread. */
function painter(painted: number[]): Painter {
  return {
    help: async (pack, give) => {
      const paint = assist(pack(), EMPTY_STORE)
      for (let open = give(); open; open = give()) {
        const { work, begin } = open
        painted.push(work)
        begin(async (announce) => structuredClone(await paint(work, announce)))
      }
    },
  }
}

const SECOND_SAMPLE = ['the second sample', SECOND] as const

test.each(
  sampleOf([SECOND_SAMPLE], [['the first sample', SAMPLE], SECOND_SAMPLE]),
)('%s comes out the same where another thread paints what it can', async (_, folder) => {
  const order = { house: houseAt(HOUSE), folder, editions: EDITIONS }
  const stages: string[] = []
  const alone = await press(order, (stage, reached) => {
    if (!reached) stages.push(stage)
  })
  const painted: number[] = []
  const heard: string[] = []
  const callHelpers = (most: number) => (most === 5 ? [painter(painted)] : [])
  const helped = await press({ ...order, callHelpers }, (stage, reached) => {
    if (!reached) heard.push(stage)
  })
  // Report, e-book, covers and archive; the screen's file and the texts were begun here, and plates are not sent.
  expect(painted).toHaveLength(4)
  expect(heard).toEqual(stages)
  expect(helped.diagnostics).toEqual(alone.diagnostics)
  const files = ({ value }: typeof alone) =>
    value?.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')])
  expect(files(helped)).toEqual(files(alone))
})

test('the screen’s file comes out the same as well', async () => {
  const order = { house: houseAt(HOUSE), folder: SECOND, editions: ['screen', 'archive'] as const }
  const [screen] = (await press(order)).value?.files ?? []
  let again: Promise<Uint8Array | undefined> | undefined
  const own: Painter = {
    help: async (pack) => {
      const painted = assist(pack(), EMPTY_STORE)(0, () => {})
      again = painted.then(({ files: [file] }) => file?.bytes)
    },
  }
  await press({ ...order, callHelpers: () => [own] })
  const bytes = (of: Uint8Array | undefined) => Buffer.from(of ?? []).toString('base64')
  expect(bytes(await again)).toBe(bytes(screen?.bytes))
})
