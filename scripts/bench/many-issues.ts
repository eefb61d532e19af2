/** Some issues that were pressed → an archive of a thousand: the others are derived from them, each under a name of its own. */

import { fs, path, YAML } from 'zx'
import { deposit } from '../../src/archive/ocfl/deposit.ts'
import { openObject } from '../../src/archive/ocfl/object.ts'
import type { IssueRecord } from '../../src/archive/record/issue-record.ts'
import { RECORD } from '../../src/archive/record/version-paths.ts'
import { fileOf, readAll } from '../../src/archive/storage.ts'
import { openFolder } from '../archive/folder.ts'
import { writeVaried } from './workloads.ts'

/** A month after the other, up to this one. */
const LAST_YEAR = 2026

/** So many issues to be pressed, each with an interview of its own. Gives their folders. */
export async function writeIssues(folder: string, count: number): Promise<readonly string[]> {
  const all = await writeVaried(path.join(folder, 'all'), count)
  const order = YAML.parse(await fs.readFile(path.join(all, 'issue.yaml'), 'utf8'))
  const isInterview = (name: string) => name.startsWith('interviews/')
  const interviews: string[] = order.articles.filter(isInterview)
  const others: string[] = order.articles.filter((name: string) => !isInterview(name))
  const folders: string[] = []
  for (const [index, interview] of interviews.entries()) {
    const number = index + 1
    const place = path.join(folder, nameOf(number))
    await fs.copy(all, place)
    const unused = interviews.filter((name) => name !== interview)
    await Promise.all(unused.map((name) => fs.remove(path.join(place, name))))
    const story = path.basename(interview, '.yaml')
    const issue = {
      ...order,
      number,
      cover: { story },
      articles: [...others, interview],
      date: dayOf(number),
    }
    await fs.writeFile(path.join(place, 'issue.yaml'), YAML.stringify(issue))
    folders.push(place)
  }
  return folders
}

/** Puts issues into an archive from one number to another, each like one of those that are in it. */
export async function deriveIssues(
  archive: string,
  from: number,
  to: number,
  pressed: number,
): Promise<void> {
  const storage = openFolder(archive)
  for (let number = from; number <= to; number++) {
    const base = nameOf(((number - 1) % pressed) + 1)
    const version = (await openObject(storage, base))?.version()
    if (!version) throw new Error(`The archive must have the issue ${base}.`)
    const id = nameOf(number)
    const files = version.files.map(async ({ path: name, read }) => {
      const bytes = await readAll(read())
      const own = name.replace(`/${base}.`, `/${id}.`)
      return fileOf(own, name === RECORD ? rename(bytes, { base, id, number }) : bytes)
    })
    const { diagnostics } = await deposit(storage, {
      id,
      message: `Like ${base}`,
      user: { name: 'bench' },
      created: new Date(Date.UTC(2026, 0, 1)),
      files: await Promise.all(files),
    })
    if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message)
  }
}

function rename(
  bytes: Uint8Array,
  { base, id, number }: { readonly base: string; readonly id: string; readonly number: number },
): Uint8Array {
  const record = JSON.parse(Buffer.from(bytes).toString('utf8')) as IssueRecord
  const own: IssueRecord = {
    ...record,
    id,
    number,
    date: dayOf(number),
    names: { ...record.names, book: `urn:bench:${id}`, print: `urn:bench:${id}:print` },
    labels: { number: `العدد ${number}`, date: dayOf(number) },
    editions: record.editions.map(({ name, bytes: size }) => ({ name: name.replace(base, id), bytes: size })),
    articles: record.articles.map((article) => {
      const { guests } = article
      if (!guests) return article
      return {
        ...article,
        guests: guests.map((guest) => ({ ...guest, name: `${guest.name} ${number % 400}` })),
      }
    }),
  }
  return Buffer.from(JSON.stringify(own))
}

function nameOf(number: number): string {
  return String(number).padStart(4, '0')
}

/** ISO 8601: the months before the last year's end, the first issue the oldest. */
function dayOf(number: number): string {
  return new Date(Date.UTC(LAST_YEAR - 84, number, 1)).toISOString().slice(0, 10)
}
