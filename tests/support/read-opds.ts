/** A catalogue by OPDS 1.2 → what a client's own library makes of it. Only here do tests speak to opds-feed-parser. */

import { createRequire } from 'node:module'
import type * as Library from 'opds-feed-parser'

/** As Node requires it: what its own default export is when it is imported is told otherwise by each loader. */
const {
  default: Parser,
  AcquisitionFeed,
  NavigationFeed,
  OPDSAcquisitionLink,
  OPDSArtworkLink,
  OPDSEntry,
  OPDSFacetLink,
}: typeof Library.default = createRequire(import.meta.url)('opds-feed-parser')

export interface ReadCatalogue {
  readonly kind: 'navigation' | 'acquisition' | 'other'
  readonly title: string
  readonly total: number | undefined
  readonly entries: readonly ReadEntry[]
  readonly facets: readonly ReadFacet[]
  /** Links by their relations. */
  readonly links: ReadonlyMap<string, string>
}

export interface ReadEntry {
  readonly title: string
  readonly language: string | undefined
  readonly series: { readonly name: string; readonly position: number } | undefined
  readonly acquisitions: readonly string[]
  readonly artwork: readonly string[]
}

export interface ReadFacet {
  readonly group: string
  readonly title: string
  readonly count: number
  readonly isActive: boolean
}

/** Rejects what is no XML, or no feed. */
export async function readCatalogue(text: string): Promise<ReadCatalogue> {
  const feed = await new Parser().parse(text)
  if (feed instanceof OPDSEntry) throw new Error('One entry alone is no catalogue.')
  return {
    kind: kindOf(feed),
    title: feed.title,
    total: feed.search?.totalResults === undefined ? undefined : Number(feed.search.totalResults),
    entries: feed.entries.map(({ title, language, series, links }) => ({
      title,
      language,
      series: series && { name: series.name, position: Number(series.position) },
      acquisitions: links.filter((link) => link instanceof OPDSAcquisitionLink).map(({ href }) => href),
      artwork: links.filter((link) => link instanceof OPDSArtworkLink).map(({ href }) => href),
    })),
    facets: feed.links
      .filter((link) => link instanceof OPDSFacetLink)
      .map(({ facetGroup, title, count, activeFacet }) => ({
        group: facetGroup,
        title,
        count: Number(count),
        isActive: Boolean(activeFacet),
      })),
    links: new Map(feed.links.map(({ rel, href }) => [rel, href])),
  }
}

function kindOf(feed: object): ReadCatalogue['kind'] {
  if (feed instanceof AcquisitionFeed) return 'acquisition'
  return feed instanceof NavigationFeed ? 'navigation' : 'other'
}
