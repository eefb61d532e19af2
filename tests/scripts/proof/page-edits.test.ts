/** An edit on the proof in a browser: seen where it is, survived where it is a mistake, compared with what was before. */

import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { MANIFEST, writeManifest } from '../../../scripts/output/manifest.ts'
import { press } from '../../../src/press.ts'
import { needing } from '../../support/needing.ts'
import { isSeen, openDesk, PATIENCE, type ProofDesk, READY, scrolled, textAt } from './proof-desk.ts'

needing('Chromium').describe('an edit on the proof', () => {
  let desk: ProofDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterEach(() => desk?.clear())
  afterAll(() => desk?.close())

  test('an edited word comes into view and is marked, and its page alone is other', async () => {
    const tab = await desk.open()
    const numbers = await desk.see(tab, 'تعود بالقارئ', 'ترجع بالقارئ')
    expect(numbers.length).toBeGreaterThan(0)
    expect(await isSeen(tab, '.fresh rect')).toBe(true)
    const place = await scrolled(tab)
    expect(await desk.see(tab, 'ترجع بالقارئ', 'تعود بالقارئ')).toEqual(numbers)
    expect(await scrolled(tab)).toBe(place)
  })

  test('what changes nothing that is seen moves nothing, and the view stays where following is off', async () => {
    const tab = await desk.open()
    expect(await desk.see(tab, '# yaml-language-server', '# A comment.\n# yaml-language-server')).toEqual([])
    expect(await scrolled(tab)).toBe(0)
    await tab.click('#follow')
    await desk.see(tab, 'تعود بالقارئ', 'ترجع بالقارئ')
    expect(await scrolled(tab)).toBe(0)
    await desk.see(tab, 'ترجع بالقارئ', 'تعود بالقارئ')
  })

  test('a colour and a size of the theme are seen', async () => {
    const tab = await desk.open()
    const colour = () =>
      tab.evaluate(`getComputedStyle(document.querySelector('#page-1 path')).fill`) as Promise<string>
    const before = await colour()
    const { theme } = desk.edited.files
    expect(
      await desk.see(tab, "coverGround: { screen: '#F0502A'", "coverGround: { screen: '#20502A'", theme),
    ).toEqual([])
    expect(await colour()).not.toBe(before)
    expect((await desk.see(tab, 'size: 9.7', 'size: 9.3', theme)).length).toBeGreaterThan(0)
    await desk.see(tab, 'size: 9.3', 'size: 9.7', theme)
  })

  test('a mistake is shown with its place and its lines, the last good pages stay, and mending it clears it', async () => {
    const tab = await desk.open()
    await desk.edited.edit(desk.edited.files.interview, '    answer:', '    anser:')
    await tab.waitForSelector('.state.stale')
    expect(await textAt(tab, '#notes-list .message')).toContain('«anser»')
    expect(await textAt(tab, '#notes-list .original')).toContain('"anser"')
    await tab.click('#notes-list .place')
    expect(await isSeen(tab, '.mark.current.error')).toBe(true)
    expect(await textAt(tab, '#notes-list .copy')).toMatch(/interview\.yaml:\d+:\d+$/)
    await tab.click('#notes-list summary')
    expect(await textAt(tab, '.line.here')).toContain('anser:')
    expect(await tab.locator('main.stale .drawing').count()).toBeGreaterThan(2)
    await desk.edited.edit(desk.edited.files.interview, '    anser:', '    answer:')
    await tab.waitForSelector(READY)
    expect(await tab.locator('main.stale, #notes-list .error').count()).toBe(0)
  })

  test('a mistake in the theme, a missing file and a missing folder are survived', async () => {
    const tab = await desk.open()
    const { issue, theme } = desk.edited.files
    await desk.edited.edit(theme, 'columns: 3', 'columns: drei')
    await tab.waitForSelector('.state.stale')
    await desk.edited.edit(theme, 'columns: drei', 'columns: 3')
    await tab.waitForSelector(READY)
    await desk.edited.edit(issue, '- letter.yaml', '- leter.yaml')
    await tab.waitForSelector('.state.stale')
    await desk.edited.edit(issue, '- leter.yaml', '- letter.yaml')
    await tab.waitForSelector(READY)
    const kept = join(desk.edited.folder, '../kept')
    await cp(desk.edited.folder, kept, { recursive: true })
    await rm(desk.edited.folder, { recursive: true })
    await tab.waitForSelector('.state.stale')
    await cp(kept, desk.edited.folder, { recursive: true })
    await tab.waitForSelector(READY)
  })

  test('pages are compared with those of before, of the beginning, and of a mark', async () => {
    const tab = await desk.open()
    await desk.see(tab, 'تعود بالقارئ', 'ترجع بالقارئ')
    const differ = async (compared: string) => {
      await tab.selectOption('#compare', compared)
      await tab.waitForSelector('.verdict')
      return tab.locator('.verdict.differs').count()
    }
    expect(await differ('before')).toBeGreaterThan(0)
    expect(await tab.locator('.earlier').count()).toBe(await tab.locator('.verdict.differs').count())
    const marked = tab.waitForResponse(/\/mark/)
    await tab.click('#mark')
    await marked
    await tab.selectOption('#compare', 'none')
    expect(await tab.locator('.verdict').count()).toBe(0)
    expect(await differ('marked')).toBe(0)
    await desk.see(tab, 'ترجع بالقارئ', 'تعود بالقارئ')
    await tab.waitForSelector('.verdict.differs')
    await tab.selectOption('#compare', 'none')
    expect(await differ('opened')).toBe(0)
    await desk.see(
      tab,
      "coverGround: { screen: '#F0502A'",
      "coverGround: { screen: '#20502A'",
      desk.edited.files.theme,
    )
    await tab.waitForSelector('#page-1 .verdict.differs')
    expect(await tab.locator('.verdict:not(.differs)').count()).toBeGreaterThan(0)
  })

  test('pages are compared with those that were printed last, once they are known', async () => {
    const tab = await desk.open()
    await tab.selectOption('#compare', 'printed')
    await tab.locator('#state').filter({ hasText: 'آخر طباعة' }).waitFor()
    expect(await tab.locator('.verdict').count()).toBe(0)
    const { house, folder } = desk.edited
    const { value } = await press({ house, folder, editions: ['text'] })
    const output = join(house.output, basename(folder))
    const manifest = { issue: folder, inputs: value?.inputs ?? '', files: ['report.json'], older: [] }
    await mkdir(output, { recursive: true })
    await writeFile(join(output, MANIFEST), writeManifest(manifest))
    const verdicts = async () => {
      await tab.selectOption('#compare', 'none')
      await tab.selectOption('#compare', 'printed')
      return tab.locator('.verdict').count()
    }
    await expect.poll(verdicts, { timeout: PATIENCE, interval: 200 }).toBeGreaterThan(0)
    await desk.see(tab, 'تعود بالقارئ', 'ترجع بالقارئ')
    await tab.waitForSelector('.verdict.differs')
    expect(await tab.locator('.verdict:not(.differs)').count()).toBeGreaterThan(0)
  })
})
