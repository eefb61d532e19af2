/** `new`: a publisher's own folder, an issue in it, an interview in that; all of its files or none, and never over others. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { slugFor } from '../src/desk/write/article.ts'
import type { Diagnostic } from '../src/diagnostic.ts'
import { PLACEHOLDER } from '../src/issue/placeholders.ts'
import type { Complaint } from '../src/source/complaint.ts'
import { showPath } from '../src/source/disk.ts'
import { listThemes } from '../src/style/design.ts'
import type { Call } from './commands.ts'
import { AskingEnded, type Person, personAt } from './desk/ask.ts'
import { listingOf, openIssue } from './desk/issue-file.ts'
import { type PutFile, putFiles } from './desk/put.ts'
import { issueFolder } from './issue-folder.ts'
import { issueNames } from './issue-names.ts'
import { nextIssue, numberAfter } from './new/issue-from.ts'
import { type MagazineWords, magazineFiles } from './new/magazine.ts'
import { isArabicTag, type SchemaLine, schemaLines } from './new/schema-line.ts'
import { FIRST, interviewText, issueText } from './new/skeletons.ts'
import { helpOf, refuse, refuseFor } from './refuse.ts'
import { spoken } from './spoken.ts'
import { newWords } from './words/of-new.ts'
import { ENGLISH } from './words/voice.ts'

/** What was made, and what a person does next; or what is wrong. */
type Made = { readonly files: readonly PutFile[]; readonly next: string } | Unmade

/** Why nothing is: what is wrong with a name, or with the issue that was to be opened. */
type Unmade = { readonly wrong: string } | { readonly refused: Complaint | readonly Diagnostic[] }

/** `asked`: who answers, where it is not whoever sits at the terminal. */
export async function run(call: Call, asked = atTerminal(call)): Promise<number> {
  const { voice = ENGLISH } = call
  const words = newWords(voice)
  const [what, ...names] = call.operands
  const [name, ...more] = what === 'issue' || what === 'interview' ? names : call.operands
  if (what === undefined || name === undefined || more.length > 0)
    return refuse(words.noName, helpOf('new', voice), voice)
  try {
    const made = await make(call, { what, name }, asked)
    if ('wrong' in made) return refuse(made.wrong, undefined, voice)
    if ('refused' in made) return refuseFor(made.refused, voice)
    return await put(call, made)
  } catch (error) {
    if (!(error instanceof AskingEnded)) throw error
    refuse(words.ended, helpOf('new', voice), voice)
    return error.exitCode
  }
}

function atTerminal({ flags, voice = ENGLISH }: Call): Person | undefined {
  const { stdin, stdout } = process
  return stdin.isTTY && stdout.isTTY && !flags['json']
    ? personAt({ input: stdin, output: stdout }, voice)
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
  const { voice = ENGLISH } = call
  const sayings = newWords(voice)
  const folder = path.resolve(call.from, name)
  const themes = await listThemes(call.house)
  const like = given(call, 'theme') ?? 'contemporary'
  if (!themes.includes(like)) return { wrong: sayings.theme(like, themes.join(', ')) }
  const usual = { masthead: path.basename(folder), language: 'ar' }
  const say = async (flag: keyof typeof usual, question: string) =>
    given(call, flag) ?? (await asked?.write(question, usual[flag])) ?? usual[flag]
  const words: MagazineWords = {
    masthead: await say('masthead', sayings.askMasthead),
    language: await say('language', sayings.askLanguage),
    theme: slugFor(path.basename(folder), 'own'),
    like,
    date: today(),
    ...(voice.language !== 'en' && { spoken: voice.language }),
  }
  const files = magazineFiles(folder, words, linesFor(call, words.language))
  return { files, next: sayings.magazine(showPath(folder)) }
}

async function makeIssue(call: Call, name: string): Promise<Made> {
  const { house, from, voice = ENGLISH } = call
  const folder = path.join(house.issues, name)
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name)) return { wrong: newWords(voice).issueName(name) }
  // The one whose name sorts last: its magazine is this one's too.
  const earlier = given(call, 'from') ?? (await issueNames(house.issues)).at(-1)
  const facts = { date: today(), story: FIRST }
  const text =
    earlier === undefined
      ? newIssue(name, facts, await listThemes(house))
      : await issueAfter(earlier, { house, from }, { name, ...facts })
  if (typeof text !== 'string') return text
  const [file, interview] = [
    path.join(folder, 'issue.yaml'),
    path.join(folder, 'interviews', `${FIRST}.yaml`),
  ]
  const lineOf = linesFor(call, /^language:\s*["']?([\w-]+)/m.exec(text)?.[1])
  return {
    files: [
      { path: file, bytes: lineOf(file, 'issue') + text },
      { path: interview, bytes: lineOf(interview, 'interview') + interviewText(FIRST) },
    ],
    next: newWords(voice).issue(spoken('build', showPath(folder))),
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
): Promise<string | Unmade> {
  const folder = /[/\\]/.test(earlier) ? path.resolve(from, earlier) : path.join(house.issues, earlier)
  const opened = await openIssue(folder, earlier)
  if (!('value' in opened)) return { refused: opened }
  const text = await readFile(opened.path, 'utf8')
  return nextIssue(text, { ...facts, number: numberIn(name) ?? numberAfter(text) })
}

function numberIn(name: string): number | undefined {
  const digits = /\d+/.exec(name)?.[0]
  return digits === undefined ? undefined : Number(digits)
}

async function makeInterview(call: Call, name: string): Promise<Made> {
  const words = newWords(call.voice ?? ENGLISH)
  const issue = given(call, 'issue')
  const folder = issueFolder(call, issue)
  const opened = await openIssue(folder, issue ?? showPath(folder))
  if (!('value' in opened)) return { refused: opened }
  const slug = slugFor(name)
  if (!isSlugOf(slug, name)) return { wrong: words.interviewName(name) }
  const file = path.join(folder, 'interviews', `${slug}.yaml`)
  const { files, warning } = await listingOf(opened, file)
  const next = warning?.hint
    ? words.unlisted(warning.hint)
    : words.interview(spoken('build', showPath(folder)))
  const language = (opened.value as { readonly language?: unknown }).language
  const bytes = linesFor(call, language)(file, 'interview') + interviewText(slug)
  return { files: [{ path: file, bytes }, ...files], next }
}

/** `language`: of the issue; whoever is spoken to in Arabic reads it in his editor too. */
function linesFor({ house, voice = ENGLISH }: Call, language: unknown): SchemaLine {
  return schemaLines(house, voice.language === 'ar' || isArabicTag(language))
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
  const { voice = ENGLISH } = call
  const words = newWords(voice)
  const hindrance = await putFiles(files)
  if (hindrance && 'standing' in hindrance)
    return refuse(words.standing(showPath(hindrance.standing)), words.another, voice)
  if (hindrance) return refuseFor(hindrance.complaint, voice, hindrance.complaint.hint)
  if (call.flags['json'])
    console.log(JSON.stringify({ files: files.map((file) => file.path), next }, null, 2))
  else {
    for (const file of files) console.log(showPath(file.path))
    console.log(next)
  }
  return 0
}
