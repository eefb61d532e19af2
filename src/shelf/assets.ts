/** The newest issue's look, and the programs of pages → what all pages of a shelf share. */

import { createHash } from 'node:crypto'
import type { ShelfGroup } from './shelf.ts'
import { newestFirst, type ShelfFile, type ShelvedIssue } from './shelved.ts'
import { cutSiteFaces } from './site-faces.ts'
import { SITE_STYLES, writeSiteLook } from './styles.ts'

interface Workshop {
  /** A file of an issue in the archive. */
  readonly read: (issue: string, name: string) => Promise<Uint8Array>
  /** Programs of the pages. */
  readonly programs: () => Promise<readonly ShelfFile[]>
}

export function assetGroup(issues: readonly ShelvedIssue[], { read, programs }: Workshop): ShelfGroup {
  const [newest] = issues.toSorted(newestFirst)
  const faces = newest?.look.faces.map(({ whole }) => newest.files.get(whole)?.digest)
  return {
    name: 'assets',
    key: createHash('sha256')
      .update(JSON.stringify([newest?.look, faces]))
      .digest('hex'),
    make: async () => [
      ...(newest ? await cutSiteFaces(newest.look, (name) => read(newest.record.id, name)) : []),
      { path: 'assets/site.css', text: (newest ? writeSiteLook(newest.look) : '') + SITE_STYLES },
      { path: 'assets/icon.svg', text: writeIcon(newest) },
      ...(await programs()),
    ],
  }
}

/** A star of two squares on the ground of the newest cover. */
function writeIcon(issue: ShelvedIssue | undefined): string {
  const { ground = '#222222', words = '#ffffff' } = issue?.look.cover ?? {}
  const square = '<rect x="8" y="8" width="16" height="16" fill="none" stroke-width="2"/>'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${ground}"/><g stroke="${words}">${square}<g transform="rotate(45 16 16)">${square}</g></g></svg>\n`
}
