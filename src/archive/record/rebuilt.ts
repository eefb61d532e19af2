/** Two sets of an issue's files, by their digests → what is not the same in them. */

export interface Rebuilt {
  readonly same: number
  /** In the order of their names. */
  readonly different: readonly string[]
  /** Archived, and not made now. */
  readonly missing: readonly string[]
  /** Made now, and not archived. */
  readonly added: readonly string[]
}

/** Digests by names. */
export function compareFiles(
  archived: ReadonlyMap<string, string>,
  made: ReadonlyMap<string, string>,
): Rebuilt {
  const names = [...archived.keys()].sort()
  const shared = names.filter((name) => made.has(name))
  const different = shared.filter((name) => made.get(name) !== archived.get(name))
  return {
    same: shared.length - different.length,
    different,
    missing: names.filter((name) => !made.has(name)),
    added: [...made.keys()].filter((name) => !archived.has(name)).sort(),
  }
}

export function isSame({ different, missing, added }: Rebuilt): boolean {
  return different.length + missing.length + added.length === 0
}
