/** The name of a file that was dropped → one under which it may lie in the folder: small Latin letters, digits, hyphens. */

import { slugOf } from '../../desk/romanise.ts'
import type { PictureKind } from '../../images/kind.ts'

const LONGEST = 60
const ENDINGS: Readonly<Record<PictureKind, string>> = { jpeg: '.jpg', png: '.png' }

/** `attempt` counts from 1: names that are taken are passed over. */
export function pictureName(dropped: string, kind: PictureKind, attempt: number): string {
  const own = dropped.split(/[/\\]/).at(-1) ?? ''
  const slug = slugOf(own.replace(/\.[^.]*$/, ''))
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  const number = attempt > 1 ? `-${attempt}` : ''
  return `${slug || 'picture'}${number}${ENDINGS[kind]}`
}
