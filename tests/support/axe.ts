/**
 * A page in a browser, of a book where nothing else is said → what axe-core finds wrong with it, for those who do not
 * see it, or see it badly.
 * Only here do tests speak to axe-core, and say which of its rules a book is not held to.
 *
 * Ace, by which the DAISY Consortium judges whole books, runs axe-core too, but wants Electron, which is not to be had
 * here; what it asks of a book beyond its files (its metadata, its navigation) is tested beside this.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { HOUSE } from './house.ts'

/** WCAG 2.2 to level AA, and what axe's makers have learnt to be good. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Rules that do not hold for a file of a book, each with the reason. */
const NOT_FOR_BOOKS: Readonly<Record<string, string>> = {
  'page-has-heading-one': 'the cover is a picture; that all other files have one is tested beside this',
  'landmark-one-main':
    'a file is a part of its book, and its landmark says which: a chapter, the contents, the colophon',
}

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string }[]
}

let source: Promise<string> | undefined

/** A line for each rule that is broken, and where; `left` are the rules that it is not held to. */
export async function judge(tab: Tab, left = NOT_FOR_BOOKS): Promise<string[]> {
  source ??= readFile(join(HOUSE, 'node_modules/axe-core/axe.min.js'), 'utf8')
  await tab.evaluate(await source)
  const rules = Object.fromEntries(Object.keys(left).map((id) => [id, { enabled: false }]))
  const options = { runOnly: { type: 'tag', values: TAGS }, rules, resultTypes: ['violations'] }
  const found = await tab.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )
  return (found as Violation[]).flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`),
  )
}
