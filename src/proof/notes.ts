/**
 * Diagnostics of every stage → the notes of a live page, in the order of the report: what is wrong in two languages, the
 * places it has on the pages, and the lines of the file around it.
 */

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Span } from '../diagnostic.ts'
import type { Page, TextItem } from '../layout/page/frame.ts'
import { boxOfLine } from '../preflight/boxes.ts'
import type { AnyCheck, Location, Noted } from '../preflight/evidence.ts'
import { gatherNotes, type NoteGroup } from '../preflight/report-page/notes.ts'
import { type ToldInArabic, tellInArabic } from './arabic-mistakes.ts'
import type { LiveNote, PlaceInFile, PlaceOnPage, SourceLine } from './messages.ts'
import { roundBox } from './overlays.ts'

/** `pages` are those that were laid, where any were; `own` the publisher's checks. */
export async function liveNotes(
  diagnostics: readonly Noted[],
  pages: readonly Page[] = [],
  own: readonly AnyCheck[] = [],
): Promise<readonly LiveNote[]> {
  const files = openFiles()
  const placed = diagnostics.map((noted) => ({ ...placeOfWords(noted, pages), ...translate(noted) }))
  const notes = gatherNotes(placed, own).flatMap((group) =>
    group.notes.map(({ noted }) => noteOf(group, noted, files)),
  )
  return Promise.all(notes)
}

/** What a stage before the checks has said in English alone, with the gist of it in Arabic: errors lead the list then. */
function translate(noted: Noted): Noted & { readonly gist?: ToldInArabic } {
  const gist = noted.arabic === undefined ? tellInArabic(noted) : undefined
  return gist ? { ...noted, gist, arabic: gist.says } : noted
}

async function noteOf(
  group: NoteGroup,
  { severity, code, message, hint, arabic, gist, page, box, onward, span }: ReturnType<typeof translate>,
  linesOf: (file: string) => Promise<readonly string[]>,
): Promise<LiveNote> {
  const { title, remedy } = gist ?? group
  return {
    severity,
    code,
    title,
    english: message,
    ...(hint !== undefined && { hint }),
    ...(arabic !== undefined && { arabic }),
    ...(gist && { brief: true }),
    ...(remedy !== undefined && { remedy }),
    places: [{ page, box }, onward ?? {}].flatMap(onPage),
    ...(span && { source: await placeInFile(span, linesOf) }),
  }
}

function onPage({
  page,
  box,
}: {
  page?: number | undefined
  box?: Location['box'] | undefined
}): PlaceOnPage[] {
  return page === undefined ? [] : [{ page, ...(box && { box: roundBox(box) }) }]
}

/** Where the words stand that a stage before the pages spoke of: at the paragraph that their place lies in. */
function placeOfWords({ code, span }: Noted, pages: readonly Page[]): Location {
  if (!span || !/^(issue|source)\//.test(code)) return {}
  let found: { readonly page: Page; readonly item: TextItem } | undefined
  for (const page of pages)
    for (const item of page.items)
      if (item.kind === 'text' && isBetween(found?.item.span, item.span, span)) found = { page, item }
  if (!found) return {}
  const box = boxOfLine(found.item)
  return { page: found.page.number, ...(box && { box }) }
}

/** Whether a paragraph begins nearer before a place than the one that was found so far. */
function isBetween(known: Span | undefined, span: Span | undefined, place: Span): boolean {
  if (!span || span.file !== place.file || isBefore(place, span)) return false
  return known === undefined || isBefore(known, span)
}

function isBefore(one: Span, other: Span): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column)
}

/** Lines before and after the one that is meant. */
const AROUND = 2
/** Signs of a line that are shown: a paragraph may be written on one. */
const LONGEST = 400

async function placeInFile(
  { file, line, column }: Span,
  linesOf: (file: string) => Promise<readonly string[]>,
): Promise<PlaceInFile> {
  const all = await linesOf(file)
  const first = Math.max(1, line - AROUND)
  const around = all
    .slice(first - 1, line + AROUND)
    .map((text, index): SourceLine => ({ line: first + index, text: cut(text) }))
  return { file, line, column, around }
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** Files by the paths that diagnostics show, each read once; one that cannot be read has no lines. */
function openFiles(): (file: string) => Promise<readonly string[]> {
  const read = new Map<string, Promise<readonly string[]>>()
  return (file) => {
    const known =
      read.get(file) ??
      readFile(resolve(file), 'utf8').then(
        (text) => text.split(/\r\n|\r|\n/),
        () => [],
      )
    read.set(file, known)
    return known
  }
}
