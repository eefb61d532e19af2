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

/** Longer than any save is waited for. */
const LONG = 200

async function hears(act: () => Promise<unknown>): Promise<boolean> {
  await setTimeout(LONG)
  heard = 0
  await act()
  await setTimeout(LONG)
  return heard > 0
}

const talk = () => join(folder, 'interviews', 'talk.yaml')

test('a file that is written in its place is heard', async () => {
  expect(await hears(() => writeFile(talk(), 'slug: other'))).toBe(true)
})

test('a file that another one takes the place of is heard, again and again', async () => {
  const save = async (text: string) => {
    await writeFile(`${talk()}.tmp`, text)
    await rename(`${talk()}.tmp`, talk())
  }
  expect(await hears(() => save('slug: one'))).toBe(true)
  expect(await hears(() => save('slug: two'))).toBe(true)
})

test('a save in two steps is heard after the second', async () => {
  await hears(async () => undefined)
  let [text, last] = ['', '']
  await watching.close()
  watching = await watchFolders([folder], () => {
    last = text
  })
  for (text of ['slug: o', 'slug: other']) {
    await writeFile(talk(), text)
    await setTimeout(20)
  }
  await setTimeout(LONG)
  expect(last).toBe('slug: other')
})

test('what an editor keeps for itself is not heard', async () => {
  for (const name of ['.talk.yaml.swp', 'talk.yaml~', '#talk.yaml#', '4913', 'talk.yaml.bak'])
    expect(await hears(() => writeFile(join(folder, 'interviews', name), 'swap'))).toBe(false)
})

test('what lies beside the folder is not heard', async () => {
  expect(await hears(() => writeFile(join(scratch, 'other.yaml'), 'x'))).toBe(false)
  expect(await hears(() => mkdir(join(scratch, '0012')))).toBe(false)
})

test('a folder that goes is heard, and all that is done in it once it is there again', async () => {
  const kept = join(scratch, 'kept')
  await cp(folder, kept, { recursive: true })
  expect(await hears(() => rm(folder, { recursive: true }))).toBe(true)
  expect(await hears(() => cp(kept, folder, { recursive: true }))).toBe(true)
  expect(await hears(() => writeFile(talk(), 'slug: third'))).toBe(true)
})
