/** The pages that say how a plug-in, a theme or a face is made: what they show is done in a new magazine, and comes out as they say. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { HOUSE } from '../support/house.ts'
import { readHowTo } from '../support/how-to.ts'
import { type Magazine, newMagazine } from '../support/magazine.ts'

let magazine: Magazine | undefined
afterEach(() => magazine?.remove())

test.each(['template', 'check', 'desk-rule', 'theme', 'face'])('the page of a %s is right', async (name) => {
  const { files, calls } = readHowTo(readFileSync(join(HOUSE, 'src/plugins', `${name}.md`), 'utf8'))
  expect([files.length > 0, calls.length > 0]).toEqual([true, true])
  magazine = await newMagazine()
  for (const file of files) magazine.write(file.name, file.text)
  for (const { line, says } of calls) {
    const { code, said } = await magazine.call(line)
    expect(says).not.toBe('')
    expect({ line, said }).toEqual({ line, said: expect.stringContaining(says) })
    expect(code).toBe(0)
  }
})
