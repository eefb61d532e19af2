/**
 * The issue's own file → every article file of its running order: read and checked, also against one another (no slug
 * twice, no file twice).
 */

import { extname } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { type Complaint, diagnose, nearest, quote } from '../source/complaint.ts'
import { showPath } from '../source/disk.ts'
import { readSource, resolvePath, type Source } from '../source/read.ts'
import { checkShape } from '../source/shape.ts'
import { checkExtract } from './extracts.ts'
import { type InterviewSource, interviewFile, type LetterSource, letterFile } from './schema.ts'

/** An article's file as far as it can be read; `article` is there where nothing is wrong with its shape. */
export interface ArticleReading {
  readonly source: Source
  readonly article?: InterviewSource | LetterSource
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads every file of the running order, in its order; entries that name no file become diagnostics. */
export async function readArticles(
  folder: string,
  issue: Source,
): Promise<{ readonly articles: readonly ArticleReading[]; readonly diagnostics: readonly Diagnostic[] }> {
  const articles: ArticleReading[] = []
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  for (const [index, entry] of listEntries(issue.value).entries()) {
    if (typeof entry !== 'string' || entry.trim() === '') continue // the schema has said so
    const span = issue.locate(['articles', index])
    const path = resolveEntry(folder, issue, entry, seen)
    if (typeof path !== 'string') {
      diagnostics.push(diagnose('issue', path, span))
      continue
    }
    seen.add(path)
    articles.push(judge(await readSource(path, 'issue', { within: folder, namedAt: span })))
  }
  return { articles, diagnostics: [...diagnostics, ...checkSlugs(articles)] }
}

export function slugOf(value: unknown): string | undefined {
  const slug = fieldOf(value, 'slug')
  return typeof slug === 'string' ? slug : undefined
}

/** A field of a value that may be of any shape. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

/** Whether the file means to be an interview, though it may say so badly. */
export function isInterview(value: unknown): boolean {
  const kind = fieldOf(value, 'kind')
  if (kind === 'interview' || kind === 'letter') return kind === 'interview'
  return fieldOf(value, 'exchanges') !== undefined || fieldOf(value, 'guest') !== undefined
}

/** The running order as it is written, right or wrong. */
export function listEntries(issue: unknown): readonly unknown[] {
  const entries = fieldOf(issue, 'articles')
  return Array.isArray(entries) ? entries : []
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

function judge(source: Source): ArticleReading {
  const { value } = source
  if (value === undefined) return { source, diagnostics: source.diagnostics }
  const kindSlip = judgeKind(source)
  // A kind that is missing or misspelt is told once, and the rest is judged as what the file seems to be.
  const kind = isInterview(value) ? 'interview' : 'letter'
  const meant = kindSlip && typeof value === 'object' ? { ...source, value: { ...value, kind } } : source
  const shape = kind === 'interview' ? checkShape(interviewFile, meant) : checkShape(letterFile, meant)
  const extracts = kind === 'interview' ? checkExtracts(source) : []
  return {
    source,
    ...(shape.value && { article: shape.value }),
    diagnostics: [...source.diagnostics, ...(kindSlip ? [kindSlip] : []), ...shape.diagnostics, ...extracts],
  }
}

function judgeKind({ value, locate }: Source): Diagnostic | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined // the schema says what is wrong with it
  const kind = fieldOf(value, 'kind')
  if (kind === 'interview' || kind === 'letter') return undefined
  const near = nearest(String(kind), ['interview', 'letter'])
  const complaint: Complaint = {
    rule: kind === undefined ? 'missing-key' : 'kind',
    found: kind === undefined ? 'absence of the key "kind"' : `kind ${quote(String(kind))}`,
    expected: '"interview" or "letter"',
    hint: `Write "kind: ${near ?? (isInterview(value) ? 'interview' : 'letter')}".`,
  }
  return diagnose('issue', complaint, locate(['kind']))
}

function checkExtracts(source: Source): readonly Diagnostic[] {
  const { value } = source
  const pullQuotes = fieldOf(value, 'pullQuotes')
  return [
    ...checkExtract(source, ['standfirst'], fieldOf(value, 'standfirst'), value),
    ...(Array.isArray(pullQuotes) ? pullQuotes : []).flatMap((words, index) =>
      checkExtract(source, ['pullQuotes', index], words, value),
    ),
  ]
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
