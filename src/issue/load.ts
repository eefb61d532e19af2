/**
 * An issue folder → the issue, or every mistake of all its files at once: read, check, resolve. The stage's front
 * door.
 */

import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Checked, type Diagnostic, hasErrors, type Span } from '../diagnostic.ts'
import { type Darkroom, openDarkroom } from '../images/darkroom.ts'
import { type Complaint, diagnose, nearest, quote } from '../source/complaint.ts'
import { showPath } from '../source/disk.ts'
import { readSource, type Source } from '../source/read.ts'
import { checkShape } from '../source/shape.ts'
import { type ArticleReading, kindOf, listEntries, readArticles, slugOf } from './articles.ts'
import { drawCodes } from './codes.ts'
import { checkDays } from './days.ts'
import { checkCoverExtracts } from './extracts.ts'
import { fieldOf } from './fields.ts'
import { checkForm } from './form.ts'
import type { Issue } from './issue.ts'
import { ISSUE_FILES } from './issue-files.ts'
import { findManuscripts } from './manuscripts.ts'
import { checkNamedArticles } from './named-articles.ts'
import { openPictures } from './pictures.ts'
import { placeholdersIn } from './placeholders.ts'
import { resolveIssue } from './resolve.ts'
import { issueFile } from './schema.ts'
import { listSources, type NamedFile } from './sources.ts'

/** Where the pictures of an issue are looked through, and its codes drawn. */
export type IssueDarkroom = Pick<Darkroom, 'probe' | 'issnBarcode' | 'qrCode'>

/** What reading an issue gives: the theme it names as well, even where its files have mistakes. */
export interface IssueReading extends Checked<Issue> {
  readonly theme?: { readonly name: string; readonly span: Span }
  /** Where a character first stands in the issue's files, in the order they are read. */
  readonly find?: (character: string) => Span | undefined
  /** The files it is made from. */
  readonly files?: readonly NamedFile[]
}

/** Mistakes in the folder's files are diagnostics, never thrown; places are told from the working directory. */
export async function loadIssue(
  folder: string,
  darkroom: IssueDarkroom = openDarkroom(),
): Promise<IssueReading> {
  const path = resolve(folder)
  const found = await findIssueFile(path)
  if ('rule' in found) return { diagnostics: [diagnose('issue', found)] }

  const source = await readSource(found.path, 'issue', { within: path })
  const newer = checkForm(source)
  if (newer) return { diagnostics: [newer] }
  const issue = checkShape(issueFile, source)
  const { articles, diagnostics: runningOrder } = await readArticles(path, source)
  const named = [source, ...articles.map((article) => article.source)]
  const { shelf, diagnostics: pictures } = await openPictures(path, named, darkroom.probe)
  const { manuscripts, diagnostics: delivered } = await findManuscripts(
    path,
    articles.map((article) => article.source),
  )
  const { codes, diagnostics: serials } = await drawCodes(source, darkroom)
  const diagnostics = sortByPlace([
    ...found.others.map((other) => tellOther(other, found.path)),
    ...source.diagnostics,
    ...issue.diagnostics,
    ...checkDays(source),
    ...runningOrder,
    ...checkCover(source, articles),
    ...checkNamedArticles(source, slugsOf(source, articles)),
    ...serials,
    ...named.flatMap(placeholdersIn),
    ...articles.flatMap((article) => article.diagnostics),
    ...pictures,
    ...delivered,
  ])

  const sound = articles.flatMap(({ source, article, entry }) =>
    article ? [{ source, article, entry }] : [],
  )
  const name = fieldOf(source.value, 'theme')
  const theme = typeof name === 'string' ? { theme: { name, span: source.locate(['theme']) } } : {}
  if (!issue.value || hasErrors(diagnostics)) return { diagnostics, ...theme }
  const value = resolveIssue(source, issue.value, sound, { shelf, codes })
  const read = [source, ...sound.map((article) => article.source)]
  const find = (character: string) =>
    read.map((file) => file.find(character)).find((span) => span !== undefined)
  const kept = await listSources(
    path,
    value,
    read.map((file) => file.path),
    manuscripts,
  )
  return { value, diagnostics: [...diagnostics, ...kept.diagnostics], find, files: kept.files, ...theme }
}

/** The issue's own file, and those beside it that might be taken for it. */
interface FoundIssue {
  readonly path: string
  readonly others: readonly string[]
}

function tellOther(other: string, path: string): Diagnostic {
  const complaint: Complaint = {
    rule: 'second-issue',
    found: `second file of the issue, ${quote(basename(other))}, beside ${quote(basename(path))}`,
    expected: 'one of the two',
    hint: `${basename(path)} is printed: move the other away, or give it another name.`,
    severity: 'warning',
  }
  return diagnose('issue', complaint, { file: showPath(other), line: 1, column: 1 })
}

/** What stands beside issues in `output`, or beside their pages on a shelf. */
const TAKEN =
  /^(?:archive|assets|bags|extensions|issues|opds|people|press-.*|proofsheets|read|search|sections|shelf)$/i

/** Whether files can be named after a folder of this name. */
export function namesFiles(folder: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(folder) && !TAKEN.test(folder)
}

function takenName(folder: string): Complaint {
  const found = `folder name ${quote(basename(folder))}, which the press has taken`
  const hint = 'Rename the folder: every printed file is named after it.'
  return { rule: 'folder-name', found, expected: 'another', hint }
}

async function findIssueFile(folder: string): Promise<FoundIssue | Complaint> {
  const name = quote(showPath(folder))
  if (!namesFiles(basename(folder)) && !TAKEN.test(basename(folder))) {
    return {
      rule: 'folder-name',
      found: `folder name ${quote(basename(folder))}`,
      expected: 'Latin letters, digits, hyphens and dots, a hundred at the most',
      hint: 'Rename the folder: every printed file is named after it.',
    }
  }
  try {
    const files = await readdir(folder)
    const [own, ...others] = ISSUE_FILES.filter((file) => files.includes(file)).map((file) =>
      join(folder, file),
    )
    if (own && TAKEN.test(basename(folder))) return takenName(folder)
    if (own) return { path: own, others }
    return {
      rule: 'missing-file',
      found: `folder ${name} without an issue file`,
      expected: `one of ${ISSUE_FILES.join(', ')} in it`,
      hint: 'Name the folder of one issue, or write its issue.yaml.',
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOTDIR') {
      const hint = 'Name the folder that the file is in.'
      return { rule: 'not-a-folder', found: `file ${name}`, expected: 'the folder of an issue', hint }
    }
    const found =
      code === 'ENOENT' ? `absence of the folder ${name}` : `refusal (${code}) of the folder ${name}`
    const hint = await findNear(folder)
    return { rule: 'missing-folder', found, expected: 'the folder of an issue', hint }
  }
}

/** Issues that a person is shown, where none is near what was written. */
const MOST_SHOWN = 12

/** Who misspells a folder is told of the one beside it that is meant, or of the issues that there are. */
async function findNear(folder: string): Promise<string> {
  const shelf = dirname(folder)
  const beside = await readdir(shelf, { withFileTypes: true }).catch(() => [])
  const folders = beside.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const near = nearest(basename(folder), folders)
  if (near) return `Write ${quote(showPath(join(shelf, near)))}.`
  const held = await Promise.all(folders.map((name) => readdir(join(shelf, name)).catch((): string[] => [])))
  const issues = folders.filter((_, index) => ISSUE_FILES.some((file) => held[index]?.includes(file))).sort()
  if (issues.length === 0) return 'Correct the path.'
  const shown = issues.slice(0, MOST_SHOWN).join(', ')
  const more = issues.length > MOST_SHOWN ? `, and ${issues.length - MOST_SHOWN} more` : ''
  return `Correct the path; ${quote(showPath(shelf))} has ${shown}${more}.`
}

/** One that is none is told at its own place, and is no story to write on the cover. */
function isSlug(slug: string | undefined): boolean {
  return slug !== undefined && /^[a-z][a-z0-9-]*$/.test(slug)
}

function checkCover(source: Source, articles: readonly ArticleReading[]): readonly Diagnostic[] {
  const cover = fieldOf(source.value, 'cover')
  const story = fieldOf(cover, 'story')
  if (typeof story !== 'string') return []
  const bearers = articles.map(({ source }) => source.value).filter((value) => slugOf(value) === story)
  const interview = bearers.find(isInterview)
  if (interview) return checkCoverExtracts(source, interview)
  // A file that cannot be read may hold the very story: one mistake at a time.
  const isReadable = articles.every(({ source }) => isSlug(slugOf(source.value)))
  const isComplete = isReadable && articles.length > 0 && articles.length === listEntries(source.value).length
  if (bearers.length === 0 && !isComplete) return []
  const slugs = articles
    .filter(({ source }) => isInterview(source.value))
    .map(({ source }) => String(slugOf(source.value)))
  const complaint = {
    rule: 'cover-story',
    found:
      bearers.length === 0 ? `story ${quote(story)}` : `${kindOf(bearers[0])} ${quote(story)} on the cover`,
    expected: `the slug of an interview in the running order${slugs.length > 0 ? `: ${slugs.join(', ')}` : ''}`,
    hint:
      slugs.length > 0
        ? `Write "story: ${nearest(story, slugs) ?? slugs[0]}".`
        : 'Add an interview to the articles.',
  }
  return [diagnose('issue', complaint, source.locate(['cover', 'story']))]
}

/** None where a file that may bear any slug cannot be read: one mistake at a time. */
function slugsOf(source: Source, articles: readonly ArticleReading[]): readonly string[] {
  const slugs = articles.flatMap(({ source }) => slugOf(source.value) ?? [])
  return slugs.length === listEntries(source.value).length ? slugs : []
}

function isInterview(value: unknown): boolean {
  return kindOf(value) === 'interview'
}

/** File by file in the order of reading, and down each file. */
function sortByPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ span }) => span?.file))]
  return diagnostics.toSorted((a, b) => {
    const byFile = files.indexOf(a.span?.file) - files.indexOf(b.span?.file)
    return (
      byFile || (a.span?.line ?? 0) - (b.span?.line ?? 0) || (a.span?.column ?? 0) - (b.span?.column ?? 0)
    )
  })
}
