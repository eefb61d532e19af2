import { describe, expect, test } from 'vitest'
import { gatherContributors } from '../../src/epub/contributors.ts'
import { writeContentsPage, writeNcx } from '../../src/epub/navigation.ts'
import { writePackage } from '../../src/epub/package.ts'
import { writeStylesheet } from '../../src/epub/stylesheet.ts'
import { namePrint } from '../../src/issue/names.ts'
import { DESIGN, everyKindIssue, exchange, interview, issueOf, longIssue, MODIFIED } from './sample-issue.ts'

const issue = everyKindIssue('/pictures/star.png')
const packageDocument = writePackage(issue, {
  items: [{ id: 'face-1', href: 'fonts/a.ttf', mediaType: 'font/ttf' }],
  readingOrder: ['cover', 'chapter-omar'],
  ncxId: 'ncx',
  coverImageId: 'cover-image',
  modified: MODIFIED,
  paged: true,
  pictured: true,
})

describe('the package', () => {
  test('turns its pages from the right', () => {
    expect(packageDocument).toContain('<spine toc="ncx" page-progression-direction="rtl">')
    expect(packageDocument).toMatch(/<package [^>]*version="3.0"[^>]*xml:lang="ar-EG" dir="rtl">/)
  })

  test('names the book by masthead and number, in its series', () => {
    expect(packageDocument).toContain('<dc:title id="book-title">انفلونسرز توداي، العدد ١</dc:title>')
    expect(packageDocument).toMatch(/<dc:title id="cover-story">[^<]+<\/dc:title>/)
    expect(packageDocument).toContain('<meta refines="#cover-story" property="title-type">subtitle</meta>')
    expect(packageDocument).toContain('property="belongs-to-collection" id="series">انفلونسرز توداي<')
    expect(packageDocument).toContain('property="group-position">1<')
  })

  test('names the printed edition whose pages it marks, and the series by its serial number', () => {
    expect(packageDocument).toMatch(/<meta property="pageBreakSource">urn:uuid:[-0-9a-f]{36}<\/meta>/)
    const contents = {
      items: [],
      readingOrder: [],
      ncxId: 'ncx',
      coverImageId: 'c',
      modified: MODIFIED,
      paged: true,
      pictured: false,
    }
    const serial = writePackage({ ...issue, issn: '2049-3630', rights: 'حقوق & غيرها' }, contents)
    const print = namePrint(issue)
    expect(serial).toContain(`<dc:source id="print">${print}</dc:source>`)
    expect(serial).toContain(`<meta property="pageBreakSource">${print}</meta>`)
    expect(serial).toContain(
      '<meta refines="#series" property="dcterms:identifier">urn:issn:2049-3630</meta>',
    )
    expect(serial).toContain('<dc:rights>حقوق &amp; غيرها</dc:rights>')
    const alone = writePackage(issue, { ...contents, paged: false })
    expect(alone).not.toMatch(/pageBreak|dc:source/)
  })

  test('says when it changed, to the second and in universal time', () => {
    expect(packageDocument).toContain('<meta property="dcterms:modified">2026-11-01T09:30:15Z</meta>')
  })

  test('says what a reader who does not see will find', () => {
    for (const claim of ['tableOfContents', 'readingOrder', 'structuralNavigation', 'alternativeText']) {
      expect(packageDocument).toContain(`<meta property="schema:accessibilityFeature">${claim}</meta>`)
    }
    expect(packageDocument).toContain('<meta property="schema:accessModeSufficient">textual</meta>')
    expect(packageDocument).toContain('<meta property="schema:accessibilityHazard">none</meta>')
  })
})

describe('the people', () => {
  test('are named once each, creators first, with all that they did', () => {
    expect(gatherContributors(issue)).toEqual([
      { name: 'خالد إبراهيم', rank: 'creator', relators: ['ivr'] },
      { name: 'عمر الإسكندراني', rank: 'creator', relators: ['ive'] },
      { name: 'محمود منسي', rank: 'contributor', relators: ['edt'] },
      { name: 'ليلى', rank: 'contributor', relators: [] },
    ])
  })

  test('gather the several credits of one person', () => {
    const credits = [
      { role: 'تصوير', name: 'ليلى' },
      { role: 'حوار', name: 'ليلى' },
    ]
    const [first] = gatherContributors(issueOf(interview('omar', [exchange(1, 'س؟')], { credits })))
    expect(first).toEqual({ name: 'ليلى', rank: 'creator', relators: ['pht', 'ivr'] })
  })
})

const colophon = { fileName: 'colophon.page.xhtml', id: 'imprint', title: 'أسرة العدد', document: '' }
const around = { front: [], back: [colophon], printed: [], turns: [] }

describe('the ways in', () => {
  const listed = (document: string, nav: RegExp) =>
    [...(nav.exec(document)?.[0] ?? '').matchAll(/<a href="([^"]*)">(.*?)<\/a>/g)].map(([, href, label]) => ({
      href,
      label,
    }))

  test('list every article with its questions under it, for the eye and for the reading system', () => {
    const { document } = writeContentsPage(longIssue(300), around)
    const seen = listed(document, /<nav id="contents"[\s\S]*?<\/nav>/)
    expect(seen).toHaveLength(302)
    expect(seen.filter(({ href }) => /^omar\.xhtml#q\d+$/.test(href ?? ''))).toHaveLength(300)
    expect(listed(document, /<nav epub:type="toc"[^>]* hidden="hidden">[\s\S]*?<\/nav>/)).toEqual(seen)
  })

  test('tell the eye what kind of article it is and who made it, outside the links that are its title', () => {
    const told = interview('omar', [exchange(1, 'س؟')], { kicker: 'حوار العدد' })
    const { document } = writeContentsPage(issueOf(told), around)
    expect(document).toMatch(/<p class="kicker">حوار العدد<\/p>\n<a href="omar\.xhtml">هويتي/)
    expect(document).toContain('<p class="credits">صحافة: خالد إبراهيم</p>')
    expect(document.match(/حوار العدد/g)).toHaveLength(1)
  })

  test('number the places of the NCX in reading order, those of both lists together', () => {
    const reading = [
      {
        fileName: 'omar.xhtml',
        id: 'omar',
        title: '',
        document: '<div id="page-1"/><h2 id="q1"/><i id="page-2"/>',
      },
      colophon,
    ]
    const printed = [1, 2].map((page) => ({ page, href: `omar.xhtml#page-${page}` }))
    const ncx = writeNcx(longIssue(1), { back: [colophon], printed }, reading)
    const orders = [...ncx.matchAll(/playOrder="(\d+)">[\s\S]*?<content src="([^"]*)"/g)]
    expect(orders.map(([, order, href]) => `${order} ${href}`)).toEqual([
      '1 omar.xhtml',
      '3 omar.xhtml#q1',
      '5 colophon.page.xhtml',
      '2 omar.xhtml#page-1',
      '4 omar.xhtml#page-2',
    ])
    expect(ncx).toContain('<meta name="dtb:depth" content="2"/>')
  })

  test('keep the landmarks for the reading system', () => {
    const front = [{ fileName: 'cover.xhtml', id: 'cover', title: 'الغلاف', document: '' }]
    const { document } = writeContentsPage(issue, { ...around, front })
    expect(document).toMatch(/<nav epub:type="landmarks"[^>]*hidden="hidden">/)
    expect(document).toContain('<a epub:type="cover" href="cover.xhtml">الغلاف</a>')
    expect(document).toContain('<a epub:type="bodymatter" href="toc.chapter.xhtml">')
  })
})

describe('the style sheet', () => {
  const faces = [
    {
      family: 'Noto "Naskh"',
      weight: 'bold',
      role: 'body',
      file: { href: 'fonts/a.ttf' },
    },
    {
      family: 'Alexandria',
      weight: 'bold',
      role: 'display',
      file: { href: 'fonts/b.ttf' },
    },
  ] as const
  const sheet = writeStylesheet(faces, DESIGN, 'arabic-indic')

  test('leaves size, the colour of all words and direction to the reader and the page', () => {
    expect(sheet).not.toMatch(/\d(px|pt|mm|cm)\b/)
    const colours = [...sheet.matchAll(/^\s*color: (.*);/gm)].map((match) => match[1])
    expect(new Set(colours)).toEqual(new Set(['inherit']))
    expect(sheet).not.toContain('opacity')
    expect(sheet).not.toContain('$')
    expect(sheet).not.toMatch(/^\s*(direction|unicode-bidi):/m) // EPUB 3.3 §6.3.1.2
  })

  test('tells questions by a bar at their start and by weight, and nothing else by such a bar', () => {
    const bars = [...sheet.matchAll(/([^}]*) \{[^}]*border-(?:right|left): [^}]*\}/g)]
    expect(bars.map(([, selector]) => selector?.trim().split('\n').at(-1))).toEqual([
      '.exchange > h2',
      '.exchange > h2[dir="ltr"]',
    ])
    expect(bars[0]?.[0]).toContain(`border-right: 0.25em solid ${DESIGN.accent}`)
    expect(bars[1]?.[0]).toContain(`border-left: 0.25em solid ${DESIGN.accent}`)
  })

  test('draws a rule under the emphasised words of a title where the theme has a colour for them', () => {
    const told = writeStylesheet(faces, { ...DESIGN, emphasisColour: '#ab8137' }, 'arabic-indic')
    expect(told).toContain('h1 em {\n  text-decoration: underline solid #ab8137')
    expect(sheet).not.toContain('h1 em')
  })

  test('casts each face, its family quoted', () => {
    expect(sheet).toContain('font-family: "Noto \\"Naskh\\"";\n  font-weight: bold;')
    expect(sheet).toContain('src: url("fonts/a.ttf") format("truetype");')
    expect(sheet).toContain('h2, h3 {\n  font-family: "Alexandria", sans-serif;')
  })

  test('draws the faces of running text as large as the design says, and no others', () => {
    const large = writeStylesheet(faces, { ...DESIGN, bodyScale: 1.15 }, 'arabic-indic')
    expect(large.match(/@font-face \{[^}]*size-adjust: 115%;/g)).toHaveLength(1)
    expect(/@font-face \{[^}]*size-adjust/.exec(large)?.[0]).toContain('Noto')
    expect(sheet).not.toContain('size-adjust')
  })

  test('sets the words of titles apart wherever the display face is cast', () => {
    const apart = writeStylesheet(
      faces,
      { ...DESIGN, wordSpaces: { body: 0, display: 0.09 } },
      'arabic-indic',
    )
    const cast = [...apart.matchAll(/font-family: "Alexandria", sans-serif;\n(.*)/g)].map(([, next]) => next)
    expect(new Set(cast)).toEqual(new Set(['  word-spacing: 0.09em;']))
    expect(cast.length).toBeGreaterThan(3)
  })

  test('counts in the issue’s digits', () => {
    expect(sheet).toContain('list-style-type: arabic-indic;')
    expect(writeStylesheet(faces, DESIGN, 'european')).toContain('list-style-type: decimal;')
  })

  test('lets a word drop over as many lines as the theme does, at the side where lines begin; else it has no rule', () => {
    const dropOf = (lines: number, colour?: string) => {
      const design = {
        ...DESIGN,
        dropWord: { ...DESIGN.dropWord, lines, ...(colour && { colour }) },
      } as typeof DESIGN
      return /\.drop \{[^}]*\}/.exec(writeStylesheet(faces, design, 'arabic-indic'))?.[0] ?? ''
    }
    expect(dropOf(1)).toBe('')
    expect(dropOf(2)).toContain('float: right')
    expect(dropOf(2)).not.toMatch(/^ {2}color:/m)
    expect(dropOf(2, '#a05010')).toContain('color: #a05010')
    const sizeOf = (rule: string) => Number(/font-size: ([\d.]+)em/.exec(rule)?.[1])
    expect(sizeOf(dropOf(3))).toBeCloseTo(1.5 * sizeOf(dropOf(2)), 1)
  })
})
