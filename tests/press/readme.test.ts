/** The pages that a newcomer reads: what they name is there, what they show is run, and both tongues say the same. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../scripts/commands.ts'
import { HOUSE } from '../support/house.ts'
import { listingsOf } from '../support/listings.ts'

const ENGLISH = 'assets/issues/manual/english'
const CHAPTERS = readdirSync(join(HOUSE, ENGLISH))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `${ENGLISH}/${name}`)

const read = (page: string) => readFileSync(join(HOUSE, page), 'utf8')
const shownIn = (page: string) => listingsOf(read(page)).map(({ language, text }) => `${language}\n${text}`)
const headingsOf = (page: string) => read(page).match(/^#+(?= )/gm)

describe('the README', () => {
  test('is short', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150)
  })

  test('shows nothing that the manual does not show, where every listing is run', () => {
    const run = CHAPTERS.flatMap(shownIn)
    expect(shownIn('README.md').filter((listing) => !run.includes(listing))).toEqual([])
    expect(shownIn('README.md').length).toBeGreaterThan(4)
  })

  test('shows the same in Arabic, under as many headings of the same rank', () => {
    expect(shownIn('README.ar.md')).toEqual(shownIn('README.md'))
    expect(headingsOf('README.ar.md')).toEqual(headingsOf('README.md'))
  })

  test('leads to the same places in Arabic, each page to the other at its head', () => {
    const linksOf = (page: string) =>
      [...read(page).matchAll(/\]\(([^)]+)\)/g)]
        .map(([, link]) => link)
        .filter((link) => !link?.startsWith('README'))
    expect(linksOf('README.ar.md')).toEqual(linksOf('README.md'))
    expect(read('README.md').split('\n')[2]).toBe('[العربية](README.ar.md)')
    expect(read('README.ar.md').split('\n').slice(0, 5)).toEqual(
      expect.arrayContaining(['<div dir="rtl" lang="ar">', '[English](README.md)']),
    )
  })

  test('leads to every chapter, and to headings that are there', () => {
    const links = [
      ...read('README.md').matchAll(/\]\((assets\/issues\/manual\/english\/[^)#]+)(?:#([^)]+))?\)/g),
    ]
    expect(CHAPTERS.filter((chapter) => !links.some(([, page]) => page === chapter))).toEqual([])
    const anchorsOf = (page = '') =>
      [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
        words
          .toLowerCase()
          .replaceAll(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      )
    const lost = links.filter(([, page, anchor]) => anchor && !anchorsOf(page).includes(anchor))
    expect(lost.map(([link]) => link)).toEqual([])
  })
})

test('the manual tells of every command once in its table', () => {
  const table = [...read(`${ENGLISH}/12-programs.md`).matchAll(/^\| `warraq ([a-z]+)` \|/gm)].map(
    ([, name]) => name,
  )
  expect(table.toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted())
})

describe.each([
  'README.md',
  'README.ar.md',
  'BENCHMARKS.md',
  'CONTRIBUTING.md',
  'fonts/README.md',
  'output/README.md',
  ...CHAPTERS,
])('%s', (page) => {
  const text = read(page)
  const { scripts } = JSON.parse(read('package.json'))

  test('names no command that is not there', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
    const own = [...text.matchAll(/`warraq ([a-z]+)\b/g)].map(([, name = '']) => name)
    expect(own.filter((name) => !COMMANDS.some((command) => command.name === name))).toEqual([])
  })

  test('names no flag that its command has not', () => {
    const calls = text.replaceAll(/\\\n\s*/g, '').matchAll(/(?:npm run|warraq) ([a-z]+)(?: --)? ([^`\n#]*)/g)
    const lost = [...calls].flatMap(([call, name = '', words = '']) => {
      const command = COMMANDS.find((each) => each.name === name)
      const known = ['help', ...(command?.flags ?? []).map((flag) => flag.name)]
      const flags = [...` ${words}`.matchAll(/ --([a-z][a-z-]*)/g)].map(([, flag = '']) => flag)
      return command && flags.some((flag) => !known.includes(flag)) ? [call] : []
    })
    expect(lost).toEqual([])
  })

  test('names no file of the project that is not there', () => {
    const named = [
      ...text.matchAll(
        /`((?:assets|fonts|scripts|src|tests|\.ci|\.github)\/[\w./-]*)`|\]\((?!https?:)([^)#]+)/g,
      ),
    ].map(([, quoted, linked]) => quoted ?? join(page, '..', linked ?? ''))
    // A magazine's own folder has some of the same names.
    const own = /my-issue|cairo|print\.yml/
    expect(
      named.filter((path) => !own.test(path) && !existsSync(join(HOUSE, path.replace(/\/$/, '')))),
    ).toEqual([])
  })
})
