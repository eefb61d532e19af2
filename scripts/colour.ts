/**
 * Words → the same in a look of what they tell, where their channel shows looks: on a
 * terminal, unless NO_COLOR says otherwise; elsewhere where FORCE_COLOR asks for them.
 */

import { styleText } from 'node:util'

export function red(words: string): string {
  return styleText('red', words, { stream: process.stderr })
}

export function yellow(words: string): string {
  return styleText('yellow', words, { stream: process.stderr })
}

/** For the channel of what was asked for. */
export function bold(words: string): string {
  return styleText('bold', words, { stream: process.stdout })
}
