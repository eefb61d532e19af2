/** One manuscript → its article in its place, and what programs and people are told of it. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { HouseStyle } from '../../src/desk/house-style.ts'
import { interpret } from '../../src/desk/interpret.ts'
import type { Manuscript } from '../../src/desk/manuscript.ts'
import { type Prepared, prepare } from '../../src/desk/prepare.ts'
import { readManuscript } from '../../src/desk/read.ts'
import { ManuscriptRefused } from '../../src/desk/refusal.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { diagnose, quote } from '../../src/source/complaint.ts'
import { showPath } from '../../src/source/disk.ts'
import type { Call } from '../commands.ts'
import { AT_TERMINAL } from './ask.ts'
import { decide } from './decide.ts'
import { findPictures } from './pictures.ts'
import { type ImportPlace, listInIssue, placeOf, putFiles, tellStanding } from './place.ts'

export interface Imported {
  readonly manuscript: string
  readonly prepared?: Prepared
  /** The article's file; nothing on a dry run, and where something stands in the way. */
  readonly written?: string
  /** Whether the issue lists it, where it is put in one. */
  readonly isListed?: boolean
  /** What stands in the way. */
  readonly refusals: readonly Diagnostic[]
}

export interface ImportOrder {
  readonly call: Call
  readonly style: HouseStyle
  readonly isAsked: boolean
}

export async function importOne(named: string, order: ImportOrder): Promise<Imported> {
  const { call, style, isAsked } = order
  const read = await readNamed(named, call)
  if ('refusal' in read) return { manuscript: named, refusals: [read.refusal] }
  const { manuscript, bytes } = read
  const draft = interpret(manuscript)
  const decided =
    isAsked && named !== '-' ? await decide(manuscript, draft, AT_TERMINAL) : { draft, names: {} }
  const { flags, house, from } = call
  const place = await placeOf(
    { house, from, out: textIn(flags['out']), issue: textIn(flags['issue']) },
    named,
    draft,
  )
  if (typeof place === 'string') return { manuscript: named, refusals: [refusalOf(named, place)] }
  const pictures = await findPictures(manuscript, place, path.dirname(path.resolve(from, named)))
  const prepared = prepare({
    manuscript,
    ...decided,
    style,
    fixes: flags['fix'] === true,
    place: {
      slug: place.slug,
      manuscript: place.manuscript,
      isInIssue: place.issueFile !== undefined && named !== '-',
      schema: place.schema,
      pictureAt: (file) => pictures.paths.get(file),
      place: (number) => `${COUNTED.test(named) ? 'Paragraph' : 'Line'} ${number}`,
    },
  })
  if (flags['dry-run']) return { manuscript: named, prepared, refusals: [] }
  const beside =
    place.issueFile && named !== '-'
      ? [{ path: path.join(path.dirname(place.issueFile), place.manuscript), bytes }]
      : []
  return put(named, { prepared, place, files: [...beside, ...pictures.files] })
}

/** Files without lines: their paragraphs are counted. */
const COUNTED = /\.(?:docx|odt|rtf)$/i

function textIn(flag: string | true | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined
}

type NamedReading =
  | { readonly manuscript: Manuscript; readonly bytes: Uint8Array }
  | { readonly refusal: Diagnostic }

async function readNamed(named: string, { from, flags }: Call): Promise<NamedReading> {
  const file = path.resolve(from, named)
  const bytes = await (named === '-' ? buffer(process.stdin) : readFile(file)).catch(() => undefined)
  if (!bytes)
    return {
      refusal: refusalOf(
        named,
        `Unexpected absence of ${quote(named)}, expected a manuscript there.`,
        'Look for slips in its path.',
      ),
    }
  const encoding = textIn(flags['encoding'])
  try {
    const shown = named === '-' ? 'clipboard' : showPath(file)
    return {
      bytes,
      manuscript: await readManuscript({ file: shown, bytes, ...(encoding !== undefined && { encoding }) }),
    }
  } catch (error) {
    if (error instanceof ManuscriptRefused) return { refusal: error.diagnostic }
    throw error
  }
}

function refusalOf(named: string, message: string, hint?: string): Diagnostic {
  return {
    ...diagnose('desk', { rule: 'import', found: '', expected: '' }, { file: named, line: 1, column: 1 }),
    message,
    ...(hint && { hint }),
  }
}

interface ImportFiles {
  readonly prepared: Prepared
  readonly place: ImportPlace
  readonly files: Parameters<typeof putFiles>[0]
}

async function put(named: string, { prepared, place, files }: ImportFiles): Promise<Imported> {
  const standing = await putFiles([...files, { path: place.file, bytes: prepared.text }])
  if (standing !== undefined)
    return {
      manuscript: named,
      prepared,
      refusals: [
        refusalOf(
          named,
          tellStanding(standing),
          'Give another place by --out, or take away what stands there.',
        ),
      ],
    }
  const isListed = place.issueFile ? await listInIssue(place.issueFile, place.file) : undefined
  return {
    manuscript: named,
    prepared,
    written: place.file,
    refusals: [],
    ...(isListed !== undefined && { isListed }),
  }
}
