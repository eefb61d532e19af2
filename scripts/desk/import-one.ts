/** One manuscript → its article in its place, and what programs and people are told of it. */

import path from 'node:path'
import type { HouseStyle } from '../../src/desk/house-style.ts'
import { interpret } from '../../src/desk/interpret.ts'
import { type Prepared, prepare } from '../../src/desk/prepare.ts'
import type { RemarkWords } from '../../src/desk/write/remark-words.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Complaint } from '../../src/source/complaint.ts'
import { wayFrom } from '../../src/source/disk.ts'
import type { Call } from '../commands.ts'
import { ENGLISH } from '../words/voice.ts'
import type { Person } from './ask.ts'
import { type Decided, decide } from './decide.ts'
import { type Listing, listingOf, slugsIn } from './issue-file.ts'
import { findPictures } from './pictures.ts'
import {
  askedPlace,
  type ImportPlace,
  otherPlace,
  placeIn,
  placeOf,
  tellStanding,
  tellTwin,
} from './place.ts'
import { freePath, type Hindrance, hindranceTo, type PutFile, putFiles } from './put.ts'
import { readNamed } from './read-named.ts'
import { refusalOf } from './refusal.ts'

export interface Imported {
  readonly manuscript: string
  readonly prepared?: Prepared
  /** Where it is put, or would be on a dry run; nothing where something stands in the way. */
  readonly place?: ImportPlace
  /** The article's file; nothing on a dry run, and where something stands in the way. */
  readonly written?: string
  /** Whether the issue lists it, where it is put in one. */
  readonly isListed?: boolean
  /** What a person is to do with what was written. */
  readonly warnings?: readonly Diagnostic[]
  /** What stands in the way. */
  readonly refusals: readonly Diagnostic[]
}

export interface ImportOrder {
  readonly call: Call
  readonly style: HouseStyle
  /** Who is asked; nobody where nothing is given. */
  readonly person?: Person
  /** What was imported before it by the same call. */
  readonly earlier: readonly Imported[]
}

export async function importOne(named: string, imports: ImportOrder): Promise<Imported> {
  const { call, style, person } = imports
  const { flags, house, from } = call
  const read = await readNamed(named, call)
  if ('refusal' in read) return { manuscript: named, refusals: [read.refusal] }
  const { manuscript, bytes } = read
  const draft = interpret(manuscript)
  const asked = { house, from, out: textIn(flags['out']), issue: textIn(flags['issue']) }
  const place = await placeOf(asked, named, draft)
  if (!('slug' in place)) return refused(named, place)
  const { issue, slug, file } = place
  const slugs = takenSlugs(issue ? await slugsIn(issue, file) : new Map(), named, imports)
  const other = await otherPlace(place, from, (tried) => slugs.has(tried))
  const owner = slugs.get(slug)
  if (owner !== undefined) return refused(named, tellTwin(place, owner, other))
  const pictures = await findPictures(manuscript, place, path.dirname(path.resolve(from, named)))
  const kept = issue && named !== '-' ? await keptManuscript(place, issue.path, bytes) : undefined
  const words = await remarkWordsOf(call)
  const prepareAs = ({ draft: read, names }: Decided) =>
    prepare({
      manuscript,
      draft: read,
      names,
      style,
      fixes: flags['fix'] === true,
      place: {
        slug,
        manuscript: issue && kept ? wayFrom(path.dirname(issue.path), kept.path) : place.manuscript,
        isInIssue: kept !== undefined,
        schema: place.schemaOf(read.kind),
        pictureAt: (name) => pictures.paths.get(name),
        place: (number) => placeIn(named, number, call.voice),
        ...(words && { words }),
      },
    })
  const prepared = prepareAs({ draft, names: {} })
  const files = [...(kept ? [kept] : []), ...pictures.files]
  const order = { prepared, place, files, other }
  // Nobody is asked what is of no use then.
  const hindrance = await hindranceTo((await filesOf(order)).files)
  if (hindrance) return hindered(named, hindrance, order)
  if (flags['dry-run']) return { manuscript: named, prepared, place, refusals: [] }
  if (!person || named === '-') return put(named, order)
  const decided = await decide(
    { manuscript, draft, place: (line) => askedPlace(named, line, call.voice) },
    person,
  )
  return put(named, { ...order, prepared: prepareAs(decided), over: prepared.text })
}

/** The remarks of a file are in the language that its editor reads at the terminal. */
async function remarkWordsOf({ voice = ENGLISH }: Call): Promise<RemarkWords | undefined> {
  if (voice.language === 'en') return undefined
  const { ARABIC_REMARKS } = await import('../words/of-remarks.ts')
  return ARABIC_REMARKS
}

function textIn(flag: string | true | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined
}

function refused(named: string, why: Complaint | readonly Diagnostic[], prepared?: Prepared): Imported {
  const refusals = 'rule' in why ? [refusalOf(named, why)] : why
  return { manuscript: named, ...(prepared && { prepared }), refusals }
}

/** Each with what has it: articles of the issue, and what was imported from another manuscript by the same call. */
function takenSlugs(
  slugs: ReadonlyMap<string, string>,
  named: string,
  { earlier }: ImportOrder,
): ReadonlyMap<string, string> {
  const imported = earlier.flatMap(({ manuscript, place }) =>
    place && manuscript !== named ? [[place.slug, manuscript] as const] : [],
  )
  return new Map([...slugs, ...imported])
}

/** As its author sent it, beside what was sent before under the same name. */
async function keptManuscript(
  { manuscript }: ImportPlace,
  issueFile: string,
  bytes: Uint8Array,
): Promise<PutFile> {
  return { path: await freePath(path.join(path.dirname(issueFile), manuscript), bytes), bytes }
}

interface ImportFiles {
  readonly prepared: Prepared
  readonly place: ImportPlace
  readonly files: readonly PutFile[]
  /** A place that is free, where its own is not. */
  readonly other: string
  /** The article as the desk writes it where nobody is asked: it may stand there. */
  readonly over?: string
}

interface FilesToPut {
  readonly files: readonly PutFile[]
  readonly listing: Listing | undefined
}

async function filesOf({ prepared, place, files, over }: ImportFiles): Promise<FilesToPut> {
  const { file, issue } = place
  const listing = issue ? await listingOf(issue, file) : undefined
  const article = { path: file, bytes: prepared.text, ...(over !== undefined && { over }) }
  return { files: [...files, article, ...(listing?.files ?? [])], listing }
}

async function put(named: string, order: ImportFiles): Promise<Imported> {
  const { files, listing } = await filesOf(order)
  const hindrance = await putFiles(files)
  if (hindrance) return hindered(named, hindrance, order)
  const { prepared, place } = order
  return {
    manuscript: named,
    prepared,
    place,
    written: place.file,
    refusals: [],
    ...(listing && {
      isListed: listing.warning === undefined,
      warnings: listing.warning ? [listing.warning] : [],
    }),
  }
}

function hindered(named: string, hindrance: Hindrance, { prepared, place, other }: ImportFiles): Imported {
  const why = 'standing' in hindrance ? tellStanding(place, hindrance.standing, other) : hindrance.complaint
  return refused(named, why, prepared)
}
