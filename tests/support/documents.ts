/** Small documents of Word and LibreOffice for tests, written part by part. */

import JSZip from 'jszip'

/** The smallest PNG that there is: one grey dot. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml"`
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Of a body in WordprocessingML, and its footnotes; style 1 is called `عنوان 1`, list 1 is numbered, picture 1 is a dot. */
export async function docxOf(body: string, notes = ''): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/image" Target="media/dot.png"/><Relationship Id="r2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${RELATIONS}/numbering" Target="numbering.xml"/><Relationship Id="r4" Type="${RELATIONS}/footnotes" Target="footnotes.xml"/></Relationships>`,
  )
  zip.file(
    'word/styles.xml',
    `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="عنوان 1"/></w:style></w:styles>`,
  )
  zip.file(
    'word/numbering.xml',
    `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  )
  zip.file('word/footnotes.xml', `<w:footnotes ${NAMESPACES}>${notes}</w:footnotes>`)
  zip.file('word/media/dot.png', DOT)
  zip.file('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`)
  return zip.generateAsync({ type: 'uint8array' })
}

export const wordParagraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** As Word writes it, and as programs do that leave out the sign of its number. */
export const wordNote = (id: number, text: string, sign = '<w:r><w:footnoteRef/></w:r>') =>
  `<w:footnote w:id="${id}"><w:p>${sign}<w:r><w:t xml:space="preserve"> ${text}</w:t></w:r></w:p></w:footnote>`

export const wordNoteMark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

export const WORD_PICTURE =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="دكان"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'

/** Of a body in OpenDocument, with a header of its own; `Dot` is a picture, `L1` a numbered list, `Pt` made from a title, `P1` from a caption. */
export async function odtOf(body: string): Promise<Uint8Array> {
  const namespaces = ['office', 'text', 'style', 'table', 'draw', 'xlink', 'svg', 'fo']
    .map((name) => `xmlns:${name}="urn:${name}"`)
    .join(' ')
  const zip = new JSZip()
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text')
  zip.file('Pictures/dot.png', DOT)
  zip.file(
    'styles.xml',
    `<office:document-styles ${namespaces}><office:styles><style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:styles><office:master-styles><style:master-page><style:header><text:p>رأس الصفحة</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
  )
  zip.file(
    'content.xml',
    `<office:document-content ${namespaces}><office:automatic-styles><style:style style:name="Pt" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Caption"/><style:style style:name="T1" style:family="text" style:parent-style-name="Strong"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  )
  return zip.generateAsync({ type: 'uint8array' })
}
