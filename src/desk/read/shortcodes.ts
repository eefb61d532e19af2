/**
 * Calls of a site's programs in Markdown, as Hugo `{{< … >}}`, Jekyll and Liquid `{% … %}` `{{ … }}` write them → the text
 * without them, its lines where they were. A picture with its caption stays; all others are left out and told.
 */

import type { LeftOut } from '../manuscript.ts'

export interface WithoutShortcodes {
  readonly text: string
  readonly leftOut: readonly LeftOut[]
  readonly pictures: readonly ShortcodePicture[]
}

export interface ShortcodePicture {
  readonly file: string
  readonly alt: string
  readonly caption?: string
  /** Of the text, counted from 1. */
  readonly line: number
}

const PAIRS: readonly (readonly [opening: string, closing: string])[] = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
  ['{{', '}}'],
]
const VALUE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>%{}]+))/g
const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|avif|tiff?)$/i

/** `ahead`: lines of the file before the text. */
export function takeShortcodes(text: string, file: string, ahead: number): WithoutShortcodes {
  const leftOut: LeftOut[] = []
  const pictures: ShortcodePicture[] = []
  const parts: string[] = []
  let at = 0
  let line = 1
  for (const { start, end } of placesOf(text)) {
    const before = text.slice(at, start)
    const code = text.slice(start, end)
    line += lineEnds(before)
    const picture = pictureIn(code, line)
    if (picture) pictures.push(picture)
    else leftOut.push({ text: code, reason: 'furniture', span: { file, line: ahead + line, column: 1 } })
    parts.push(before, '\n'.repeat(lineEnds(code)))
    line += lineEnds(code)
    at = end
  }
  return { text: [...parts, text.slice(at)].join(''), leftOut, pictures }
}

const lineEnds = (text: string): number => text.split('\n').length - 1

/** One after the other; where one is not closed none of its kind behind it is. */
function placesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = []
  const unclosed = new Set<string>()
  let at = text.indexOf('{')
  while (at >= 0) {
    const pair = PAIRS.find(([opening]) => text.startsWith(opening, at))
    const closing = pair && !unclosed.has(pair[1]) ? text.indexOf(pair[1], at + pair[0].length) : -1
    if (pair && closing < 0) unclosed.add(pair[1])
    if (pair && closing >= 0) places.push({ start: at, end: closing + pair[1].length })
    at = text.indexOf('{', pair && closing >= 0 ? closing + pair[1].length : at + 1)
  }
  return places
}

function pictureIn(code: string, line: number): ShortcodePicture | undefined {
  const values = new Map(
    [...code.matchAll(VALUE)].map(([, name = '', double, single, bare]) => [
      name,
      double ?? single ?? bare ?? '',
    ]),
  )
  const one = (...names: string[]) => names.map((name) => values.get(name)).find((value) => value)
  const file = one('src', 'image', 'image_path', 'file', 'url', 'path', 'link')
  if (file === undefined || !PICTURE.test(file)) return undefined
  const words = ['title', 'caption', 'attr', 'credit'].flatMap((name) => values.get(name) || [])
  return { file, alt: one('alt') ?? '', line, ...(words.length > 0 && { caption: words.join(' – ') }) }
}
