/** A manuscript's bytes and the name of its file → what is in it, whatever program it was written with. */

import { extname } from 'node:path'
import type { Manuscript } from './manuscript.ts'
import { readDocx } from './read/docx.ts'
import { readMarkdown } from './read/markdown.ts'
import { readOdt } from './read/odt.ts'
import { readPage } from './read/page.ts'
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

const READERS: Readonly<Record<string, ManuscriptReader>> = {
  '.txt': readText,
  '.srt': readText,
  '.vtt': readText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.docx': readDocx,
  '.odt': readOdt,
  '.html': readPage,
  '.htm': readPage,
  '.xhtml': readPage,
}

/** A name without an ending that is known is read as plain text: a clipboard has none. */
export async function readManuscript({ file, bytes, encoding }: ManuscriptFile): Promise<Manuscript> {
  const read = READERS[extname(file).toLowerCase()] ?? readText
  return read(bytes, file, encoding)
}
