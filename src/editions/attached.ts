/**
 * A job → the files that travel inside its archive PDF, so that the issue can be printed again from it alone: the
 * issue's own, its theme with those it is like, and the catalogues and licences of its faces. The faces themselves are
 * in the pages; where their whole files come from, their catalogues say.
 *
 * A folder in an attachment's name is refused by programs that take attachments out (pdfdetach 22.12 stops at the
 * first). So a name has hyphens in place of slashes; the path stands at the end of the description, and in the
 * document's list of attachments.
 */

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { PLUG_INS_FOLDER } from '../archive/record/version-paths.ts'
import type { NamedFile } from '../issue/sources.ts'
import { WORDS } from '../issue/words.ts'
import type { Attachment } from '../paint/document.ts'
import type { FaceFile } from '../style/catalogue.ts'
import { spareFilesOf } from './book-faces.ts'
import type { Job } from './job.ts'

/** What the pages are made of is their source; what a press looks up to set them is data; the rest comes along. */
const WORD_OF: Readonly<Record<NamedFile['kind'], string>> = {
  issue: WORDS.issueFile,
  article: WORDS.articleFile,
  picture: WORDS.pictureFile,
  manuscript: WORDS.manuscript,
}

/** Everything but its name, which hangs on all the others. */
type Unnamed = Omit<Attachment, 'name'>

type PressFile = Omit<Unnamed, 'date'>

export async function attachFiles(job: Job): Promise<Attachment[]> {
  const { sources, moment } = job
  const own = sources.map(({ name, type, kind, about, bytes }): Unnamed => {
    const description = tell(WORD_OF[kind], about, name)
    return { path: name, bytes, type, relationship: 'Source', description, date: moment }
  })
  const press = `${pressFolder(own.map(({ path }) => path))}/`
  const others = await attachPress(job, press)
  return nameAll([...own, ...others.map((file) => ({ ...file, date: moment }))])
}

/**
 * The theme, those it is like, the catalogues and licences of its faces, and the publisher's plug-ins, by their paths in the
 * press's folder behind a prefix.
 */
export async function attachPress(job: Job, press: string): Promise<readonly PressFile[]> {
  const { dressing } = job
  const used = [...dressing.faces, ...(await spareFilesOf(job))]
  const families = eachFamily(used).map((face) => attachFamily(face, press))
  return [
    ...(await Promise.all(dressing.files.map((file) => attachTheme(file, press)))),
    ...(await Promise.all(families)).flat(),
    ...job.plugIns.map((file) => attachPlugIn(file, press)),
  ]
}

function tell(word: string, about: string, path: string): string {
  return `${word}: ${about} (${path})`
}

/** A folder that the issue has no file in. */
function pressFolder(taken: readonly string[], folder = 'press'): string {
  return taken.some((path) => path.startsWith(`${folder}/`)) ? pressFolder(taken, `${folder}-`) : folder
}

async function attachTheme(file: string, press: string): Promise<PressFile> {
  const path = `${press}assets/themes/${basename(file)}`
  const description = tell(WORDS.themeFile, basename(file, '.yaml'), path)
  return { path, bytes: await readFile(file), type: 'application/yaml', relationship: 'Data', description }
}

function attachPlugIn({ name, bytes }: Job['plugIns'][number], press: string): PressFile {
  const path = `${press}${PLUG_INS_FOLDER}/${name}`
  const type = name.endsWith('.ts') ? 'application/typescript' : 'text/javascript'
  const description = tell(WORDS.plugInsFile, basename(name), path)
  return { path, bytes, type, relationship: 'Data', description }
}

function eachFamily(faces: readonly FaceFile[]): readonly FaceFile[] {
  return [...new Map(faces.map((face) => [face.catalogue, face])).values()]
}

async function attachFamily({ catalogue, licence, family }: FaceFile, press: string): Promise<PressFile[]> {
  const folder = basename(catalogue, '.yaml')
  const listed = `${press}fonts/${basename(catalogue)}`
  const licensed = `${press}fonts/${folder}/${basename(licence)}`
  return [
    {
      path: listed,
      bytes: await readFile(catalogue),
      type: 'application/yaml',
      relationship: 'Data',
      description: tell(WORDS.facesFile, family, listed),
    },
    {
      path: licensed,
      bytes: await readFile(licence),
      type: 'text/plain',
      relationship: 'Supplement',
      description: tell(WORDS.licenceFile, family, licensed),
    },
  ]
}

/** Slashes become hyphens: as many as it takes for no two files to be called alike. */
function nameAll(files: readonly Unnamed[], hyphens = '-'): Attachment[] {
  const names = files.map(({ path }) => path.replaceAll('/', hyphens))
  if (new Set(names).size < names.length) return nameAll(files, `${hyphens}-`)
  return files.map((file, index) => ({ ...file, name: names[index] ?? file.path }))
}
