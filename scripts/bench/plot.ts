/** Memory at the most over pages, of a few presses → a drawing of it as SVG. */

/** What a press took for one workload. */
export interface MemoryPoint {
  readonly pages: number
  /** Bytes. */
  readonly memory: number
}

export interface MemoryLine {
  readonly name: string
  readonly points: readonly MemoryPoint[]
}

const WIDTH = 720
const HEIGHT = 380
const AREA = { left: 64, right: 620, top: 24, bottom: 328 }
const COLOURS = ['#9B2C1F', '#2F6690']
const STEPS = [1, 2, 2.5, 5, 10]
/** Ticks of an axis at the least. */
const TICKS = 5
const MIB = 2 ** 20

export function plotMemory(lines: readonly MemoryLine[]): string {
  const points = lines.flatMap((line) => line.points)
  const across = axisOf(Math.max(...points.map(({ pages }) => pages)))
  const up = axisOf(Math.max(...points.map(({ memory }) => memory / MIB)))
  const x = (pages: number) => round(AREA.left + (pages / across.end) * (AREA.right - AREA.left))
  const y = (mebibytes: number) => round(AREA.bottom - (mebibytes / up.end) * (AREA.bottom - AREA.top))
  const label = (text: string, at: readonly [number, number], anchor: string, more = '') =>
    `<text x="${at[0]}" y="${at[1]}" text-anchor="${anchor}"${more}>${text}</text>`
  const grid = up.ticks.flatMap((tick) => [
    `<path d="M${AREA.left} ${y(tick)}H${AREA.right}" stroke="#DDD"/>`,
    label(tick.toLocaleString('en'), [AREA.left - 8, y(tick) + 4], 'end'),
  ])
  const foot = across.ticks.map((tick) => label(String(tick), [x(tick), AREA.bottom + 20], 'middle'))
  const drawn = lines.flatMap(({ name, points: own }, index) => {
    const colour = COLOURS[index % COLOURS.length]
    const at = own.map(({ pages, memory }) => [x(pages), y(memory / MIB)] as const)
    const [right, height] = at.at(-1) ?? [0, 0]
    return [
      `<polyline points="${at.map((place) => place.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`),
      label(name, [right + 10, height + 4], 'start', ` fill="${colour}" font-weight="bold"`),
    ]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="13" fill="#333" role="img">
<title>Memory at the most, over pages: ${lines.map(({ name }) => name).join(' and ')}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#FFF"/>
${[...grid, ...foot, ...drawn].join('\n')}
${label('MiB', [AREA.left - 8, AREA.top - 10], 'end')}
${label('pages', [AREA.right, AREA.bottom + 40], 'end')}
</svg>
`
}

/** Round steps from nothing to past the greatest value. */
function axisOf(most: number): { readonly end: number; readonly ticks: readonly number[] } {
  const power = 10 ** Math.floor(Math.log10(most / TICKS))
  const step = (STEPS.findLast((each) => each * power * TICKS <= most) ?? 1) * power
  const count = Math.ceil(most / step)
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
