/** The programs of the shelf's pages, as browsers load them. */

import { join, relative } from 'node:path'
import type { House } from '../../src/house.ts'
import type { ShelfFile } from '../../src/shelf/shelved.ts'
import { bundleModules } from '../bundle.ts'

/** Named by foliate-js for browsers that know no constructable style sheets: all that it runs in do. */
const ABSENT = ['construct-style-sheets-polyfill']

export async function bundlePrograms(root: House['root']): Promise<readonly ShelfFile[]> {
  const source = join(root, 'src', 'shelf', 'browser')
  const entries = ['search-page', 'reader'].map((name) => join(source, `${name}.ts`))
  const files = await bundleModules(entries, { folder: join(source, 'assets'), external: ABSENT })
  return files.map(({ path, bytes }) => ({ path: relative(source, path).replaceAll('\\', '/'), bytes }))
}
