/**
 * A job and what was printed of it → every file that an archive keeps of an issue, by its path there: what was printed,
 * what it was made from, what it was made with, and what is said of it.
 */

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, posix, resolve } from 'node:path'
import { writeDublinCore } from '../archive/record/dublin-core.ts'
import type { IssueRecord } from '../archive/record/issue-record.ts'
import { describeIssue } from '../archive/record/json-ld.ts'
import { KEPT, KEPT_PLUG_INS, PAGES, RECORD } from '../archive/record/version-paths.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { House } from '../house.ts'
import { liesWithin, wayFrom } from '../source/disk.ts'
import { attachPress } from './attached.ts'
import { nameOfFace, spareFilesOf } from './book-faces.ts'
import type { PrintedFile } from './edition.ts'
import type { Job } from './job.ts'
import { digestPages } from './page-digests.ts'
import { recordOf } from './record.ts'

export interface KeptIssue {
  readonly record: IssueRecord
  readonly files: readonly PrintedFile[]
}

export async function keepIssue(job: Job, house: House, printed: readonly PrintedFile[]): Promise<KeptIssue> {
  const record = recordOf(job, printed)
  const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content, 'utf8') })
  const files = [
    ...printed.map(({ name, bytes }) => ({ name: KEPT.editions + name, bytes })),
    ...job.sources.map(({ name, bytes }) => ({ name: KEPT.issue + name, bytes })),
    ...(await webFiles(job, printed)).map(({ name, bytes }) => ({ name: KEPT.web + name, bytes })),
    ...(await pressFiles(job, house)).map(({ name, bytes }) => ({ name: KEPT.press + name, bytes })),
    text(RECORD, `${JSON.stringify(record, null, 2)}\n`),
    text(`${KEPT.record}issue.jsonld`, `${JSON.stringify(describeIssue(record), null, 2)}\n`),
    text(`${KEPT.record}dublin-core.xml`, writeDublinCore(record)),
    text(PAGES, `${JSON.stringify(digestPages(job), null, 2)}\n`),
  ]
  return { record, files: files.sort((one, other) => (one.name < other.name ? -1 : 1)) }
}

/** None without the e-book, whose chapters they are made from. */
async function webFiles(job: Job, printed: readonly PrintedFile[]): Promise<readonly PrintedFile[]> {
  const epub = printed.find(({ name }) => name.endsWith('.epub'))
  if (!epub) return []
  const { makeWebFiles } = await import('./web.ts')
  return makeWebFiles(job, epub.bytes)
}

/** As they lie in the press's own folder; the files of faces beside their licences. */
async function pressFiles(job: Job, { root, packages }: House): Promise<readonly PrintedFile[]> {
  const { dressing } = job
  const attached = await attachPress(job, '')
  const others = [
    ...[...dressing.faces, ...(await spareFilesOf(job))].map((face): readonly [string, string] => [
      nameOfFace(face),
      face.path,
    ]),
    [posix.join('assets/colour', basename(dressing.profile)), dressing.profile] as const,
    ['package.json', join(root, 'package.json')] as const,
    ...(existsSync(packages) ? [['package-lock.json', packages] as const] : []),
  ]
  return [
    ...attached.map(({ path, bytes }) => ({ name: path, bytes })),
    ...(await Promise.all(others.map(async ([name, path]) => ({ name, bytes: await readFile(path) })))),
  ]
}

/**
 * Findings of a report that is kept: their files are named as they lie beside it in the archive, wherever they lay when
 * the issue was printed.
 */
export function placeInArchive(
  diagnostics: readonly Diagnostic[],
  { house, folder }: { readonly house: House; readonly folder: string },
): readonly Diagnostic[] {
  const places = [
    [resolve(folder), KEPT.issue],
    ...house.themes.map((place) => [place, `${KEPT.press}assets/themes/`] as const),
    ...house.faces.map((place) => [place, `${KEPT.press}fonts/`] as const),
    ...house.colours.map((place) => [place, `${KEPT.press}assets/colour/`] as const),
    ...(house.plugIns ? [[house.plugIns.folder, KEPT_PLUG_INS] as const] : []),
  ] as const
  const nameOf = (file: string): string => {
    const path = resolve(file)
    const place = places.find(([home]) => liesWithin(home, path))
    return place ? place[1] + wayFrom(place[0], path) : file
  }
  return diagnostics.map((diagnostic) => {
    const { span } = diagnostic
    return span ? { ...diagnostic, span: { ...span, file: nameOf(span.file) } } : diagnostic
  })
}
