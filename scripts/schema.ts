/**
 * Writes the JSON Schemas that text editors read, from the schemas of issue, theme and house style: described in English, and
 * in `ar` in Arabic. The files are kept with the source; a test says when they are behind.
 */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeInArabic } from '../src/described/in-arabic.ts'
import { describeDeskSchemas } from '../src/desk/house-style.ts'
import { describeSchemas } from '../src/issue/schema.ts'
import { describeHouseSchema } from '../src/source/house-schema.ts'
import { describeStyleSchemas } from '../src/style/schemas.ts'

const folder = join(import.meta.dirname, '../assets/schema')
await mkdir(join(folder, 'ar'), { recursive: true })
const schemas = {
  ...describeSchemas(),
  ...describeHouseSchema(),
  ...describeStyleSchemas(),
  ...describeDeskSchemas(),
}
for (const [file, schema] of Object.entries(schemas)) {
  await writeFile(join(folder, file), written(schema))
  await writeFile(join(folder, 'ar', file), written(describeInArabic(schema)))
}

function written(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
