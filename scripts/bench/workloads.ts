/**
 * The issues on which presses are measured, written as folders: the sample once (S), its interview as 16 chapters (M)
 * and as 128 (L), and 16 interviews that share no paragraph (V).
 */

import { fs, path, YAML } from 'zx'
import type { Paragraph } from '../../src/issue/block.ts'
import type { Interview, Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { type InterviewShape, type MixedInterview, mixInterviews, sourceOf, wordsOf } from './mixture.ts'

export const ROOT = path.resolve(import.meta.dirname, '..', '..')
const ISSUES = path.join(ROOT, 'assets', 'issues')
const SAMPLE = path.join(ISSUES, '001')
export const SECOND_SAMPLE = path.join(ISSUES, '002')
const INTERVIEW = 'interviews/omar-aliskandarani.yaml'
const PULL_QUOTES = 8

export const WORKLOADS = {
  S: 'the sample issue, its interview once',
  M: 'the same interview as 16 chapters',
  L: 'the same interview as 128 chapters',
  V: '16 interviews, no paragraph twice',
} as const

export type WorkloadName = keyof typeof WORKLOADS

/** Writes the workload into the folder, and names that. */
export async function writeWorkload(name: WorkloadName, folder: string): Promise<string> {
  switch (name) {
    case 'S':
      return writeChapters(folder, 1)
    case 'M':
      return writeChapters(folder, 16)
    case 'L':
      return writeChapters(folder, 128)
    case 'V':
      return writeVaried(folder, 16)
  }
}

/** The sample with its interview so many times over, each a chapter with a slug of its own. */
export async function writeChapters(folder: string, count: number): Promise<string> {
  const text = await fs.readFile(path.join(SAMPLE, INTERVIEW), 'utf8')
  await fs.copy(SAMPLE, folder)
  const others = Array.from({ length: count - 1 }, (_, index) => `chapter-${index + 2}`)
  for (const slug of others)
    await fs.writeFile(path.join(folder, fileOf(slug)), text.replace(/^slug: .*$/m, `slug: ${slug}`))
  await writeOrder(folder, [INTERVIEW, ...others.map(fileOf)])
  return folder
}

/** The sample with so many other interviews in place of its own, made of the words of both sample issues. */
export async function writeVaried(folder: string, count: number): Promise<string> {
  await fs.copy(SAMPLE, folder)
  await fs.remove(path.join(folder, INTERVIEW))
  const slugs: string[] = []
  for (const mixed of await mixSamples(count)) {
    const slug = `interview-${slugs.length + 1}`
    slugs.push(slug)
    await writeInterview(folder, slug, mixed)
  }
  await writeOrder(folder, slugs.map(fileOf), slugs[0])
  return folder
}

/**
 * So many issues, a folder each, no two with the same interview: by turns the first sample with another in place of its
 * own, and the second, which has pictures, with another behind its own.
 */
export async function writeMany(folder: string, count: number): Promise<string> {
  for (const [index, mixed] of (await mixSamples(count)).entries()) {
    const issue = path.join(folder, `many-${String(index + 1).padStart(4, '0')}`)
    const slug = `interview-${index + 1}`
    await fs.copy(index % 2 === 0 ? SAMPLE : SECOND_SAMPLE, issue)
    await writeInterview(issue, slug, mixed)
    if (index % 2 === 0) {
      await fs.remove(path.join(issue, INTERVIEW))
      await writeOrder(issue, [fileOf(slug)], slug)
    } else await addArticle(issue, fileOf(slug))
  }
  return folder
}

/** So many interviews, shaped as that of the first sample, of the words of both. */
async function mixSamples(count: number): Promise<readonly MixedInterview[]> {
  const [first, second] = await Promise.all([openSample('001'), openSample('002')])
  const [model] = first.articles.filter(isInterview)
  if (!model) throw new Error('The first sample must have an interview.')
  const texts = [first, second].flatMap(({ articles }) => articles.filter(isInterview)).flatMap(textsOf)
  return mixInterviews(texts, shapeOf(model), count)
}

async function writeInterview(
  folder: string,
  slug: string,
  { title, exchanges }: MixedInterview,
): Promise<void> {
  const extracts = exchanges
    .map(({ answer }, at) => ({ text: openingOf(answer[0] ?? ''), from: at + 1 }))
    .filter(({ text }) => text !== '')
  const interview = {
    slug,
    kind: 'interview',
    title,
    guest: { name: title, shortName: title.split(' ')[0] },
    standfirst: extracts.at(-1),
    pullQuotes: extracts.slice(0, PULL_QUOTES),
    exchanges,
  }
  await fs.writeFile(path.join(folder, fileOf(slug)), YAML.stringify(interview))
}

async function addArticle(folder: string, name: string): Promise<void> {
  const file = path.join(folder, 'issue.yaml')
  const { articles, ...issue } = YAML.parse(await fs.readFile(file, 'utf8'))
  await fs.writeFile(file, YAML.stringify({ ...issue, articles: [...articles, name] }))
}

/** The running order with these interviews; of a cover story that is none of the sample's no words are on the covers. */
async function writeOrder(folder: string, interviews: readonly string[], story?: string): Promise<void> {
  const file = path.join(folder, 'issue.yaml')
  const { cover, back, ...issue } = YAML.parse(await fs.readFile(file, 'utf8'))
  const articles = issue.articles.flatMap((name: string) => (name === INTERVIEW ? interviews : [name]))
  const covers = story ? { cover: { story } } : { cover, back }
  await fs.writeFile(file, YAML.stringify({ ...issue, ...covers, articles }))
}

function fileOf(slug: string): string {
  return `interviews/${slug}.yaml`
}

async function openSample(name: string): Promise<Issue> {
  const { value } = await loadIssue(path.join(ISSUES, name))
  if (!value) throw new Error(`The sample issue ${name} must load.`)
  return value
}

function isInterview(article: Issue['articles'][number]): article is Interview {
  return article.kind === 'interview'
}

function textsOf({ exchanges }: Interview): string[] {
  return exchanges.flatMap(({ question, answer }) => [
    sourceOf(question),
    ...answer.filter(isParagraph).map(({ content }) => sourceOf(content)),
  ])
}

function shapeOf({ exchanges }: Interview): InterviewShape {
  const count = (content: Paragraph['content']) => wordsOf(sourceOf(content)).length
  return exchanges.map(({ question, answer }) => ({
    question: count(question),
    answer: answer.filter(isParagraph).map(({ content }) => count(content)),
  }))
}

function isParagraph(block: { readonly kind: string }): block is Paragraph {
  return block.kind === 'paragraph'
}

/** A paragraph's first words, as far as none is marked: letter for letter what the interview says. */
function openingOf(text: string): string {
  const words = wordsOf(text)
  const marked = words.findIndex((word) => word.includes('['))
  return words.slice(0, marked < 0 ? 10 : Math.min(10, marked)).join(' ')
}
