/**
 * `themes`: the themes that an issue may name, the publisher's own and the press's, each with what it is like; `themes
 * preview`: sheets of them.
 */

import path from 'node:path'
import { formatDiagnostic, hasErrors } from '../src/diagnostic.ts'
import { toMillimetres } from '../src/geometry.ts'
import { quote } from '../src/source/complaint.ts'
import { showPath } from '../src/source/disk.ts'
import { listThemes } from '../src/style/design.ts'
import { loadStyle } from '../src/style/load.ts'
import { bold, red } from './colour.ts'
import type { Call } from './commands.ts'
import { helpOf, refuse } from './refuse.ts'

interface ThemeShown {
  readonly name: string
  /** Its own file first, then those of the themes it is like. */
  readonly files: readonly string[]
  /** Of the page, in mm. */
  readonly width?: number
  readonly height?: number
  readonly columns?: number
  /** Families of its text and of its titles. */
  readonly faces?: readonly string[]
}

export async function run(call: Call): Promise<number> {
  const [asked, ...named] = call.operands
  if (asked === 'preview') return (await import('./preview.ts')).previewThemes(call, named)
  if (asked !== undefined)
    return refuse(`Unexpected word ${quote(asked)}, expected preview, or nothing.`, helpOf('themes'))
  return listAll(call)
}

async function listAll({ house, flags }: Call): Promise<number> {
  const names = await listThemes(house)
  const all = await Promise.all(
    names.map(async (name) => ({ name, loaded: await loadStyle(house, { name }) })),
  )
  const said = all.flatMap(({ loaded }) => loaded.diagnostics)
  const shown = all.map(({ name, loaded: { value } }): ThemeShown => {
    if (!value) return { name, files: [] }
    const { style, files, faces } = value
    const familyOf = (face: string) => faces.find((each) => each.name === face)?.family ?? face
    const { body, title } = style.text
    return {
      name,
      files,
      width: toMillimetres(style.trim.width),
      height: toMillimetres(style.trim.height),
      columns: style.columns,
      faces: [...new Set([body, title].map(({ text }) => familyOf(text.faces.arabic)))],
    }
  })
  if (flags['json']) console.log(JSON.stringify({ themes: shown, diagnostics: said }, null, 2))
  else {
    for (const theme of shown) for (const line of linesOf(theme)) console.log(line)
    for (const diagnostic of said) console.error(red(formatDiagnostic(diagnostic)))
  }
  return hasErrors(said) ? 1 : 0
}

function linesOf({ name, files, width, height, columns, faces = [] }: ThemeShown): readonly string[] {
  const [own, ...others] = files
  if (own === undefined) return [`${bold(name)}: cannot be read`]
  const like = others.map((file) => path.parse(file).name)
  return [
    bold(name) + (like.length > 0 ? `, like ${like.join(', like ')}` : ''),
    `  ${width} × ${height} mm, ${columns} ${columns === 1 ? 'column' : 'columns'}, ${faces.join(' and ')}`,
    `  ${showPath(own)}`,
  ]
}
