/**
 * The search of a shelf's page: the folder of its index, named from the page → what is asked for and found in it. Files
 * come from the page's own host, by names that hold for whatever path the shelf is put under.
 */

import type { SearchAnswer, SearchFilters } from '../../archive/search/answer.ts'
import { openIndex, type ShelfIndex } from '../search/open-index.ts'
import { searchShelf } from '../search/seek.ts'

export interface ShelfSearch {
  readonly search: (
    text: string,
    wanted?: { readonly filters?: SearchFilters; readonly most?: number },
  ) => Promise<SearchAnswer>
}

/** Nothing is asked for before the first search. `folder` is an address or a path from the page, such as `../search/`. */
export function openSearch(folder: string): ShelfSearch {
  let opened: Promise<ShelfIndex> | undefined
  const open = () => {
    opened ??= openIndex((path) => fetchFile(folder, path))
    // A page that was without a net may be asked again.
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  return { search: async (text, wanted) => searchShelf(await open(), text, wanted) }
}

async function fetchFile(folder: string, path: string): Promise<Uint8Array> {
  const response = await fetch(`${folder}${path}`)
  if (!response.ok) throw new Error(`The file ${path} of the index cannot be had (${response.status}).`)
  return new Uint8Array(await response.arrayBuffer())
}
