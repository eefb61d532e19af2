/**
 * `upgrade`: files of a magazine that an older press has written → as this press writes them: the form of an issue's data,
 * and where text editors find the schema of each file. What they say stays as it is. Exit code 1 where an issue has mistakes.
 */

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Diagnostic, hasErrors } from '../src/diagnostic.ts'
import { loadIssue } from '../src/issue/load.ts'
import { upgradeIssueText } from '../src/issue/upgrade.ts'
import { isThere, showPath } from '../src/source/disk.ts'
import { schemaNamed, withSchemaNamed } from '../src/source/schema-comment.ts'
import { red } from './colour.ts'
import type { Call } from './commands.ts'
import { issueNames } from './issue-names.ts'
import { isArabicTag, type SchemaLine, schemaLines } from './new/schema-line.ts'
import { upgradeWords } from './words/of-upgrade.ts'
import { ENGLISH } from './words/voice.ts'
import { type Rewritten, rewriteFiles } from './write-whole.ts'

/** What becomes of one folder: files that change, or mistakes for which none does. */
interface FolderUpgrade {
  readonly folder: string
  readonly files: readonly Rewritten[]
  readonly said: readonly Diagnostic[]
}

export async function run(call: Call): Promise<number> {
  const upgrades = await plan(call)
  const isDry = call.flags['dry-run'] === true
  const written = await Promise.all(upgrades.map((upgrade) => isDry || writeUpgrade(upgrade)))
  const changed = upgrades.filter((_, index) => written[index])
  const left = upgrades.filter((_, index) => !written[index])
  tell(call, changed, left)
  return left.length > 0 || upgrades.some(({ said }) => hasErrors(said)) ? 1 : 0
}

async function plan(call: Call): Promise<readonly FolderUpgrade[]> {
  const { house, operands, from } = call
  const named = operands.map((operand) => path.resolve(from, operand))
  const issues =
    named.length > 0 ? named : (await issueNames(house.issues)).map((name) => path.join(house.issues, name))
  const own = named.length > 0 || house.home === house.root ? [] : [upgradeHome(call, house.home)]
  return Promise.all([...own, ...issues.map((folder) => upgradeIssue(call, folder))])
}

/** False where somebody edits one of its files at the same moment. */
async function writeUpgrade({ folder, files }: FolderUpgrade): Promise<boolean> {
  return files.length === 0 || rewriteFiles(folder, files)
}

function tell(
  { flags, voice = ENGLISH }: Call,
  changed: readonly FolderUpgrade[],
  left: readonly FolderUpgrade[],
): void {
  const words = upgradeWords(voice)
  const isDry = flags['dry-run'] === true
  const said = [...changed, ...left].flatMap((upgrade) => upgrade.said)
  const files = changed.flatMap((upgrade) => upgrade.files.map(({ path: file }) => file))
  if (flags['json']) {
    console.log(JSON.stringify({ written: !isDry, files, diagnostics: said }, null, 2))
    return
  }
  for (const diagnostic of said) console.error(red(voice.tell(diagnostic)))
  for (const { folder } of left) console.error(red(words.edited(showPath(folder))))
  for (const file of files) console.log(showPath(file))
  const sum = isDry ? words.would(files.length) : words.done(files.length)
  const isRead = files.length > 0 || (left.length === 0 && !hasErrors(said))
  if (isRead) console.log(files.length === 0 ? words.nothing : sum)
}

/** Of an issue with mistakes nothing is touched: who reads it wrongly would write it wrongly. */
async function upgradeIssue({ house, voice = ENGLISH }: Call, folder: string): Promise<FolderUpgrade> {
  const { value: issue, files = [], diagnostics } = await loadIssue(folder)
  if (!issue) return { folder, files: [], said: diagnostics.filter(({ severity }) => severity === 'error') }
  const line = schemaLines(house, voice.language === 'ar' || isArabicTag(issue.language))
  const texts = files.filter(({ kind }) => kind === 'issue' || kind === 'article')
  const rewritten = await Promise.all(
    texts.map(async ({ path: file, kind }) => {
      const before = await readFile(file, 'utf8')
      const anew = kind === 'issue' ? (upgradeIssueText(before, file) ?? before) : before
      return { path: file, before, after: await withSchemaThere(anew, file, line) }
    }),
  )
  return { folder, files: rewritten.filter(({ before, after }) => before !== after), said: [] }
}

/** What lies in a magazine's folder beside its issues. */
async function upgradeHome({ house, voice = ENGLISH }: Call, home: string): Promise<FolderUpgrade> {
  const line = schemaLines(house, voice.language === 'ar')
  const themes = path.join(home, 'themes')
  const own = (await isThere(themes)) ? await readdir(themes) : []
  const names = ['warraq.yaml', 'house-style.yaml', ...own.map((name) => path.join('themes', name))]
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => path.join(home, name))
      .map(async (file) => {
        const before = (await isThere(file)) ? await readFile(file, 'utf8') : ''
        return { path: file, before, after: await withSchemaThere(before, file, line) }
      }),
  )
  return { folder: home, files: files.filter(({ before, after }) => before !== after), said: [] }
}

/** A path that leads nowhere any more leads to the same schema of this press, where that travels with the file. */
async function withSchemaThere(text: string, file: string, line: SchemaLine): Promise<string> {
  const named = schemaNamed(text)
  if (named === undefined || /^[a-z]+:/i.test(named)) return text
  if (await isThere(path.resolve(path.dirname(file), named))) return text
  const kind = path.basename(named).replace(/\.schema\.json$/, '')
  const there = schemaNamed(line(file, kind))
  return there === undefined ? text : withSchemaNamed(text, there)
}
