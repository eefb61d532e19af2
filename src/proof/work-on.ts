/**
 * A session and orders to lay it → pages and notes, one after another, as they come: the newest order wins, and what is
 * to be said of pages that are old already is not asked.
 */

import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Drawing } from './draw.ts'
import type { ContentName } from './messages.ts'
import type { Laying, Session } from './session.ts'
import type { DeskOrder, Parcel, Work } from './work.ts'

/** Milliseconds after which a file that cannot be read is no longer taken for one that is being saved. */
const STILL_SAVING = 120

/** Hears what is asked; `tell` is given what comes of it. Rejects where the press itself fails. */
export function workOn(session: Session, tell: (work: Work) => void): (asked: DeskOrder) => Promise<void> {
  const given = new Set<ContentName>()
  const [giveDrawings, givePictures] = [giverOf(given), giverOf(given)]
  const platedBytes = new Map<ContentName, Uint8Array>()
  let [wanted, done] = [0, 0]
  let working = false

  const layOnce = async (revision: number) => {
    const isOld = () => wanted > revision
    tell({ kind: 'phase', phase: 'laying' })
    const laying = await session.lay()
    if (!laying.spread) await setTimeout(STILL_SAVING)
    await setImmediate()
    if (!laying.spread && isOld()) return
    if (laying.spread) tellPages(revision, laying)
    // The next order may be waiting at the door.
    await setImmediate()
    if (isOld()) return
    tell({ kind: 'phase', phase: 'checking' })
    await tellNotes(revision, laying)
    tell({ kind: 'phase', phase: 'ready' })
  }

  const tellPages = (revision: number, { spread, drawings, pictures, times }: Laying) => {
    if (!spread) return
    tell({
      kind: 'pages',
      revision,
      spread,
      parcel: parcelOf(giveDrawings(drawings, ({ name }) => name)),
      pictures: givePictures([...pictures], ([name]) => name),
      times,
    })
  }

  const tellNotes = async (revision: number, laying: Laying) => {
    const { failed, notes, overlays, plates, generations, plated } = await session.check(laying)
    const over = overlays ? [...overlays] : []
    tell({
      kind: 'notes',
      revision,
      failed,
      stale: !laying.spread,
      notes,
      ...(overlays && { overlays: Object.fromEntries(over.map(([page, { name }]) => [page, name])) }),
      ...(plates && { plates }),
      ...(generations && { generations }),
      plated: [...plated].filter(([name, { bytes }]) => {
        const isNew = platedBytes.get(name) !== bytes
        platedBytes.set(name, bytes)
        return isNew
      }),
      parcel: parcelOf(
        giveDrawings(
          over.map(([, drawing]) => drawing),
          ({ name }) => name,
        ),
      ),
    })
  }

  return async (asked) => {
    if (asked.kind === 'forget') {
      for (const name of asked.names) given.delete(name)
      return
    }
    wanted = Math.max(wanted, asked.revision)
    if (working) return
    working = true
    try {
      while (done < wanted) {
        const revision = wanted
        await layOnce(revision)
        done = revision
        tell({ kind: 'settled', revision })
      }
    } finally {
      working = false
    }
  }
}

/** Gives each thing once. */
function giverOf(given: Set<ContentName>) {
  return <T>(things: readonly T[], nameOf: (thing: T) => ContentName): T[] =>
    things.filter((thing) => {
      const name = nameOf(thing)
      if (given.has(name)) return false
      given.add(name)
      return true
    })
}

function parcelOf(drawings: readonly Drawing[]): Parcel {
  return drawings.map(({ name, json }) => [name, json()])
}
