/** Manuscripts through the whole desk: read, interpreted, prepared, and judged as the issue would judge the article. */

import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import JSZip from 'jszip'
import { loadHouseStyle } from '../../src/desk/house-style.ts'
import { interpret } from '../../src/desk/interpret.ts'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import { type Prepared, type PrepareOrder, prepare } from '../../src/desk/prepare.ts'
import { readManuscript } from '../../src/desk/read.ts'
import { type Diagnostic, formatDiagnostic } from '../../src/diagnostic.ts'
import { type ArticleFile, judgeArticle } from '../../src/issue/articles.ts'
import { readText } from '../../src/source/read.ts'
import { HOUSE } from './house.ts'

export const SHAPES = join(HOUSE, 'tests/fixtures/manuscripts')

export interface Desked extends Prepared {
  readonly manuscript: Manuscript
  readonly article: ArticleFile | undefined
  /** What the file says, as YAML has it. */
  readonly value: unknown
  /** What the issue would say of the file. */
  readonly judged: readonly Diagnostic[]
}

const style = loadHouseStyle(join(HOUSE, 'assets/house-style.yaml'))

/** Pictures lie where they are named, in `pictures`. */
export const PLACE: PrepareOrder['place'] = {
  slug: 'article',
  manuscript: 'manuscripts/article.txt',
  isInIssue: true,
  schema: '../../../schema/interview.schema.json',
  pictureAt: (file) => (file === '' ? undefined : `../pictures/${basename(file)}`),
  place: (number) => `Line ${number}`,
}

export async function deskText(text: string, order: Partial<PrepareOrder> = {}, file = 'talk.txt') {
  return deskBytes(file, new TextEncoder().encode(text), order)
}

/** `file`: from the folder of the twelve manuscripts, or absolute. */
export async function deskFile(file: string, order: Partial<PrepareOrder> = {}): Promise<Desked> {
  const path = file.startsWith('/') ? file : join(SHAPES, file)
  return deskBytes(basename(path), readFileSync(path), order)
}

export async function deskBytes(
  file: string,
  bytes: Uint8Array,
  order: Partial<PrepareOrder> = {},
): Promise<Desked> {
  const { value, diagnostics } = await style
  if (!value) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  const manuscript = await readManuscript({ file, bytes })
  const usual = { names: {}, style: value, fixes: false, place: PLACE }
  const prepared = prepare({ manuscript, draft: interpret(manuscript), ...usual, ...order })
  const source = readText(prepared.text, join(HOUSE, 'assets/issues/001/interviews/article.yaml'), 'issue')
  const { article, diagnostics: judged } = judgeArticle(source)
  return { ...prepared, manuscript, article, value: source.value, judged }
}

const PARTS = /^(content|word\/(document|comments|footnotes|header\d|footer\d))\.xml$/

/** In Arabic letters, with the marks on them; numerals are none. */
export function lettered(text: string): readonly string[] {
  const words = text.normalize('NFKC').match(/(?:(?=\p{Script=Arabic})\p{L}[\p{M}ـ]*)+/gu) ?? []
  return words.map((word) => word.replace(/ـ/g, ''))
}

/** Arabic words of a file as they lie in it, whatever the readers make of it. */
export async function wordsInFile(file: string): Promise<readonly string[]> {
  const bytes = readFileSync(file)
  if (/\.(docx|odt)$/.test(file)) {
    const zip = await JSZip.loadAsync(bytes)
    const texts = await Promise.all(zip.file(PARTS).map((part) => part.async('string')))
    return texts.flatMap((xml) =>
      lettered(
        xml
          .replace(
            /<\/w:p>|<\/w:del>|<\/text:[ph]>|<(?:w:tab|w:br|text:tab|text:line-break|text:s)\b[^>]*>/g,
            ' ',
          )
          .replace(/<[^>]*>/g, ''),
      ),
    )
  }
  const encoding = bytes[0] === 0xff ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'windows-1256'
  const text = new TextDecoder(encoding).decode(bytes)
  return lettered(/\.html?$/.test(file) ? text.replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ') : text)
}
