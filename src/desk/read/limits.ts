/** What a manuscript never has more of: what has, is refused before anything of it is parsed. */

export const MIB = 2 ** 20
/** Bytes of the parts of a document that are parsed, unpacked: Word writes five hundred pages in so many. */
export const MOST_MARKUP = 16 * MIB
/** Bytes of all its parts, unpacked: those, and the pictures of a book. */
export const MOST_UNPACKED = 512 * MIB
/** Parts of it: one for each picture, and some thirty more. */
export const MOST_PARTS = 10_000
/** Elements of a page that stand in one another: browsers make no deeper tree (Blink). */
export const MOST_DEEP = 512
