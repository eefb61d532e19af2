/** A file's text ⇄ the same with line feeds alone and no mark of its bytes before it, which is what is edited. */

const MARK = String.fromCodePoint(0xfeff)

export function withLineFeeds(text: string): string {
  const own = text.startsWith(MARK) ? text.slice(MARK.length) : text
  return own.replaceAll('\r\n', '\n')
}

/** What has not changed at the head and at the foot ends its lines as it did, and what is new as most do. */
export function withEndsOf(original: string, edited: string): string {
  if (!original.includes('\r\n') && !original.startsWith(MARK)) return edited
  const mark = original.startsWith(MARK) ? MARK : ''
  const old = original.slice(mark.length).split('\n')
  const lines = edited.split('\n')
  const plain = old.map((line) => line.replace(/\r$/, ''))
  const head = countAlike(plain, lines)
  const most = Math.min(plain.length, lines.length) - head
  const foot = Math.min(most, countAlike(plain.toReversed(), lines.toReversed()))
  const returns = old.filter((line) => line.endsWith('\r')).length
  const end = 2 * returns > old.length - 1 ? '\r' : ''
  const middle = lines.slice(head, lines.length - foot).map((line, index) => {
    const isLast = foot === 0 && head + index === lines.length - 1
    return isLast ? line : line + end
  })
  return mark + [...old.slice(0, head), ...middle, ...old.slice(old.length - foot)].join('\n')
}

function countAlike(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((line, index) => line !== other[index])
  return at < 0 ? Math.min(one.length, other.length) : at
}
