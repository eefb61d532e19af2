/** A mail as a mail program saves it (.eml) → a manuscript, with the pictures that came with it: the adapter of postal-mime. */

import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import type { Diagnostic } from '../../diagnostic.ts'
import { diagnose } from '../../source/complaint.ts'
import type { Manuscript, ManuscriptFact, ManuscriptParagraph, ManuscriptPart } from '../manuscript.ts'
import { refuse } from '../refusal.ts'
import { readMail } from './mail.ts'
import { pageOf } from './page.ts'
import { pictureName } from './picture-name.ts'
import { splitLines } from './unwrap.ts'

export async function readEml(bytes: Uint8Array, file: string): Promise<Manuscript> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' }).catch((cause: unknown) =>
    refuse(file, {
      found: 'lines that are no mail',
      hint: 'Save the mail once more as .eml, or copy its text.',
      cause,
    }),
  )
  const body = bodyOf(mail, file)
  const files = mail.attachments.flatMap((attachment, index) => partOf(attachment, index + 1))
  const pictures = files.map(
    ({ name }): ManuscriptParagraph => ({
      kind: 'picture',
      runs: [{ text: ' ', href: name }],
      span: { file, line: (body.paragraphs.at(-1)?.span.line ?? 0) + 1, column: 1 },
    }),
  )
  return {
    ...body,
    facts: [...factsOf(mail, file), ...body.facts.filter(({ name }) => !/title$/.test(name))],
    paragraphs: [...body.paragraphs, ...pictures],
    remarks: mail.attachments.flatMap((attachment) => tellDocument(attachment, file)),
    ...(files.length > 0 && { files }),
  }
}

/** As plain text where it is there: that shows what is quoted. */
function bodyOf({ text, html }: Email, file: string): Omit<Manuscript, 'remarks'> {
  if (text !== undefined && text.trim() !== '') return readMail(splitLines(text), file)
  return pageOf(html ?? '', file)
}

function factsOf({ from, to, cc, date, subject }: Email, file: string): ManuscriptFact[] {
  const span = { file, line: 1, column: 1 }
  const facts = {
    from: from ? [from] : [],
    to: to ?? [],
    cc: cc ?? [],
  }
  return [
    ...Object.entries(facts).map(([name, addresses]) => ({
      name,
      value: addresses.map(nameOf).join('، '),
      span,
    })),
    { name: 'date', value: date ?? '', span },
    { name: 'subject', value: subject ?? '', span },
  ].filter(({ value }) => value !== '')
}

function nameOf({ name, address }: Address): string {
  return [name, address ? `<${address}>` : ''].filter((part) => part !== '').join(' ')
}

function partOf({ mimeType, filename, content }: Attachment, number: number): readonly ManuscriptPart[] {
  if (!mimeType.startsWith('image/') || !(content instanceof ArrayBuffer)) return []
  return [{ name: filename ?? pictureName(number, mimeType), bytes: new Uint8Array(content) }]
}

const DOCUMENT = /\.(?:docx?|odt|rtf|txt|md|html?|pdf|pages)$/i

/** The manuscript itself often lies beside the words of a mail. */
function tellDocument({ filename }: Attachment, file: string): readonly Diagnostic[] {
  if (filename === null || !DOCUMENT.test(filename)) return []
  const complaint = {
    rule: 'attached-manuscript',
    found: `document ${filename} beside the words of the mail`,
    expected: 'the manuscript in the mail itself',
    hint: 'Save it from the mail and import that file too, or instead.',
    severity: 'warning' as const,
  }
  return [diagnose('desk', complaint, { file, line: 1, column: 1 })]
}
