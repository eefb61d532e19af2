/** One generation in a folder of output: what a new one keeps of the old, what it refuses, what a kill leaves. */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { recoverOutput, writeFailure, writePrinting } from '../../../scripts/output/write.ts'
import { openChance } from '../../support/chance.ts'
import { filesOf, generationIn, litterIn } from './generations.ts'
import { killWriters } from './kills.ts'

const scratch = mkdtempSync(join(tmpdir(), 'warraq-output-'))
afterAll(() => rmSync(scratch, { recursive: true }))

let opened = 0
/** An output and an issue's folder of their own. */
function openOutput() {
  const place = join(scratch, String(++opened))
  const [output, issue] = [join(place, 'output'), join(place, 'issue')]
  mkdirSync(issue, { recursive: true })
  const write = (inputs: string, names: readonly string[], from = issue) =>
    writePrinting(
      output,
      { id: 'mine', inputs, files: names.map((name) => ({ name, bytes: Buffer.from(`${name} ${inputs}`) })) },
      from,
    )
  const read = (name: string) => {
    const path = join(output, 'mine', name)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }
  return { output, issue, write, read, mine: join(output, 'mine') }
}

describe('a new generation', () => {
  test('takes the place of the whole one before it', async () => {
    const { write, read, mine } = openOutput()
    await write('a', ['m.pdf', 'text/old-name.txt'])
    await write('b', ['m.pdf', 'text/new-name.txt'])
    expect(read('m.pdf')).toBe('m.pdf b')
    expect(readdirSync(join(mine, 'text'))).toEqual(['new-name.txt'])
  })

  test('of the same state keeps what this order did not ask for', async () => {
    const { write, read } = openOutput()
    await write('a', ['m.pdf', 'm.epub'])
    const { diagnostics } = await write('a', ['m.pdf'])
    expect([read('m.epub'), diagnostics]).toEqual(['m.epub a', []])
    await write('a', ['m.pdf'])
    expect(read('m.epub')).toBe('m.epub a')
  })

  test('of another state sets what is older apart, and says so', async () => {
    const { write, read } = openOutput()
    await write('a', ['m.pdf', 'm.epub'])
    await write('a', ['m.pdf'])
    const { diagnostics } = await write('b', ['m.pdf'])
    expect([read('m.epub'), read('older/m.epub')]).toEqual([undefined, 'm.epub a'])
    expect(diagnostics).toMatchObject([{ code: 'output/older', severity: 'warning' }])
    expect(diagnostics[0]?.message).toContain('m.epub')
    await write('c', ['m.pdf'])
    expect([read('older/m.epub'), read('older/m.pdf')]).toEqual(['m.epub a', undefined])
    await write('c', ['m.epub'])
    expect([read('m.epub'), read('m.pdf'), read('older/m.epub')]).toEqual(['m.epub c', 'm.pdf c', undefined])
  })

  test('leaves what somebody else has put there', async () => {
    const { write, read, mine } = openOutput()
    await write('a', ['m.pdf'])
    writeFileSync(join(mine, 'notes.txt'), 'precious')
    symlinkSync('notes.txt', join(mine, 'link.txt'))
    await write('b', ['m.pdf'])
    expect([read('notes.txt'), read('link.txt')]).toEqual(['precious', 'precious'])
  })

  test.each([
    ['a folder where a file must be', (mine: string) => mkdirSync(join(mine, 'm.print.pdf')), 'm.print.pdf'],
    ['a file where a folder must be', (mine: string) => writeFileSync(join(mine, 'text'), ''), 'text'],
  ])('is refused by %s, and every file is as before', async (_, obstruct, name) => {
    const { output, write, read, mine } = openOutput()
    await write('a', ['m.screen.pdf'])
    obstruct(mine)
    const { value, diagnostics } = await write('b', ['m.screen.pdf', 'm.print.pdf', 'text/1.txt'])
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'output/refused' }])
    expect(diagnostics[0]?.message).toContain(join('mine', name))
    expect([read('m.screen.pdf'), litterIn(output)]).toEqual(['m.screen.pdf a', []])
  })

  test('does not overwrite another issue whose folder has the same name', async () => {
    const { issue, write, read } = openOutput()
    await write('a', ['m.pdf'])
    const other = join(issue, '../elsewhere/issue')
    mkdirSync(other, { recursive: true })
    const refused = await write('b', ['m.pdf'], other)
    expect(refused.diagnostics).toMatchObject([
      { code: 'output/refused', hint: expect.stringContaining('--out') },
    ])
    expect(read('m.pdf')).toBe('m.pdf a')
    renameSync(issue, `${issue}-moved`)
    await write('b', ['m.pdf'], other)
    expect(read('m.pdf')).toBe('m.pdf b')
  })
})

test('an output that the disk cannot hold is refused, and not tried for ever', async () => {
  const output = '/proc/warraq/output'
  const { value, diagnostics } = await writePrinting(output, { id: 'mine', inputs: 'a', files: [] }, scratch)
  expect([value, diagnostics]).toMatchObject([undefined, [{ code: 'output/refused' }]])
})

test('the report of an order that failed stands beside the last good output, until a good one comes', async () => {
  const { output, issue, write, read } = openOutput()
  await write('a', ['m.pdf'])
  const files = [{ name: 'report.html', bytes: Buffer.from('wrong') }]
  const { value } = await writeFailure(output, { id: 'mine', inputs: 'b', files }, issue)
  expect(value).toBe(join(output, 'mine.failed'))
  expect([readdirSync(join(output, 'mine.failed')).includes('report.html'), read('m.pdf')]).toEqual([
    true,
    'm.pdf a',
  ])
  await write('c', ['m.pdf'])
  expect(readdirSync(output)).toEqual(['mine'])
})

describe('what a command that was cut off has left', () => {
  /** A number that no process has. */
  const DEAD = 2 ** 22 + 1
  const draft = `.draft-${DEAD}-abc`

  async function cutOff(...stages: ('old' | 'new' | 'place')[]) {
    const { output, mine } = openOutput()
    mkdirSync(join(output, draft), { recursive: true })
    for (const stage of stages) {
      const folder = stage === 'place' ? mine : join(output, draft, stage)
      mkdirSync(folder)
      // Whatever stands in the place after both renames is the new one.
      writeFileSync(join(folder, 'm.pdf'), stage === 'place' && !stages.includes('new') ? 'new' : stage)
    }
    writeFileSync(join(output, '.exchange'), JSON.stringify({ process: DEAD, draft, id: 'mine' }))
    const said = await recoverOutput(output)
    expect(litterIn(output)).toEqual([])
    expect(said).toMatchObject([{ code: 'output/cut-off', severity: 'warning' }])
    const path = join(mine, 'm.pdf')
    return { left: existsSync(path) ? readFileSync(path, 'utf8') : undefined, said: said[0]?.message }
  }

  test('is undone where nothing had changed its place yet', async () => {
    expect(await cutOff('place', 'new')).toMatchObject({
      left: 'place',
      said: expect.stringContaining('nothing of it was kept'),
    })
  })

  test('is completed between the two renames', async () => {
    expect(await cutOff('old', 'new')).toMatchObject({
      left: 'new',
      said: expect.stringContaining('all of it was put in its place'),
    })
  })

  test('is cleared away after both', async () => {
    expect(await cutOff('old', 'place')).toMatchObject({ left: 'new' })
  })

  test('is put back where the new one is gone', async () => {
    expect(await cutOff('old')).toMatchObject({ left: 'old' })
  })

  test('is swept where it had not come to that, and not while its process lives', async () => {
    const { output } = openOutput()
    for (const name of [draft, `.draft-${process.pid}-abc`])
      mkdirSync(join(output, name), { recursive: true })
    expect(await recoverOutput(output)).toEqual([])
    expect(litterIn(output)).toEqual([`.draft-${process.pid}-abc`])
  })

  test('is one generation whenever the kill struck', async () => {
    const chance = openChance(7)
    const { faults, whole, between } = await killWriters(6, {
      longest: 250,
      chance: () => chance.number(0, 1000) / 1000,
    })
    expect(faults).toEqual([])
    expect(whole + between).toBe(6)
  })
})

test('two orders at once leave one whole generation, ten times', async () => {
  const { output, issue } = openOutput()
  for (let time = 0; time < 10; time++) {
    const numbers = [2 * time + 1, 2 * time + 2]
    const written = numbers.map((number) =>
      writePrinting(output, { id: 'mine', inputs: String(number), files: filesOf(number) }, issue),
    )
    for (const { diagnostics } of await Promise.all(written)) expect(diagnostics).toEqual([])
    expect(numbers).toContain(generationIn(join(output, 'mine')))
    expect(readdirSync(output)).toEqual(['mine'])
  }
})
