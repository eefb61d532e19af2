/** A page of how-to → its files, its calls, and what it says that each call says: what a reader would type from it. */

export interface HowTo {
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly calls: readonly { readonly line: string; readonly says: string }[]
}

/** A file's name stands in its first line, in a comment where its language has any. */
const NAME = /^(?:\/\/ |# )?([\w./-]+\.(?:ts|yaml|txt))\n/

export function readHowTo(page: string): HowTo {
  const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(([, kind = '', text = '']) => ({
    kind,
    text,
  }))
  const files = blocks.flatMap(({ kind, text }) => {
    const [first = '', name] = NAME.exec(text) ?? []
    if (kind === 'sh' || kind === 'text' || name === undefined) return []
    return [{ name, text: first.startsWith(name) ? text.slice(first.length) : text }]
  })
  const calls = blocks.flatMap(({ kind, text }, at) =>
    kind === 'sh'
      ? [{ line: text.trim().replace(/^warraq /, ''), says: blocks[at + 1]?.text.trim() ?? '' }]
      : [],
  )
  return { files, calls }
}
