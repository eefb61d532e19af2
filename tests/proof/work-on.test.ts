/** The order of work: the newest order wins, pages come before notes, and a file in the middle of a save is not judged. */

import { expect, test } from 'vitest'
import type { Laying, Session } from '../../src/proof/session.ts'
import type { Work } from '../../src/proof/work.ts'
import { workOn } from '../../src/proof/work-on.ts'

const SPREAD = {
  facts: { id: '001', masthead: 'مجلة', number: '١', theme: 'plain' },
  palette: {},
  pages: [],
}

/** A session whose layings come from a list, and wait for nothing. */
function sessionOf(layings: readonly Partial<Laying>[], during: () => void = () => {}) {
  const done: string[] = []
  let next = 0
  const session: Session = {
    lay: async () => {
      const laying = layings[Math.min(next, layings.length - 1)]
      next += 1
      done.push('lay')
      during()
      return { drawings: [], pictures: new Map(), shown: [], diagnostics: [], times: {}, ...laying }
    },
    check: async () => {
      done.push('check')
      return { failed: false, notes: [], plated: new Map() }
    },
  }
  return { session, done }
}

function listen() {
  const told: Work[] = []
  const names = () => told.map((work) => (work.kind === 'phase' ? work.phase : work.kind))
  return { told, names, tell: (work: Work) => void told.push(work) }
}

test('pages come before they are judged', async () => {
  const { session } = sessionOf([{ spread: SPREAD }])
  const { names, tell } = listen()
  await workOn(session, tell)({ kind: 'lay', revision: 1 })
  expect(names()).toEqual(['laying', 'pages', 'checking', 'notes', 'ready', 'settled'])
})

test('an order that comes while another is laid wins: the pages are shown, and are not judged', async () => {
  let ask: ReturnType<typeof workOn>
  let asked = false
  const { session, done } = sessionOf([{ spread: SPREAD }], () => {
    if (!asked) void ask({ kind: 'lay', revision: 3 })
    asked = true
  })
  const { told, tell } = listen()
  ask = workOn(session, tell)
  await ask({ kind: 'lay', revision: 1 })
  expect(done).toEqual(['lay', 'lay', 'check'])
  expect(told.flatMap((work) => (work.kind === 'pages' ? [work.revision] : []))).toEqual([1, 3])
  expect(told.flatMap((work) => (work.kind === 'notes' ? [work.revision] : []))).toEqual([3])
})

test('what cannot be read while it is saved is not told, where it can be read right after', async () => {
  let ask: ReturnType<typeof workOn>
  const { session } = sessionOf([{}, { spread: SPREAD }])
  const { told, tell } = listen()
  ask = workOn(session, tell)
  const first = ask({ kind: 'lay', revision: 1 })
  setTimeout(() => void ask({ kind: 'lay', revision: 2 }), 20)
  await first
  expect(told.flatMap((work) => (work.kind === 'notes' ? [work.revision] : []))).toEqual([2])
})

test('what cannot be read stays told, and says that the pages are those of before', async () => {
  const { session } = sessionOf([{}])
  const { told, tell } = listen()
  await workOn(session, tell)({ kind: 'lay', revision: 1 })
  expect(told.find(({ kind }) => kind === 'pages')).toBeUndefined()
  expect(told.find(({ kind }) => kind === 'notes')).toMatchObject({ stale: true })
})

test('a drawing is given once, and again after it was forgotten', async () => {
  const drawing = { name: 'a', json: () => '[]' }
  const { session } = sessionOf([{ spread: SPREAD, drawings: [drawing, drawing] }])
  const { told, tell } = listen()
  const ask = workOn(session, tell)
  await ask({ kind: 'lay', revision: 1 })
  await ask({ kind: 'lay', revision: 2 })
  await ask({ kind: 'forget', names: ['a'] })
  await ask({ kind: 'lay', revision: 3 })
  const parcels = told.flatMap((work) => (work.kind === 'pages' ? [work.parcel.length] : []))
  expect(parcels).toEqual([1, 0, 1])
})
