/**
 * Composition alone, in a process of its own: the interviews of the issue folder it is given are set in the plain
 * theme, justified in the way it is told, and the words set in a second of processor time come out as JSON. The first
 * interviews warm the code up and shape the words; the others are counted, each paragraph once, so that none was set
 * before in this process and no memory of paragraphs can serve for setting them.
 */

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { houseAt } from '../src/house.ts'
import { loadIssue } from '../src/issue/load.ts'
import { plainText } from '../src/issue/plain-text.ts'
import { columnWidth } from '../src/layout/grid/columns.ts'
import { typeArea } from '../src/layout/grid/sides.ts'
import { JUSTIFICATION_NAMES, JUSTIFICATIONS } from '../src/style/justification.ts'
import { loadStyle } from '../src/style/load.ts'
import { composeParagraph } from '../src/text/compose.ts'
import { openFace } from '../src/text/faces/font.ts'
import { openShaper } from '../src/text/faces/shape.ts'
import { type ParagraphStyle, wholeSpan } from '../src/text/paragraph.ts'

/** Of the interviews, those that are set before the count. */
const WARM = 1 / 5

const root = resolve(import.meta.dirname, '..')
const [folder = '', way = ''] = process.argv.slice(2)
const name = JUSTIFICATION_NAMES.find((known) => known === way)
const { value: issue } = await loadIssue(folder)
const { value: dressing } = await loadStyle(houseAt(root), { name: 'plain' })
if (!issue || !dressing || !name)
  throw new Error('An issue, the plain theme and a way to justify must be there.')

const faces = await Promise.all(
  dressing.faces.map(async (face) => openFace(face.name, await readFile(face.path))),
)
const book = new Map(faces.map((face) => [face.name, face]))
const typesetter = { book, shape: openShaper(book) }
const { style } = dressing
const { text } = style.text.body
const measure = columnWidth(style, typeArea(style, 'left'))
const justification = JUSTIFICATIONS[name]
const form: ParagraphStyle = {
  direction: 'rtl',
  align: 'justify',
  indent: 0,
  justification,
  hang: true,
  leading: style.text.body.leading,
}

const interviews = issue.articles
  .filter((article) => article.kind === 'interview')
  .map(({ exchanges }) => exchanges.flatMap(({ answer }) => answer))
  .map((blocks) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : [])))
const warm = Math.ceil(interviews.length * WARM)
const counted = interviews.slice(warm).flat()

set(interviews.slice(0, warm).flat())
const before = process.cpuUsage()
set(counted)
const { user, system } = process.cpuUsage(before)
const words = counted.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0)
process.stdout.write(JSON.stringify({ wordsPerSecond: (words * 1e6) / (user + system) }))

function set(paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs)
    composeParagraph(typesetter, wholeSpan(paragraph, text, issue?.language ?? ''), form, measure)
}
