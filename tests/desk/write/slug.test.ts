/** The address of an article, by its manuscript's name or its title. */

import { expect, test } from 'vitest'
import { slugFor } from '../../../src/desk/write/article.ts'

test.each([
  [['omar-aliskandarani', 'المهندس'], 'omar-aliskandarani'],
  [['حوار 12', 'سلمى'], 'hwar-12'],
  [['12', 'زاهر النجار'], 'zahr-alnjar'],
  [['a', '؟؟'], 'article'],
  [[`${'b'.repeat(59)} cd`], 'b'.repeat(59)],
  [['2033-05 Draft (2)'], 'draft-2'],
])('the slug for %j is %s', (names, slug) => {
  expect(slugFor(...names)).toBe(slug)
})
