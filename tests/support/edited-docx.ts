/**
 * A Word document as others leave it: changed by a reader with and without tracked changes, its runs cut as Word cuts them,
 * its changes settled, its bookmarks and styles lost as in Google Docs.
 */

import JSZip from 'jszip'

const DOCUMENT = 'word/document.xml'

/** The document with its text changed. */
export async function editDocx(
  bytes: Uint8Array,
  ...edits: readonly ((xml: string) => string)[]
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = (await zip.file(DOCUMENT)?.async('string')) ?? ''
  zip.file(
    DOCUMENT,
    edits.reduce((text, edit) => edit(text), xml),
  )
  return zip.generateAsync({ type: 'uint8array' })
}

/** The same of another part of the package. */
export async function editPart(
  bytes: Uint8Array,
  name: string,
  edit: (xml: string) => string,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes)
  zip.file(name, edit((await zip.file(name)?.async('string')) ?? ''))
  return zip.generateAsync({ type: 'uint8array' })
}

export async function documentOf(bytes: Uint8Array, name = DOCUMENT): Promise<string> {
  const zip = await JSZip.loadAsync(bytes)
  return (await zip.file(name)?.async('string')) ?? ''
}

const BY_GUEST = 'w:author="عمر" w:date="2026-11-05T10:00:00Z"'

/** A run, by its looks and its words. */
const RUN = /<w:r>(<w:rPr>(?:(?!<w:r>).)*?<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gs

/** Words of one run written anew, untracked. */
export function retyped(old: string, now: string): (xml: string) => string {
  return inRun(old, (looks, before, after) => runOf(looks, before + now + after))
}

/** The same with the change tracked, as Word and LibreOffice do. */
export function tracked(old: string, now: string): (xml: string) => string {
  return inRun(old, (looks, before, after) => {
    const gone = `<w:del w:id="9001" ${BY_GUEST}><w:r>${looks}<w:delText xml:space="preserve">${old}</w:delText></w:r></w:del>`
    const come = `<w:ins w:id="9002" ${BY_GUEST}>${runOf(looks, now)}</w:ins>`
    return `${runOf(looks, before)}${gone}${now === '' ? '' : come}${runOf(looks, after)}`
  })
}

function inRun(old: string, write: (looks: string, before: string, after: string) => string) {
  return (xml: string) => {
    let isDone = false
    const edited = xml.replace(RUN, (run, looks: string = '', words: string) => {
      const at = isDone ? -1 : words.indexOf(old)
      if (at < 0) return run
      isDone = true
      return write(looks, words.slice(0, at), words.slice(at + old.length))
    })
    if (!isDone) throw new Error(`No run of the document has “${old}”.`)
    return edited
  }
}

function runOf(looks: string, words: string): string {
  return words === '' ? '' : `<w:r>${looks}<w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** The paragraph that has these words, changed. */
export function paragraphWith(words: string, edit: (paragraph: string) => string): (xml: string) => string {
  return (xml) => {
    const own = xml.match(/<w:p>.*?<\/w:p>/gs)?.find((paragraph) => textOfXml(paragraph).includes(words))
    if (!own) throw new Error(`No paragraph of the document has “${words}”.`)
    return xml.replace(own, () => edit(own))
  }
}

/** One paragraph of these words, as a reader types it who takes the style of the one above. */
export function newParagraph(words: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Answer"/><w:bidi/></w:pPr>${runOf('<w:rPr><w:rtl/></w:rPr>', words)}</w:p>`
}

export function textOfXml(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words = '']) => words).join('')
}

/** Runs cut in pieces with numbers of the session, and marks of the spelling checker between. */
export function cutByWord(xml: string): string {
  return xml.replace(RUN, (_, looks: string = '', words: string) =>
    (words.match(/.{1,7}/gs) ?? [])
      .map(
        (piece, index) =>
          `<w:r w:rsidR="00A${index % 10}">${looks}<w:t xml:space="preserve">${piece}</w:t></w:r>`,
      )
      .join('<w:proofErr w:type="spellStart"/>'),
  )
}

/** All changes accepted; or all rejected. */
export function accepted(xml: string): string {
  return xml.replace(/<w:del [^>]*>.*?<\/w:del>/gs, '').replace(/<\/?w:ins(?: [^>]*)?>/g, '')
}

export function rejected(xml: string): string {
  return xml
    .replace(/<w:ins [^>]*>.*?<\/w:ins>/gs, '')
    .replace(/<\/?w:del(?: [^>]*)?>/g, '')
    .replaceAll('w:delText', 'w:t')
}

/** What Google Docs keeps of a document: no bookmarks, styles of its own. */
export function throughGoogle(xml: string): string {
  return xml
    .replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
    .replace(/<w:pStyle w:val="(?!Title|Heading)[^"]*"\/>/g, '<w:pStyle w:val="Normal"/>')
    .replaceAll('<w:p>', '<w:p w:rsidR="00000000">')
}

/** A remark on words of one run. */
export async function remarked(bytes: Uint8Array, at: string, words: string): Promise<Uint8Array> {
  const marked = await editDocx(
    bytes,
    inRun(at, (looks, before, after) => {
      const start = '<w:commentRangeStart w:id="7"/>'
      const end = '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
      return `${runOf(looks, before)}${start}${runOf(looks, at)}${end}${runOf(looks, after)}`
    }),
  )
  const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const comment = `<w:comment w:id="7" ${BY_GUEST}><w:p>${runOf('', words)}</w:p></w:comment>`
  return editPart(marked, 'word/comments.xml', () => `<w:comments ${space}>${comment}</w:comments>`)
}
