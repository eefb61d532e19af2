/** The command that imports manuscripts, run where a caller stands; what it said and what it wrote. */

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { vi } from 'vitest'
import type { Person } from '../../scripts/desk/ask.ts'
import { run } from '../../scripts/import.ts'
import { houseAt } from '../../src/house.ts'

export const SHORT_TALK = `حوار مع سلمى الراوي

حوار: نوّار السدري

سؤال: كيف بدأت الحكاية معك؟

سلمى الراوي: بدأت من دكان أبي ، حين كنت صغيرة.

سؤال: وماذا بقي من الدكان؟

سلمى الراوي: بقيت الرائحة وحدها.
`

/** One whose labels name nobody. */
export const TALK = `حوار مع سلمى الراوي

حوار: نوّار السدري

س: كيف بدأت الحكاية معك؟

ج: بدأت من دكان أبي حين كنت صغيرة أعدّ المفاتيح كل مساء.

س: وماذا بقي من ذلك الدكان؟

ج: بقيت الرائحة وحدها، وبقي معها مفتاح لا أعرف بابه إلى اليوم.
`

/** The command where the caller stands in `folder`; what it said, line by line. `pasted` comes in at its standard input. */
export async function runImport(
  folder: string,
  operands: readonly string[],
  flags: Readonly<Record<string, string | true>> = {},
  { pasted, person }: { readonly pasted?: string; readonly person?: Person | undefined } = {},
): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = []
  const hear = (line: string) => void said.push(stripVTControlCharacters(line))
  vi.spyOn(console, 'log').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
  if (pasted !== undefined)
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(pasted)]) as never)
  try {
    const code = await run({ house: houseAt(dirname(folder)), from: folder, operands, flags }, person)
    return { code, said: said.join('\n') }
  } finally {
    vi.restoreAllMocks()
  }
}

/** The same, with a person to ask, and all files that are in the folder then. */
export async function importIn(
  folder: string,
  operands: readonly string[],
  flags: Readonly<Record<string, string | true>> = {},
  person?: Person,
) {
  return { ...(await runImport(folder, operands, flags, { person })), files: filesUnder(folder) }
}

/** Every file under a folder, by its path from there. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

export function textAt(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8')
}
