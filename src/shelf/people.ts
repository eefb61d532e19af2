/** Issues → the people who speak and work in them, each once, with where they are met; and the sections articles stand in. */

import { type ArticleRecord, sectionOf } from '../archive/record/issue-record.ts'
import { formKey, type KnownPerson } from '../archive/record/people.ts'
import type { FiledName } from '../issue/trade.ts'
import type { ShelvedIssue } from './shelved.ts'

/** An article, and the issue it stands in. */
export interface PlacedArticle {
  readonly issue: ShelvedIssue
  readonly article: ArticleRecord
}

export interface ShelvedPerson extends FiledName {
  readonly name: string
  /** Folder of the page, below `people/`. */
  readonly folder: string
  /** Where somebody is a guest. */
  readonly talks: readonly PlacedArticle[]
  /** Where somebody worked, and as what. */
  readonly works: readonly (PlacedArticle & { readonly role: string })[]
}

export interface ShelvedSection {
  readonly name: string
  readonly folder: string
  readonly articles: readonly PlacedArticle[]
}

interface MetPerson {
  readonly person: KnownPerson
  readonly talks: PlacedArticle[]
  readonly works: (PlacedArticle & { role: string })[]
}

/** Those that are known of the issues, in the order of their names as they are filed. */
export function gatherPeople(
  issues: readonly ShelvedIssue[],
  known: readonly KnownPerson[],
): readonly ShelvedPerson[] {
  const people = new Map<string, MetPerson>()
  const byForm = new Map<string, MetPerson>()
  for (const person of known) {
    const met: MetPerson = { person, talks: [], works: [] }
    people.set(person.key, met)
    for (const form of person.forms) byForm.set(form, met)
  }
  for (const issue of issues)
    for (const article of issue.record.articles) {
      const { guests = [], credits } = article
      for (const guest of guests) byForm.get(formKey(guest))?.talks.push({ issue, article })
      for (const { role, ...name } of credits) byForm.get(formKey(name))?.works.push({ issue, article, role })
    }
  const all = [...people.values()]
  const folders = nameFolders(
    all.map(({ person, talks, works }) => ({ name: person.name, places: [...talks, ...works] })),
  )
  return all
    .map(({ person: { name, fileAs, romanised }, talks, works }, index) => ({
      name,
      ...(fileAs !== undefined && { fileAs }),
      ...(romanised !== undefined && { romanised }),
      folder: folders[index] ?? '',
      talks,
      works,
    }))
    .sort((one, other) => compareNames(one.fileAs ?? one.name, other.fileAs ?? other.name))
}

/** In the order of the issues that have them first. */
export function gatherSections(issues: readonly ShelvedIssue[]): readonly ShelvedSection[] {
  const sections = new Map<string, PlacedArticle[]>()
  for (const issue of issues)
    for (const article of issue.record.articles) {
      const section = sectionOf(article)
      if (section) sections.set(section, [...(sections.get(section) ?? []), { issue, article }])
    }
  const all = [...sections].map(([name, places]) => ({ name, places }))
  const folders = nameFolders(all)
  return all.map(({ name, places }, index) => ({ name, folder: folders[index] ?? '', articles: places }))
}

/** As an Arabic index has them; the article at a name's head counts for nothing. */
const compareNames = new Intl.Collator('ar').compare

/** Letters and digits of any script; a disk has room for 255 bytes, and some of them take four. */
const LONGEST = 48

/** Something that is met in articles, and has a folder of its name. */
interface NamedFolder {
  readonly name: string
  readonly places: readonly PlacedArticle[]
}

/**
 * A folder for each: the letters of its name, hyphens between its words. Of those that are alike the one that was met
 * first has no number, so that addresses stay what they are when an issue is added.
 */
function nameFolders(all: readonly NamedFolder[]): readonly string[] {
  const inOrder = all
    .map(({ name, places }, index) => ({ index, stem: stemOf(name), since: since(places) }))
    .sort((one, other) => compareCodes(one.since, other.since) || one.index - other.index)
  const taken = new Set<string>()
  const folders: string[] = []
  for (const { index, stem } of inOrder) {
    let folder = stem
    for (let count = 2; taken.has(folder); count++) folder = `${stem}-${count}`
    taken.add(folder)
    folders[index] = folder
  }
  return folders
}

function stemOf(name: string): string {
  const letters =
    name
      .toLowerCase()
      .normalize('NFC')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...letters.join('-')].slice(0, LONGEST).join('').replace(/-+$/, '') || 'x'
}

/** When it was met first, and in which issue. */
function since(places: readonly PlacedArticle[]): string {
  const days = places.map(({ issue: { record } }) => `${record.date} ${record.id}`)
  return days.sort(compareCodes)[0] ?? ''
}

function compareCodes(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
