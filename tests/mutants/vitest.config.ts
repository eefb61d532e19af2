import { defineConfig } from 'vitest/config'
import { noticeBrokenFiles } from './notice.ts'
import { ROOM_VARIABLE, ROOMS } from './rooms.ts'

/** Milliseconds: two mutants at once are tried on two cores. */
const PATIENCE = 60_000

const room = process.env[ROOM_VARIABLE] ?? ''

export default defineConfig({
  test: {
    include: (ROOMS[room]?.tests ?? []).map((name) => `tests/${room}/**/${name}.test.ts`),
    // Files of a run share what they have loaded; every run begins anew.
    isolate: false,
    reporters: [noticeBrokenFiles()],
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
  },
})
