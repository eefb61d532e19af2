/**
 * A house's style of copy, as it is written in its file → its levels and choices, or what is wrong with the file. Where
 * there is none, and for rules that it does not name, the rules' own levels hold.
 */

import { z } from 'zod'
import type { Checked } from '../diagnostic.ts'
import { isThere } from '../source/disk.ts'
import { readSource } from '../source/read.ts'
import { checkShape } from '../source/shape.ts'
import { DIGITS, type Digits, QUOTES, type Quotes } from './rules/form/choices.ts'
import type { CopyLevel } from './rules/form/rule.ts'
import { COPY_RULES } from './rules.ts'

export interface HouseStyle {
  readonly quotes: Quotes
  readonly digits: Digits
  /** By the rule's name. */
  readonly levels: Readonly<Record<string, CopyLevel>>
}

const USUAL: HouseStyle = {
  quotes: 'guillemets',
  digits: 'as-written',
  levels: Object.fromEntries(COPY_RULES.map(({ name, level }) => [name, level])),
}

const level = z.enum(['off', 'warn', 'fix'])

const houseStyleSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where an editor finds what may stand here.'),
    quotes: z
      .enum(QUOTES)
      .optional()
      .describe('guillemets: «…», and “…” within them. curly: the other way round. straight: "…".'),
    digits: z
      .enum(DIGITS)
      .optional()
      .describe('as-written: those that a piece has most of. arabic-indic, european: these everywhere.'),
    rules: z
      .strictObject(
        Object.fromEntries(
          COPY_RULES.map((rule) => [
            rule.name,
            level.optional().describe(`${rule.about} ${rule.level} where left out.`),
          ]),
        ),
      )
      .optional()
      .describe('What is done about each rule: off, warn, or fix.'),
  })
  .meta({ title: 'House style', description: 'What the copy desk looks for, and what it mends.' })

/** Draft 7, the one that every editor's YAML reader knows; by file name. */
export function describeDeskSchemas(): Readonly<Record<string, unknown>> {
  return { 'house-style.schema.json': z.toJSONSchema(houseStyleSchema, { target: 'draft-7', io: 'input' }) }
}

/** `path`: of a file that need not be there. */
export async function loadHouseStyle(path: string): Promise<Checked<HouseStyle>> {
  if (!(await isThere(path))) return { value: USUAL, diagnostics: [] }
  const source = await readSource(path, 'desk')
  const { value, diagnostics } = checkShape(houseStyleSchema, source)
  const all = [...source.diagnostics, ...diagnostics]
  if (!value) return { diagnostics: all }
  const { quotes = USUAL.quotes, digits = USUAL.digits, rules = {} } = value
  const given = Object.entries(rules).filter((entry): entry is [string, CopyLevel] => entry[1] !== undefined)
  return {
    value: { quotes, digits, levels: { ...USUAL.levels, ...Object.fromEntries(given) } },
    diagnostics: all,
  }
}
