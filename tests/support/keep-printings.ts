/** Before a run: a folder in which its test files share what they print. Behind it: the folder is gone. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEPT_PRINTINGS } from './kept-printings.ts'

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-printings-'))
  process.env[KEPT_PRINTINGS] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
