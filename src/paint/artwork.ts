/** Artworks and an open document → each drawn in it as it is: a form with its own faces, pictures and plates. */

import { reachable } from '../artwork/reachable.ts'
import type { Artwork } from '../artwork/read.ts'
import { dictionaryOf, nameOf, type PdfObject, type PdfStream } from '../artwork/values.ts'
import type { PictureItem } from '../layout/page/frame.ts'
import { copyObjects, type PdfDocument, useResource } from './document.ts'
import { number } from './number.ts'
import { pack } from './pack.ts'

/** Draws a picture that is an artwork; false where it is not at hand. */
export type PlaceArtwork = (item: PictureItem) => boolean

/** What a page begins with (ISO 32000-1, 8.4.1): whatever was drawn before means nothing to it. */
const FRESH = '0 g 0 G 1 w 0 J 0 j 10 M [] 0 d'

/** By the paths of their files. The objects of each are written once, however often it is drawn. */
export function openArtworks(document: PdfDocument, artworks: ReadonlyMap<string, Artwork>): PlaceArtwork {
  const forms = new Map<string, { readonly name: string; readonly form: object }>()
  const formOf = (path: string, artwork: Artwork) => {
    const known = forms.get(path) ?? { name: `Ad${forms.size + 1}`, form: writeForm(document, artwork) }
    forms.set(path, known)
    return known
  }
  return (item) => {
    const artwork = artworks.get(item.path)
    if (!artwork) return false
    const { name, form } = formOf(item.path, artwork)
    useResource(document, 'xobjects', name, form)
    const { x, y, width, height } = item.box
    const clip = `${[x, y, width, height].map(number).join(' ')} re W n`
    const matrix = `${placing(item, artwork).map(number).join(' ')} cm`
    document.addContent(['q', clip, FRESH, matrix, `/${name} Do`, 'Q'].join('\n'))
    return true
  }
}

/** From the artwork's own points, which grow upwards, to those of the page, which grow downwards. */
function placing({ box, crop }: PictureItem, { bleed }: Artwork): readonly number[] {
  const part = crop ?? { x: 0, y: 0, width: 1, height: 1 }
  const [width, height] = [box.width / part.width, box.height / part.height]
  const [left, top] = [box.x - part.x * width, box.y - part.y * height]
  const [across, down] = [width / bleed.width, height / bleed.height]
  return [across, 0, 0, -down, left - bleed.x * across, top + height + bleed.y * down]
}

/** ISO 32000-1, 8.10. What is blended on it is blended as on the page that it was. */
function writeForm(document: PdfDocument, artwork: Artwork): object {
  const { bleed, resources, content, group } = artwork
  const form: PdfStream = {
    kind: 'stream',
    dictionary: dictionaryOf({
      Type: nameOf('XObject'),
      Subtype: nameOf('Form'),
      BBox: [bleed.x, bleed.y, bleed.x + bleed.width, bleed.y + bleed.height],
      Resources: resources,
      Group: group,
      Filter: nameOf('FlateDecode'),
    }),
    bytes: pack(content),
  }
  const used = reachable(artwork, [resources, ...(group === undefined ? [] : [group])])
  const objects = new Map<number, PdfObject>([...used, [FORM, form]])
  const copied = copyObjects(document, objects).get(FORM)
  if (!copied) throw new Error('A form must be among the objects that were copied.')
  return copied
}

/** A number that no object of a file has. */
const FORM = 0
