/** Where the code of a script is kept for the press's own programs, which run with flags of theirs. */

import '../patience.ts'

export { keptCodeOf } from './kept-name.ts'
