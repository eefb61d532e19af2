/**
 * A file of a magazine → what the press says of it, read as the file that its path says it is. An article is read in an
 * issue of its own, which has nothing else to be told of.
 */

import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { readHome } from '../../scripts/read-home.ts'
import { loadHouseStyle } from '../../src/desk/house-style.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { houseAt, publisherAt } from '../../src/house.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { readCatalogue } from '../../src/style/catalogue.ts'
import { loadStyle } from '../../src/style/load.ts'

/** Where the magazine is, and the press that it is printed by. */
export interface Places {
  readonly home: string
  readonly root: string
}

export async function judge(path: string, places: Places): Promise<readonly Diagnostic[]> {
  const { home, root } = places
  const house = home === root ? houseAt(root) : publisherAt(home, root)
  const name = basename(path, '.yaml')
  const within = relative(home, path).split(sep)
  if (name === 'warraq') return (await readHome(home, root)).diagnostics
  if (name === 'house-style') return (await loadHouseStyle(path)).diagnostics
  if (within.includes('themes')) return (await loadStyle(house, { name })).diagnostics
  if (within[0] === 'fonts') return (await readCatalogue(house)).diagnostics
  if (name === 'issue') return (await loadIssue(dirname(path))).diagnostics
  return judgeArticle(path)
}

const STUB = `slug: stub
kind: interview
title: حوار آخر
guest: { name: ليلى حسن, shortName: ليلى }
exchanges:
  - { question: من أنتِ؟, answer: أنا ليلى. }
`

async function judgeArticle(path: string): Promise<readonly Diagnostic[]> {
  const folder = dirname(dirname(path))
  const isDeep = readdirSync(folder).includes('issue.yaml')
  const issue = isDeep ? folder : dirname(path)
  const scratch = mkdtempSync(`${issue}-alone-`)
  try {
    cpSync(issue, scratch, { recursive: true, filter: (file) => file === path || !file.endsWith('.yaml') })
    const article = relative(issue, path).replaceAll(sep, '/')
    writeFileSync(join(scratch, 'stub.yaml'), STUB)
    writeFileSync(
      join(scratch, 'issue.yaml'),
      `masthead: المرفأ\nnumber: 1\ndate: 2026-12-01\nlanguage: ar-LB\ntheme: plain\ncover: { story: stub }\narticles: [stub.yaml, ${article}]\n`,
    )
    return (await loadIssue(scratch)).diagnostics
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** A file with the keys of a part in place of its own, or beside them: mappings key by key, all else whole. */
export function withPart(file: string, part: string): string {
  const [document, added] = [parseDocument(file), parseDocument(part)]
  if (!isMap(document.contents) || !isMap(added.contents)) throw new Error('Both are mappings.')
  merge(document.contents, added.contents)
  return document.toString({ lineWidth: 0 })
}

function merge(own: YAMLMap, part: YAMLMap): void {
  for (const { key, value } of part.items) {
    const known = own.get(key, true)
    if (isMap(known) && isMap(value)) merge(known, value)
    else own.set(key, value)
  }
}

/** An interview with one exchange more, whose answer is made of these blocks. */
export function withAnswer(interview: string, blocks: string): string {
  const document = parseDocument(interview)
  const exchanges = document.get('exchanges')
  const answer = parseDocument(blocks).contents
  if (!isSeq(exchanges) || !isSeq(answer))
    throw new Error('An interview has exchanges, and an answer blocks.')
  exchanges.add(document.createNode({ question: 'ثم ماذا؟', answer }))
  return document.toString({ lineWidth: 0 })
}
