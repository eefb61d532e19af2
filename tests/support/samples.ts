/** How many of its cases a test tries: a few each time, and all of them by `npm run test:whole`. */

/** Set by `vitest.config.ts`. */
const IS_WHOLE = process.env['WARRAQ_SAMPLES'] === 'whole'

/** What is tried each time, or all where the whole is asked for. */
export function sampleOf<T>(few: T, all: T): T {
  return IS_WHOLE ? all : few
}
