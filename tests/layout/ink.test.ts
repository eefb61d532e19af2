import { expect, test } from 'vitest'
import type { Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import type { TextItem } from '../../src/layout/page/frame.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { openHouse } from '../support/house.ts'
import { SAMPLE } from '../support/printing.ts'

/** The box of a glyph's ink on its page. */
interface Ink {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

test('in the sample’s own theme no dot or tail of a line comes down on the line below it', async () => {
  const { value: issue } = await loadIssue(SAMPLE)
  const { style, typesetter } = await openHouse((issue as Issue).theme)
  const { value: pages = [] } = paginate(issue as Issue, style, typesetter)
  const touching: string[] = []
  for (const { number, items } of pages) {
    const lines = items.filter((item) => item.kind === 'text')
    lines.forEach((line, index) => {
      const below = lines[index + 1]
      if (!below || below.source !== line.source) return
      const inks = inksOf(below)
      const hits = inksOf(line).some((ink) => inks.some((other) => overlap(ink, other)))
      if (hits) touching.push(`page ${number}: ${line.source.text.slice(line.line.start, line.line.end)}`)
    })
  }
  expect(pages.length).toBeGreaterThan(0)
  expect(touching).toEqual([])
})

function inksOf({ at, line }: TextItem): Ink[] {
  return line.runs.flatMap(({ x, run }) => {
    const scale = run.span.style.size / run.face.unitsPerEm
    let pen = 0
    return run.glyphs.flatMap(({ id, advance, dx, dy }) => {
      const points = run.face.outline(id).flatMap((command) => command.points as readonly number[])
      const across = points
        .filter((_, index) => index % 2 === 0)
        .map((value) => at.x + x + (pen + dx + value) * scale)
      const down = points.filter((_, index) => index % 2 === 1).map((value) => at.y - (dy + value) * scale)
      pen += advance
      if (points.length === 0) return []
      return [
        {
          left: Math.min(...across),
          right: Math.max(...across),
          top: Math.min(...down),
          bottom: Math.max(...down),
        },
      ]
    })
  })
}

function overlap(upper: Ink, lower: Ink): boolean {
  return upper.left < lower.right && lower.left < upper.right && upper.bottom > lower.top
}
