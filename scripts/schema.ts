/**
 * Writes the JSON Schemas that text editors read: nothing goes in but the schemas themselves, files come out.
 * A program of its own because the files are kept with the source, and a test says when they are behind.
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
