/** A page of Markdown → its listings: their language, their text, and where they begin. */

export interface Listing {
  readonly language: string
  readonly text: string
  /** Of the line that opens it, counted from 1. */
  readonly line: number
}

/** A fence and what it is indented by, up to the fence that closes it. */
const FENCED = /^([ \t]*)```([a-z]*)[^\n]*\n([\s\S]*?)^[ \t]*```[ \t]*$/gm

export function listingsOf(markdown: string): readonly Listing[] {
  return [...markdown.replaceAll('\r\n', '\n').matchAll(FENCED)].map(
    ({ index, 1: indent = '', 2: language = '', 3: text = '' }) => ({
      language,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      line: markdown.slice(0, index).split('\n').length,
    }),
  )
}

/** What a listing in YAML says of itself in its first line: the file that it is, or what it is put into. */
export interface Told {
  /** `file`: the whole of it. `part`: keys of it. `answer`: blocks of an answer. `remark`: for a text editor alone. */
  readonly is: 'file' | 'part' | 'answer' | 'remark'
  /** The file, from the folder of the magazine or of the press. */
  readonly path: string
}

export function toldBy({ text }: Listing): Told | undefined {
  const [, remark] = /^# yaml-language-server: \$schema=(\S+)\n$/.exec(text) ?? []
  if (remark !== undefined) return { is: 'remark', path: remark }
  if (text.startsWith('# in an answer\n')) return { is: 'answer', path: '' }
  const [, within, path] = /^# (in )?([\w./-]+\.yaml)\n/.exec(text) ?? []
  return path === undefined ? undefined : { is: within ? 'part' : 'file', path }
}
