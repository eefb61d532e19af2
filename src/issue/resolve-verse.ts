/** A poem of a source file → its stanzas, lines and halves, with its title and its poet. */

import type { Span } from '../diagnostic.ts'
import type { Inline, Verse, VerseLine } from './block.ts'
import { marked } from './marked.ts'
import { splitStanzas } from './spaces.ts'
import type { VerseSource } from './text-schema.ts'

export function resolveVerse({ verse = [], title, poet }: VerseSource, span: Span): Verse {
  const stanzas = typeof verse === 'string' ? splitStanzas(verse) : [verse]
  return {
    kind: 'verse',
    ...(title !== undefined && { title: [{ kind: 'emphasis', content: marked(title).flatMap(unweighted) }] }),
    stanzas: stanzas.map((lines) => lines.map(resolveVerseLine)),
    ...(poet !== undefined && { poet: marked(poet) }),
    span,
  }
}

/** A title of verse is told from its lines by weight, in every edition: all of it has that. */
function unweighted(inline: Inline): readonly Inline[] {
  return inline.kind === 'emphasis' ? inline.content : [inline]
}

function resolveVerseLine(line: string | readonly [string, string]): VerseLine {
  return typeof line === 'string' ? [marked(line)] : [marked(line[0]), marked(line[1])]
}
