/** An editor at the form, in a browser: what is typed, marked, dropped and moved is in the files, and nothing is lost. */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { judge } from '../../support/axe.ts'
import { needing } from '../../support/needing.ts'
import { openDesk, PATIENCE, type ProofDesk, textAt } from './proof-desk.ts'

const TELEPHONE = { width: 390, height: 844 }
const SAVED = '.form-state.saved'
const ANSWER = '[data-path="exchanges/0/answer/4"]'

needing('Chromium').describe('the form of an article', () => {
  let desk: ProofDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterEach(() => desk?.clear())
  afterAll(() => desk?.close())

  const file = () => readFile(desk.edited.files.interview, 'utf8')
  const fieldIn = (tab: Tab, path: string) => tab.locator(`[data-path="${path}"]`)
  async function openForm(looks: Parameters<ProofDesk['open']>[0] = {}): Promise<Tab> {
    const tab = await desk.open(looks)
    await tab.click('#form-switch')
    await tab.waitForSelector('.form-body')
    await tab.selectOption('.form-head select', 'interview.yaml')
    await tab.waitForSelector(ANSWER)
    return tab
  }
  /** Until the file is so. */
  const becomes = (wanted: string | RegExp) =>
    expect.poll(file, { timeout: PATIENCE, interval: 30 }).toMatch(wanted)

  test('opens the article whose page is in sight, by its key', async () => {
    const tab = await desk.open()
    await tab.evaluate(`document.getElementById('page-4').scrollIntoView({ block: 'center' })`)
    await tab.keyboard.press('e')
    await tab.waitForSelector('.exchange')
    expect(await tab.locator('.form-head select').inputValue()).toBe('interview.yaml')
    await tab.selectOption('.form-head select', 'letter.yaml')
    await fieldIn(tab, 'signature').waitFor()
    expect(await textAt(tab, '.form-body .help')).toContain('للحوارات')
  })

  test('gives its place to the notes where they are asked for', async () => {
    const tab = await openForm()
    await tab.click('#notes-switch')
    expect(await tab.locator('#form').isVisible()).toBe(false)
    expect(await tab.locator('#notes').isVisible()).toBe(true)
    await tab.click('#form-switch')
    await tab.waitForSelector('.form-body')
    expect(await tab.locator('#notes').isVisible()).toBe(false)
  })

  test('writes an answer into its file as it is typed, and every other letter of it stays', async () => {
    const before = await file()
    const tab = await openForm()
    await tab.locator(ANSWER).fill('وبعد الشعر فقرة أخرى.')
    await becomes('- وبعد الشعر فقرة أخرى.')
    expect(await file()).toBe(before.replace(/- وبعد الشعر فقرة عادية .*/, '- وبعد الشعر فقرة أخرى.'))
    await tab.waitForSelector(SAVED)
    await tab.click('.undo')
    await expect.poll(file, { timeout: PATIENCE }).toBe(before)
    await expect.poll(() => tab.locator(ANSWER).inputValue(), { timeout: PATIENCE }).toContain('فقرة عادية')
    await tab.click('.redo')
    await becomes('- وبعد الشعر فقرة أخرى.')
  })

  test('begins a paragraph where Enter is pressed, and none in a line', async () => {
    const tab = await openForm()
    await fieldIn(tab, 'closing').focus()
    await tab.keyboard.press('End')
    await tab.keyboard.press('Enter')
    await tab.keyboard.type('ثم لا شيء')
    await becomes(/closing: >-\n {2}انتهى الحوار\n\n {2}ثم لا شيء\n/)
    await fieldIn(tab, 'kicker').fill('تجربة')
    await tab.keyboard.press('Enter')
    await tab.keyboard.type(' أخرى')
    await becomes('kicker: تجربة أخرى')
  })

  test('makes a quote of whole words of what is marked', async () => {
    const tab = await openForm()
    await tab.locator(ANSWER).focus()
    await tab.evaluate(`document.activeElement.setSelectionRange(11, 18)`)
    await tab.keyboard.press('Shift+ArrowLeft')
    await tab.locator('.exchange').first().locator('.makeQuote').click()
    await becomes(/ {2}- text: فقرة عادية\n {4}from: 1\nclosing/)
    await tab.waitForSelector('.quote:nth-child(2)')
    expect(await textAt(tab, '.quote:nth-child(2) .origin')).toBe('من الجواب ١')
  })

  test('puts exchanges in another order by dragging and by keys, and numbers follow in both files', async () => {
    const tab = await openForm()
    const cover = () => readFile(desk.edited.files.issue, 'utf8')
    await tab.locator('[data-grip="exchanges/0"]').focus()
    await tab.keyboard.press('ArrowDown')
    await becomes(/standfirst: \{ text: لكل قالب مكانه, from: 2 \}/)
    await expect.poll(cover).toContain('words: { text: لكل قالب مكانه, from: 2 }')
    await expect
      .poll(() => tab.evaluate(`document.activeElement.dataset.grip`), { timeout: PATIENCE })
      .toBe('exchanges/1')
    const grip = tab.locator('[data-grip="exchanges/1"]')
    await grip.scrollIntoViewIfNeeded()
    const from = await grip.boundingBox()
    await tab.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 8)
    await tab.mouse.down()
    const over = await tab.locator('.exchange').first().boundingBox()
    await tab.mouse.move((from?.x ?? 0) + 8, (over?.y ?? 0) + 4, { steps: 4 })
    expect(await tab.locator('.drop-mark').count()).toBe(1)
    await tab.mouse.up()
    await becomes(/standfirst: \{ text: لكل قالب مكانه, from: 1 \}/)
    await expect.poll(cover).toContain('words: { text: لكل قالب مكانه, from: 1 }')
  })

  test('takes a picture that is dropped, asks what it shows, and sets its focus by a click', async () => {
    const tab = await openForm()
    const picture = await readFile(join(desk.edited.folder, 'pattern.png'))
    const drop = `(() => {
      const bytes = Uint8Array.from(atob('${picture.toString('base64')}'), (sign) => sign.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], 'باب.png', { type: 'image/png' }))
      document.querySelector('.exchange .passage').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })()`
    await tab.evaluate(drop)
    await tab.waitForSelector('.new-part canvas')
    expect(await tab.locator('.new-part .add').isDisabled()).toBe(true)
    await tab.locator('.new-part [name=alternative]').fill('باب قديم')
    await tab.click('.new-part .add')
    await becomes(/- picture:\n {10}file: pictures\/bab\.png\n {10}alternative: باب قديم\n/)
    expect(await readFile(join(desk.edited.folder, 'pictures/bab.png'))).toEqual(picture)
    expect(await readdir(join(desk.edited.folder, 'pictures'))).toEqual(['bab.png'])
    await tab.waitForSelector('[data-path$="picture/alternative"]')
    const frame = tab.locator('.exchange').first().locator('.frame')
    await frame.locator('img').evaluate('(image) => image.decode()')
    const box = await frame.boundingBox()
    await frame.click({ position: { x: (box?.width ?? 0) / 4, y: (box?.height ?? 0) / 2 } })
    await becomes(/alternative: باب قديم\n {10}focus: \[0\.2[45], 0\.(5|49)\]\n/)
  })

  test('shows a mistake at its field in the editor’s tongue, keeps the words, and saves them when they are mended', async () => {
    const before = await file()
    const tab = await openForm()
    const title = fieldIn(tab, 'title')
    await title.fill('حوار مع *صفّاف')
    await tab.waitForSelector('.form-state.heldBack')
    expect(await title.getAttribute('aria-invalid')).toBe('true')
    const said = await tab.locator(`#${await title.getAttribute('aria-describedby')}`).innerText()
    expect(said).toContain('علامة بلا إغلاق')
    expect(await file()).toBe(before)
    await tab.click('.show-held')
    expect(await tab.evaluate(`document.activeElement.dataset.path`)).toBe('title')
    await tab.click('#tongue')
    await expect.poll(() => tab.locator('#field-title-slips').innerText()).toMatch(/never closed/)
    expect(await title.inputValue()).toBe('حوار مع *صفّاف')
    await title.fill('حوار مع *صفّاف*')
    await becomes('title: حوار مع *صفّاف*')
    await tab.waitForSelector(SAVED)
    expect(await title.getAttribute('aria-invalid')).toBe('false')
  })

  test('has the words that were not saved when it is opened again, and saves them', async () => {
    const tab = await openForm()
    const context = tab.context()
    await context.route(/form\/edit/, (route) => route.abort())
    await fieldIn(tab, 'closing').fill('انتهى، ولم يُحفظ')
    await tab.waitForSelector('.form-state.offline')
    await tab.close()
    expect(await file()).toContain('closing: انتهى الحوار')
    await context.unroute(/form\/edit/)
    const again = await context.newPage()
    await again.goto(desk.proof.address)
    await becomes('closing: انتهى، ولم يُحفظ')
    await again.waitForSelector(SAVED)
  })

  test('shows both where the file was changed elsewhere, and keeps what its editor chooses', async () => {
    const tab = await openForm()
    await tab.context().route(/form\/edit/, (route) => route.abort())
    await fieldIn(tab, 'closing').fill('كلامي')
    await writeFile(desk.edited.files.interview, (await file()).replace('انتهى الحوار', 'كلام غيري'))
    await tab.waitForSelector('.contest')
    expect(await textAt(tab, '.contest blockquote')).toBe('كلام غيري')
    expect(await fieldIn(tab, 'closing').inputValue()).toBe('كلامي')
    await tab.context().unroute(/form\/edit/)
    await tab.click('.keepMine')
    await becomes('closing: كلامي')
    await tab.waitForSelector(SAVED)
  })

  test('adds a question where it is asked to, and takes it out again', async () => {
    const before = await file()
    const tab = await openForm()
    await tab.locator('.exchange').first().locator('.addBehind').click()
    await tab.locator('.new-part [name=question]').fill('وسؤال آخر؟')
    await tab.locator('.new-part [name=answer]').fill('جواب.')
    await tab.click('.new-part .add')
    await becomes(/ {2}- question: وسؤال آخر؟\n {4}answer: جواب\.\n {2}- question: وماذا/)
    await tab.waitForSelector('.exchange:nth-child(3)')
    await tab.locator('.exchange').nth(1).locator('> .card-head .remove').click()
    await expect.poll(file, { timeout: PATIENCE }).toBe(before)
  })

  test.each([
    ['a desk', {}],
    ['a telephone', { viewport: TELEPHONE }],
  ])('has no barriers, and nothing beyond the edge of %s', async (_, looks) => {
    const tab = await openForm(looks)
    await fieldIn(tab, 'title').fill('حوار *ناقص')
    await tab.waitForSelector('.form-state.heldBack')
    expect(await judge(tab)).toEqual([])
    const beyond = await tab.evaluate(
      `[document.documentElement, document.querySelector('.form-body')].map((each) => each.scrollWidth - each.clientWidth)`,
    )
    expect(beyond).toEqual([0, 0])
  })
})
