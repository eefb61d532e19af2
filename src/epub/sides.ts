/**
 * The book's direction → the sides of its page, as the style sheet names them.
 * A room of its own because engines older than logical properties drop the rules that have them, and keep all others.
 */

import { BOOK_DIRECTION } from '../issue/direction.ts'

/** Where a line begins. */
export const START = BOOK_DIRECTION === 'rtl' ? 'right' : 'left'
export const END = BOOK_DIRECTION === 'rtl' ? 'left' : 'right'
