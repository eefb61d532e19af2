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
import type { AnyCopyRule, CopyLevel, HouseRule } from './rules/form/rule.ts'
import { COPY_RULES } from './rules.ts'

export interface HouseStyle {
  readonly quotes: Quotes
  readonly digits: Digits
  /** Of the press, and behind them the house's own. */
  readonly rules: readonly AnyCopyRule[]
  /** By the rule's name. */
  readonly levels: Readonly<Record<string, CopyLevel>>
}

const USUAL = { quotes: 'guillemets', digits: 'as-written' } as const

const level = z.enum(['off', 'warn', 'fix'])

function schemaWith(own: readonly HouseRule[]) {
  const known = COPY_RULES.map(
    ({ name, about, level: usual }) =>
      [name, level.optional().describe(`${about} ${usual} where left out.`)] as const,
  )
  return z
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
          Object.fromEntries([...known, ...own.map(({ name }) => [name, level.optional()] as const)]),
        )
        .optional()
        .describe('What is done about each rule: off, warn, or fix.'),
    })
    .meta({ title: 'House style', description: 'What the copy desk looks for, and what it mends.' })
}

/** Names of rules that a publisher has written, for editors, who cannot know them. */
const OWN_NAMES = { '^[a-z0-9-]+/[a-z0-9-]+$': { type: 'string', enum: level.options } }

/** Draft 7, the one that every editor's YAML reader knows; by file name. */
export function describeDeskSchemas(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(schemaWith([]), { target: 'draft-7', io: 'input' })
  const { rules, ...others } = schema.properties ?? {}
  const open = { ...(rules as object), patternProperties: OWN_NAMES }
  return { 'house-style.schema.json': { ...schema, properties: { ...others, rules: open } } }
}

/** `path`: of a file that need not be there. `own`: the house's rules, behind those of the press. */
export async function loadHouseStyle(
  path: string,
  own: readonly HouseRule[] = [],
): Promise<Checked<HouseStyle>> {
  const all = [...COPY_RULES, ...own]
  const usual = { ...USUAL, rules: all, levels: levelsOf(all) }
  if (!(await isThere(path))) return { value: usual, diagnostics: [] }
  const source = await readSource(path, 'desk')
  const { value, diagnostics } = checkShape(schemaWith(own), source)
  const said = [...source.diagnostics, ...diagnostics]
  if (!value) return { diagnostics: said }
  const { quotes = usual.quotes, digits = usual.digits, rules = {} } = value
  const given = Object.entries(rules).filter((entry): entry is [string, CopyLevel] => entry[1] !== undefined)
  return {
    value: { quotes, digits, rules: all, levels: { ...usual.levels, ...Object.fromEntries(given) } },
    diagnostics: said,
  }
}

function levelsOf(rules: readonly AnyCopyRule[]): HouseStyle['levels'] {
  return Object.fromEntries(rules.map(({ name, level: usual }) => [name, usual]))
}
