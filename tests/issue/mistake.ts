/**
 * A mistake in a source file as tests write it down: the changed files go in with what the press must say, a test
 * comes out. All tables of mistakes are judged by it.
 */

import { expect, test } from 'vitest'
import { type Files, loadChanged } from './folders.ts'

export interface Mistake {
  readonly name: string
  readonly files: Files
  readonly code: string
  /** File, line and column. */
  readonly at: string
  readonly message: string
  readonly hint: string
}

/** Each mistake is the only one in its issue, and must be the only one told. */
export function testMistakes(mistakes: readonly Mistake[]): void {
  test.each(mistakes)('$name', async ({ files, code, at, message, hint }) => {
    const { value, diagnostics } = await loadChanged(files)
    expect(diagnostics.map(({ code }) => code)).toEqual([code])
    const [diagnostic] = diagnostics
    expect(`${diagnostic?.span?.file}:${diagnostic?.span?.line}:${diagnostic?.span?.column}`).toBe(at)
    expect(diagnostic?.message).toContain(message)
    expect(diagnostic?.hint).toContain(hint)
    expect(diagnostic?.severity).toBe('error')
    expect(value).toBeUndefined()
  })
}
