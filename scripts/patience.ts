/**
 * Imported first by programs that run once and end: tells V8 to optimise only what is run very often, and to collect
 * garbage before the heap has grown by half again.
 * On Node 20 the optimising compiler otherwise takes as much processor time as the work it speeds up; later majors
 * have a cheaper compiler between, and no such flag.
 */

import { setFlagsFromString } from 'node:v8'

const major = Number.parseInt(process.versions.node, 10)

if (major < 22) setFlagsFromString('--interrupt-budget=1000000')
setFlagsFromString('--wasm-tiering-budget=20000000')
setFlagsFromString('--heap-growing-percent=20')
