/** A manuscript's bytes and the name of its file → what is in it, whatever program it was written with. */

import { extname } from 'node:path'
import { type Manuscript, textOfRuns } from './manuscript.ts'
import { readDocx } from './read/docx.ts'
import { readEml } from './read/eml.ts'
import { type FileKind, fileKindOf } from './read/file-kind.ts'
import { readMarkdown } from './read/markdown.ts'
import { readOdt } from './read/odt.ts'
import { readPage } from './read/page.ts'
import { isUnread, refuseKind } from './read/refusals.ts'
import { readRtf } from './read/rtf.ts'
import { readText } from './read/text.ts'

export interface ManuscriptFile {
  /** As the author's spans name it. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Of a text, where somebody knows it. */
  readonly encoding?: string
}

type ManuscriptReader = (
  bytes: Uint8Array,
  file: string,
  encoding?: string,
) => Manuscript | Promise<Manuscript>

/** Texts that look alike from without: by the ending of their name. */
const TEXTS: Readonly<Record<string, ManuscriptReader>> = {
  '.txt': readText,
  '.srt': readText,
  '.vtt': readText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.eml': readEml,
  '.html': readPage,
  '.htm': readPage,
  '.xhtml': readPage,
}

const READERS: Readonly<Partial<Record<FileKind, ManuscriptReader>>> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  page: readPage,
  mail: readEml,
}

/** A text under such a name is what is left of a document. */
const PACKAGES: ReadonlySet<string> = new Set(['.docx', '.odt', '.pages'])

/**
 * A name without an ending that is known is read as plain text, a clipboard has none, unless it begins as a page does.
 * Throws `ManuscriptRefused` where nothing can be read.
 */
export async function readManuscript({ file, bytes, encoding }: ManuscriptFile): Promise<Manuscript> {
  const ending = extname(file).toLowerCase()
  const named = TEXTS[ending]
  const found = await fileKindOf(bytes, named !== undefined)
  const kind = found === 'text' && PACKAGES.has(ending) ? 'broken package' : found
  if (isUnread(kind)) return refuseKind(file, kind)
  const read = READERS[kind] ?? named ?? readText
  try {
    const manuscript = await read(bytes, file, encoding)
    return hasWords(manuscript) ? manuscript : refuseKind(file, 'blank')
  } catch (cause) {
    // A tree that is too deep, or a stack that is full: nobody writes a list in a list so often.
    if (cause instanceof RangeError) return refuseKind(file, 'too deep', cause)
    throw cause
  }
}

/** A picture by itself is none of a text. */
function hasWords({ paragraphs, leftOut }: Manuscript): boolean {
  const texts = [...paragraphs.map(({ runs }) => textOfRuns(runs)), ...leftOut.map(({ text }) => text)]
  return texts.some((text) => /[\p{L}\p{N}]/u.test(text))
}
