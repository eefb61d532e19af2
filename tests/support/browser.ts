/**
 * A browser that opens our pages as a reader's does, and the folder a page is opened from.
 * Only here do tests speak to playwright.
 */

import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findCommand, tellMissing } from './programs.ts'

/** Beside its own faces a book is shown in the project's, so that it looks the same on every machine. */
const FACES = join(import.meta.dirname, 'fonts.conf')

/** Milliseconds: on a busy machine a browser is slow, and not wrong. */
const PATIENCE = 90_000

export async function openBrowser(): Promise<Browser> {
  const path = findCommand('chromium')
  if (!path) throw new Error(tellMissing('Chromium'))
  const browser = await chromium.launch({
    executablePath: path,
    timeout: PATIENCE,
    // The set-up runs as root, where the browser's own walls cannot be raised; it opens nothing but our files.
    args: ['--no-sandbox'],
    env: { ...process.env, FONTCONFIG_FILE: FACES } as Record<string, string>,
  })
  browser.on('context', (context) => context.setDefaultTimeout(PATIENCE))
  return browser
}
