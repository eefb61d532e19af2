/** What a reader who hears the books of both sample issues is told: landmarks, headings, notes, languages. */

import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { WORDS } from '../../src/issue/words.ts'
import { BOOKS, printBook } from '../support/screens.ts'
import { idsOf, openBook } from './opened-book.ts'

/** What a book may weigh, in bytes: faces, words, five pictures or none, and a cover. */
const HEAVIEST: Readonly<Record<string, number>> = { '001': 260_000, '002': 900_000 }

describe.each(BOOKS)('the book of issue $id', async (printed) => {
  const bytes = await printBook(printed)
  const book = await openBook(bytes)
  const files = new Map<string, string>()
  for (const name of book.names.filter((own) => own.endsWith('.xhtml')))
    files.set(name.replace('OEBPS/', ''), await book.read(name))
  const packageDocument = await book.read('OEBPS/content.opf')
  const chapters = [...files].filter(([, document]) => document.includes('role="doc-chapter"'))

  test('is light enough for a slow telephone, its cover as large as any screen shows', async () => {
    expect(bytes.length).toBeLessThan(HEAVIEST[printed.id] ?? 0)
    const { width, height } = await sharp(await book.readBytes('OEBPS/images/cover.jpg')).metadata()
    expect([width, height]).toEqual([1200, 1920])
  })

  test('names its landmarks, each of which is there', () => {
    const nav = /<nav epub:type="landmarks"[\s\S]*?<\/nav>/.exec(files.get('toc.xhtml') ?? '')?.[0] ?? ''
    const places = [...nav.matchAll(/epub:type="([^"]*)" href="([^"]*)"/g)]
    expect(places.map(([, type]) => type)).toEqual(['cover', 'titlepage', 'toc', 'bodymatter'])
    for (const [, , href = ''] of places) {
      const [file = '', anchor] = href.split('#')
      const document = files.get(file) ?? ''
      expect(document, href).not.toBe('')
      if (anchor) expect(idsOf(document), href).toContain(anchor)
    }
  })

  test('has one heading over each file but the cover, and leaves out no rank under it', () => {
    for (const [name, document] of files) {
      const visible = document.replace(/<nav [^>]*hidden="hidden"[\s\S]*?<\/nav>/g, '')
      const ranks = [...visible.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank))
      expect(
        ranks.filter((rank) => rank === 1),
        name,
      ).toHaveLength(name === 'cover.xhtml' ? 0 : 1)
      const leaps = ranks.filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)
      expect(leaps, name).toEqual([])
    }
  })

  test('tells an interview as questions and answers, and nothing else so', () => {
    for (const [name, document] of chapters) {
      const isTalk = document.includes('<section class="interview"')
      expect(document.match(/epub:type="qna" role="doc-qna" aria-label="[^"]+"/g)?.length ?? 0, name).toBe(
        isTalk ? 1 : 0,
      )
      const talk = /<section class="talk"[\s\S]*<\/section>/.exec(document)?.[0] ?? ''
      expect(talk.match(/<h2 id="q\d+">/g)?.length, name).toBe(document.match(/<h2 id="q\d+">/g)?.length)
    }
  })

  test('leads from each call of a note to the note, and back to the call', () => {
    for (const [name, document] of files) {
      const calls = [...document.matchAll(/<a id="([^"]*)"[^>]*href="#([^"]*)"[^>]*role="doc-noteref"/g)]
      const notes = [
        ...document.matchAll(
          /<div id="([^"]*)"[^>]*role="doc-footnote"><p><a href="#([^"]*)" role="doc-backlink" aria-label="[^"]+"/g,
        ),
      ]
      expect(
        notes.map(([, own, back]) => [back, own]),
        name,
      ).toEqual(calls.map(([, own, to]) => [own, to]))
    }
    const all = [...files.values()].join('')
    if (printed.id === '002') {
      expect(all).toContain('role="doc-footnote"')
      expect(all).toContain('epub:type="endnotes" role="doc-endnotes" aria-labelledby="notes"')
    }
  })

  test('tells the language and the direction of every Latin word', () => {
    for (const [name, document] of files) {
      const body = document.slice(document.indexOf('<body'))
      const told = body
        .replace(/<span class="latin">([^<]*)<\/span>/g, '$1')
        .replace(/<span class="whole">([^<]*)<\/span>/g, '$1')
        .replace(
          /<bdi><span lang="[a-z-]+" xml:lang="[a-z-]+"(?: class="whole")? dir="ltr">[^<]*<\/span><\/bdi>/g,
          '',
        )
        .replace(/<bdi><span(?: class="whole")? dir="ltr">[^<A-Za-z]*<\/span><\/bdi>/g, '')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&\w+;/g, ' ')
      expect(told.match(/[A-Za-z].*/g) ?? [], name).toEqual([])
    }
  })

  test('says of itself what is true of it, and no more', () => {
    const claims = (property: string) =>
      [
        ...packageDocument.matchAll(
          new RegExp(`<meta property="schema:${property}"(?: dir="rtl")?>([^<]*)</meta>`, 'g'),
        ),
      ].map(([, value]) => value)
    const isPictured = [...files].some(
      ([name, document]) => name !== 'cover.xhtml' && document.includes('<img'),
    )
    expect(isPictured).toBe(printed.id === '002')
    expect(claims('accessMode')).toEqual(isPictured ? ['textual', 'visual'] : ['textual'])
    expect(claims('accessModeSufficient')).toEqual(isPictured ? ['textual', 'textual,visual'] : ['textual'])
    expect(claims('accessibilityHazard')).toEqual(['none'])
    expect(claims('accessibilitySummary').join()).toMatch(/\p{Script=Arabic}/u)
    const all = [...files.values()].join('')
    expect(claims('accessibilityFeature').toSorted()).toEqual(
      [
        'readingOrder',
        'displayTransformability',
        ...(all.includes('role="doc-toc"') ? ['tableOfContents'] : []),
        ...(/<h1/.test(all) ? ['structuralNavigation'] : []),
        ...(/<img(?![^>]*alt="[^"])/.test(all) ? [] : ['alternativeText']),
        ...(/ role="/.test(all) ? ['ARIA'] : []),
        ...(all.includes('epub:type="pagebreak"') ? ['pageBreakMarkers'] : []),
        ...(all.includes('epub:type="page-list"') ? ['pageNavigation'] : []),
      ].toSorted(),
    )
  })

  test('claims to conform to nothing where nobody has judged it, and says so', () => {
    const summary = /accessibilitySummary"[^>]*>([^<]*)</.exec(packageDocument)?.[1]
    expect(packageDocument).not.toMatch(/conformsTo|certifiedBy/)
    expect(summary).toContain(WORDS.unjudged)
  })
})
