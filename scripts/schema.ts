/**
 * Writes the JSON Schemas that text editors read, from the schemas of issue and theme. The files are kept with the
 * source; a test says when they are behind.
 */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeSchemas } from '../src/issue/schema.ts'
import { describeStyleSchemas } from '../src/style/schemas.ts'

const folder = join(import.meta.dirname, '../assets/schema')
await mkdir(folder, { recursive: true })
for (const [file, schema] of Object.entries({ ...describeSchemas(), ...describeStyleSchemas() })) {
  await writeFile(join(folder, file), `${JSON.stringify(schema, null, 2)}\n`)
}
