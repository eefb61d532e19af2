/**
 * epub.js as an engine: the page that opens our book with it, and its words for what all engines do.
 * Only here do tests speak to epub.js.
 */

import type { Engine } from './reader.ts'

/** Colours of its night, as reading apps built upon it have them. */
const NIGHT = `{ html: { background: '#121212 !important' }, body: { color: '#e0e0e0 !important', background: '#121212 !important' } }`

export const EPUBJS: Engine = {
  name: 'epub.js',
  folders: { '/epubjs/': 'epubjs/dist/', '/jszip/': 'jszip/dist/' },
  page: `<!doctype html>
<html lang="ar">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>epub.js</title>
<link rel="icon" href="data:,">
<style>
html, body { margin: 0; height: 100%; overflow: hidden; background: white; }
@media (prefers-color-scheme: dark) { html, body { background: #121212; } }
#stage { position: absolute; inset: 32px 0; }
</style>
<script src="/jszip/jszip.min.js"></script>
<script src="/epubjs/epub.js"></script>
<script src="/eyes.js"></script>
</head>
<body>
<div id="stage"></div>
<script>
const asked = new URLSearchParams(location.search)
window.reader = (async () => {
  const book = ePub()
  await book.open(await (await fetch('/book.epub')).arrayBuffer(), 'binary')
  await book.ready
  const rendition = book.renderTo('stage', { width: '100%', height: '100%', flow: 'paginated', spread: 'none' })
  rendition.themes.register('night', ${NIGHT})
  if (asked.get('dark') === 'true') rendition.themes.select('night')
  if (asked.get('size') !== '1') rendition.themes.fontSize(100 * Number(asked.get('size')) + '%')
  const isRtl = book.packaging.metadata.direction === 'rtl'
  const documents = () => rendition.getContents().map(({ document }) => document)
  const display = async (href) => {
    await rendition.display(href)
    // It measures before the faces are in, and does not look again.
    for (const page of documents()) await page.fonts.ready
    await rendition.display(href)
  }
  const flatten = (entries) => entries.flatMap(({ label, href, subitems }) => [{ label: label.trim(), href }, ...flatten(subitems ?? [])])
  return {
    open: () => display(book.spine.first().href),
    next: () => rendition.next(),
    previous: () => rendition.prev(),
    left: () => (isRtl ? rendition.next() : rendition.prev()),
    goTo: display,
    documents,
    sheet: () => ({ left: 0, width: innerWidth }),
    file: () => book.spine.get(rendition.getContents()[0].sectionIndex).href,
    tell: () => ({
      direction: book.packaging.metadata.direction,
      spine: book.spine.spineItems.map(({ href }) => href),
      contents: flatten(book.navigation.toc),
      printed: book.pageList.pageList.map(({ href, page, label }) => ({ href, label: String(label ?? page) })),
    }),
  }
})()
</script>
</body>
</html>`,
}
