/**
 * A house for a test: the plain theme and the catalogues as they are, with some files changed, on disk; and what comes
 * of loading it.
 */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { houseAt } from '../../src/house.ts'
import { loadStyle } from '../../src/style/load.ts'
import type { Style } from '../../src/style/style.ts'
import { HOUSE } from '../support/house.ts'

/** Paths from the house's root, and what the files hold; `undefined` takes a file away. */
export type Files = Readonly<Record<string, string | undefined>>

export const THEME = 'assets/themes/plain.yaml'

/** A house of its own, gone when the test ends. */
export function openTestHouse(changes: Files = {}): string {
  const house = mkdtempSync(join(tmpdir(), 'warraq-house-'))
  onTestFinished(() => rmSync(house, { recursive: true }))
  mkdirSync(join(house, 'assets/themes'), { recursive: true })
  cpSync(join(HOUSE, 'package.json'), join(house, 'package.json'))
  cpSync(join(HOUSE, THEME), join(house, THEME))
  cpSync(join(HOUSE, 'assets/colour'), join(house, 'assets/colour'), { recursive: true })
  cpSync(join(HOUSE, 'fonts'), join(house, 'fonts'), { recursive: true })
  symlinkSync(join(HOUSE, 'node_modules'), join(house, 'node_modules'), 'junction')
  for (const [file, content] of Object.entries(changes)) {
    if (content === undefined) rmSync(join(house, file))
    else writeFileSync(join(house, file), content)
  }
  return house
}

/** A file of the house with one stretch exchanged; throws where the stretch is not there. */
export function change(file: string, from: string | RegExp, to: string): Files {
  const content = readFileSync(join(HOUSE, file), 'utf8')
  const found = typeof from === 'string' ? content.includes(from) : from.test(content)
  if (!found) throw new Error(`${file} has no ${from}.`)
  return { [file]: content.replace(from, () => to) }
}

/** Code, line and message of each, as a designer reads them. */
export function told(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, span, message, hint }) =>
    `${span?.line ?? '-'} ${code}: ${message} ${hint ?? ''}`.trim(),
  )
}

/** What is said of the plain theme so changed; it must not load. */
export async function complaintsOf(changes: Files): Promise<string[]> {
  const { value, diagnostics } = await loadStyle(houseAt(openTestHouse(changes)), { name: 'plain' })
  expect(value).toBeUndefined()
  return told(diagnostics)
}

/** The plain theme so changed; it must load without a word. */
export async function styleOf(changes: Files = {}): Promise<Style> {
  const { value, diagnostics } = await loadStyle(houseAt(openTestHouse(changes)), { name: 'plain' })
  expect(diagnostics).toEqual([])
  return value?.style as Style
}
