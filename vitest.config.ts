import { defineConfig } from 'vitest/config'
import { tellLeftOut } from './tests/support/left-out.ts'

/** Milliseconds. A test judges what comes out: on a machine that is busy with other things it is slow, and not wrong. */
const PATIENCE = 300_000

export default defineConfig(({ mode }) => ({
  test: {
    // A command that is tried does its work, whatever was done before, and is called by npm, whoever calls the tests; it
    // speaks English, whatever the machine does.
    env: { WARRAQ_CACHE: 'off', WARRAQ_LANG: 'en', WARRAQ_SAMPLES: mode, npm_lifecycle_event: 'test' },
    include: ['tests/**/*.test.ts'],
    // The press is opened once for many files, and what one of them prints the others find.
    isolate: false,
    globalSetup: ['tests/support/keep-printings.ts'],
    // As many files at once as there are cores; by itself it leaves one idle, and that is half of two.
    maxWorkers: '100%',
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    reporters: ['default', tellLeftOut],
  },
}))
