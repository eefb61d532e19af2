/**
 * A store, and picture files that are at hand → everything that is made of pictures and drawings, each fetched from the
 * store where it was made before. What is made hangs on bytes and settings alone, so a file is read here and nowhere
 * further in; where nothing has to be made, no library of pictures is loaded.
 */

import { readFile } from 'node:fs/promises'
import { recall } from '../cache/recall.ts'
import { EMPTY_STORE, type Store } from '../cache/store.ts'
import { drawArtwork } from './artwork.ts'
import { issnBarcode, qrCode } from './barcode.ts'
import { showInBook } from './book.ts'
import {
  type Press,
  readPressProfile,
  screenProfile,
  separateColours,
  separatePicture,
  showOnScreen,
} from './colour.ts'
import { paintBookCover, paintCoverPicture, paintCoverPictures } from './cover.ts'
import { measurePicture, probeWhole } from './image.ts'
import { paintOrnament } from './page.ts'
import { toneInks, tonePhoto, tonePicture, tonePlates } from './photo.ts'
import { pressProfileFacts } from './press-facts.ts'
import { resample } from './resample.ts'
import { paintThumbnail, shrinkPicture } from './thumbnail.ts'
import { veilPicture } from './veil.ts'

/** A file by its path, or its bytes. */
type FileOrBytes = string | Uint8Array

export interface FileAtHand {
  /** Absolute. */
  readonly path: string
  readonly bytes: Uint8Array
}

export type Darkroom = ReturnType<typeof openDarkroom>

export function openDarkroom(store: Store = EMPTY_STORE, files: readonly FileAtHand[] = []) {
  const atHand = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const read = async (file: FileOrBytes): Promise<Uint8Array> =>
    typeof file === 'string' ? (atHand.get(file) ?? readFile(file)) : file
  /** What is made of drawings, colours and bytes. */
  const keep =
    <Parts extends readonly unknown[], Made>(kind: string, make: (...parts: Parts) => Promise<Made>) =>
    (...parts: Parts): Promise<Made> =>
      recall(store, { kind: `images/${kind}`, parts }, () => make(...parts))
  /** What is made of picture files. */
  const develop = <Settings extends readonly unknown[], Made>(
    kind: string,
    make: (picture: Uint8Array, ...settings: Settings) => Promise<Made>,
  ) => {
    const kept = keep(kind, make)
    return async (picture: FileOrBytes, ...settings: Settings) => kept(await read(picture), ...settings)
  }
  const [keptColours, keptProfile] = [
    keep('plates-of-colours', separateColours),
    keep('press-profile', async (profile: Uint8Array) => void (await readPressProfile(profile))),
  ]
  const keptFacts = keep('press-facts', pressProfileFacts)
  const separate = develop('plates', separatePicture)
  const drawn = develop('drawn-artwork', drawArtwork)
  const openPress = async (press: Press): Promise<Press> => ({ ...press, profile: await read(press.profile) })
  return {
    probe: keep('facts', probeWhole),
    issnBarcode: keep('barcode', issnBarcode),
    qrCode: keep('qr-code', qrCode),
    show: develop('shown', showOnScreen),
    showInBook: develop('in-book', showInBook),
    tone: develop('toned', tonePicture),
    tonePhoto: develop('toned-photo', tonePhoto),
    veilPicture: keep('veiled', veilPicture),
    tonePlates: develop('toned-plates', tonePlates),
    toneInks: develop('toned-inks', toneInks),
    /** An advert's PDF as a screen shows it; `profile` is the press's. */
    drawArtwork: async (file: FileOrBytes, profile: string) => drawn(file, await read(profile)),
    resample: keep('resampled', resample),
    shrink: develop('shrunk', shrinkPicture),
    measure: keep('size', measurePicture),
    separate: async (picture: FileOrBytes, press: Press, longest: number) =>
      separate(picture, await openPress(press), longest),
    separateColours: async (colours: Parameters<typeof separateColours>[0], press: Press) =>
      keptColours(colours, await openPress(press)),
    /** The bytes of a press's profile; rejects, in a sentence, where it is none. */
    readPressProfile: async (path: string) => {
      const profile = await read(path)
      await keptProfile(profile)
      return profile
    },
    /** What the profile of a press says of its paper and inks. */
    pressFacts: async ({ profile, intent }: Press) => keptFacts(await read(profile), intent),
    screenProfile: keep('screen-profile', screenProfile),
    paintOrnament: keep('ornament', paintOrnament),
    paintThumbnail: keep('thumbnail', paintThumbnail),
    paintCoverPicture: keep('cover-picture', paintCoverPicture),
    paintCoverPictures: keep('cover-pictures', paintCoverPictures),
    paintBookCover: keep('book-cover', paintBookCover),
  }
}
