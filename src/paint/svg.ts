/**
 * A page → an SVG of outlines alone: no text, no font, no script, nothing to look up. Pictures of pages must not
 * depend on the faces of the machine that draws them.
 */

import type { Item, Page, PictureItem, TextItem } from '../layout/page/frame.ts'
import { hexOf } from '../style/hex.ts'
import type { Ink } from '../style/style.ts'
import type { OutlineCommand } from '../text/faces/font.ts'
import type { PlacedRun } from '../text/paragraph.ts'
import { tellPlace } from './mishap.ts'
import { numberTo, toThousandth } from './number.ts'

/** Scales, which a whole line is multiplied by. */
const precise = numberTo(7)

/** Paints a page; one unit of the drawing is a point. A picture must bring its bytes: the drawing looks nothing up. */
export function paintSvg({ number, size, items }: Page, palette: Readonly<Record<string, Ink>>): string {
  const { width, height } = size
  const place = `page ${number}`
  const drawn = items.map((item) => tellPlace(item, place, () => paintItem(item, palette))).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${toThousandth(width)} ${toThousandth(height)}" width="${toThousandth(width)}" height="${toThousandth(height)}">\n${drawn}\n</svg>\n`
}

function paintItem(item: Item, palette: Readonly<Record<string, Ink>>): string {
  switch (item.kind) {
    case 'path': {
      const fill = item.fill ? hex(palette, item.fill) : 'none'
      const stroke = item.stroke
        ? ` stroke="${hex(palette, item.stroke.colour)}" stroke-width="${toThousandth(item.stroke.width)}" stroke-linejoin="round"`
        : ''
      const path = `<path fill="${fill}"${stroke} d="${pathData(item.commands)}"/>`
      if (!item.clip) return path
      // A nested drawing clips to its own box.
      const { x, y, width, height } = item.clip
      const box = [x, y, width, height].map(toThousandth)
      return `<svg x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}">${path}</svg>`
    }
    case 'text':
      return item.line.runs.map((placed) => paintRun(placed, item, palette)).join('\n')
    case 'picture':
      return paintPicture(item)
  }
}

function paintPicture({ bytes, box, crop = WHOLE }: PictureItem): string {
  if (!bytes) throw new Error('A picture that is a file cannot be painted into a drawing.')
  const { x, y, width, height } = box
  const [wide, high] = [width / crop.width, height / crop.height]
  const place = `x="${toThousandth(x - crop.x * wide)}" y="${toThousandth(y - crop.y * high)}" width="${toThousandth(wide)}" height="${toThousandth(high)}"`
  const data = `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
  const image = `<image ${place} preserveAspectRatio="none" href="${data}"/>`
  const view = [x, y, width, height].map(toThousandth)
  return `<svg x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" viewBox="${view.join(' ')}">${image}</svg>`
}

const WHOLE = { x: 0, y: 0, width: 1, height: 1 }

function paintRun(
  { run, x }: PlacedRun,
  { at, line }: TextItem,
  palette: Readonly<Record<string, Ink>>,
): string {
  const { face, span, glyphs, size } = run
  const scale = size / face.unitsPerEm
  const opening = line.letterGap === 0 ? [] : run.openings
  let pen = 0
  const outlines = glyphs.map(({ id, cluster, advance, dx, dy, stretch }, index) => {
    const data = pathData(face.outline(id))
    const wider = stretch ? ` scale(${precise(stretch)} 1)` : ''
    const place = `translate(${toThousandth(pen + dx)} ${toThousandth(dy)})${wider}`
    const right = glyphs[index + 1]?.cluster ?? cluster
    const gaps = opening.filter((start) => right < start && start <= cluster).length
    pen += advance + gaps * line.letterGap * face.unitsPerEm
    return data && `<path transform="${place}" d="${data}"/>`
  })
  const drawn = outlines.filter(Boolean).join('')
  if (!drawn) return ''
  const place = `translate(${toThousandth(at.x + x)} ${toThousandth(at.y - span.style.rise)}) scale(${precise(scale * line.expansion)} ${precise(-scale)})`
  return `<g fill="${hex(palette, span.style.colour)}" transform="${place}">${drawn}</g>`
}

function pathData(commands: readonly OutlineCommand[]): string {
  return commands.map(({ command, points }) => command + points.map(toThousandth).join(' ')).join('')
}

function hex(palette: Readonly<Record<string, Ink>>, role: string): string {
  const ink = palette[role]
  if (!ink) throw new Error(`The palette has no colour for the role ${role}.`)
  return hexOf(ink.screen)
}
