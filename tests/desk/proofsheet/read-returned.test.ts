/** A document that came back, as it reads when all its changes are accepted. */

import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readReturned } from '../../../src/desk/proofsheet/read-returned.ts'

const SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (inside: string, mark = '') =>
  `<w:p>${mark && `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`}${inside}</w:p>`

async function read(body: string, parts: Readonly<Record<string, string>> = {}) {
  const zip = new JSZip()
  zip.file('word/document.xml', `<w:document ${SPACE}><w:body>${body}</w:body></w:document>`)
  for (const [name, xml] of Object.entries(parts)) zip.file(name, xml)
  const returned = await readReturned(await zip.generateAsync({ type: 'uint8array' }), 'back.docx')
  if ('rule' in returned) throw new Error(returned.found)
  return returned
}

const textsOf = async (body: string) => (await read(body)).paragraphs.map(({ text }) => text)

describe('what stands in it', () => {
  test.each([
    ['what was put in', `<w:ins w:id="1">${run('جديد')}</w:ins>`, 'قبل جديد'],
    [
      'nothing of what was taken out',
      '<w:del w:id="1"><w:r><w:delText>قديم</w:delText></w:r></w:del>',
      'قبل',
    ],
    [
      'nothing of what was put in and taken out again',
      `<w:ins w:id="1"><w:del w:id="2">${run('قديم')}</w:del></w:ins>`,
      'قبل',
    ],
    ['what was moved there', `<w:moveTo w:id="1">${run('منقول')}</w:moveTo>`, 'قبل منقول'],
    ['nothing of what was moved away', `<w:moveFrom w:id="1">${run('منقول')}</w:moveFrom>`, 'قبل'],
    ['what leads somewhere', `<w:hyperlink>${run('رابط')}</w:hyperlink>`, 'قبل رابط'],
    [
      'tabs and ends of lines as spaces',
      '<w:r><w:tab/><w:t>بعد</w:t><w:br/><w:t>ثم</w:t></w:r>',
      'قبل بعد ثم',
    ],
    ['nothing of what a field is made by', `<w:r><w:instrText>PAGE</w:instrText></w:r>${run('١')}`, 'قبل ١'],
  ])('%s', async (_, inside, text) => {
    expect(await textsOf(paragraph(run('قبل ') + inside))).toEqual([text])
  })

  test('a paragraph whose end was taken out goes on in the next', async () => {
    const body =
      paragraph(run('أول '), '<w:del w:id="1"/>') + paragraph(run('وثان')) + paragraph(run('وثالث'))
    expect(await textsOf(body)).toEqual(['أول وثان', 'وثالث'])
  })

  test('paragraphs of tables and of fields with names, in their order; empty ones are none', async () => {
    const cell = `<w:tc>${paragraph(run('خلية'))}</w:tc>`
    const body = `${paragraph('')}<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl><w:sdt><w:sdtContent>${paragraph(run('حقل'))}</w:sdtContent></w:sdt>`
    expect((await read(body)).paragraphs.map(({ number, text }) => [number, text])).toEqual([
      [1, 'خلية'],
      [2, 'خلية'],
      [3, 'حقل'],
    ])
  })
})

test('bookmarks and notes belong to their paragraph', async () => {
  const body = paragraph(
    `<w:bookmarkStart w:id="1" w:name="_w1"/>${run('كلام')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
  )
  const notes = `<w:footnotes ${SPACE}><w:footnote w:id="2">${paragraph(run(' هامش'))}</w:footnote></w:footnotes>`
  const { paragraphs } = await read(body, { 'word/footnotes.xml': notes })
  expect(paragraphs).toEqual([{ number: 1, text: 'كلام', bookmarks: ['_w1'], notes: ['هامش'] }])
})

test('a remark has its author, and the words that it stands at, over several paragraphs too', async () => {
  const body =
    paragraph(`${run('قبل ')}<w:commentRangeStart w:id="3"/>${run('أول')}`) +
    paragraph(
      `${run(' وثان')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>${run(' بعد')}`,
    )
  const comments = `<w:comments ${SPACE}><w:comment w:id="3" w:author="سلمى">${paragraph(run('لماذا؟'))}</w:comment></w:comments>`
  const { remarks } = await read(body, { 'word/comments.xml': comments })
  expect(remarks).toEqual([{ author: 'سلمى', words: 'لماذا؟', quoted: 'أول وثان', paragraph: 1 }])
})

test.each([
  ['no package', new Uint8Array([1, 2, 3])],
  ['another package', 'zip'],
])('of %s it is said that it is no document', async (_, bytes) => {
  const other =
    typeof bytes === 'string' ? await new JSZip().file('a', 'b').generateAsync({ type: 'uint8array' }) : bytes
  expect(await readReturned(other, 'back.docx')).toMatchObject({
    rule: 'not-a-document',
    found: 'file "back.docx"',
  })
})
