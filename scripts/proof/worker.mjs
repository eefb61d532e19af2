/** The door of the thread: a thread has no compiler of its own, and is given one before its program is loaded. */

import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
