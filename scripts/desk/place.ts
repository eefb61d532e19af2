/** Where an imported article is put, under which slug, and in which issue; and what is told where another stands there. */

import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ArticleDraft } from '../../src/desk/draft.ts'
import { slugFor } from '../../src/desk/write/article.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { House } from '../../src/house.ts'
import { type Complaint, quote } from '../../src/source/complaint.ts'
import { liesWithin, showPath, wayFrom } from '../../src/source/disk.ts'
import type { Source } from '../../src/source/read.ts'
import { importWords } from '../words/of-copy.ts'
import { ENGLISH } from '../words/voice.ts'
import { openIssue } from './issue-file.ts'

export interface ImportPlace {
  /** Of the article, absolute. */
  readonly file: string
  readonly slug: string
  /** The issue's own file, where it is put in one. */
  readonly issue?: Source
  /** The manuscript's name, or its path from the issue. */
  readonly manuscript: string
  /** From the article's file. */
  readonly schemaOf: (kind: ArticleDraft['kind']) => string
}

export interface PlaceAsked {
  readonly house: House
  /** Where the caller stands. */
  readonly from: string
  readonly out: string | undefined
  readonly issue: string | undefined
}

/** Files without lines: their paragraphs are counted. */
const COUNTED = /\.(?:docx|odt|rtf)$/i

/** `named`: the manuscript. `Line 7`. */
export function placeIn(named: string, number: number, voice = ENGLISH): string {
  const { paragraphOf, lineOf } = importWords({ ...voice, isIsolated: false })
  return (COUNTED.test(named) ? paragraphOf : lineOf)(number)
}

/** The same of a question, without signs of direction: `salma.txt, line 7`. */
export function askedPlace(named: string, number: number, voice = ENGLISH): string {
  const { paragraph, line } = importWords({ ...voice, isIsolated: false })
  return (COUNTED.test(named) ? paragraph : line)(path.basename(named), number)
}

const ARTICLE_FILE = /\.ya?ml$/

/** `named`: the manuscript, or `-` for what is pasted. Or what stands in the way. */
export async function placeOf(
  asked: PlaceAsked,
  named: string,
  draft: ArticleDraft,
): Promise<ImportPlace | Complaint | readonly Diagnostic[]> {
  const { out, from, issue, house } = asked
  const given = out === undefined ? undefined : path.resolve(from, out)
  const own = named === '-' ? 'clipboard.txt' : path.basename(named)
  const slug = slugFor(
    // Whoever names the file names the article.
    given !== undefined && ARTICLE_FILE.test(given) ? path.parse(given).name : '',
    named === '-' ? '' : path.parse(own).name,
    draft.title?.text ?? '',
    draft.guests[0]?.name ?? '',
  )
  const schemas = path.join(house.root, 'assets', 'schema', house.language === 'ar' ? 'ar' : '')
  const at = (place: string, manuscript: string): ImportPlace => {
    const file = ARTICLE_FILE.test(place) ? place : path.join(place, `${slug}.yaml`)
    const schemaOf: ImportPlace['schemaOf'] = (kind) =>
      wayFrom(path.dirname(file), path.join(schemas, `${kind}.schema.json`))
    return { file, slug, manuscript, schemaOf }
  }
  if (issue === undefined) return at(given ?? path.join(house.output, 'import'), own)
  const folder = path.resolve(from, issue)
  const opened = await openIssue(folder, issue)
  if (!('value' in opened)) return opened
  const room = draft.kind === 'interview' ? 'interviews' : 'features'
  const place = at(given ?? path.join(folder, room), `manuscripts/${own}`)
  if (!liesWithin(folder, place.file)) return strayOf(place.file, issue)
  return { ...place, issue: opened }
}

function strayOf(file: string, issue: string): Complaint {
  return {
    rule: 'import',
    found: `place ${quote(showPath(file))} outside the issue`,
    expected: `one in ${quote(issue)}`,
    hint: 'Give a place in the issue’s folder by --out, or leave --out away.',
  }
}

/** An article that stands where another was to be put: how to have the new one, or both. */
export function tellStanding({ file }: ImportPlace, standing: string, other: string): Complaint {
  const found = showPath(standing)
  const expected = 'nothing there yet: somebody may have edited it'
  const replace = 'To replace it, delete it or give it another name, and call again'
  const hint =
    standing === file
      ? `${replace}; to keep both, add --out ${other}.`
      : 'Take it away, or give it another name, and call again.'
  return { rule: 'import', found, expected, hint }
}

/** A second piece under a slug that another has: `owner` is what has it. */
export function tellTwin({ slug, file }: ImportPlace, owner: string, other: string): Complaint {
  return {
    rule: 'import',
    found: `slug ${quote(slug)} for a second article, ${quote(showPath(file))}`,
    expected: `one of its own: ${owner} has it`,
    hint: `Call again for this manuscript alone with --out ${other}: "${path.parse(other).name}" is its slug then.`,
  }
}

/** Signs of a slug that leave room for a number behind it. */
const LONGEST_BASE = 56

/** Beside an article, a file that is not there, under a slug that is not taken; from where the caller stands. */
export async function otherPlace(
  { file, slug }: ImportPlace,
  from: string,
  isTaken: (slug: string) => boolean,
): Promise<string> {
  for (let number = 2; ; number++) {
    const other = `${slug.slice(0, LONGEST_BASE)}-${number}`
    const at = path.join(path.dirname(file), `${other}.yaml`)
    const isThere = await stat(at).then(
      () => true,
      () => false,
    )
    if (isThere || isTaken(other)) continue
    const shown = wayFrom(from, at)
    return /^[\p{L}\p{M}\p{N}_./-]+$/u.test(shown) ? shown : JSON.stringify(shown)
  }
}
