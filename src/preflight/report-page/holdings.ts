/** A page → what it holds, in a few words each, as a flat-plan has it: articles, parts of the issue, adverts by their names. */

import { WORDS } from '../../issue/words.ts'
import type { Artifact, Page, Tag } from '../../layout/page/frame.ts'
import { REPORT_WORDS } from './words.ts'

export function holdingsOf({ number, items }: Page): readonly string[] {
  if (number === 1) return [WORDS.cover]
  const tags = items.flatMap((item) => (item.tag && isTag(item.tag) ? [item.tag] : []))
  const named = [...new Set(tags.flatMap((tag) => nameOf(tag) ?? []))]
  // The label over an advert says no more than its name.
  const told = named.filter((name) => name !== WORDS.advert || named.length === 1)
  if (told.length > 0) return told
  // Words that are read elsewhere, such as a quote on a page of its own.
  return [items.some(({ kind }) => kind === 'text') ? REPORT_WORDS.quote : REPORT_WORDS.ornament]
}

function isTag(tag: Tag | Artifact): tag is Tag {
  return tag.role !== 'artifact'
}

/** Of the article or the part of the issue that it stands in; an advert that is a picture is called by what it shows. */
function nameOf(tag: Tag): string | undefined {
  const owner = ownerOf(tag)
  if (owner?.title !== WORDS.advert || tag.alternative === undefined) return owner?.title
  return `${WORDS.advert}: ${tag.alternative}`
}

/** The outermost: an exchange is a section of its article. */
function ownerOf(tag: Tag): Tag | undefined {
  const isOwner = tag.title !== undefined && (tag.role === 'article' || tag.role === 'section')
  return (tag.parent && ownerOf(tag.parent)) ?? (isOwner ? tag : undefined)
}
