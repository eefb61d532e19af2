/**
 * Imported first by programs that run once and end: tells V8 to compile only what is run very often, and to collect
 * garbage before a large heap has grown by a tenth: a long issue asks for little more than it holds.
 * On Node 20 the optimising compiler otherwise takes as much processor time as the work it speeds up; later majors
 * have a cheaper compiler between, and no such flag. Of HarfBuzz and LittleCMS the first, quick compilation is enough.
 */

import { setFlagsFromString } from 'node:v8'

const major = Number.parseInt(process.versions.node, 10)

if (major < 22) setFlagsFromString('--interrupt-budget=1000000')
setFlagsFromString('--wasm-tiering-budget=200000000')
setFlagsFromString('--heap-growing-percent=10')

// Code that was kept (`compile/load-part.ts`) is taken by a process of the same flags alone, wherever they were given:
// so those with which `npm run build` starts are said again, too late for the heap.
setFlagsFromString('--min-semi-space-size=8')
setFlagsFromString('--initial-heap-size=128')
