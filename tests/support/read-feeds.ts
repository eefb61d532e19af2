/** Feeds → what an independent reader of news makes of each. Only here do tests speak to feedparser. */

import { execFileSync } from 'node:child_process'
import { pythonWith } from './programs.ts'

const SCRIPT = `
import feedparser, json, sys
read = []
for text in json.load(sys.stdin):
    found = feedparser.parse(text.encode('utf-8'))
    read.append({
        'fault': str(found.get('bozo_exception', '')) if found.bozo else '',
        'version': found.version,
        'language': found.feed.get('language', ''),
        'title': found.feed.get('title', ''),
        'links': [dict(link) for link in found.feed.get('links', [])],
        'entries': [{
            'id': entry.get('id', ''),
            'title': entry.get('title', ''),
            'updated': entry.get('updated', ''),
            'parsed': bool(entry.get('updated_parsed')),
            'language': entry.get('dcterms_language', ''),
            'series': entry.get('schema_series', {}),
            'links': [dict(link) for link in entry.get('links', [])],
        } for entry in found.entries],
    })
print(json.dumps(read))
`

export interface ReadFeed {
  /** Why it is no feed; empty where it is one. */
  readonly fault: string
  readonly version: string
  readonly language: string
  readonly title: string
  readonly links: readonly FeedLink[]
  readonly entries: readonly FeedEntry[]
}

export interface FeedLink {
  readonly rel: string
  readonly href: string
  readonly type?: string
  readonly title?: string
  readonly length?: string
}

export interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly updated: string
  /** Whether its day was understood. */
  readonly parsed: boolean
  readonly language: string
  readonly series: Readonly<Record<string, string>>
  readonly links: readonly FeedLink[]
}

export function readFeeds(texts: readonly string[]): readonly ReadFeed[] {
  const said = execFileSync(pythonWith('feedparser'), ['-c', SCRIPT], {
    encoding: 'utf8',
    input: JSON.stringify(texts),
    maxBuffer: 2 ** 28,
  })
  return JSON.parse(said) as ReadFeed[]
}
