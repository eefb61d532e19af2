/**
 * The work of a proof as it comes → what each reader is told of it: only what it has not got. The desk keeps the last
 * good pages, those that the proof began with, those that were printed last, and those that somebody marked; content that
 * none of them shows goes.
 */

import { type PlatedBytes, type PlateLook, showPlates } from '../images/plate-view.ts'
import { coloursOfInk, greyOf, heatOf } from './ink-colours.ts'
import type { ContentName, LivePage, Phase, PhaseTold, Spread } from './messages.ts'
import type { Parcel, Work } from './work.ts'

/** Someone who looks at the proof. It keeps what it was last told of, and nothing of what was before. */
export interface Onlooker {
  /** Names of drawings, and keys of pages, that it has got. */
  pages: ReadonlySet<string>
  /** Names of overlays. */
  overlays: ReadonlySet<string>
  readonly send: (event: LiveEvent, json: string) => void
}

export type LiveEvent = 'pages' | 'notes' | 'phase'

/** States of the pages that others are compared with. */
export const VERSIONS = ['opened', 'marked', 'printed'] as const
export type Version = (typeof VERSIONS)[number]

export interface ProofDesk {
  /** What is no longer kept, and is to be given again where it is needed: only between two orders. */
  readonly take: (work: Work, isIdle: boolean) => readonly ContentName[]
  readonly greet: (reader: Onlooker) => void
  readonly leave: (reader: Onlooker) => void
  readonly fail: (reason: string) => void
  readonly mark: () => void
  /** What the last printing was made from; nothing where there is none. */
  readonly print: (generation: string | undefined) => void
  readonly picture: (name: ContentName) => Uint8Array | undefined
  /** How a picture of that name looks in a view of its plates. */
  readonly plate: (name: ContentName, view: string) => Promise<Uint8Array> | undefined
  /** As JSON, all content included; nothing before any page was laid. */
  readonly version: (name: Version) => string | undefined
}

type PagesWork = Extract<Work, { kind: 'pages' }>
type NotesWork = Extract<Work, { kind: 'notes' }>

/** So many times of what is shown may be kept before what is not goes. */
const ROOM = 3

export function openDesk(): ProofDesk {
  const readers = new Set<Onlooker>()
  const contents = new Map<ContentName, string>()
  const pictures = new Map<ContentName, Uint8Array>()
  const plated = new Map<ContentName, PlatedBytes>()
  const versions = new Map<Version, Spread>()
  let pages: PagesWork | undefined
  let notes: NotesWork | undefined
  let printed: string | undefined
  let phase: PhaseTold = { phase: 'laying' }

  const sendAll = (send: (reader: Onlooker) => void) => {
    for (const reader of readers) send(reader)
  }
  const keep = (parcel: Parcel) => {
    for (const [name, json] of parcel) contents.set(name, json)
  }
  const sendPages = (reader: Onlooker) => {
    if (!pages) return
    reader.send('pages', writePages(pages, contents, reader.pages))
    reader.pages = namesOf(pages.spread)
  }
  const sendNotes = (reader: Onlooker) => {
    if (!notes) return
    reader.send('notes', writeNotes(notes, contents, reader.overlays))
    reader.overlays = new Set(Object.values(notes.overlays ?? {}))
  }
  const tellPhase = (told: PhaseTold) => {
    phase = told
    sendAll((reader) => reader.send('phase', JSON.stringify(told)))
  }
  /** Pages are those that were printed where they are made from the same; the first that are, whatever the code does since. */
  const noteWhatIsPrinted = () => {
    if (!pages || versions.has('printed') || printed === undefined) return
    if (notes?.revision !== pages.revision || !notes.generations?.includes(printed)) return
    versions.set('printed', pages.spread)
  }
  const clear = (): readonly ContentName[] => {
    const shown = new Set(
      [pages?.spread, ...versions.values()].flatMap((spread) => (spread ? namesIn(spread, contents) : [])),
    )
    for (const name of Object.values(notes?.overlays ?? {})) shown.add(name)
    if (contents.size < ROOM * shown.size) return []
    const gone = [...contents.keys(), ...pictures.keys()].filter((name) => !shown.has(name))
    for (const name of gone) {
      contents.delete(name)
      pictures.delete(name)
      plated.delete(name)
    }
    return gone
  }

  return {
    take: (work, isIdle) => {
      switch (work.kind) {
        case 'phase':
          tellPhase({ phase: work.phase })
          break
        case 'pages':
          keep(work.parcel)
          for (const [name, bytes] of work.pictures) pictures.set(name, bytes)
          pages = work
          if (!versions.has('opened')) versions.set('opened', work.spread)
          sendAll(sendPages)
          break
        case 'notes':
          keep(work.parcel)
          for (const [name, picture] of work.plated) plated.set(name, picture)
          notes = work
          noteWhatIsPrinted()
          sendAll(sendNotes)
          break
        case 'settled':
          return isIdle ? clear() : []
      }
      return []
    },
    greet: (reader) => {
      readers.add(reader)
      sendPages(reader)
      sendNotes(reader)
      reader.send('phase', JSON.stringify(phase))
    },
    leave: (reader) => {
      readers.delete(reader)
    },
    fail: (reason) => tellPhase({ phase: 'broken' satisfies Phase, reason }),
    mark: () => {
      if (pages) versions.set('marked', pages.spread)
    },
    print: (generation) => {
      if (generation !== printed) versions.delete('printed')
      printed = generation
      noteWhatIsPrinted()
    },
    picture: (name) => pictures.get(name),
    plate: (name, view) => {
      const picture = plated.get(name)
      return picture && showPlates(picture, lookOf(view, notes?.plates?.limit ?? MOST_INK))
    },
    version: (name) => {
      const spread = versions.get(name)
      return spread && writeSpread(spread, contents, new Set())
    },
  }
}

/** What a reader of them has got. */
function namesOf({ pages }: Spread): ReadonlySet<string> {
  return new Set(pages.flatMap(({ key, marks = [] }) => [key, ...marks.map(([name]) => name)]))
}

/** Of a press that says none: all four plates. */
const MOST_INK = 4

/** A view of the page as it looks at pictures: `ink`, one of four plates, or `spot:` and the name of an ink. */
function lookOf(view: string, limit: number): PlateLook {
  if (view === 'ink') return { colours: coloursOfInk(MOST_INK, (laid) => heatOf(laid, limit)) }
  const ink = view.startsWith('spot:') ? view.slice('spot:'.length) : capitalise(view)
  return { ink, colours: coloursOfInk(1, greyOf) }
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function namesIn({ pages }: Spread, contents: ReadonlyMap<ContentName, string>): ContentName[] {
  return pages.flatMap(({ marks = [] }) =>
    marks.flatMap(([name]) => [name, ...picturesIn(contents.get(name) ?? '')]),
  )
}

/** Pictures are named in drawings of their own. */
function picturesIn(json: string): ContentName[] {
  return [...json.matchAll(/"kind":"picture","picture":"([^"]+)"/g)].map(([, name = '']) => name)
}

function writePages(
  { revision, spread, times }: PagesWork,
  contents: ReadonlyMap<ContentName, string>,
  known: ReadonlySet<string>,
): string {
  return `{"revision":${revision},"times":${JSON.stringify({ ...times, send: performance.timeOrigin + performance.now() })},${writeSpread(spread, contents, known).slice(1)}`
}

function writeSpread(
  { facts, palette, pages }: Spread,
  contents: ReadonlyMap<ContentName, string>,
  known: ReadonlySet<string>,
): string {
  const names = pages.flatMap(({ marks = [] }) => marks.map(([name]) => name))
  const written = pages.map((page) => JSON.stringify(known.has(page.key) ? withoutMarks(page) : page))
  return `{"facts":${JSON.stringify(facts)},"palette":${JSON.stringify(palette)},"pages":[${written.join(',')}],"contents":${writeContents(names, contents, known)}}`
}

function withoutMarks({ marks: _, ...page }: LivePage): LivePage {
  return page
}

function writeContents(
  names: readonly ContentName[],
  contents: ReadonlyMap<ContentName, string>,
  known: ReadonlySet<string>,
): string {
  const written = [...new Set(names)].flatMap((name) => {
    const json = known.has(name) ? undefined : contents.get(name)
    return json === undefined ? [] : [`"${name}":${json}`]
  })
  return `{${written.join(',')}}`
}

function writeNotes(
  { parcel: _, kind: __, plated: ___, generations: ____, ...told }: NotesWork,
  contents: ReadonlyMap<ContentName, string>,
  known: ReadonlySet<string>,
): string {
  const names = Object.values(told.overlays ?? {})
  return `{${JSON.stringify(told).slice(1, -1)},"contents":${writeContents(names, contents, known)}}`
}
