/**
 * What is on a shelf → the files of its index. Those of its words and of an issue's texts lie in folders that are named
 * by what is in them: who has such a folder already need not make it, and what no plan names can go.
 */

import { createHash } from 'node:crypto'
import type { IssueRecord } from '../../archive/record/issue-record.ts'
import type { KnownPerson } from '../../archive/record/people.ts'
import { recall } from '../../cache/recall.ts'
import type { Store } from '../../cache/store.ts'
import { bitsFor } from './buckets.ts'
import { makeTexts } from './chunks.ts'
import { type IndexFile, type IndexManifest, MANIFEST, PEOPLE } from './files.ts'
import { packSegment } from './make-segment.ts'
import { type NamedPack, packIndex } from './pack-index.ts'
import {
  INDEX_FORMAT,
  type IndexedIssue,
  NAME_LENGTH,
  nameTexts,
  planSegments,
  type SegmentPlan,
} from './segments.ts'

export interface IndexPlan {
  readonly manifest: IndexManifest
  readonly segments: readonly SegmentPlan[]
  /** The files that are small, and told anew by every build. */
  readonly tables: readonly IndexFile[]
  /** Folders of the index, all of them. */
  readonly folders: readonly string[]
}

/** All but what has to be read of records. */
export function planIndex(issues: readonly IndexedIssue[], people: readonly KnownPerson[]): IndexPlan {
  const segments = planSegments(issues)
  const manifest: IndexManifest = {
    format: INDEX_FORMAT,
    folder: nameWords(segments),
    bits: bitsFor(issues.length),
    segments: segments.map(({ name, issues: own }) => ({
      name,
      first: own.at(-1)?.date ?? '',
      last: own[0]?.date ?? '',
    })),
  }
  const forms = people.map(({ forms: own }) => own)
  return {
    manifest,
    segments,
    tables: [
      { path: MANIFEST, bytes: encode(manifest) },
      { path: PEOPLE, bytes: encode(forms) },
    ],
    folders: [...issues.map((issue) => `texts/${nameTexts(issue)}`), manifest.folder].sort(),
  }
}

export interface IndexSources {
  /** The record of an issue, by its id. */
  readonly read: (id: string) => Promise<IssueRecord>
  /** Where segments are kept: of an index that has an issue more all but one are as they were. */
  readonly store: Store
}

/** The files of one folder of a plan. */
export async function makeFolder(
  { manifest, segments }: IndexPlan,
  folder: string,
  sources: IndexSources,
): Promise<readonly IndexFile[]> {
  if (folder === manifest.folder) {
    const packs = await Promise.all(segments.map((segment) => recallPack(segment, sources)))
    return packIndex(folder, manifest.bits, packs)
  }
  const issue = segments.flatMap(({ issues }) => issues).find((each) => `texts/${nameTexts(each)}` === folder)
  if (!issue) throw new Error(`The index must have the folder ${folder} in its plan.`)
  return makeTexts(issue, await sources.read(issue.id))
}

async function recallPack(segment: SegmentPlan, { read, store }: IndexSources): Promise<NamedPack> {
  const { name, issues } = segment
  const pack = await recall(store, { kind: 'shelf/segment', parts: [name] }, async () =>
    packSegment(segment, await Promise.all(issues.map(({ id }) => read(id)))),
  )
  return { ...pack, name }
}

function nameWords(segments: readonly SegmentPlan[]): string {
  const hash = createHash('sha256').update(segments.map(({ name }) => `${name}\n`).join(''))
  return `words/${hash.digest('hex').slice(0, NAME_LENGTH)}`
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
