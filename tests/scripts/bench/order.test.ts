/** What the bench is asked for, and what it says to words that it does not understand. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOrder } from '../../../scripts/bench/order.ts'
import { HOUSE } from '../../support/house.ts'

const HERE = { system: 'linux', from: '/home', isCheckout: () => true }

test.each([
  [[], { peers: false, write: false }],
  [['--peers', '--only', 'S,V', '--runs', '3'], { peers: true, write: false, only: ['S', 'V'], runs: 3 }],
  [['--peers', '--write'], { peers: true, write: true }],
  [['--cores', '--write', '--runs', '3'], { peers: false, cores: true, write: true, runs: 3 }],
  [['--proof', '--write', '--runs', '9'], { peers: false, proof: true, write: true, runs: 9 }],
  [['--search', '--write'], { peers: false, search: true, write: true }],
  [['--vs', 'elsewhere'], { peers: false, write: false, vs: '/home/elsewhere' }],
])('%s is understood', (words, order) => {
  expect(readOrder(words, HERE)).toEqual(order)
})

test.each([
  [['--only', 'S,Q'], 'Unexpected workload "Q", expected some of S, M, L, V.'],
  [['--runs', 'many'], 'Unexpected number of runs "many", expected 1 to 99.'],
  [['--runs', '0'], 'Unexpected number of runs "0", expected 1 to 99.'],
  [
    ['--write'],
    'Unexpected --write, expected it beside --peers, --cores, --proof, --search, --shelf or --many, and no --only there.',
  ],
  [
    ['--peers', '--write', '--only', 'S'],
    'Unexpected --write, expected it beside --peers, --cores, --proof, --search, --shelf or --many, and no --only there.',
  ],
  [['--proof', '--peers'], 'Unexpected --proof beside --peers, expected one of the two.'],
  [['--cores', '--peers'], 'Unexpected --cores beside --peers, expected one of the two.'],
  [['--search', '--proof'], 'Unexpected --search beside --proof, expected one of the two.'],
  [
    ['--search', '--only', 'S'],
    'Unexpected --only beside --search, expected none: its workloads are its own.',
  ],
  [['--proof', '--only', 'S'], 'Unexpected --only beside --proof, expected none: its workloads are its own.'],
  [['--cores', '--only', 'M'], 'Unexpected --only beside --cores, expected none: its workloads are its own.'],
  [['--peers', '--vs', 'elsewhere'], 'Unexpected --vs beside --peers, expected one of the two.'],
])('%s is refused in a sentence', (words, said) => {
  expect(readOrder(words, HERE)).toBe(said)
})

test('a folder that is no checkout is refused', () => {
  const standing = { ...HERE, isCheckout: (folder: string) => folder !== '/home/empty' }
  expect(readOrder(['--vs', 'empty'], standing)).toBe(
    'Unexpected folder “empty”, expected a checkout of this project that has this bench, and its node_modules.',
  )
})

test('a flag that is none is refused', () => {
  expect(readOrder(['--peer'], HERE)).toContain("'--peer'")
})

test('what a process costs can be told on Linux alone; how long its stages take everywhere', () => {
  const elsewhere = { ...HERE, system: 'darwin' }
  expect(readOrder(['--peers'], elsewhere)).toMatch(/^Unexpected system darwin, expected Linux/)
  expect(readOrder(['--vs', 'it'], elsewhere)).toMatch(/^Unexpected system darwin, expected Linux/)
  expect(readOrder([], elsewhere)).toEqual({ peers: false, write: false })
})

test.each(['BENCHMARKS.md', 'CONTRIBUTING.md'])('%s names no flag that the bench has not', (page) => {
  const text = readFileSync(join(HOUSE, page), 'utf8')
  const named = [...text.matchAll(/`npm run bench -- ([^`]+)`/g)].map(([, words = '']) => words.split(' '))
  expect(named.length).toBeGreaterThan(0)
  expect(named.map((words) => readOrder(words, HERE)).filter((order) => typeof order === 'string')).toEqual(
    [],
  )
})
