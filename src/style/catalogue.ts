/**
 * The folder of font catalogues → every face's file and licence, by name: from an npm package or the folder itself.
 */

import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Diagnostic } from '../diagnostic.ts'
import type { House } from '../house.ts'
import { diagnose } from '../source/complaint.ts'
import { readSource } from '../source/read.ts'
import { checkShape } from '../source/shape.ts'

/** The shape of a file in `fonts`. */
export const familySchema = z
  .strictObject({
    family: z.string().describe('The family’s name in style sheets.'),
    package: z.string().describe('The npm package the files come in.').optional(),
    licence: z.string().describe('The licence’s file, from the package or the folder.'),
    wide: z
      .string()
      .regex(/^[a-z0-9]{4}$/, 'an OpenType feature of four letters, for example jalt')
      .describe('The OpenType feature of its wide forms, for lines that would else be loose.')
      .optional(),
    spare: z
      .int()
      .min(1)
      .describe(
        'Where the family is asked for characters that a theme’s own faces have not: 1 before 2. Never asked where left out.',
      )
      .optional(),
    weights: z.record(z.string(), z.string()).describe('A TrueType file for each weight.'),
  })
  .describe('A family of faces.')

/** Where a face lies. Paths are absolute. */
export interface FaceFile {
  /** `family/weight`. */
  readonly name: string
  readonly family: string
  readonly weight: string
  readonly path: string
  readonly licence: string
  /** The file that lists it. */
  readonly catalogue: string
  /** The OpenType feature of its wide forms. */
  readonly wide?: string
  /** When its family is asked for characters that no face of the theme has. */
  readonly spare?: number
}

export interface Catalogue {
  readonly faces: ReadonlyMap<string, FaceFile>
  /** Names of faces whose package is not installed, which has been told. */
  readonly absent: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads every `.yaml` among the house's faces; of two of one name, the publisher's own. */
export async function readCatalogue({ root, home, faces: places }: House): Promise<Catalogue> {
  const found = new Map<string, string>()
  for (const place of places.toReversed())
    for (const file of await readdir(place).catch((): string[] => [])) found.set(file, place)
  const files = [...found].filter(([file]) => file.endsWith('.yaml')).sort(byName)
  const families: Family[] = []
  for (const [file, place] of files) families.push(await readFamily([home, root], join(place, file)))
  return {
    faces: new Map(families.flatMap(({ faces }) => faces.map((face) => [face.name, face] as const))),
    absent: new Set(families.flatMap(({ absent = [] }) => absent)),
    diagnostics: families.flatMap(({ diagnostics }) => diagnostics),
  }
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1
}

interface Family {
  readonly faces: readonly FaceFile[]
  readonly absent?: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** `roots`: folders from which packages are looked for. */
async function readFamily(roots: readonly string[], path: string): Promise<Family> {
  const source = await readSource(path, 'style')
  const shape = checkShape(familySchema, source)
  const diagnostics = [...source.diagnostics, ...shape.diagnostics]
  if (!shape.value) return { faces: [], diagnostics }
  const { family, licence, wide, spare, weights, package: packageName } = shape.value
  const folder = packageName ? findPackage(roots, packageName) : dirname(path)
  if (!folder) {
    const found = `package ${packageName}, which is not installed`
    const hint = `Install it: npm install ${packageName}`
    const complaint = { rule: 'missing-package', found, expected: 'an installed package', hint }
    return {
      faces: [],
      absent: Object.keys(weights).map((weight) => nameOf(path, weight)),
      diagnostics: [...diagnostics, diagnose('style', complaint, source.locate(['package']))],
    }
  }
  const faces = Object.entries(weights).map(([weight, file]) => ({
    name: nameOf(path, weight),
    family,
    weight,
    path: join(folder, file),
    licence: join(folder, licence),
    catalogue: path,
    ...(wide && { wide }),
    ...(spare !== undefined && { spare }),
  }))
  return { faces, diagnostics }
}

/** As themes name a face: by the file of its family, and its weight. */
function nameOf(path: string, weight: string): string {
  return `${basename(path, '.yaml')}/${weight}`
}

function findPackage(roots: readonly string[], name: string): string | undefined {
  for (const root of roots)
    try {
      return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`))
    } catch {
      // The next may have it.
    }
  return undefined
}
