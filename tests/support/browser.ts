/**
 * A browser that opens our pages as a reader's does, and the folder a page is opened from.
 * Only here do tests speak to playwright.
 */

import { type Browser, chromium } from 'playwright-core'
import { findCommand, tellMissing } from './programs.ts'

export function openBrowser(): Promise<Browser> {
  const path = findCommand('chromium')
  if (!path) throw new Error(tellMissing('Chromium'))
  // The set-up runs as root, where the browser's own walls cannot be raised; it opens nothing but our files.
  return chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
}
