/** `new`: a publisher's own folder, an issue in it, an interview in that; all of its files or none, and never over others. */

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { slugFor } from '../src/desk/write/article.ts'
import { formatDiagnostic } from '../src/diagnostic.ts'
import { ISSUE_FILES } from '../src/issue/issue-files.ts'
import { PLACEHOLDER } from '../src/issue/placeholders.ts'
import { quote } from '../src/source/complaint.ts'
import { showPath } from '../src/source/disk.ts'
import type { Source } from '../src/source/read.ts'
import { listThemes } from '../src/style/design.ts'
import type { Call } from './commands.ts'
import { AskingEnded, type Person, personAt } from './desk/ask.ts'
import { listingOf, type OpenedIssue, openIssue } from './desk/issue-file.ts'
import { type PutFile, putFiles } from './desk/put.ts'
import { issueFolder } from './issue-folder.ts'
import { nextIssue, numberAfter } from './new/issue-from.ts'
import { type MagazineWords, magazineFiles } from './new/magazine.ts'
import { FIRST, interviewText, issueText } from './new/skeletons.ts'
import { helpOf, refuse } from './refuse.ts'
import { spoken } from './spoken.ts'

/** What was made, and what a person does next; or what is wrong. */
type Made =
  | { readonly files: readonly PutFile[]; readonly next: string }
  | { readonly wrong: string; readonly hint?: string }

/** `asked`: who answers, where it is not whoever sits at the terminal. */
export async function run(call: Call, asked = atTerminal(call)): Promise<number> {
  const [what, ...names] = call.operands
  const [name, ...more] = what === 'issue' || what === 'interview' ? names : call.operands
  if (what === undefined || name === undefined || more.length > 0)
    return refuse('Unexpected absence of a name, expected one of what is to be new.', helpOf('new'))
  try {
    const made = await make(call, { what, name }, asked)
    if ('wrong' in made) return refuse(made.wrong, made.hint)
    return await put(call, made)
  } catch (error) {
    if (!(error instanceof AskingEnded)) throw error
    refuse('Unexpected end of the answers, expected one to each question: nothing is made.', helpOf('new'))
    return error.exitCode
  }
}

function atTerminal({ flags }: Call): Person | undefined {
  const { stdin, stdout } = process
  return stdin.isTTY && stdout.isTTY && !flags['json']
    ? personAt({ input: stdin, output: stdout })
    : undefined
}

interface Wanted {
  readonly what: string
  readonly name: string
}

function make(call: Call, { what, name }: Wanted, asked: Person | undefined): Promise<Made> {
  if (what === 'issue') return makeIssue(call, name)
  if (what === 'interview') return makeInterview(call, name)
  return makeMagazine(call, name, asked)
}

async function makeMagazine(call: Call, name: string, asked: Person | undefined): Promise<Made> {
  const folder = path.resolve(call.from, name)
  const themes = await listThemes(call.house)
  const like = given(call, 'theme') ?? 'contemporary'
  if (!themes.includes(like))
    return { wrong: `Unexpected theme ${quote(like)}, expected one of ${themes.join(', ')}.` }
  const usual = { masthead: path.basename(folder), language: 'ar' }
  const say = async (flag: keyof typeof usual, question: string) =>
    given(call, flag) ?? (await asked?.write(question, usual[flag])) ?? usual[flag]
  const words: MagazineWords = {
    masthead: await say('masthead', 'The name of the magazine?'),
    language: await say('language', 'Its language, for example ar-EG?'),
    theme: slugFor(path.basename(folder), 'own'),
    like,
    date: today(),
  }
  const files = magazineFiles(folder, words)
  return { files, next: `Called in ${quote(showPath(folder))}, warraq build prints its first issue.` }
}

async function makeIssue(call: Call, name: string): Promise<Made> {
  const { house, from } = call
  const folder = path.join(house.issues, name)
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name))
    return {
      wrong: `Unexpected name ${quote(name)} of an issue, expected one of Latin letters, digits and hyphens.`,
    }
  const earlier = given(call, 'from') ?? (await newestIssue(house.issues))
  const facts = { date: today(), story: FIRST }
  const text =
    earlier === undefined
      ? newIssue(name, facts, await listThemes(house))
      : await issueAfter(earlier, { house, from }, { name, ...facts })
  if (typeof text !== 'string') return text
  return {
    files: [
      { path: path.join(folder, 'issue.yaml'), bytes: text },
      { path: path.join(folder, 'interviews', `${FIRST}.yaml`), bytes: interviewText(FIRST) },
    ],
    next: `${spoken('build', showPath(folder))} prints it.`,
  }
}

interface IssueFacts {
  readonly date: string
  readonly story: string
}

function newIssue(name: string, { date, story }: IssueFacts, themes: readonly string[]): string {
  const theme = themes.includes('contemporary') ? 'contemporary' : (themes[0] ?? 'contemporary')
  return issueText({
    masthead: PLACEHOLDER.masthead,
    number: numberIn(name) ?? 1,
    date,
    language: 'ar',
    theme,
    story,
  })
}

async function issueAfter(
  earlier: string,
  { house, from }: Pick<Call, 'house' | 'from'>,
  { name, ...facts }: IssueFacts & { readonly name: string },
): Promise<string | { readonly wrong: string; readonly hint?: string }> {
  const folder = /[/\\]/.test(earlier) ? path.resolve(from, earlier) : path.join(house.issues, earlier)
  const opened = await openIssue(folder, earlier)
  if (!('value' in opened)) return { wrong: whyNot(opened) }
  const text = await readFile(opened.path, 'utf8')
  return nextIssue(text, { ...facts, number: numberIn(name) ?? numberAfter(text) })
}

/** The issue whose name sorts last: its magazine is this one's too. */
async function newestIssue(issues: string): Promise<string | undefined> {
  const names = await readdir(issues).catch((): string[] => [])
  const held = await Promise.all(
    names.map((name) => readdir(path.join(issues, name)).catch((): string[] => [])),
  )
  const isIssue = (files: readonly string[] = []) => ISSUE_FILES.some((file) => files.includes(file))
  return names
    .filter((_, index) => isIssue(held[index]))
    .sort()
    .at(-1)
}

function numberIn(name: string): number | undefined {
  const digits = /\d+/.exec(name)?.[0]
  return digits === undefined ? undefined : Number(digits)
}

async function makeInterview(call: Call, name: string): Promise<Made> {
  const issue = given(call, 'issue')
  const folder = issueFolder(call, issue)
  const opened = await openIssue(folder, issue ?? showPath(folder))
  if (!('value' in opened)) return { wrong: whyNot(opened) }
  const slug = slugFor(name)
  if (!isSlugOf(slug, name))
    return { wrong: `Unexpected name ${quote(name)} of an interview, expected one of three letters or more.` }
  const file = path.join(folder, 'interviews', `${slug}.yaml`)
  const { files, warning } = await listingOf(opened, file)
  const next = warning?.hint ?? `Write over its words; ${spoken('build', showPath(folder))} prints it.`
  return { files: [{ path: file, bytes: interviewText(slug) }, ...files], next }
}

/** Why an issue cannot be opened, as a person reads it. */
function whyNot(said: Exclude<OpenedIssue, Source>): string {
  if ('rule' in said) return `Unexpected ${said.found}, expected ${said.expected}.`
  return said.map(formatDiagnostic).join('\n')
}

/** A name of which nothing is left makes no slug of its own. */
function isSlugOf(slug: string, name: string): boolean {
  return slug !== slugFor() || name === slug
}

function given({ flags }: Call, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** The day by this machine's clock: a new issue is dated by a person who looks at it. */
function today(): string {
  return new Date().toISOString().slice(0, 10)
}

async function put(
  call: Call,
  { files, next }: Extract<Made, { files: readonly PutFile[] }>,
): Promise<number> {
  const hindrance = await putFiles(files)
  if (hindrance && 'standing' in hindrance)
    return refuse(
      `Unexpected ${quote(showPath(hindrance.standing))}, expected nothing there yet.`,
      'Give another name, or take it away.',
    )
  if (hindrance)
    return refuse(
      `Unexpected ${hindrance.complaint.found}, expected ${hindrance.complaint.expected}.`,
      hindrance.complaint.hint,
    )
  if (call.flags['json'])
    console.log(JSON.stringify({ files: files.map((file) => file.path), next }, null, 2))
  else {
    for (const file of files) console.log(showPath(file.path))
    console.log(next)
  }
  return 0
}
