/** Inline content → its plain text. */

import type { Inline } from './block.ts'

/** The plain text of inline content, notes left out: what a heading's bookmark or a title's metadata says. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'isolate':
          return inline.text
        case 'note':
          return ''
        default:
          return plainText(inline.content)
      }
    })
    .join('')
}
