/**
 * foliate-js as an engine: the page that opens our book with it, and its words for what all engines do.
 * Only here do tests speak to foliate-js.
 */

import type { Engine } from './reader.ts'

/** The rules it lays over a book: its night is the browser's own. */
const RULES = `html { color-scheme: light dark; }`

export const FOLIATE: Engine = {
  name: 'foliate-js',
  folders: { '/foliate/': 'foliate-js/' },
  page: `<!doctype html>
<html lang="ar">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>foliate-js</title>
<link rel="icon" href="data:,">
<style>
html { color-scheme: light dark; background: Canvas; }
html, body { margin: 0; height: 100%; overflow: hidden; }
foliate-view { display: block; width: 100%; height: 100%; }
</style>
<script src="/eyes.js"></script>
</head>
<body>
<script type="module">
import '/foliate/view.js'
const asked = new URLSearchParams(location.search)
window.reader = (async () => {
  const view = document.createElement('foliate-view')
  document.body.append(view)
  await view.open('/book.epub')
  const { book, renderer } = view
  const size = Number(asked.get('size'))
  renderer.setStyles(${JSON.stringify(RULES)} + (size === 1 ? '' : ' html { font-size: ' + 100 * size + '% !important; }'))
  const here = () => renderer.getContents()[0]
  const flatten = (entries) => entries.flatMap(({ label, href, subitems }) => [{ label, href }, ...flatten(subitems ?? [])])
  return {
    open: () => view.goTo(0),
    next: () => view.next(),
    previous: () => view.prev(),
    left: () => view.goLeft(),
    goTo: (href) => view.goTo(href),
    documents: () => renderer.getContents().map(({ doc }) => doc),
    // Centred in the window, with a margin to each side.
    sheet: () => ({ left: (innerWidth - renderer.size) / 2, width: renderer.size }),
    file: () => book.sections[here().index].id,
    tell: () => ({
      direction: book.dir,
      spine: book.sections.map(({ id }) => id),
      contents: flatten(book.toc),
      printed: (book.pageList ?? []).map(({ label, href }) => ({ label, href })),
    }),
  }
})()
</script>
</body>
</html>`,
}
