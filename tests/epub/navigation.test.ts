/** The ways into a book: its contents, what the reading system is told of them, and the same for older readers. */

import { describe, expect, test } from 'vitest'
import { contentsDepth, writeContentsPage, writeNcx } from '../../src/epub/navigation.ts'
import type { PageFile } from '../../src/epub/page.ts'
import type { ListedPage } from '../../src/epub/page-list.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { WORDS } from '../../src/issue/words.ts'
import type { Markup } from '../../src/xml.ts'
import { a, english, inline, interview, issueOf, letter, note, q } from '../support/issues.ts'

const file = (id: string, fileName: string, title: string, document = ''): PageFile => ({
  id,
  fileName,
  title,
  document,
})
const COLOPHON = file('colophon', 'colophon.xhtml', 'عن العدد')
const FRONT = [file('cover', 'cover.xhtml', 'الغلاف'), file('title', 'title.xhtml', 'العنوان')]
const PRINTED: readonly ListedPage[] = [
  { page: 1, href: 'cover.xhtml#page-1' },
  { page: 12, href: 'talk.xhtml#page-12' },
]

const talk = interview(q('أول & آخر؟'), a('جواب'), q('ثان؟'), a('جواب'))
const ISSUE = issueOf({ ...letter('نص'), kicker: 'كلمة' }, talk)

const contents = (issue: Issue = ISSUE, printed = PRINTED, turns: readonly Markup[] = []) =>
  writeContentsPage(issue, { front: FRONT, back: [COLOPHON], printed, turns }).document

/** The part of the contents page that is marked so. */
const partOf = (document: string, mark: string) =>
  document.split('<nav').find((part) => part.slice(0, part.indexOf('>')).includes(mark)) ?? ''
/** Every link: where it leads, and what it says. */
const linksIn = (markup: string) =>
  [...markup.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, label]) => [href, label])

const PLACES = [
  ['letter.xhtml', 'رسالة'],
  ['talk.xhtml', 'حديث طويل'],
  ['talk.xhtml#q1', 'أول &amp; آخر؟'],
  ['talk.xhtml#q2', 'ثان؟'],
  ['colophon.xhtml', 'عن العدد'],
]

describe('the contents', () => {
  test('lead to every article, to its questions, and to who made the book', () => {
    expect(linksIn(partOf(contents(), 'doc-toc'))).toEqual(PLACES)
  })

  test('are told to the reading system as the same places, out of a reader’s sight', () => {
    const bare = partOf(contents(), 'epub:type="toc"')
    expect(linksIn(bare)).toEqual(PLACES)
    expect(bare.slice(0, bare.indexOf('>'))).toContain('hidden="hidden"')
    expect(partOf(contents(), 'doc-toc').slice(0, 90)).not.toContain('hidden')
  })

  test('gather articles of a section under its name; that leads to the first of them where a reading system asks', () => {
    const section = { name: 'حوارات', span: talk.span }
    const issue = issueOf(letter('نص'), { ...talk, section })
    for (const mark of ['doc-toc', 'epub:type="toc"']) {
      const list = partOf(contents(issue), mark)
      const named = mark === 'doc-toc' ? [] : [['talk.xhtml', 'حوارات']]
      expect(linksIn(list)).toEqual([...PLACES.slice(0, 1), ...named, ...PLACES.slice(1)])
      const under = list.slice(list.indexOf('>حوارات<') + 1)
      expect(linksIn(under.slice(0, under.indexOf('colophon')))).toEqual(PLACES.slice(1, -1))
    }
    expect(contentsDepth(issue)).toBe(3)
    expect(writeNcx(issue, { back: [COLOPHON], printed: [] }, FRONT)).toContain('>حوارات<')
  })

  test('show a reader what stands over and under a title, and the reading system nothing of it', () => {
    const [shown, bare] = ['doc-toc', 'epub:type="toc"'].map((mark) => partOf(contents(), mark))
    expect(shown).toContain('<p class="kicker">كلمة</p>')
    expect(shown).toContain('<p class="credits">صحافة: خالد</p>')
    expect(shown?.match(/class="credits"/g)).toHaveLength(1)
    expect(bare).not.toMatch(/كلمة|صحافة/)
  })

  test('name several makers on one line', () => {
    const credits = [
      { role: 'حوار', name: 'خالد' },
      { role: 'تصوير', name: 'منى' },
    ]
    expect(contents(issueOf({ ...talk, credits }))).toContain('حوار: خالد، تصوير: منى</p>')
  })

  test('nest questions in their article, and an article without questions has no list', () => {
    const bare = partOf(contents(), 'epub:type="toc"')
    expect(bare.match(/<ol>/g)).toHaveLength(2)
    const within = bare.slice(bare.indexOf('talk.xhtml"'), bare.indexOf('colophon.xhtml'))
    expect(within).toMatch(/<ol>[\s\S]*#q1[\s\S]*#q2[\s\S]*<\/ol>/)
  })

  test('say in which language the foreign words of a title are, and leave out its notes', () => {
    const title = [...inline('عن '), english('The School'), note('حاشية')]
    const [, told] = linksIn(partOf(contents(issueOf({ ...talk, title })), 'doc-toc'))[0] ?? []
    expect(told).toContain(' lang="en"')
    expect(told?.replace(/<[^>]*>/g, '')).toBe('عن The School')
  })

  test('begin with the marks of printed pages that begin on them', () => {
    const mark = '<div id="page-2"></div>' as Markup
    const document = contents(ISSUE, PRINTED, [mark])
    expect(document.indexOf(mark)).toBeGreaterThan(0)
    expect(document.indexOf(mark)).toBeLessThan(document.indexOf('<nav'))
  })

  test('are two levels deep with questions, and one without', () => {
    expect(contentsDepth(ISSUE)).toBe(2)
    expect(contentsDepth({ ...ISSUE, articles: [letter('نص'), interview()] })).toBe(1)
  })
})

describe('the reading system is told', () => {
  test('where each printed page begins, by its number in the issue’s digits', () => {
    const list = partOf(contents(), 'page-list')
    expect(linksIn(list)).toEqual([
      ['cover.xhtml#page-1', '١'],
      ['talk.xhtml#page-12', '١٢'],
    ])
    expect(partOf(contents({ ...ISSUE, numerals: 'european' }), 'page-list')).toContain('>12<')
    expect(list.slice(0, list.indexOf('>'))).toContain('hidden="hidden"')
  })

  test('of no printed pages where there are none', () => {
    expect(contents(ISSUE, [])).not.toContain('page-list')
  })

  test('the landmarks: cover, title, contents, and where the text begins', () => {
    const marks = partOf(contents(), 'landmarks')
    expect(marks.slice(0, marks.indexOf('>'))).toContain('hidden="hidden"')
    expect([...marks.matchAll(/epub:type="(\w+)" href="([^"]*)"/g)].map(([, ...mark]) => mark)).toEqual([
      ['cover', 'cover.xhtml'],
      ['titlepage', 'title.xhtml'],
      ['toc', 'toc.xhtml#contents'],
      ['bodymatter', 'letter.xhtml'],
    ])
  })

  test('front pages of no name of their own as front matter', () => {
    const front = [file('thanks', 'thanks.xhtml', 'شكر')]
    const { document } = writeContentsPage(ISSUE, { front, back: [COLOPHON], printed: [], turns: [] })
    expect(partOf(document, 'landmarks')).toContain('epub:type="frontmatter" href="thanks.xhtml"')
  })

  test('nothing of a beginning where there is no article', () => {
    expect(partOf(contents({ ...ISSUE, articles: [] }), 'landmarks')).not.toContain('bodymatter')
  })
})

describe('older readers', () => {
  const READING = [
    file('cover', 'cover.xhtml', '', '<body id="page-1">'),
    file('letter', 'letter.xhtml', ''),
    file('talk', 'talk.xhtml', '', '<h2 id="q1"><span id="page-12"></span><h2 id="q2">'),
    file('colophon', 'colophon.xhtml', ''),
  ]
  const ncx = (issue = ISSUE, printed = PRINTED) => writeNcx(issue, { back: [COLOPHON], printed }, READING)
  /** Where each place leads, in the order in which they are numbered. */
  const inOrder = (document: string) =>
    [...document.matchAll(/playOrder="(\d+)">[\s\S]*?<content src="([^"]*)"/g)]
      .map(([, order, src]) => [Number(order), src] as const)
      .sort(([one], [other]) => one - other)

  test('have places and printed pages numbered together, as they are met in reading', () => {
    expect(inOrder(ncx())).toEqual([
      [1, 'cover.xhtml#page-1'],
      [2, 'letter.xhtml'],
      [3, 'talk.xhtml'],
      [4, 'talk.xhtml#q1'],
      [5, 'talk.xhtml#page-12'],
      [6, 'talk.xhtml#q2'],
      [7, 'colophon.xhtml'],
    ])
  })

  test('have questions within their article, each by its words', () => {
    const map = ncx().slice(ncx().indexOf('<navMap'), ncx().indexOf('</navMap>'))
    expect([...map.matchAll(/<text>(.*?)<\/text>/g)].map(([, label]) => label)).toEqual(
      PLACES.map(([, label]) => label),
    )
    // The last question and its article end before the colophon begins.
    expect(map.replace(/\s/g, '')).toMatch(/<\/navPoint><\/navPoint><navPoint[^>]*><navLabel><text>عنالعدد/)
  })

  test('know the book, its depth, and how many pages were printed', () => {
    const meta = (name: string, document = ncx()) =>
      new RegExp(`name="dtb:${name}" content="([^"]*)"`).exec(document)?.[1]
    expect(meta('depth')).toBe('2')
    expect([meta('totalPageCount'), meta('maxPageNumber')]).toEqual(['2', '12'])
    const none = ncx(ISSUE, [])
    expect([meta('totalPageCount', none), meta('maxPageNumber', none)]).toEqual(['0', '0'])
    expect(meta('uid')).toMatch(/^urn:/)
    expect(ncx()).toContain('<docTitle><text>مجلة، العدد ١٢</text></docTitle>')
    expect(ncx()).toContain('xml:lang="ar-EG" dir="rtl"')
  })

  test('have a list of pages under its name, and none where nothing was printed', () => {
    expect(ncx()).toContain(`<pageList>\n<navLabel><text>${WORDS.pageList}</text></navLabel>`)
    expect(ncx()).toMatch(/<pageTarget id="print-12" type="normal" value="12" playOrder="5">/)
    expect(ncx()).toContain('<navLabel><text>١٢</text></navLabel>')
    expect(ncx(ISSUE, [])).not.toContain('pageList')
  })
})
