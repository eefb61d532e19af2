/**
 * Composition alone, in a process of its own: the sample's body text is set again and again in the plain theme, its
 * words shaped already, and the words set in a second of processor time come out as JSON, by way of justifying.
 */

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { houseAt } from '../src/house.ts'
import { plainText } from '../src/issue/issue.ts'
import { loadIssue } from '../src/issue/load.ts'
import { JUSTIFICATION_NAMES, JUSTIFICATIONS } from '../src/style/justification.ts'
import { loadStyle } from '../src/style/load.ts'
import { composeParagraph } from '../src/text/compose.ts'
import { openFace } from '../src/text/faces/font.ts'
import { openShaper } from '../src/text/faces/shape.ts'
import { type ParagraphStyle, wholeSpan } from '../src/text/paragraph.ts'

/** Times that the whole text is set: before the count, so that code and cache are warm, and in it. */
const WARM = 10
const COUNTED = 40
/** Points: a column of the plain theme. */
const MEASURE = 238.11

const root = resolve(import.meta.dirname, '..')
const [folder = ''] = process.argv.slice(2)
const { value: issue } = await loadIssue(folder)
const { value: dressing } = await loadStyle(houseAt(root), { name: 'plain' })
if (!issue || !dressing) throw new Error('The sample and the plain theme must load.')

const faces = await Promise.all(
  dressing.faces.map(async ({ name, path }) => openFace(name, await readFile(path))),
)
const book = new Map(faces.map((face) => [face.name, face]))
const typesetter = { book, shape: openShaper(book) }
const { text } = dressing.style.text.body
const paragraphs = issue.articles
  .flatMap((article) =>
    article.kind === 'interview' ? article.exchanges.flatMap(({ answer }) => answer) : [],
  )
  .flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : []))
const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0)

const rates = JUSTIFICATION_NAMES.map((name) => {
  const justification = JUSTIFICATIONS[name]
  const style: ParagraphStyle = { direction: 'rtl', align: 'justify', indent: 0, justification, hang: true }
  const set = () => {
    for (const paragraph of paragraphs)
      composeParagraph(typesetter, wholeSpan(paragraph, text, issue.language), style, MEASURE)
  }
  for (let round = 0; round < WARM; round++) set()
  const before = process.cpuUsage()
  for (let round = 0; round < COUNTED; round++) set()
  const { user, system } = process.cpuUsage(before)
  return { name, wordsPerSecond: (words * COUNTED * 1e6) / (user + system) }
})

process.stdout.write(JSON.stringify(rates))
