/** What a printing gives an archive → a version of its issue there, and the press that printed it. */

import type { Deposited } from '../../src/archive/ocfl/deposit.ts'
import { openObject } from '../../src/archive/ocfl/object.ts'
import type { VersionOrigin } from '../../src/archive/record/origin.ts'
import { writePremis } from '../../src/archive/record/premis.ts'
import { HISTORY, ORIGIN, WITHDRAWN } from '../../src/archive/record/version-paths.ts'
import { fileOf, type NewFile, readAll, type Storage } from '../../src/archive/storage.ts'
import type { Checked } from '../../src/diagnostic.ts'
import type { PrintedFile } from '../../src/editions/edition.ts'
import type { KeptIssue } from '../../src/editions/kept.ts'
import { archiveFiles } from './archive-files.ts'
import type { KeepingPress } from './origin.ts'

export interface Keeping {
  readonly id: string
  /** The number of the state that was printed. */
  readonly inputs: string
  readonly kept: KeptIssue
  /** How many warnings its report has. */
  readonly warnings: number
  readonly press: KeepingPress
  readonly moment: Date
}

export async function keepVersion(
  storage: Storage,
  { id, inputs, kept, warnings, press, moment }: Keeping,
): Promise<Checked<Deposited>> {
  const { origin } = press
  const own: VersionOrigin = { ...origin, inputs }
  const agent = `Warraq ${origin.press.version}`
  const user = { name: agent }
  const code = await archiveFiles(storage, {
    id: origin.object,
    message: `The press, version ${origin.press.version}`,
    user,
    created: moment,
    files: press.files.map(toStore),
  })
  if (!code.value) return { diagnostics: code.diagnostics }
  const before = await openObject(storage, id)
  const number = (before?.versions.length ?? 0) + 1
  const written = moment.toISOString()
  const premis = writePremis({
    object: id,
    version: number,
    agent,
    happenings: [
      { type: 'creation', moment: written, detail: `Printed on Node ${origin.node}`, outcome: 'success' },
      {
        type: 'validation',
        moment: written,
        detail: 'Preflight',
        outcome: `no errors, ${warnings} warnings`,
      },
      ...(before
        ? ([
            {
              type: 'replacement',
              moment: written,
              detail: `Takes the place of v${number - 1}`,
              outcome: 'success',
            },
          ] as const)
        : []),
    ],
  })
  const withdrawn = before?.version().files.find(({ path }) => path === WITHDRAWN)
  const files = [
    ...kept.files.map(toStore),
    fileOf(HISTORY, premis),
    fileOf(ORIGIN, `${JSON.stringify(own, null, 2)}\n`),
    ...(withdrawn ? [fileOf(WITHDRAWN, await readAll(withdrawn.read()))] : []),
  ]
  const message = before ? 'Printed again' : 'Printed'
  const made = await archiveFiles(storage, {
    id,
    message,
    user,
    created: moment,
    files,
    uncounted: [HISTORY, ORIGIN],
  })
  return { ...made, diagnostics: [...code.diagnostics, ...made.diagnostics] }
}

function toStore({ name, bytes }: PrintedFile): NewFile {
  return fileOf(name, bytes)
}
