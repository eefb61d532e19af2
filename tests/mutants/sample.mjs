/**
 * A plug-in of Stryker that tries so many mutants of each file, chosen at random, the same at every run.
 * Plain JavaScript, since Stryker loads it in a process that knows no other.
 */

import { createHash } from 'node:crypto'

/** A mutant of the same place and kind draws the same lot. */
function lotOf({ location, mutatorName, replacement }) {
  return createHash('sha256')
    .update(JSON.stringify(['warraq', location, mutatorName, replacement]))
    .digest('hex')
}

class Sample {
  static inject = ['options']

  constructor({ sample }) {
    this.size = sample
  }

  async init() {}

  /** All at once: who is drawn depends on the others. */
  async group(mutants) {
    return [mutants.map(({ id }) => id)]
  }

  async check(mutants) {
    const drawn = new Set()
    for (const file of new Set(mutants.map(({ fileName }) => fileName))) {
      const own = mutants.filter(({ fileName }) => fileName === file)
      const lots = own.map((mutant) => ({ id: mutant.id, lot: lotOf(mutant) }))
      lots.sort((one, other) => (one.lot < other.lot ? -1 : 1))
      for (const { id } of lots.slice(0, this.size)) drawn.add(id)
    }
    const leftOut = { status: 'compileError', reason: 'not drawn' }
    return Object.fromEntries(mutants.map(({ id }) => [id, drawn.has(id) ? { status: 'passed' } : leftOut]))
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }]
