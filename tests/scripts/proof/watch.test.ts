/** Folders that are watched: every way in which editors save is heard, their own files are not. */

import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Watching, watchFolders } from '../../../scripts/proof/watch.ts'

let scratch: string
let folder: string
let watching: Watching
let heard: number
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'warraq-watch-'))
  folder = join(scratch, '001')
  await mkdir(join(folder, 'interviews'), { recursive: true })
  await writeFile(join(folder, 'issue.yaml'), 'masthead: مجلة')
  await writeFile(join(folder, 'interviews', 'talk.yaml'), 'slug: talk')
  await setTimeout(60)
  heard = 0
  watching = await watchFolders([folder], () => {
    heard += 1
  })
})
afterEach(async () => {
  await watching.close()
  await rm(scratch, { recursive: true, force: true })
})

/** Milliseconds: longer than any save is waited for. */
const LONG = 200
/** Milliseconds: a busy machine tells late of what was done. */
const PATIENCE = 60_000

async function startAnew(): Promise<void> {
  await setTimeout(LONG)
  heard = 0
}

/** Waits until it is heard. */
async function hears(act: () => Promise<unknown>): Promise<void> {
  await startAnew()
  await act()
  await expect.poll(() => heard, { timeout: PATIENCE }).toBeGreaterThan(0)
}

async function passesOver(act: () => Promise<unknown>): Promise<void> {
  await startAnew()
  await act()
  await setTimeout(LONG)
  expect(heard).toBe(0)
}

const talk = () => join(folder, 'interviews', 'talk.yaml')

test('a file that is written in its place is heard', async () => {
  await hears(() => writeFile(talk(), 'slug: other'))
})

test('a file that another one takes the place of is heard, again and again', async () => {
  const save = async (text: string) => {
    await writeFile(`${talk()}.tmp`, text)
    await rename(`${talk()}.tmp`, talk())
  }
  await hears(() => save('slug: one'))
  await hears(() => save('slug: two'))
})

test('a save in two steps is heard after the second', async () => {
  await startAnew()
  let [text, last] = ['', '']
  await watching.close()
  watching = await watchFolders([folder], () => {
    last = text
  })
  for (text of ['slug: o', 'slug: other']) {
    await writeFile(talk(), text)
    await setTimeout(20)
  }
  await expect.poll(() => last, { timeout: PATIENCE }).toBe('slug: other')
})

test('what an editor keeps for itself is not heard', async () => {
  for (const name of ['.talk.yaml.swp', 'talk.yaml~', '#talk.yaml#', '4913', 'talk.yaml.bak'])
    await passesOver(() => writeFile(join(folder, 'interviews', name), 'swap'))
})

test('what lies beside the folder is not heard', async () => {
  await passesOver(() => writeFile(join(scratch, 'other.yaml'), 'x'))
  await passesOver(() => mkdir(join(scratch, '0012')))
})

test('a folder that goes is heard, and all that is done in it once it is there again', async () => {
  const kept = join(scratch, 'kept')
  await cp(folder, kept, { recursive: true })
  await hears(() => rm(folder, { recursive: true }))
  await hears(() => cp(kept, folder, { recursive: true }))
  await hears(() => writeFile(talk(), 'slug: third'))
})

test('who watches nothing, as a compiled press does of its code, need not wait for it', async () => {
  const none = await watchFolders([], () => {})
  await none.close()
})
