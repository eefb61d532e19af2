/**
 * Names as records have them → people: spellings of one name are one person, and two people of one name are told apart
 * where the records say so, by another name in the catalogue or in Latin letters.
 *
 * Names are compared folded and without spaces (عبد الله, عبدالله; Al-Iskandarani, Aliskandarani). What files a name
 * binds most: who is filed alike is one person, and who is filed otherwise another, unless both the name and its Latin
 * form are alike. A name that is not filed joins the one person that has its Latin form, else the one that has the name;
 * where several have it, nobody says which, and it stays by itself.
 */

import { wordsOf } from '../../fold/words.ts'
import type { FiledName } from '../../issue/trade.ts'
import type { ArticleRecord, IssueRecord } from './issue-record.ts'

/** A name, and what it is known by in catalogues. */
export interface NameForm extends FiledName {
  readonly name: string
}

export interface KnownPerson extends NameForm {
  /** By which addresses and filters know the person. */
  readonly key: string
  /** Keys of all forms of the name. */
  readonly forms: readonly string[]
}

/** All names of an article: its guests, and who made it. */
export function namesIn({ guests = [], credits }: ArticleRecord): readonly NameForm[] {
  return [...guests, ...credits].map(({ name, fileAs, romanised }) => ({
    name,
    ...(fileAs !== undefined && { fileAs }),
    ...(romanised !== undefined && { romanised }),
  }))
}

/** Names that are compared as one. */
function nameKey(name: string): string {
  return wordsOf(name)
    .map(({ text }) => text)
    .join('')
}

/** A name with what it is filed by: two of one key are of one person. */
export function formKey({ name, fileAs, romanised }: NameForm): string {
  return [nameKey(name), fileKey(fileAs), nameKey(romanised ?? '')].join('|')
}

/** Whether one of these forms has this name, however it is spelt. */
export function isNamed(forms: readonly string[], name: string): boolean {
  const key = nameKey(name)
  return key !== '' && forms.some((form) => form.split('|').includes(key))
}

/** A person whose forms are still being gathered. */
interface Gathered {
  readonly forms: CountedForm[]
}

interface CountedForm {
  readonly key: string
  readonly name: string
  readonly filed: string
  readonly latin: string
  readonly given: NameForm
  readonly count: number
}

/** Everybody who speaks or works in these issues. */
export function peopleOf(records: readonly IssueRecord[]): readonly KnownPerson[] {
  return knowPeople(records.flatMap(({ articles }) => articles.flatMap(namesIn)))
}

/** The same people, whatever the order of names. */
export function knowPeople(names: readonly NameForm[]): readonly KnownPerson[] {
  const forms = countForms(names)
  const filed = gatherBy(
    forms.filter((form) => form.filed !== ''),
    ({ filed }) => filed,
  )
  const people = joinAlike(filed)
  const latin = gatherBy(
    forms.filter((form) => form.filed === '' && form.latin !== ''),
    ({ latin }) => latin,
  )
  const known = latin.reduce((all, group) => place(all, group, (form) => form.latin), people)
  const plain = gatherBy(
    forms.filter((form) => form.filed === '' && form.latin === ''),
    ({ name }) => name,
  )
  return plain
    .reduce((all, group) => place(all, group, (form) => form.name), known)
    .map(describe)
    .sort((a, b) => compare(a.key, b.key))
}

function countForms(names: readonly NameForm[]): readonly CountedForm[] {
  const counted = new Map<string, CountedForm>()
  for (const given of names) {
    const key = formKey(given)
    const [name = '', filed = '', latin = ''] = key.split('|')
    const before = counted.get(key)
    // Of two spellings of one form the first by its letters is shown, whichever was met first.
    const shown = before && compare(before.given.name, given.name) <= 0 ? before.given : given
    counted.set(key, { key, name, filed, latin, given: shown, count: (before?.count ?? 0) + 1 })
  }
  return [...counted.values()].sort((a, b) => compare(a.key, b.key))
}

function gatherBy(forms: readonly CountedForm[], key: (form: CountedForm) => string): readonly Gathered[] {
  const groups = new Map<string, CountedForm[]>()
  for (const form of forms) groups.set(key(form), [...(groups.get(key(form)) ?? []), form])
  return [...groups.values()].map((of) => ({ forms: of }))
}

/** Those that are filed otherwise, and have one name and one Latin form. */
function joinAlike(groups: readonly Gathered[]): readonly Gathered[] {
  const people: Gathered[] = []
  for (const group of groups) {
    const at = people.findIndex((person) => isAlike(person, group))
    const person = people[at]
    if (person) people[at] = merge(person, group)
    else people.push(group)
  }
  return people
}

function isAlike(person: Gathered, group: Gathered): boolean {
  return person.forms.some(({ name, latin }) =>
    group.forms.some((own) => latin !== '' && own.latin === latin && own.name === name),
  )
}

/** Joins the one person that is like it, by this part of a form, or else by its name where nothing speaks against it. */
function place(
  people: readonly Gathered[],
  group: Gathered,
  by: (form: CountedForm) => string,
): readonly Gathered[] {
  const same = people.filter(({ forms }) =>
    forms.some((form) => group.forms.some((own) => by(own) === by(form))),
  )
  const named = people.filter((person) => hasItsName(person, group) && !speaksAgainst(person, group))
  const [one, ...others] = same.length > 0 ? same : named
  if (!one || others.length > 0) return [...people, group]
  return people.map((person) => (person === one ? merge(one, group) : person))
}

function hasItsName(person: Gathered, group: Gathered): boolean {
  return person.forms.some(({ name, filed }) =>
    group.forms.some((own) => own.name === name || own.name === filed),
  )
}

function speaksAgainst(person: Gathered, group: Gathered): boolean {
  return person.forms.some(
    ({ latin }) => latin !== '' && group.forms.some((own) => own.latin !== '' && own.latin !== latin),
  )
}

function merge(one: Gathered, other: Gathered): Gathered {
  return { forms: [...one.forms, ...other.forms] }
}

/** Shown as it is written most often. */
function describe({ forms }: Gathered): KnownPerson {
  const [first] = forms.toSorted((a, b) => b.count - a.count || compare(a.key, b.key))
  const fileAs = forms.find(({ given }) => given.fileAs !== undefined)?.given.fileAs
  const romanised = forms.find(({ given }) => given.romanised !== undefined)?.given.romanised
  const keys = forms.map(({ key }) => key).sort(compare)
  return {
    key: keys[0] as string,
    name: first?.given.name ?? '',
    ...(fileAs !== undefined && { fileAs }),
    ...(romanised !== undefined && { romanised }),
    forms: keys,
  }
}

/** Filed by the family's name, which a comma parts from what goes before it. */
function fileKey(fileAs: string | undefined): string {
  const [family = '', ...given] = (fileAs ?? '').split(/[،,]/)
  return nameKey([...given, family].join(' '))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
