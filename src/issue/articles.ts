/**
 * The issue's own file → every article file of its running order: read and checked, also against one another (no slug
 * twice, no file twice).
 */

import { extname } from 'node:path'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import { type Complaint, diagnose, nearest, quote } from '../source/complaint.ts'
import { showPath } from '../source/disk.ts'
import { readSource, resolvePath, type Source } from '../source/read.ts'
import { checkShape } from '../source/shape.ts'
import {
  type ColumnSource,
  columnFile,
  type FeatureSource,
  featureFile,
  type InterviewSource,
  interviewFile,
  type LetterSource,
  letterFile,
} from './article-schema.ts'
import { type BriefsSource, briefsFile, type LettersSource, lettersFile } from './department-schema.ts'
import { checkExtract, checkQuote } from './extracts.ts'
import { fieldOf } from './fields.ts'
import { type PhotosSource, photosFile } from './photos-schema.ts'
import { INDEX } from './running-order-schema.ts'

/** The file of each kind of article. */
const FILES = {
  interview: interviewFile,
  letter: letterFile,
  feature: featureFile,
  column: columnFile,
  letters: lettersFile,
  briefs: briefsFile,
  photos: photosFile,
} as const
const KINDS = Object.keys(FILES) as readonly ArticleKind[]

export type ArticleKind = keyof typeof FILES
export type ArticleFile =
  | InterviewSource
  | LetterSource
  | FeatureSource
  | ColumnSource
  | LettersSource
  | BriefsSource
  | PhotosSource

/** An article's file as far as it can be read; `article` is there where nothing is wrong with its shape. */
export interface ArticleReading {
  readonly source: Source
  readonly article?: ArticleFile
  readonly diagnostics: readonly Diagnostic[]
  /** Its place in the running order, counted from 0. */
  readonly entry: number
}

/** Reads every file of the running order, in its order; entries that name no file become diagnostics. */
export async function readArticles(
  folder: string,
  issue: Source,
): Promise<{ readonly articles: readonly ArticleReading[]; readonly diagnostics: readonly Diagnostic[] }> {
  const articles: ArticleReading[] = []
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  for (const [index, listed] of listEntries(issue.value).entries()) {
    const entry = typeof listed === 'string' ? listed : fieldOf(listed, 'file')
    if (typeof entry !== 'string' || entry.trim() === '') continue // the schema has said so
    const at = ['articles', index, ...(typeof listed === 'string' ? [] : ['file'])]
    const span = issue.locate(at)
    const path = resolveEntry(folder, issue, entry, seen)
    if (typeof path !== 'string') {
      diagnostics.push(diagnose('issue', path, span))
      continue
    }
    seen.add(path)
    const source = await readSource(path, 'issue', { within: folder, namedAt: span })
    articles.push({ ...judgeArticle(source), entry: index })
  }
  return { articles, diagnostics: [...diagnostics, ...checkSlugs(articles)] }
}

export function slugOf(value: unknown): string | undefined {
  const slug = fieldOf(value, 'slug')
  return typeof slug === 'string' ? slug : undefined
}

/** Keys that one kind of article has and no other. */
const OWN_KEYS: readonly (readonly [ArticleKind, readonly string[]])[] = [
  ['interview', ['exchanges', 'guest']],
  ['column', ['writer']],
  ['letters', ['letters']],
  ['briefs', ['briefs']],
  ['photos', ['plates']],
  ['feature', ['byline', 'biography', 'standfirst', 'pullQuotes']],
]

/** What the file means to be, though it may say so badly. */
export function kindOf(value: unknown): ArticleKind {
  const kind = fieldOf(value, 'kind')
  const own = OWN_KEYS.find(([, keys]) => keys.some((key) => fieldOf(value, key) !== undefined))
  return KINDS.find((known) => known === kind) ?? own?.[0] ?? 'letter'
}

/** The articles of the running order as they are written, right or wrong. */
export function listEntries(issue: unknown): readonly unknown[] {
  const entries = fieldOf(issue, 'articles')
  return Array.isArray(entries) ? entries.filter((entry) => entry !== INDEX) : []
}

const EXTENSIONS = ['.yaml', '.yml', '.json']

function resolveEntry(
  folder: string,
  issue: Source,
  entry: string,
  seen: ReadonlySet<string>,
): string | Complaint {
  const path = resolvePath(folder, issue.path, entry)
  if (typeof path !== 'string') return path
  if (!EXTENSIONS.includes(extname(path))) {
    return {
      rule: 'file-kind',
      found: `file ${quote(entry)}`,
      expected: `a file that ends in ${EXTENSIONS.join(', ')}`,
      hint: 'Name the article file, not its folder, manuscript or picture.',
    }
  }
  if (seen.has(path)) {
    return {
      rule: 'duplicate-article',
      found: `second mention of ${quote(entry)}`,
      expected: 'each article once',
      hint: 'Remove one of the two lines.',
    }
  }
  return path
}

/** An article's file as far as it is right, its shape and its quotes. */
export function judgeArticle(source: Source): Omit<ArticleReading, 'entry'> {
  const { value } = source
  if (value === undefined) return { source, diagnostics: source.diagnostics }
  const kindSlip = judgeKind(source)
  // A kind that is missing or misspelt is told once, and the rest is judged as what the file seems to be.
  const kind = kindOf(value)
  const meant = kindSlip && typeof value === 'object' ? { ...source, value: { ...value, kind } } : source
  const shape: Checked<ArticleFile> = checkShape<ArticleFile>(FILES[kind], meant)
  return {
    source,
    ...(shape.value && { article: shape.value }),
    diagnostics: [
      ...source.diagnostics,
      ...(kindSlip ? [kindSlip] : []),
      ...shape.diagnostics,
      ...checkQuotes(source, kind),
    ],
  }
}

function judgeKind({ value, locate }: Source): Diagnostic | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined // the schema says what is wrong with it
  const kind = fieldOf(value, 'kind')
  if (KINDS.some((known) => known === kind)) return undefined
  const complaint: Complaint = {
    rule: kind === undefined ? 'missing-key' : 'kind',
    found: kind === undefined ? 'absence of the key "kind"' : `kind ${quote(String(kind))}`,
    expected: `one of ${KINDS.join(', ')}`,
    hint: `Write "kind: ${nearest(String(kind), KINDS) ?? kindOf(value)}".`,
  }
  return diagnose('issue', complaint, locate(['kind']))
}

/** Words that are set large: of an interview from an answer, of other stories from their text. */
function checkQuotes(source: Source, kind: ArticleKind): readonly Diagnostic[] {
  const { value } = source
  if (kind === 'letter') return []
  const pullQuotes = fieldOf(value, 'pullQuotes')
  const quotes = (Array.isArray(pullQuotes) ? pullQuotes : []).map((words, index) => ({
    words,
    path: ['pullQuotes', index],
  }))
  if (kind !== 'interview')
    return quotes.flatMap(({ words, path }) => checkQuote(source, path, words, fieldOf(value, 'text')))
  return [{ words: fieldOf(value, 'standfirst'), path: ['standfirst'] }, ...quotes].flatMap(
    ({ words, path }) => checkExtract(source, path, words, value),
  )
}

function checkSlugs(articles: readonly ArticleReading[]): readonly Diagnostic[] {
  const owners = new Map<string, Source>()
  return articles.flatMap(({ source }) => {
    const slug = slugOf(source.value)
    const owner = slug === undefined ? undefined : owners.get(slug)
    if (slug === undefined) return []
    if (!owner) {
      owners.set(slug, source)
      return []
    }
    const complaint = {
      rule: 'duplicate-slug',
      found: `slug ${quote(slug)} for a second article`,
      expected: 'a slug of its own',
      hint: `${showPath(owner.path)} bears it already: change one of the two.`,
    }
    return [diagnose('issue', complaint, source.locate(['slug']))]
  })
}
