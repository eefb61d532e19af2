/**
 * A job → the faces that travel with its e-book: those of its running text, its emphasis and its titles, and, where the
 * theme sets Latin in another family, one of Latin that may be cut.
 */

import { readFile } from 'node:fs/promises'
import { basename, posix } from 'node:path'
import { type EpubFace, mayBeSubset } from '../epub/faces.ts'
import type { FaceFile } from '../style/catalogue.ts'
import type { Style } from '../style/style.ts'
import { type FontFace, openFace } from '../text/faces/font.ts'
import { scaleOf } from '../text/words/choose-face.ts'
import type { Job } from './job.ts'

export async function openBookFaces(job: Job): Promise<readonly EpubFace[]> {
  const cast = await Promise.all(castOf(job.dressing.style).map((each) => openCast(job, each)))
  return [...cast, ...(await openLatin(job))]
}

/**
 * Files of the spare faces that the issue is printed with: those that its characters asked for, and those that say the
 * Latin of its e-book.
 */
export async function spareFilesOf(job: Job): Promise<readonly FaceFile[]> {
  const { dressing, typesetter } = job
  const asked = new Set(typesetter.spare?.map(({ name }) => name))
  const latin = new Set((await openLatin(job)).map(({ family }) => family))
  const families = new Set([
    ...dressing.spare.filter(({ name }) => asked.has(name)).map(({ family }) => family),
    ...latin,
  ])
  return [...dressing.spare, ...dressing.spareBold].filter(({ family }) => families.has(family))
}

/** Where an archive keeps the file of a face, in the press's folder: beside the licence of its family. */
export function nameOfFace({ catalogue, path }: FaceFile): string {
  return posix.join('fonts', basename(catalogue, '.yaml'), basename(path))
}

/** A face of the theme, by its name, for what it is cast as. */
export async function openCast(
  { dressing, typesetter }: Job,
  { name, ...cast }: Pick<EpubFace, 'weight' | 'role'> & { readonly name: string },
): Promise<EpubFace> {
  const file = dressing.faces.find((face) => face.name === name)
  const face = typesetter.book.get(name)
  if (!file || !face) throw new Error(`The face ${name} of the theme was not opened.`)
  return describeFace(file, face, cast)
}

function castOf({ text, emphasis }: Style) {
  return [
    { name: text.body.text.faces.arabic, weight: 'regular', role: 'body' },
    { name: emphasis.arabic, weight: 'bold', role: 'body' },
    { name: text.title.text.faces.arabic, weight: 'bold', role: 'display' },
  ] as const
}

/** The theme's own Latin where its licence lets it be cut and keep its name, else the first spare family that may. */
async function openLatin({ dressing, typesetter }: Job): Promise<readonly EpubFace[]> {
  const { arabic, latin } = dressing.style.text.body.text.faces
  const reading = typesetter.book.get(arabic)
  if (!reading || familyOf(arabic) === familyOf(latin)) return []
  const files = [
    { regular: fileOf(dressing.faces, latin), bold: fileOf(dressing.faces, dressing.style.emphasis.latin) },
    ...dressing.spare.map((regular) => ({
      regular,
      bold: dressing.spareBold.find(({ family }) => family === regular.family),
    })),
  ]
  for (const { regular, bold } of files) {
    const faces = await Promise.all([
      openLatinFace(regular, 'regular', reading),
      openLatinFace(bold, 'bold', reading),
    ])
    const sound = faces.filter((face) => face !== undefined)
    if (sound[0]?.weight === 'regular' && sound.every(mayBeSubset)) return sound
  }
  return []
}

function fileOf(files: readonly FaceFile[], name: string): FaceFile | undefined {
  return files.find((file) => file.name === name)
}

/** As large beside the text as print has it. Nothing comes out of a face without Latin. */
async function openLatinFace(
  file: FaceFile | undefined,
  weight: EpubFace['weight'],
  reading: FontFace,
): Promise<EpubFace | undefined> {
  if (!file) return undefined
  const face = openFace(file.name, await readFile(file.path))
  if (face.refusal || face.heightOf('x') === undefined) return undefined
  const scale = scaleOf(face, { arabic: reading, latin: face })
  return { ...(await describeFace(file, face, { weight, role: 'latin' })), scale }
}

async function describeFace(
  { name, family, licence }: FaceFile,
  { bytes, rights }: FontFace,
  cast: Pick<EpubFace, 'weight' | 'role'>,
): Promise<EpubFace> {
  const stem = name.replace('/', '-')
  return {
    family,
    ...cast,
    fileName: `${stem}.ttf`,
    bytes,
    ...(rights !== undefined && { rights }),
    licence: {
      fileName: `${stem.slice(0, stem.lastIndexOf('-'))}-licence.txt`,
      text: await readFile(licence, 'utf8'),
    },
  }
}

/** Faces are named by family and cut: `amiri/bold`. */
function familyOf(face: string): string {
  return face.slice(0, face.indexOf('/'))
}
