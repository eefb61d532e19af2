/**
 * Arabic lines with Latin parts → the same as a terminal reads them, whichever direction it gives a line: the Arabic as
 * one stretch from the right, and within it every path, flag and command whole, from the left (UAX #9, X5a to X6a).
 * Only terminals are given these characters: in a file or a pipe they would be copied with a path, and found by no search.
 */

const [LRI, RLI, PDI] = ['\u2066', '\u2067', '\u2069']

/** A part of a line that runs from the left whatever letters are in it: a path, a command, a name of a file. */
export function fromLeft(part: string): string {
  return `${LRI}${part}${PDI}`
}

export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '')
}

/** What stands before the Arabic of a line, such as a column of flags, stays as it is. */
export function withIsolates(text: string): string {
  return text.split('\n').map(isolateLine).join('\n')
}

const MARKED = /(\u2066[^\u2069]*\u2069)/
const ARABIC_LETTER = /(?=\p{scx=Arabic})\p{L}/u

function isolateLine(line: string): string {
  // A marked part is no Arabic, whatever its letters are.
  const masked = line.replace(new RegExp(MARKED, 'g'), (part) => 'x'.repeat(part.length))
  const letter = masked.search(ARABIC_LETTER)
  if (letter < 0) return line
  const start = masked.slice(0, letter).search(/\S*$/)
  return `${line.slice(0, start)}${RLI}${holdLatin(line.slice(start))}${PDI}`
}

function holdLatin(arabic: string): string {
  return arabic
    .split(MARKED)
    .map((part) => (MARKED.test(part) ? part : part.replace(STRETCH, hold)))
    .join('')
}

/** Words without an Arabic sign in them, one behind the other. */
const WORD = '[^\\s\\p{scx=Arabic}«»\u2066-\u2069]+'
const STRETCH = new RegExp(`${WORD}(?: ${WORD})*`, 'gu')
/** Signs of the Arabic sentence at the edges of a stretch; a bracket that the stretch opens itself is its own. */
const EDGES = /^([(“"'—–: ]*)(.*?)([.,:;!?”"'—– ]*)$/su

function hold(stretch: string): string {
  if (!/[A-Za-z]/.test(stretch)) return stretch
  const [, before = '', own = '', behind = ''] = EDGES.exec(stretch) ?? []
  const isClosed = own.endsWith(')') && !own.includes('(')
  return isClosed ? `${before}${fromLeft(own.slice(0, -1))})${behind}` : `${before}${fromLeft(own)}${behind}`
}
