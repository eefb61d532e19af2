/** People and sections → their indexes, and a page for each of them. */

import { formatNumber } from '../../issue/numerals.ts'
import { blockElement, element, type Markup, text } from '../../xml.ts'
import type { PlacedArticle, ShelvedPerson, ShelvedSection } from '../people.ts'
import { titleOf } from '../shelved.ts'
import { SHELF_WORDS } from '../words.ts'
import { type Shelf, writeFrame } from './frame.ts'

/** Names on one page; beyond it each letter has a page of its own. */
const MOST_NAMES = 300

/** A letter, and who is filed under it. */
type IndexLetter = readonly [letter: string, people: readonly ShelvedPerson[]]

export interface WrittenPage {
  /** From the shelf's root. */
  readonly path: string
  readonly text: string
}

export function writePeople(shelf: Shelf, people: readonly ShelvedPerson[]): readonly WrittenPage[] {
  const letters = byLetter(people)
  const isSplit = people.length > MOST_NAMES
  const index = letters.map(([letter, ofLetter]) =>
    isSplit
      ? element(
          'li',
          {},
          element('a', { href: `${encodeURI(folderOf(letter))}/` }, text(letter)),
          count(ofLetter.length),
        )
      : listLetter([letter, ofLetter], ''),
  )
  const whole = {
    path: 'people/',
    text: writeFrame(shelf, {
      title: SHELF_WORDS.people,
      path: 'people/',
      kind: 'people',
      body: [
        element('h1', {}, text(SHELF_WORDS.people)),
        isSplit
          ? element('ul', { class: 'initials' }, ...index)
          : blockElement('div', { class: 'name-index' }, index),
      ],
    }),
  }
  const split = isSplit
    ? letters.map(([letter, ofLetter]): WrittenPage => {
        const path = `people/${folderOf(letter)}/`
        const body = [
          element('h1', {}, text(`${SHELF_WORDS.people}: ${letter}`)),
          listLetter([letter, ofLetter], '../'),
        ]
        return {
          path,
          text: writeFrame(shelf, { title: `${SHELF_WORDS.people}: ${letter}`, path, kind: 'people', body }),
        }
      })
    : []
  return [whole, ...split, ...people.map((person) => writePerson(shelf, person))]
}

/** Beside the folders of people, which have two letters or more or none that is alone. */
function folderOf(letter: string): string {
  return `-${letter}`
}

function byLetter(people: readonly ShelvedPerson[]): readonly IndexLetter[] {
  const letters = new Map<string, ShelvedPerson[]>()
  for (const person of people) {
    const letter = firstLetter(person.fileAs ?? person.name)
    letters.set(letter, [...(letters.get(letter) ?? []), person])
  }
  return [...letters]
}

/** Forms of hamza and alef stand under one letter, as in a dictionary. */
function firstLetter(name: string): string {
  const [letter = '#'] = name.normalize('NFC').match(/\p{L}/u) ?? []
  return /[أإآٱ]/.test(letter) ? 'ا' : letter.toUpperCase()
}

function listLetter([letter, people]: IndexLetter, up: string): Markup {
  const names = people.map(({ name, fileAs, folder, talks, works }) =>
    element(
      'li',
      {},
      element('a', { href: `${up}${encodeURI(folder)}/` }, text(fileAs ?? name)),
      count(talks.length + works.length),
    ),
  )
  return blockElement('section', {}, [element('h2', {}, text(letter)), element('ul', {}, ...names)])
}

function count(number: number): Markup {
  return element('span', { class: 'count' }, text(formatNumber(number, 'arabic-indic')))
}

function writePerson(shelf: Shelf, { name, romanised, folder, talks, works }: ShelvedPerson): WrittenPage {
  const path = `people/${folder}/`
  const worked = works.map(({ role, ...place }) => listArticle(place, '../../', role))
  const spoken = talks.map((place) => listArticle(place, '../../', SHELF_WORDS.guest))
  const body = [
    element('h1', {}, text(name)),
    ...(romanised
      ? [element('p', { class: 'romanised', lang: 'und-Latn', dir: 'ltr' }, text(romanised))]
      : []),
    element('ul', { class: 'articles' }, ...spoken, ...worked),
  ]
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    ...(romanised && { alternateName: romanised }),
    ...(shelf.url && { url: encodeURI(shelf.url + path) }),
  }
  return { path, text: writeFrame(shelf, { title: name, path, kind: 'person', body, data }) }
}

/** `up` is the way to the shelf's root. */
function listArticle({ issue, article }: PlacedArticle, up: string, role?: string): Markup {
  const { id, labels } = issue.record
  return element(
    'li',
    {},
    ...(role === undefined ? [] : [element('p', { class: 'kicker' }, text(role))]),
    element('h2', {}, element('a', { href: `${up}${id}/${article.slug}/` }, text(article.title))),
    element(
      'p',
      { class: 'from' },
      element('a', { href: `${up}${id}/` }, text(titleOf(issue.record))),
      text(`، ${labels.date}`),
    ),
  )
}

export function writeSections(shelf: Shelf, sections: readonly ShelvedSection[]): readonly WrittenPage[] {
  const index = sections.map(({ name, folder, articles }) =>
    element('li', {}, element('a', { href: `${encodeURI(folder)}/` }, text(name)), count(articles.length)),
  )
  const body = [
    element('h1', {}, text(SHELF_WORDS.sections)),
    element('ul', { class: 'all-sections' }, ...index),
  ]
  const whole = { title: SHELF_WORDS.sections, path: 'sections/', kind: 'sections', body }
  return [
    { path: whole.path, text: writeFrame(shelf, whole) },
    ...sections.flatMap((section) => writeSection(shelf, section)),
  ]
}

/** Articles on a page of a section. */
const ON_PAGE = 100

/** The newest first; a page for every hundred of them. */
function writeSection(shelf: Shelf, { name, folder, articles }: ShelvedSection): readonly WrittenPage[] {
  const pages = Array.from({ length: Math.ceil(articles.length / ON_PAGE) }, (_, at) =>
    articles.slice(at * ON_PAGE, (at + 1) * ON_PAGE),
  )
  const pathOf = (at: number) => `sections/${folder}/${at === 0 ? '' : `${at + 1}/`}`
  return pages.map((onPage, at): WrittenPage => {
    const path = pathOf(at)
    const up = '../'.repeat(at === 0 ? 0 : 1)
    const link = (to: number, rel: 'prev' | 'next', words: string) =>
      pages[to] ? [element('a', { rel, href: `${up}${to === 0 ? './' : `${to + 1}/`}` }, text(words))] : []
    const entries = onPage.map((place) => listArticle(place, `../../${up}`))
    const body = [
      element('h1', {}, text(name)),
      element('ul', { class: 'articles' }, ...entries),
      element(
        'nav',
        { class: 'neighbours', 'aria-label': name },
        text(''),
        ...link(at - 1, 'prev', SHELF_WORDS.previous),
        ...link(at + 1, 'next', SHELF_WORDS.next),
      ),
    ]
    return { path, text: writeFrame(shelf, { title: name, path, kind: 'section', body }) }
  })
}
