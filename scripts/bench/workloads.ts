/**
 * The issues on which presses are measured, written as folders: the sample once (S), its interview as 16 chapters (M)
 * and as 128 (L), and 16 interviews that share no paragraph (V).
 */

import { fs, path, YAML } from 'zx'
import type { Interview, Issue, Paragraph } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { type InterviewShape, mixInterviews, sourceOf, wordsOf } from './mixture.ts'

export const ROOT = path.resolve(import.meta.dirname, '..', '..')
const ISSUES = path.join(ROOT, 'assets', 'issues')
const SAMPLE = path.join(ISSUES, '001')
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
  const [first, second] = await Promise.all([openSample('001'), openSample('002')])
  const [model] = first.articles.filter(isInterview)
  if (!model) throw new Error('The first sample must have an interview.')
  const texts = [first, second].flatMap(({ articles }) => articles.filter(isInterview)).flatMap(textsOf)
  await fs.copy(SAMPLE, folder)
  await fs.remove(path.join(folder, INTERVIEW))
  const slugs = Array.from({ length: count }, (_, index) => `interview-${index + 1}`)
  for (const [index, { title, exchanges }] of mixInterviews(texts, shapeOf(model), count).entries()) {
    const slug = slugs[index] as string
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
  await writeOrder(folder, slugs.map(fileOf), slugs[0])
  return folder
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
