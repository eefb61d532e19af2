/**
 * `themes`: the themes that an issue may name, the publisher's own and the press's, each with what it is like; `themes
 * preview`: sheets of them.
 */

import path from 'node:path'
import { hasErrors } from '../src/diagnostic.ts'
import { toMillimetres } from '../src/geometry.ts'
import { showPath } from '../src/source/disk.ts'
import { listThemes } from '../src/style/design.ts'
import { loadStyle } from '../src/style/load.ts'
import { bold, red } from './colour.ts'
import type { Call } from './commands.ts'
import { helpOf, refuse } from './refuse.ts'
import { themeWords } from './words/of-printing.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

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
  const { voice = ENGLISH } = call
  if (asked === 'preview') return (await import('./preview.ts')).previewThemes(call, named)
  if (asked !== undefined) return refuse(themeWords(voice).onlyPreview(asked), helpOf('themes', voice), voice)
  return listAll(call)
}

async function listAll({ house, flags, voice = ENGLISH }: Call): Promise<number> {
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
    for (const theme of shown) for (const line of linesOf(theme, voice)) console.log(line)
    for (const diagnostic of said) console.error(red(voice.tell(diagnostic)))
  }
  return hasErrors(said) ? 1 : 0
}

function linesOf(theme: ThemeShown, voice: Voice): readonly string[] {
  const words = themeWords(voice)
  const { name, files, width = 0, height = 0, columns = 0, faces = [] } = theme
  const [own, ...others] = files
  if (own === undefined) return [words.unreadable(bold(name))]
  return [
    words.name(
      bold(name),
      others.map((file) => path.parse(file).name),
    ),
    words.page({ width, height, columns, faces }),
    `  ${showPath(own)}`,
  ]
}
