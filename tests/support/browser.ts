/**
 * A browser that opens our pages as a reader's does, and the folder a page is opened from.
 * A room of its own because only here do tests speak to playwright.
 */

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { hasProgram } from './programs.ts'

const PROGRAM = 'chromium'

/** Nothing where no browser is installed; under `CI=true` there must be one. */
export const hasBrowser = hasProgram(PROGRAM)

export function openBrowser(): Promise<Browser> {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, PROGRAM))
    .find((file) => existsSync(file))
  if (!path) throw new Error(`${PROGRAM} is not in the PATH.`)
  // The set-up runs as root, where the browser's own walls cannot be raised; it opens nothing but our files.
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
}
