/** The look of a shelf: what it says of lists of its own does not touch the articles that it shows. */

import { expect, test } from 'vitest'
import { SITE_STYLES } from '../../src/shelf/styles.ts'

/** What the section of an article is called by its kind, in an e-book and on a shelf. */
const KINDS = ['letter', 'letters', 'briefs', 'column', 'feature', 'interview', 'photos', 'index']

test('no rule for the site’s own pages is one for a kind of article', () => {
  const selectors = SITE_STYLES.replace(/\/\*.*?\*\//gs, '')
    .split('}')
    .flatMap((rule) => rule.split('{')[0]?.split(',') ?? [])
    .map((selector) => selector.trim())
  expect(selectors.length).toBeGreaterThan(100)
  const bare = KINDS.map((kind) => new RegExp(`^\\.${kind}\\b(?!-)`))
  expect(selectors.filter((selector) => bare.some((kind) => kind.test(selector)))).toEqual([])
})
