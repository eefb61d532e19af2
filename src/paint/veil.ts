/** A page with photographs that words stand on → the same, each photograph as dark under them as it was laid to be. */

import { type Darkroom, openDarkroom } from '../images/darkroom.ts'
import type { Item, Page } from '../layout/page/frame.ts'

export async function veilPage(
  page: Page,
  darkroom: Pick<Darkroom, 'veilPicture'> = openDarkroom(),
): Promise<Page> {
  if (!page.items.some((item) => item.kind === 'picture' && item.veil)) return page
  return { ...page, items: await Promise.all(page.items.map((item) => veilItem(item, darkroom))) }
}

async function veilItem(item: Item, { veilPicture }: Pick<Darkroom, 'veilPicture'>): Promise<Item> {
  if (item.kind !== 'picture' || !item.veil || !item.bytes) return item
  const { veil, ...plain } = item
  return { ...plain, bytes: await veilPicture(item.bytes, veil) }
}
