/**
 * An issue → its articles as plain text and as Markdown, with the pictures that the Markdown shows. The stage's front
 * door: it alone names files.
 */

import { extname } from 'node:path'
import type { Darkroom } from '../images/darkroom.ts'
import type { Issue } from '../issue/issue.ts'
import { picturesOf } from '../issue/parts.ts'
import { writeMarkdown } from './markdown.ts'
import { writePlainText } from './plain.ts'

export interface TextFile {
  /** Relative to the folder of the texts, with forward slashes. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Two files an article, named by its slug. */
export async function writeTexts(issue: Issue, { show }: Pick<Darkroom, 'show'>): Promise<TextFile[]> {
  const paths = [...new Set(issue.articles.flatMap(picturesOf).map(({ path }) => path))]
  const pictures = new Map(
    paths.map((path, index) => [path, `pictures/${index + 1}${extname(path).toLowerCase()}`]),
  )
  const width = String(issue.articles.length).length
  const texts = issue.articles.flatMap((article, index) => {
    // In the order of the issue, wherever a folder is listed.
    const stem = `${String(index + 1).padStart(width, '0')}-${article.slug}`
    return [
      { name: `${stem}.txt`, bytes: Buffer.from(writePlainText(article, issue)) },
      { name: `${stem}.md`, bytes: Buffer.from(writeMarkdown(article, issue, pictures)) },
    ]
  })
  const shown = await Promise.all(
    [...pictures].map(async ([path, name]) => ({ name, bytes: await show(path) })),
  )
  return [...texts, ...shown]
}
