/** The shapes of a designer's files → JSON Schemas for text editors. */

import { z } from 'zod'
import { familySchema } from './catalogue.ts'
import { themeSchema } from './theme-schema.ts'

/** Draft 7, the one that every editor's YAML reader knows; by file name. */
export function describeStyleSchemas(): Readonly<Record<string, unknown>> {
  const describe = (schema: z.ZodType) => z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
  return { 'theme.schema.json': describe(themeSchema), 'family.schema.json': describe(familySchema) }
}
