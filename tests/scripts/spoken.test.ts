/** How a person is told to call a command: as this one was called. */

import { expect, test } from 'vitest'
import { spoken } from '../../scripts/spoken.ts'

test.each([
  [{}, 'warraq verify 001', 'warraq shelf'],
  [{ npm_lifecycle_event: 'npx' }, 'warraq verify 001', 'warraq shelf'],
  [{ npm_lifecycle_event: 'build' }, 'npm run verify -- 001', 'npm run shelf'],
  [{ npm_lifecycle_event: 'warraq' }, 'npm run warraq -- verify 001', 'npm run warraq -- shelf'],
])('under %j', (environment, withWords, alone) => {
  expect([spoken('verify', '001', environment), spoken('shelf', '', environment)]).toEqual([withWords, alone])
})
