/** The import program in a folder of a test's own: what it answers, says and leaves there. */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { vi } from 'vitest'
import type { Person } from '../../scripts/desk/ask.ts'
import { run } from '../../scripts/import.ts'
import { houseAt } from '../../src/house.ts'

export const TALK = `حوار مع سلمى الراوي

حوار: نوّار السدري

س: كيف بدأت الحكاية معك؟

ج: بدأت من دكان أبي حين كنت صغيرة أعدّ المفاتيح كل مساء.

س: وماذا بقي من ذلك الدكان؟

ج: بقيت الرائحة وحدها، وبقي معها مفتاح لا أعرف بابه إلى اليوم.
`

/** The command called in a folder; what it said, line by line, and all files that are in the folder then. */
export async function importIn(
  folder: string,
  operands: readonly string[],
  flags: Record<string, string | true> = {},
  person?: Person,
) {
  const said: string[] = []
  const hear = (line: string) => void said.push(line)
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
  for (const spy of spies) spy.mockImplementation(hear)
  const house = { ...houseAt(dirname(folder)), houseStyle: join(folder, 'no-style.yaml') }
  const code = await run({ house, from: folder, operands, flags }, person)
  for (const spy of spies) spy.mockRestore()
  return { code, said: said.join('\n'), files: filesIn(folder) }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => relative(folder, join(folder, name)))
    .sort()
}

export function textAt(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}
