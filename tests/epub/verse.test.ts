/** Verse in a book: couplets that turn as one on any telephone, free verse line by line, whose it is and what it is called. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bindEpub } from '../../src/epub/book.ts'
import { writeChapter } from '../../src/epub/xhtml.ts'
import type { Block, Inline, VerseLine } from '../../src/issue/block.ts'
import { measureWords } from '../../src/text/faces/measures.ts'
import { openBrowser } from '../support/browser.ts'
import { openHouse } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { openReader } from '../support/reader.ts'
import { sampleOf } from '../support/samples.ts'
import { ENGINES } from '../support/screens.ts'
import { exchange, interview, issueOf, paragraph, sampleParts, span, words } from './sample-issue.ts'

const line = (...parts: readonly string[]) => parts.map((part) => [words(part)]) as unknown as VerseLine

function verse(...stanzas: readonly (readonly VerseLine[])[]): Block {
  return { kind: 'verse', stanzas, span }
}

/** Long half-lines and short ones: line by line some would turn where others do not. */
const COUPLETS = verse([
  line('على قدر أهل العزم تأتي العزائم', 'وتأتي على قدر الكرام المكارم'),
  line('وتعظم في عين الصغير صغارها', 'وتصغر في عين العظيم العظائم'),
  line('قف هنا', 'ثم سر'),
  line('ويطلب عند الناس ما عند نفسه', 'وذلك'),
  line('وقفت', 'كأنك في جفن الردى وهو نائم'),
])
const WIDTHS = sampleOf([320, 390, 768], [320, 360, 390, 412, 768])
/** Of 16, 18 and 20 pixels. */
const SIZES = sampleOf([1, 1.25], [1, 1.125, 1.25])

needing('Chromium').describe('the couplets of a poem', () => {
  let browser: Browser
  let epub: Uint8Array
  beforeAll(async () => {
    browser = await openBrowser()
    const { typesetter } = await openHouse('contemporary')
    const parts = {
      ...(await sampleParts()),
      widthOf: (text: string) => measureWords(typesetter, 'noto-naskh-arabic/regular', text),
    }
    const talk = interview('omar', [exchange(1, 'أتقول الشعر؟', paragraph('نعم.'), COUPLETS)])
    epub = (await bindEpub(issueOf(talk), parts)).bytes
  })
  afterAll(() => browser?.close())

  test.each(
    ENGINES.map((engine) => [engine.name, engine] as const),
  )('turn as one on every screen and at every size in %s', async (_name, engine) => {
    const ways = new Set<string>()
    for (const width of WIDTHS)
      for (const size of SIZES) {
        const reader = await openReader(browser, engine, epub, { width, height: 800, size })
        await reader.goTo(reader.spine.find((file) => file.endsWith('omar.xhtml')) ?? '')
        const couplets = await reader.see<string[]>('couplets()')
        expect(couplets).toHaveLength(5)
        expect(new Set(couplets).size, `${width} px, ${size}: ${couplets}`).toBe(1)
        ways.add(couplets[0] ?? '')
        await reader.close()
      }
    expect(ways).toEqual(new Set(['under', 'beside']))
  })
})

describe('verse', () => {
  const setting = {
    language: 'ar-EG',
    numerals: 'arabic-indic',
    pictures: new Map(),
    turns: [],
    openingsOf: () => [],
    widthOf: (text: string) => text.length,
  } as const
  const chapterOf = (block: Block) =>
    writeChapter(interview('omar', [exchange(1, 'س؟', block)]), setting).document.replaceAll('\n', '')
  const content = (text: string): readonly Inline[] => [words(text)]

  test('tells the width of its longest half-line, once for all', () => {
    const document = chapterOf(verse([line('أبجد', 'هوز'), line('حط', 'كلمنسعفصق')]))
    expect(document).toContain('<div class="verse" style="--half: 9.27em">')
  })

  test('that is free has a paragraph for every line, and a group for every stanza', () => {
    const free = verse([line('سطر أول'), line('سطر ثان')], [line('سطر ثالث')])
    expect(chapterOf(free)).toContain(
      '<div class="verse"><div class="stanza"><p class="free-line">سطر أول</p><p class="free-line">سطر ثان</p></div><div class="stanza"><p class="free-line">سطر ثالث</p></div></div>',
    )
  })

  test('stands between its title and its poet', () => {
    const poem = {
      ...verse([line('سطر')]),
      title: [{ kind: 'emphasis', content: content('نشيد') }],
      poet: content('شاعرة'),
    } as Block
    expect(chapterOf(poem)).toContain(
      '<figure class="poem"><p class="poem-title"><em>نشيد</em></p><div class="verse"><p class="free-line">سطر</p></div><figcaption><cite>شاعرة</cite></figcaption></figure>',
    )
  })
})
