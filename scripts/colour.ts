/**
 * Words for the channel of errors → the same in the colour of what they tell, where that channel shows colours: on a
 * terminal, unless NO_COLOR says otherwise; elsewhere where FORCE_COLOR asks for them.
 */

import { styleText } from 'node:util'

export function red(words: string): string {
  return styleText('red', words, { stream: process.stderr })
}

export function yellow(words: string): string {
  return styleText('yellow', words, { stream: process.stderr })
}
