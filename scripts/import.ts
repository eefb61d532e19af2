/**
 * `import`: manuscripts as their authors sent them → articles as YAML, with a table of what the desk has read, what it
 * found, and a diff of what it mended. Exit code 1 where one could not be read or put in its place.
 */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { ArticleDraft, Decision } from '../src/desk/draft.ts'
import { type HouseStyle, loadHouseStyle } from '../src/desk/house-style.ts'
import { interpret } from '../src/desk/interpret.ts'
import type { Manuscript } from '../src/desk/manuscript.ts'
import { type NameDecisions, type Prepared, prepare } from '../src/desk/prepare.ts'
import { readManuscript } from '../src/desk/read.ts'
import { suggest } from '../src/desk/suggest/suggest.ts'
import { UNKNOWN_GUEST } from '../src/desk/talk/people.ts'
import { slugFor } from '../src/desk/write/article.ts'
import { formatDiagnostic, hasErrors } from '../src/diagnostic.ts'
import { showPath } from '../src/source/disk.ts'
import { red, yellow } from './colour.ts'
import type { Call } from './commands.ts'
import { AT_TERMINAL, askReading, type Person } from './desk/ask.ts'
import { issueFileOf, listInIssue, putFiles, StandsThere } from './desk/place.ts'
import { diffOf, findingsOf, tableOf } from './desk/show.ts'
import { helpOf, refuse } from './refuse.ts'

export async function run(call: Call): Promise<number> {
  const { operands, flags, house } = call
  if (operands.length === 0)
    return refuse(
      'Unexpected absence of a manuscript, expected its file, or - for what is pasted.',
      helpOf('import'),
    )
  if (flags['out'] !== undefined && operands.length > 1 && /\.ya?ml$/.test(String(flags['out'])))
    return refuse(
      'Unexpected file behind --out for several manuscripts, expected a folder.',
      helpOf('import'),
    )
  const { value: style, diagnostics } = await loadHouseStyle(
    path.join(house.root, 'assets', 'house-style.yaml'),
  )
  for (const diagnostic of diagnostics) console.error(yellow(formatDiagnostic(diagnostic)))
  if (!style) return 1
  const reports: ImportReport[] = []
  for (const named of operands) reports.push(await importOne(named, { call, style }))
  if (flags['json']) console.log(JSON.stringify({ manuscripts: reports }, null, 2))
  return reports.every(({ written, failed }) => written !== undefined || !failed) ? 0 : 1
}

interface Importing {
  readonly call: Call
  readonly style: HouseStyle
}

/** What programs are told of a manuscript. */
interface ImportReport {
  readonly manuscript: string
  readonly failed: boolean
  readonly written?: string
  readonly [more: string]: unknown
}

async function importOne(named: string, { call, style }: Importing): Promise<ImportReport> {
  const { flags, from } = call
  const file = named === '-' ? 'clipboard' : path.resolve(from, named)
  const fail = (reason: string, hint?: string): ImportReport => {
    refuse(reason, hint)
    return { manuscript: named, failed: true, reason }
  }
  const bytes = await (named === '-' ? buffer(process.stdin) : readFile(file)).catch(() => undefined)
  if (!bytes)
    return fail(`Unexpected absence of ${named}, expected a manuscript there.`, 'Look for slips in its path.')
  const encoding = typeof flags['encoding'] === 'string' ? { encoding: flags['encoding'] } : {}
  const manuscript = await readManuscript({
    file: named === '-' ? 'clipboard' : showPath(file),
    bytes,
    ...encoding,
  })
  if (hasErrors(manuscript.remarks)) {
    for (const remark of manuscript.remarks) console.error(red(formatDiagnostic(remark)))
    return { manuscript: named, failed: true, findings: manuscript.remarks }
  }
  const draft = interpret(manuscript)
  const isAsked =
    process.stdin.isTTY && process.stdout.isTTY && !flags['json'] && !flags['dry-run'] && named !== '-'
  const decided = isAsked ? await decide(manuscript, draft, AT_TERMINAL) : { decisions: [], names: {} }
  const place = await placeOf(call, named, draft)
  if (typeof place === 'string') return fail(place, helpOf('import'))
  const prepared = prepare({
    manuscript,
    ...decided,
    style,
    fixes: flags['fix'] === true,
    place: place.order,
  })
  if (!flags['json']) tell(named, prepared, flags['fix'] === true)
  const report = reportOf(named, prepared)
  if (hasErrors(prepared.diagnostics)) return { ...report, failed: true }
  if (flags['dry-run']) return report
  try {
    const issueFile = place.issueFile
    const beside =
      issueFile && named !== '-'
        ? [{ path: path.join(path.dirname(issueFile), place.order.manuscript), bytes }]
        : []
    await putFiles([...beside, { path: place.file, bytes: prepared.text }])
    const isListed = issueFile ? await listInIssue(issueFile, place.file) : undefined
    if (!flags['json'])
      console.log(
        `${showPath(place.file)}${isListed === false ? ', not listed in the issue: add it to its articles:' : ''}\n`,
      )
    return { ...report, written: place.file, ...(isListed !== undefined && { listed: isListed }) }
  } catch (error) {
    if (!(error instanceof StandsThere)) throw error
    return fail(
      error.message,
      'Give another place by --out, or take away what stands there: somebody may have edited it.',
    )
  }
}

interface Placed {
  readonly file: string
  readonly issueFile?: string
  readonly order: Parameters<typeof prepare>[0]['place']
}

/** Or what stands in the way. */
async function placeOf(
  { flags, from, house }: Call,
  named: string,
  draft: ArticleDraft,
): Promise<Placed | string> {
  const { out, issue } = flags
  const name = named === '-' ? '' : path.basename(named, path.extname(named))
  const slug = slugFor(name, draft.title?.text ?? '', draft.guests[0]?.name ?? '')
  const own = named === '-' ? 'clipboard.txt' : path.basename(named)
  const schemaFor = (file: string) =>
    path
      .relative(path.dirname(file), path.join(house.root, 'assets', 'schema', `${draft.kind}.schema.json`))
      .split(path.sep)
      .join('/')
  const order = (file: string, manuscript: string, isInIssue: boolean) => ({
    slug,
    manuscript,
    isInIssue,
    schema: schemaFor(file),
    place: (number: number) => `${/\.(?:docx|odt)$/i.test(own) ? 'Paragraph' : 'Line'} ${number}`,
    pictureAt: () => undefined,
  })
  if (typeof issue === 'string') {
    const folder = path.resolve(from, issue)
    const issueFile = await issueFileOf(folder)
    if (!issueFile) return `Unexpected folder ${issue} without issue.yaml, expected that of an issue.`
    const file =
      typeof out === 'string'
        ? path.resolve(from, out)
        : path.join(folder, draft.kind === 'interview' ? 'interviews' : 'features', `${slug}.yaml`)
    return { file, issueFile, order: order(file, `manuscripts/${own}`, named !== '-') }
  }
  const folder = typeof out === 'string' ? path.resolve(from, out) : path.join(house.output, 'import')
  const file = /\.ya?ml$/.test(folder) ? folder : path.join(folder, `${slug}.yaml`)
  return { file, order: order(file, own, false) }
}

interface Decided {
  readonly decisions: readonly Decision[]
  readonly names: NameDecisions
}

async function decide(manuscript: Manuscript, draft: ArticleDraft, person: Person): Promise<Decided> {
  const decisions: Decision[] = []
  for (const doubt of draft.doubts)
    decisions.push({ line: doubt.line, words: doubt.words, is: await askReading(doubt, person) })
  const [guest] = draft.guests
  const isGuessed = draft.findings.some(({ code }) => code === 'desk/guest')
  const name =
    guest && isGuessed
      ? await person.write('Who is the guest?', guest.name === UNKNOWN_GUEST ? '' : guest.name)
      : undefined
  const suggestion = suggest(interpret(manuscript, decisions)).titles[0] ?? ''
  const title = draft.title ? undefined : await person.write('The title?', suggestion)
  return { decisions, names: { ...(name ? { guest: name } : {}), ...(title ? { title } : {}) } }
}

function tell(named: string, prepared: Prepared, isMended: boolean): void {
  console.log(named)
  for (const line of tableOf(prepared)) console.log(line)
  console.log()
  for (const line of findingsOf(prepared)) console.log(yellow(line))
  const changes = diffOf(prepared)
  if (changes.length > 0) console.log(isMended ? '\nmended:' : '\nwould be mended by --fix:')
  for (const line of changes) console.log(line)
}

function reportOf(named: string, { draft, slips, suggestions, diagnostics }: Prepared): ImportReport {
  const { kind, title, guests, askers, credits, exchanges, leftOut, findings, doubts } = draft
  return {
    manuscript: named,
    failed: false,
    kind,
    title: title?.text,
    guests,
    askers,
    credits,
    exchanges: exchanges.map(({ question, span }) => ({
      line: span.line,
      question: question.map(({ text }) => text).join(''),
    })),
    doubts,
    leftOut,
    suggestions,
    findings: [...findings, ...diagnostics, ...slips.map(({ diagnostic }) => diagnostic)],
  }
}
