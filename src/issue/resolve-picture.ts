/** A picture as a file names it, the shelf of those that were opened → the picture, or an advert's artwork, with its facts. */

import type { Span } from '../diagnostic.ts'
import type { PictureFacts } from '../images/image.ts'
import { resolvePath, type Source } from '../source/read.ts'
import type { Path } from '../source/yaml.ts'
import { resolvePlace } from './advert-places.ts'
import type { Picture, PictureGroup } from './block.ts'
import { given } from './given.ts'
import type { Advert } from './issue.ts'
import { lineOf, marked } from './marked.ts'
import type { GroupSource, PictureSource } from './picture-schema.ts'
import type { PictureShelf } from './pictures.ts'
import type { IssueSource } from './schema.ts'

/** What resolving looks up beside the text itself. */
export interface Desk {
  readonly source: Source
  readonly folder: string
  readonly shelf: PictureShelf
}

export function resolvePicture(picture: PictureSource, desk: Desk, span: Span): Picture {
  const { alternative, focus, across, place, beside, colours, caption, credit } = picture
  const { path, facts } = openedOf(picture, desk)
  if (facts.format === 'pdf') throw new Error(`The file ${picture.file} must have been refused as a picture.`)
  return {
    kind: 'picture',
    path,
    ...facts,
    alternative: lineOf(alternative),
    ...(focus && { focus: { x: focus[0], y: focus[1] } }),
    ...((across || place) && { across: true }),
    ...(place && { place }),
    ...(beside && { beside }),
    ...(colours === 'own' && { colours }),
    ...given({
      caption: caption === undefined ? undefined : marked(caption),
      credit: credit === undefined ? undefined : lineOf(credit),
    }),
    span,
  }
}

export function resolveGroup(
  { pictures = [], caption, across, place }: GroupSource,
  path: Path,
  desk: Desk,
): PictureGroup {
  return {
    kind: 'pictures',
    pictures: pictures.map((picture, index) =>
      resolvePicture(picture, desk, desk.source.locate([...path, 'pictures', index])),
    ),
    ...given({ caption: caption === undefined ? undefined : marked(caption) }),
    ...((across || place) && { across: true }),
    ...(place && { place }),
    span: desk.source.locate(path),
  }
}

export function resolveAdverts(adverts: IssueSource['adverts'] = [], desk: Desk): readonly Advert[] {
  return adverts.map(({ size, picture, words, line, ...places }, index) => {
    const span = desk.source.locate(['adverts', index])
    const shown = picture && resolveShown(picture, desk, span)
    return { size, ...shown, ...given({ words, line }), ...resolvePlace(places), span }
  })
}

/** A picture, or a page that somebody else has made. */
function resolveShown(
  picture: PictureSource,
  desk: Desk,
  span: Span,
): Pick<Advert, 'picture'> | Pick<Advert, 'artwork'> {
  const { path, facts } = openedOf(picture, desk)
  if (facts.format !== 'pdf') return { picture: resolvePicture(picture, desk, span) }
  const { width, height, artwork: shape } = facts
  return { artwork: { path, shape, width, height, alternative: lineOf(picture.alternative), span } }
}

function openedOf(
  { file }: PictureSource,
  { source, folder, shelf }: Desk,
): { readonly path: string; readonly facts: PictureFacts } {
  const path = resolvePath(folder, source.path, file)
  const facts = typeof path === 'string' ? shelf.get(path) : undefined
  if (typeof path !== 'string' || !facts)
    throw new Error(`The picture ${file} must be opened before it is placed.`)
  return { path, facts }
}
