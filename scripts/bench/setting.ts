/**
 * A theme → what every press is told of the page: its size, its columns, the faces and how far lines stand apart. All
 * lengths are in points, and all are the theme's.
 */

import { houseAt } from '../../src/house.ts'
import { columnWidth } from '../../src/layout/grid/columns.ts'
import { typeArea } from '../../src/layout/grid/sides.ts'
import { loadStyle } from '../../src/style/load.ts'
import type { BlockStyle } from '../../src/style/style.ts'
import { ROOT } from './workloads.ts'

/** The theme on which presses are measured. */
export const THEME = 'plain'

export interface PageSetting {
  readonly width: number
  readonly height: number
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly columns: number
  readonly gutter: number
  /** Of one column. */
  readonly measure: number
  readonly body: TypeSetting
  readonly title: TypeSetting
  /** Of a paragraph's first line. */
  readonly indent: number
  readonly family: string
  /** Files of the two faces. */
  readonly faces: { readonly regular: string; readonly bold: string }
}

interface TypeSetting {
  readonly size: number
  readonly leading: number
}

export async function readSetting(): Promise<PageSetting> {
  const { value } = await loadStyle(houseAt(ROOT), { name: THEME })
  if (!value) throw new Error(`The theme ${THEME} must load.`)
  const { style, faces } = value
  const { trim, margins, columns, gutter, text } = style
  const fileOf = ({ text: { faces: pair } }: BlockStyle) => {
    const face = faces.find(({ name }) => name === pair.arabic)
    if (!face) throw new Error(`The theme ${THEME} must find its face ${pair.arabic}.`)
    return face
  }
  const typeOf = ({ text: { size }, leading }: BlockStyle): TypeSetting => ({ size, leading })
  const [regular, bold] = [fileOf(text.body), fileOf(text.question)]
  return {
    width: trim.width,
    height: trim.height,
    margins: { top: margins.top, bottom: margins.bottom, left: margins.inside, right: margins.outside },
    columns,
    gutter,
    measure: columnWidth(style, typeArea(style, 'left')),
    body: typeOf(text.body),
    title: typeOf(text.title),
    indent: text.body.indent,
    family: regular.family,
    faces: { regular: regular.path, bold: bold.path },
  }
}
