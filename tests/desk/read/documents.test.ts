/** Documents of word processors: lists, tables, boxes, pictures and headings come through, and what cannot be read says why. */

import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { type Manuscript, textOfRuns } from '../../../src/desk/manuscript.ts'
import { readManuscript } from '../../../src/desk/read.ts'
import { ManuscriptRefused } from '../../../src/desk/refusal.ts'
import {
  DOT,
  docxOf,
  odtOf,
  WORD_PICTURE,
  wordNote,
  wordNoteMark,
  wordParagraph,
} from '../../support/documents.ts'
import { editPart } from '../../support/edited-docx.ts'

const read = (file: string, bytes: Uint8Array) => readManuscript({ file, bytes })
const told = ({ paragraphs }: Manuscript) =>
  paragraphs.map(({ kind, level, runs }) => `${kind}${level ?? ''} ${textOfRuns(runs)}`)

describe('a Word document', () => {
  test('has cells of several paragraphs, boxes behind their paragraph, headings with Arabic names', async () => {
    const cell = (...lines: string[]) => `<w:tc>${lines.map((text) => wordParagraph(text)).join('')}</w:tc>`
    const box = `<w:p><w:r><w:t>قبل</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${wordParagraph('في الصندوق')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:t> بعد</w:t></w:r></w:p>`
    const body = [
      wordParagraph('باب أول', '<w:pStyle w:val="1"/>'),
      box,
      `<w:tbl><w:tr>${cell('س: متى؟')}${cell('في السابعة.', 'ثم كبرت.')}</w:tr></w:tbl>`,
    ]
    expect(told(await read('a.docx', await docxOf(body.join(''))))).toEqual([
      'heading1 باب أول',
      'text قبل بعد',
      'text في الصندوق',
      'row س: متى؟\tفي السابعة.\nثم كبرت.',
    ])
  })

  test('numbers the items of a list, also where text stands between them', async () => {
    const item = (text: string) =>
      wordParagraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const together = await docxOf([item('باب'), item('مفتاح')].join(''))
    expect(told(await read('a.docx', together))).toEqual(['item 1. باب', 'item 2. مفتاح'])
    const apart = await docxOf(
      ['متى؟', 'أين؟', 'ولماذا؟'].map((text) => item(text) + wordParagraph('نعم')).join(''),
    )
    expect(told(await read('a.docx', apart)).filter((line) => line.startsWith('item'))).toEqual([
      'item 1. متى؟',
      'item 2. أين؟',
      'item 3. ولماذا؟',
    ])
  })

  test('carries its pictures under the names that its runs lead to', async () => {
    const { files, paragraphs } = await read('a.docx', await docxOf(WORD_PICTURE + WORD_PICTURE))
    expect(paragraphs.map(({ runs }) => runs[0])).toEqual([
      { text: 'دكان', href: 'image1.png' },
      { text: 'دكان', href: 'image2.png' },
    ])
    expect(files?.map(({ name }) => name)).toEqual(['image1.png', 'image2.png'])
    expect(Buffer.from(files?.[0]?.bytes ?? []).equals(DOT)).toBe(true)
  })
})

test('comments of a Word document are told with who made them, where, and about which words', async () => {
  const comment = (id: number, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
  const marked = `<w:p><w:r><w:t>قبل </w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>باب </w:t></w:r><w:r><w:t>المرسم</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>`
  const bytes = await editPart(
    await docxOf(wordParagraph('أول') + marked),
    'word/comments.xml',
    () =>
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comment(7, 'ليلى', 'هل هو باب واحد؟')}${comment(8, '', 'بلا مكان')}</w:comments>`,
  )
  const { leftOut, remarks } = await read('a.docx', bytes)
  expect(leftOut).toMatchObject([
    { text: 'هل هو باب واحد؟', reason: 'comment', by: 'ليلى', about: 'باب المرسم', span: { line: 2 } },
    { text: 'بلا مكان', reason: 'comment', span: { line: 1 } },
  ])
  expect(remarks.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^desk\/comments .*2 comments in its margin by "ليلى"/),
  ])
})

const NOTED: readonly (readonly [file: string, write: () => Promise<Uint8Array> | Uint8Array])[] = [
  [
    'signs.docx',
    () =>
      docxOf(
        `<w:p><w:r><w:t>باب</w:t></w:r>${wordNoteMark(2)}<w:r><w:t> ومفتاح</w:t></w:r>${wordNoteMark(3)}</w:p>`,
        wordNote(2, 'من خشب') + wordNote(3, '12 قرشًا'),
      ),
  ],
  [
    'bare.docx',
    () =>
      docxOf(
        `<w:p><w:r><w:t>باب</w:t></w:r>${wordNoteMark(2)}<w:r><w:t> ومفتاح</w:t></w:r>${wordNoteMark(3)}</w:p>`,
        wordNote(2, 'من خشب', '') + wordNote(3, '12 قرشًا', ''),
      ),
  ],
  [
    'a.odt',
    () => {
      const note = (number: number, words: string) =>
        `<text:note text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`
      return odtOf(`<text:p>باب${note(1, 'من خشب')} ومفتاح${note(2, '12 قرشًا')}</text:p>`)
    },
  ],
  [
    'list.html',
    () =>
      Buffer.from(
        `<article><p>باب<a href="#footnote-1">[1]</a> ومفتاح<a href="#footnote-2">[2]</a></p>${'<p>كان في الدكان باب قديم لا يفتحه أحد، وكان الناس يقفون أمامه كل صباح.</p>'.repeat(4)}<ol><li id="footnote-1"><p>من خشب <a href="#footnote-ref-1">↑</a></p></li><li id="footnote-2"><p>12 قرشًا <a href="#footnote-ref-2">↑</a></p></li></ol></article>`,
      ),
  ],
  [
    'word.html',
    () =>
      Buffer.from(
        '<p>باب<a href="#_ftn1" name="_ftnref1">[1]</a> ومفتاح<a href="#_ftn2" name="_ftnref2">[2]</a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> من خشب</p></div><div id=ftn2><p><a href="#_ftnref2" name="_ftn2">[2]</a> 12 قرشًا</p></div>',
      ),
  ],
  ['a.md', () => Buffer.from('باب[^a] ومفتاح[^b]\n\n[^a]: من خشب\n[^b]: 12 قرشًا\n')],
]

test.each(
  NOTED,
)('%s: a note has its own words, and never the number that its mark has', async (file, write) => {
  const { paragraphs } = await read(file, await write())
  const notes = paragraphs.filter(({ kind }) => kind === 'note')
  expect(notes.map(({ runs }) => textOfRuns(runs))).toEqual(['من خشب', '12 قرشًا'])
  expect(paragraphs.flatMap(({ runs }) => runs.filter(({ note }) => note !== undefined))).toHaveLength(2)
})

test.each<readonly [string, () => Promise<Uint8Array> | Uint8Array]>([
  [
    'a.docx',
    () =>
      docxOf(
        `<w:p><w:r><w:t>باب</w:t></w:r>${wordNoteMark(2)}<w:r><w:t> ومفتاح</w:t></w:r>${wordNoteMark(3)}</w:p>`,
        wordNote(2, 'من خشب').replace('</w:p>', `</w:p>${wordParagraph('قديم')}`) + wordNote(3, 'من حديد'),
      ),
  ],
  [
    'a.odt',
    () => {
      const note = (number: number, ...lines: string[]) =>
        `<text:note><text:note-citation>${number}</text:note-citation><text:note-body>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</text:note-body></text:note>`
      return odtOf(`<text:p>باب${note(1, 'من خشب', 'قديم')} ومفتاح${note(2, 'من حديد')}</text:p>`)
    },
  ],
  ['a.md', () => Buffer.from('باب[^1] ومفتاح[^2]\n\n[^1]: من خشب\n\n    قديم\n\n[^2]: من حديد\n')],
])('%s: a note of two paragraphs is one note, and the next mark leads to the next', async (file, write) => {
  const { paragraphs } = await read(file, await write())
  const notes = paragraphs.filter(({ kind }) => kind === 'note')
  expect(notes.map(({ runs }) => textOfRuns(runs))).toEqual(['من خشب\nقديم', 'من حديد'])
})

describe('an OpenDocument text', () => {
  test('has titles and captions by their style, numbers of lists, pictures and boxes behind their paragraph', async () => {
    const body = `<text:p text:style-name="Pt">عنوان</text:p>
<text:p><text:span text:style-name="T1">كريم:</text:span> قبل<draw:frame><draw:image xlink:href="Pictures/dot.png"/><svg:title>دكان</svg:title></draw:frame><draw:frame><draw:text-box><text:p>في الصندوق</text:p></draw:text-box></draw:frame> بعد</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>باب</text:p></text:list-item></text:list>
<text:p text:style-name="P1">دكان أبي</text:p>
<text:p>بينهما</text:p>
<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>مفتاح</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>س</text:p></table:table-cell><table:table-cell><text:p>سطر</text:p><text:p>آخر</text:p></table:table-cell></table:table-row></table:table>`
    const manuscript = await read('a.odt', await odtOf(body.replaceAll('\n', '')))
    expect(told(manuscript)).toEqual([
      'heading1 عنوان',
      'text كريم: قبل بعد',
      'picture دكان',
      'text في الصندوق',
      'item 1. باب',
      'caption دكان أبي',
      'text بينهما',
      'item 2. مفتاح',
      'row س\tسطر\nآخر',
    ])
    expect(manuscript.paragraphs[1]?.runs[0]).toEqual({ text: 'كريم:', bold: true })
    expect(manuscript.files?.map(({ name }) => name)).toEqual(['image1.png'])
    expect(manuscript.leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['رأس الصفحة', 'running head'],
    ])
  })
})

test('changes that an OpenDocument text tracks are told', async () => {
  const region = (kind: string, words: string) =>
    `<text:changed-region><text:${kind}><office:change-info><dc:creator xmlns:dc="urn:dc">نوال</dc:creator></office:change-info>${words}</text:${kind}></text:changed-region>`
  const body = `<text:tracked-changes>${region('deletion', '<text:p>قديم</text:p>')}${region('insertion', '')}</text:tracked-changes><text:p>باب</text:p>`
  const { leftOut, remarks } = await read('a.odt', await odtOf(body))
  expect(leftOut).toMatchObject([{ text: 'قديم', reason: 'deleted' }, { reason: 'running head' }])
  expect(remarks).toMatchObject([
    { message: expect.stringContaining('1 insertion and 1 deletion of "نوال"') },
  ])
  expect((await read('a.odt', await odtOf('<text:p>باب</text:p>'))).remarks).toEqual([])
})

describe('a text in RTF', () => {
  const unicode = (text: string) => [...text].map((sign) => `\\u${sign.charCodeAt(0)} ?`).join('')
  const file = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl\f0\fcharset0 Arial;\f1\fcharset178 Geeza;}{\info{\title x}}
\f1\b \'c8\'c7\'c8:\b0  \'e4\'da\'e3\
{\header ${unicode('رأس')}}\f0{\rtlch\ab ${unicode('كريم')}:} ${unicode('لا')}{\footnote ${unicode('حاشية')}}\par
{\listtext 1.\tab}${unicode('أول')}\par
\trowd\intbl ${unicode('س')}\cell ${unicode('ج')}\cell\row\pard
{\deleted ${unicode('محذوف')}}{\*\generator x;}${unicode('آخر')}\line ${unicode('سطر')}}`

  test('has its paragraphs, looks, notes, items and rows, in every way that letters are written', async () => {
    const manuscript = await read('a.rtf', Buffer.from(file, 'latin1'))
    expect(told(manuscript)).toEqual([
      'text باب: نعم',
      'text كريم: لا1',
      'item 1. أول',
      'row س\tج',
      'text آخر\nسطر',
      'note حاشية',
    ])
    expect(manuscript.paragraphs[0]?.runs[0]).toEqual({ text: 'باب:', bold: true })
    expect(manuscript.paragraphs[1]?.runs[0]).toEqual({ text: 'كريم:', bold: true })
    expect(manuscript.leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ['رأس', 'running head'],
      ['محذوف', 'deleted'],
    ])
  })

  test('is known by its first bytes, whatever its name', async () => {
    expect(told(await read('a.doc', Buffer.from(file, 'latin1')))).toHaveLength(6)
  })
})

describe('what holds no text', () => {
  const compound = (text: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from(text, 'utf16le'),
    ])
  const zipOf = (name: string) => new JSZip().file(name, 'x').generateAsync({ type: 'uint8array' })

  test.each<readonly [string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a.doc', 'old .doc', () => compound('WordDocument')],
    ['a.docx', 'password', () => compound('EncryptedPackage')],
    ['a.docx', 'damaged', async () => (await docxOf(wordParagraph('نص'))).subarray(0, 400)],
    ['a.docx', 'damaged', () => Buffer.from('not a package')],
    ['a.pages', "Apple's Pages", () => zipOf('Index/Document.iwa')],
    ['a.zip', 'no text document', () => zipOf('photo.jpg')],
    ['a.pdf', 'PDF', () => Buffer.from('%PDF-1.7\n')],
    ['a.txt', 'picture', () => DOT],
    ['a.txt', 'empty', () => new Uint8Array()],
    ['a.html', 'frames', () => Buffer.from('<html><frameset><frame src=a.htm></frameset></html>')],
    ['a.html', 'deep', () => Buffer.from('<div>'.repeat(9000))],
  ])('%s (%s) is refused in one sentence that says what to do', async (file, found, bytes) => {
    const refused = await read(file, await bytes()).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ManuscriptRefused)
    const { diagnostic } = refused as ManuscriptRefused
    expect(diagnostic).toMatchObject({
      severity: 'error',
      code: 'desk/unreadable-manuscript',
      span: { file, line: 1 },
    })
    expect(diagnostic.message).toContain(found)
    expect(diagnostic.hint).toMatch(/[.]$/)
  })
})
