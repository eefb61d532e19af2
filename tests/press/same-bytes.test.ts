import { createHash } from 'node:crypto'
import { appendFile, cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { EDITIONS } from '../../src/editions/edition.ts'
import { houseAt } from '../../src/house.ts'
import { type PrintOrder, press } from '../../src/press.ts'
import { openBook } from '../epub/opened-book.ts'
import { HOUSE } from '../support/house.ts'
import { SAMPLE } from '../support/printing.ts'
import { unpacked } from '../support/unpacked.ts'

async function digests(order: Partial<PrintOrder> = {}): Promise<Record<string, string>> {
  const { value } = await press({ house: houseAt(HOUSE), folder: SAMPLE, editions: EDITIONS, ...order })
  const files = value?.files ?? []
  return Object.fromEntries(
    files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]),
  )
}

describe('two printings of one issue', async () => {
  const first = await digests()
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  test('have every file, in one order', () => {
    expect(Object.keys(first)).toEqual([
      '001.screen.pdf',
      '001.print.pdf',
      '001.archive.pdf',
      'text/1-letter.txt',
      'text/1-letter.md',
      'text/2-omar-aliskandarani.txt',
      'text/2-omar-aliskandarani.md',
      'text/3-colophon.txt',
      'text/3-colophon.md',
      'cover/001.1600x2560.jpg',
      'cover/001.375x600.jpg',
      'cover/001.100x160.jpg',
      'cover/001.1200x630.jpg',
      'cover/001.1024x1024.jpg',
      'cover/001.2551x3378.jpg',
      '001.cover.pdf',
      '001.epub',
      '001.onix.xml',
      'report.json',
      'report.html',
    ])
  })

  test('are the same to the byte, at another clock, in another time zone and language', async () => {
    vi.useFakeTimers({ now: new Date('2041-07-15T23:59:59Z'), toFake: ['Date'] })
    vi.stubEnv('TZ', 'Pacific/Auckland')
    vi.stubEnv('LANG', 'tr_TR.UTF-8')
    expect(await digests()).toEqual(first)
  })

  test('have the same files whatever else is ordered with them, and in the issue’s own theme as in the same by its name', async () => {
    for (const editions of [
      ['screen', 'text', 'epub'],
      ['print', 'archive', 'cover'],
    ] as const) {
      const { 'report.json': _, ...some } = await digests({ editions, theme: 'contemporary' })
      expect(Object.keys(some).length).toBeGreaterThan(editions.length)
      expect(first).toMatchObject(some)
    }
  })

  test('bear the moment they are given, and nothing else changes with it', async () => {
    const order = { house: houseAt(HOUSE), folder: SAMPLE, editions: ['screen'] as const }
    const { value } = await press({ ...order, moment: new Date('2030-01-02T03:04:05Z') })
    const pdf = unpacked(value?.files[0]?.bytes ?? new Uint8Array())
    expect(pdf).toContain('D:20300102030405Z')
    expect(pdf).not.toContain('D:20261101')
  })

  test('say when they were corrected, where the issue was', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'revised-')), '001')
    await cp(SAMPLE, folder, { recursive: true })
    await appendFile(join(folder, 'issue.yaml'), '\nrevised: 2026-11-20\n')
    const { value } = await press({ house: houseAt(HOUSE), folder, editions: ['screen', 'epub'] })
    const [pdf, epub] = value?.files ?? []
    expect(unpacked(pdf?.bytes ?? new Uint8Array())).toContain('D:20261120000000Z')
    const book = await openBook(epub?.bytes ?? new Uint8Array())
    const packageDocument = await book.read('OEBPS/content.opf')
    expect(packageDocument).toContain('<meta property="dcterms:modified">2026-11-20T00:00:00Z</meta>')
    expect(packageDocument).toContain('<dc:date>2026-11-01</dc:date>')
  })
})
