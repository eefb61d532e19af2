/** A file's path, as an archive or a bag says it → whether it is one that leads nowhere else, and which it is alike. */

/** What is wrong with a path, as it reads after the word Unexpected; nothing where it is right (OCFL 1.1, 3.5.2). */
export function faultOfPath(path: string): string | undefined {
  if (path === '') return 'empty path'
  if (path.includes('\0')) return 'character without a form (U+0000) in a path'
  if (/\p{Surrogate}/u.test(path)) return 'half of a character in a path'
  if (path.startsWith('/')) return 'path from the root of the disk'
  const names = path.split('/')
  if (names.some((name) => name === '..')) return 'path that leads out of its folder (“..”)'
  if (names.some((name) => name === '.' || name === '')) return 'empty part of a path'
  return undefined
}

/** What is wrong with a path that comes from a stranger, whose system may take more for a way out than ours does. */
export function faultOfForeignPath(path: string): string | undefined {
  const fault = faultOfPath(path)
  if (fault !== undefined) return fault
  if (/^[a-z]:/i.test(path)) return 'path from a drive'
  if (path.startsWith('~')) return 'path from somebody’s home'
  if (path.includes('\\')) return 'backslash in a path'
  return undefined
}

/** The same for paths that some disk may take for one: a Mac’s for either normal form, most for either case. */
export function sameOnSomeDisk(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC')
}

/** The first path that is a folder for another, and so cannot be a file. */
export function findConflict(paths: readonly string[]): string | undefined {
  const files = new Set(paths)
  return paths
    .flatMap((path) => {
      const names = path.split('/')
      return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'))
    })
    .find((folder) => files.has(folder))
}

/** In the order of their code units, the same on every machine. */
export function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
