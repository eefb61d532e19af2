/** Where a publisher keeps what the press reads, and where it puts what it prints. */

import { join } from 'node:path'

/** Folders and files, each by its path. */
export interface House {
  /** The press's own, whose packages hold the faces. */
  readonly root: string
  readonly issues: string
  readonly themes: string
  /** The file of what the copy desk looks for; it need not be there. */
  readonly houseStyle: string
  /** Catalogues of faces: a file a family. */
  readonly faces: string
  /** ICC profiles of presses. */
  readonly colours: string
  readonly output: string
  /** The archive of issues: a folder, or `s3://bucket/prefix`. */
  readonly archive: string
  /** The site of the archive's issues. */
  readonly shelf: string
  /** Where issues are packed for handing over. */
  readonly bags: string
  /** The catalogue of the archive: one file, made anew from it at any time. */
  readonly catalogue: string
}

/** The house that a folder is, laid out as the press's own is. */
export function houseAt(root: string): House {
  return {
    root,
    issues: join(root, 'assets', 'issues'),
    themes: join(root, 'assets', 'themes'),
    houseStyle: join(root, 'assets', 'house-style.yaml'),
    faces: join(root, 'fonts'),
    colours: join(root, 'assets', 'colour'),
    output: join(root, 'output'),
    archive: join(root, 'output', 'archive'),
    shelf: join(root, 'output', 'shelf'),
    bags: join(root, 'output', 'bags'),
    catalogue: join(root, 'output', 'archive.sqlite'),
  }
}
