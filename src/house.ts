/** Where a publisher keeps what the press reads, and where it puts what it prints. */

import { basename, dirname, join } from 'node:path'

/** By this file a folder is known for a publisher's own. */
export const HOME_FILE = 'warraq.yaml'

/** What the press speaks at a terminal, by the codes of ISO 639. */
export const TERMINAL_LANGUAGES = ['en', 'ar'] as const
export type TerminalLanguage = (typeof TERMINAL_LANGUAGES)[number]

/** Folders that are looked through for a file of some name: the publisher's own first, then the press's. */
export type HousePlaces = readonly [string, ...string[]]

/** A publisher's own plug-ins as he has written them, and what is run of them: plain data, for threads. */
export interface PlugInBundle {
  /** Absolute. */
  readonly folder: string
  /** The file that names them, then all that it imports, by their paths from the folder, with forward slashes. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** A script that leaves what the file exports in `warraqConfig`. */
  readonly script: string
  /** Where in the files each place of the script is: a source map, version 3. */
  readonly map: string
}

/** Folders and files, each by its path. */
export interface House {
  /** The press's own folder, whose packages hold the faces. */
  readonly root: string
  /** Where what is made is put: the publisher's folder, or the press's own where he works in it. */
  readonly home: string
  /** npm's list of the packages that the press runs with; where npm has kept none it is not there. */
  readonly packages: string
  readonly issues: string
  readonly themes: HousePlaces
  /** The file of what the copy desk looks for; it need not be there. */
  readonly houseStyle: string
  /** Catalogues of faces: a file a family. */
  readonly faces: HousePlaces
  /** ICC profiles of presses. */
  readonly colours: HousePlaces
  readonly output: string
  /** The archive of issues: a folder, or `s3://bucket/prefix`. */
  readonly archive: string
  /** The site of the archive's issues. */
  readonly shelf: string
  /** Where that site will stand for readers, where it is known, with a slash at its end. */
  readonly address?: string
  /** Where the publisher's own plug-ins are looked for; the press's own folder has none. */
  readonly plugInFolder?: string
  /** Those that were found there, compiled. */
  readonly plugIns?: PlugInBundle
  /** Where issues are packed for handing over. */
  readonly bags: string
  /** The catalogue of the archive: one file, made anew from it at any time. */
  readonly catalogue: string
  /** What its publisher is spoken to in, where he says so. */
  readonly language?: TerminalLanguage
}

/**
 * The house that a folder is, laid out as the press's own is. What is made goes into `home`: the same folder where it is
 * left out.
 */
export function houseAt(root: string, home = root): House {
  return {
    root,
    home,
    packages: isInstalled(root) ? join(dirname(root), '.package-lock.json') : join(root, 'package-lock.json'),
    issues: join(root, 'assets', 'issues'),
    themes: [join(root, 'assets', 'themes')],
    houseStyle: join(root, 'assets', 'house-style.yaml'),
    faces: [join(root, 'fonts')],
    colours: [join(root, 'assets', 'colour')],
    ...outputOf(home),
  }
}

/** A publisher's own folder: what is not in it is taken from the press, `root`. */
export function publisherAt(home: string, root: string): House {
  const press = houseAt(root, home)
  return {
    ...press,
    issues: join(home, 'issues'),
    themes: [join(home, 'themes'), ...press.themes],
    houseStyle: join(home, 'house-style.yaml'),
    plugInFolder: home,
    faces: [join(home, 'fonts'), ...press.faces],
    colours: [join(home, 'colour'), ...press.colours],
  }
}

type OutputPlaces = Pick<House, 'output' | 'archive' | 'shelf' | 'bags' | 'catalogue'>

function outputOf(home: string): OutputPlaces {
  const output = join(home, 'output')
  return {
    output,
    archive: join(output, 'archive'),
    shelf: join(output, 'shelf'),
    bags: join(output, 'bags'),
    catalogue: join(output, 'archive.sqlite'),
  }
}

/** Where a press puts what it makes: into its own folder, or, installed as a package, where its caller stands. */
export function homeOf(root: string, from: string): string {
  return isInstalled(root) ? from : root
}

/** Whether npm, or another of its kind, has put the press of this folder there as a package of somebody's. */
export function isInstalled(root: string): boolean {
  return basename(dirname(root)) === 'node_modules'
}
