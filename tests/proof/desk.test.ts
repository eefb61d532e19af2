/** What the desk tells its readers, and what it keeps. */

import { expect, test } from 'vitest'
import { type LiveEvent, type Onlooker, openDesk } from '../../src/proof/desk.ts'
import type { LivePage, NotesTold, PagesTold } from '../../src/proof/messages.ts'
import type { Work } from '../../src/proof/work.ts'

/** Pages by the drawings on each: `pages(1, ['a', 'b'], ['c'])`. */
function pages(revision: number, ...names: readonly (readonly string[])[]): Work {
  return {
    kind: 'pages',
    revision,
    spread: {
      facts: { id: '001', masthead: 'مجلة', number: '١', theme: 'plain' },
      palette: { ink: '#000000' },
      pages: names.map(
        (marks, index): LivePage => ({
          number: index + 1,
          side: index % 2 === 0 ? 'left' : 'right',
          width: 100,
          height: 200,
          key: marks.join('+'),
          marks: marks.map((name) => [name, 0, 0]),
        }),
      ),
    },
    parcel: [...new Set(names.flat())].map((name) => [name, `["${name}"]`]),
    pictures: [],
    times: {},
  }
}

function openOnlooker() {
  const heard: { readonly event: LiveEvent; readonly told: PagesTold & NotesTold }[] = []
  const onlooker: Onlooker = {
    pages: new Set(),
    overlays: new Set(),
    send: (event, json) => heard.push({ event, told: JSON.parse(json) }),
  }
  return {
    onlooker,
    heard,
    last: () => heard.filter(({ event }) => event === 'pages').at(-1)?.told as PagesTold,
  }
}

test('a reader is sent no drawing twice, and no page that looks as it did', () => {
  const desk = openDesk()
  const { onlooker, last } = openOnlooker()
  desk.greet(onlooker)
  desk.take(pages(1, ['a', 'b'], ['c']), true)
  expect(Object.keys(last().contents).sort()).toEqual(['a', 'b', 'c'])
  desk.take(pages(2, ['a', 'd'], ['c']), true)
  expect(last().contents).toEqual({ d: ['d'] })
  expect(last().pages.map(({ marks }) => marks !== undefined)).toEqual([true, false])
})

test('what a reader has let go is sent again', () => {
  const desk = openDesk()
  const { onlooker, last } = openOnlooker()
  desk.greet(onlooker)
  desk.take(pages(1, ['a']), true)
  desk.take(pages(2, ['b']), true)
  desk.take({ ...pages(3, ['a']), parcel: [] } as Work, true)
  expect(last().contents).toEqual({ a: ['a'] })
})

test('who comes late is told everything', () => {
  const desk = openDesk()
  desk.take(pages(1, ['a']), true)
  desk.take(pages(2, ['a', 'b']), true)
  const { onlooker, heard, last } = openOnlooker()
  desk.greet(onlooker)
  expect(Object.keys(last().contents)).toEqual(['a', 'b'])
  expect(heard.map(({ event }) => event)).toEqual(['pages', 'phase'])
})

test('the pages of the beginning stay to be compared with, and those that were marked', () => {
  const desk = openDesk()
  expect(desk.version('opened')).toBeUndefined()
  desk.take(pages(1, ['a']), true)
  desk.take(pages(2, ['b']), true)
  desk.mark()
  desk.take(pages(3, ['c']), true)
  const marksOf = (name: 'opened' | 'marked') =>
    (JSON.parse(desk.version(name) ?? '{}') as PagesTold).pages.flatMap(({ marks = [] }) => marks)
  expect(marksOf('opened')).toEqual([['a', 0, 0]])
  expect(marksOf('marked')).toEqual([['b', 0, 0]])
  expect(desk.version('marked')).toContain('"b":["b"]')
})

/** Notes on the pages of a revision, which could be printed as these generations. */
function notes(revision: number, ...generations: readonly string[]): Work {
  return {
    kind: 'notes',
    revision,
    failed: false,
    stale: false,
    notes: [],
    plated: [],
    parcel: [],
    generations,
  }
}

test('the pages that are made from what was printed last stay to be compared with, until it is printed anew', () => {
  const desk = openDesk()
  const isKept = () => desk.version('printed') !== undefined
  desk.take(pages(1, ['a']), true)
  desk.print('one')
  desk.take(notes(1, 'other'), true)
  expect(isKept()).toBe(false)
  desk.take(pages(2, ['b']), true)
  desk.take(notes(2, 'one', 'one, as spreads'), true)
  desk.take(pages(3, ['c']), true)
  desk.take(notes(3, 'two'), true)
  expect(desk.version('printed')).toContain('"b":["b"]')
  desk.print('three')
  expect(isKept()).toBe(false)
  desk.print('two')
  expect(desk.version('printed')).toContain('"c":["c"]')
})

test('pages that other code lays from what was printed are not those that were printed', () => {
  const desk = openDesk()
  desk.print('one')
  for (const [revision, name] of [
    [1, 'a'],
    [2, 'b'],
  ] as const) {
    desk.take(pages(revision, [name]), true)
    desk.take(notes(revision, 'one'), true)
  }
  expect(desk.version('printed')).toContain('"a":["a"]')
})

test('pages that are judged no longer are not taken for what was printed', () => {
  const desk = openDesk()
  desk.take(pages(1, ['a']), true)
  desk.take(notes(1, 'one'), true)
  desk.take(pages(2, ['b']), true)
  desk.print('one')
  expect(desk.version('printed')).toBeUndefined()
})

test('drawings that no page shows go, once they are many; and only between two orders', () => {
  const desk = openDesk()
  desk.take(pages(1, ['a']), true)
  for (let revision = 2; revision < 9; revision++) desk.take(pages(revision, [`x${revision}`]), true)
  expect(desk.take({ kind: 'settled', revision: 8 }, false)).toEqual([])
  const gone = desk.take({ kind: 'settled', revision: 8 }, true)
  expect(gone).toContain('x2')
  expect(gone).not.toContain('a')
  expect(gone).not.toContain('x8')
})

test('a press that fails says so, and the last pages stay', () => {
  const desk = openDesk()
  const { onlooker, heard, last } = openOnlooker()
  desk.greet(onlooker)
  desk.take(pages(1, ['a']), true)
  desk.fail('No memory is left.')
  expect(heard.at(-1)).toEqual({ event: 'phase', told: { phase: 'broken', reason: 'No memory is left.' } })
  expect(last().revision).toBe(1)
})
