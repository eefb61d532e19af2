/**
 * What of one laying serves the next: the theme as it was read, the faces and the words their shaper keeps, photographs
 * in the theme's inks, pages where nothing but colours changed, and plates. Each is kept with what it was made from, and
 * made anew where that is another.
 */

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { makePlates } from '../check-pages.ts'
import type { Checked } from '../diagnostic.ts'
import type { House } from '../house.ts'
import { probeWhole } from '../images/image.ts'
import type { Issue } from '../issue/issue.ts'
import type { PictureProbe } from '../issue/pictures.ts'
import { drawArtworks, type LaidIssue, layOut, type OpenedIssue, toneCover } from '../lay.ts'
import { openArticleMemory } from '../layout/article-memory.ts'
import type { Page } from '../layout/page/frame.ts'
import { keyOf, type MadePicture, type PictureKey, picturesOn, withPictures } from '../paint/pictures.ts'
import type { PlateRoom } from '../paint/separate.ts'
import { showPictures } from '../paint/show.ts'
import type { NamedTheme } from '../style/design.ts'
import { loadStyle } from '../style/load.ts'
import type { Style } from '../style/style.ts'
import type { Typesetter } from '../text/faces/typesetter.ts'
import { nameContent } from './content.ts'

/** Does a thing anew where what it is made from is not what it was made from before. */
function keepLast<T>(): (from: unknown, make: () => Promise<T>) => Promise<T> {
  let last: { readonly from: unknown; readonly made: T } | undefined
  return async (from, make) => {
    if (last && isDeepStrictEqual(last.from, from)) return last.made
    const made = await make()
    last = { from, made }
    return made
  }
}

/** Tells states of files apart, without reading them. */
async function stampOf(paths: readonly string[]): Promise<readonly unknown[]> {
  return Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ mtimeMs, ctimeMs, size, ino }) => [path, mtimeMs, ctimeMs, size, ino],
        () => [path],
      ),
    ),
  )
}

async function filesIn(folders: readonly string[]): Promise<readonly string[]> {
  const listed = folders.map(async (folder) => {
    const names = await readdir(folder).catch(() => [])
    return [folder, ...names.sort().map((name) => join(folder, name))]
  })
  return (await Promise.all(listed)).flat()
}

export type Dresser = typeof loadStyle

/** Reads a theme again where its folder, that of the catalogues or that of the profiles has changed. */
export function keepDressing(): Dresser {
  const keep = keepLast<Awaited<ReturnType<Dresser>>>()
  return async (house: House, theme: NamedTheme) => {
    const stamp = await stampOf(await filesIn([...house.themes, ...house.faces, ...house.colours]))
    return keep([theme, stamp], () => loadStyle(house, theme))
  }
}

/** Pictures are looked through once, whatever they are called; one that is broken is so every time. */
export function keepProbes(): PictureProbe {
  const known = new Map<string, Awaited<ReturnType<PictureProbe>>>()
  return async (bytes) => {
    const name = nameContent(bytes)
    const facts = known.get(name) ?? (await probeWhole(bytes))
    known.set(name, facts)
    return facts
  }
}

/** The typesetter of the first laying for as long as its faces are those that are asked for. */
export function keepTypesetter(): (opened: Typesetter) => Typesetter {
  let kept: Typesetter | undefined
  return (opened) => {
    if (!kept || !isDeepStrictEqual(facesOf(kept), facesOf(opened))) {
      kept = opened
      return opened
    }
    const { lenient: _, ...warm } = kept
    return { ...warm, ...(opened.lenient && { lenient: opened.lenient }) }
  }
}

function facesOf({ book, spare = [], fallback }: Typesetter) {
  const about = ({ name, bytes, wide }: { name: string; bytes: Uint8Array; wide?: string }) => [
    name,
    wide,
    bytes,
  ]
  return [[...book.values()].map(about), spare.map(about), fallback]
}

type LayPages = (opened: OpenedIssue) => Promise<Checked<LaidIssue>>

/** Lays an issue, but where only colours are other than before: those are no part of what is laid. */
export function keepPages(): LayPages {
  const tone = keepPhoto()
  const draw = keepArtworks()
  const articles = openArticleMemory()
  let last: { readonly opened: OpenedIssue; readonly laid: Checked<LaidIssue> } | undefined
  return async (read) => {
    const opened = last ? { ...read, issue: withKnown(read.issue, last.opened.issue) } : read
    const photo = await tone(opened.issue, opened.dressing.style)
    const artworks = await draw(opened.issue, opened.dressing)
    const { laid } = last ?? {}
    const isDrawn = laid?.value?.photo === photo && laid?.value?.artworks === artworks
    if (last && laid?.value && isDrawn && laysAlike(last.opened, opened))
      return { ...laid, value: { ...laid.value, ...opened, photo } }
    const made = await layOut(opened, () => {}, {
      tone: async () => photo,
      draw: async () => artworks,
      articles,
    })
    last = { opened, laid: made }
    return made
  }
}

/** The issue, its articles those of an earlier reading where they are the same: pages laid before are of those. */
function withKnown(issue: Issue, earlier: Issue): Issue {
  const known = new Map(earlier.articles.map((article) => [article.slug, article]))
  const articles = issue.articles.map((article) => {
    const before = known.get(article.slug)
    return before && isDeepStrictEqual(before, article) ? before : article
  })
  return { ...issue, articles }
}

function laysAlike(one: OpenedIssue, other: OpenedIssue): boolean {
  const { palette: _, ...form } = one.dressing.style
  const { palette: __, ...otherForm } = other.dressing.style
  return (
    one.typesetter.shape === other.typesetter.shape &&
    one.plugIns.digest === other.plugIns.digest &&
    isDeepStrictEqual(form, otherForm) &&
    isDeepStrictEqual(one.uncovered, other.uncovered) &&
    isDeepStrictEqual(one.issue, other.issue)
  )
}

function keepPhoto(): typeof toneCover {
  const keep = keepLast<Awaited<ReturnType<typeof toneCover>>>()
  return async (issue, style) => {
    const { picture } = issue.cover
    if (!picture) return undefined
    const { ground, paper } = style.palette
    const stamp = await stampOf([picture.path])
    return keep([picture.path, stamp, ground, paper], () => toneCover(issue, style))
  }
}

function keepArtworks(): typeof drawArtworks {
  const keep = keepLast<Awaited<ReturnType<typeof drawArtworks>>>()
  return async (issue, dressing) => {
    const paths = issue.adverts.flatMap(({ artwork }) => artwork?.path ?? [])
    const stamps = await stampOf([...paths, dressing.profile])
    return keep([paths.join('\n'), dressing.profile, stamps], () => drawArtworks(issue, dressing))
  }
}

/** Pictures as a screen shows them, each made ready once for a state of its file and the inks it is shown in. */
export function keepPictures(): typeof showPictures {
  const kept = new Map<PictureKey, { readonly from: unknown; readonly made: MadePicture }>()
  return async (pages, style) => {
    const inks = inksOf(style)
    const named = picturesOn(pages).filter(({ bytes }) => !bytes)
    const stamps = new Map(
      await Promise.all(
        [...new Set(named.map(({ path }) => path))].map(
          async (path) => [path, await stampOf([path])] as const,
        ),
      ),
    )
    const missing = named.filter((picture) => {
      const from = kept.get(keyOf(picture))?.from
      return !from || !isDeepStrictEqual(from, [inks, stamps.get(picture.path)])
    })
    const blank = pages[0]
    if (missing.length > 0 && blank) {
      const shown = await showPictures([{ ...blank, items: missing }], style)
      for (const picture of picturesOn(shown))
        if (picture.bytes)
          kept.set(keyOf({ ...picture, bytes: undefined }), {
            from: [inks, stamps.get(picture.path)],
            made: { bytes: picture.bytes },
          })
    }
    for (const key of kept.keys()) if (!named.some((picture) => keyOf(picture) === key)) kept.delete(key)
    return withPictures(pages, new Map([...kept].map(([key, { made }]) => [key, made])))
  }
}

function inksOf({ pictureInks = [], palette }: Style) {
  return pictureInks.map((role) => palette[role])
}

/** Plates of pictures are made once for a press, a palette and the state of all picture files. */
export function keepPlates(): typeof makePlates {
  const keep = keepLast<Checked<PlateRoom>>()
  return async (printed: readonly Page[], dressing, announce) => {
    const { style, profile } = dressing
    const files = picturesOn(printed).flatMap(({ bytes, path }) => (bytes ? [] : [path]))
    const stamp = await stampOf([profile, ...new Set(files)])
    const from = [style.press, style.palette, style.pictureInks, stamp]
    const room = await keep(from, () => makePlates(printed, dressing, announce))
    await room.value?.separate(printed)
    return room
  }
}
