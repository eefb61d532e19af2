/**
 * A PDF in, what pdf.js makes of it: the text of each page, which is what Firefox copies, and which phrases its own
 * find controller finds.
 * One file speaks to one package.
 */

import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'

const { getDocument, normalizeUnicode, VerbosityLevel } = pdfjs

/** As its viewer does it: items of the text layer in their order, a break where one ends its line. */
export async function readWithPdfjs(pdf: Uint8Array): Promise<string[]> {
  const task = open(pdf)
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    pages.push(
      normalizeUnicode(
        items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      ),
    )
  }
  await task.destroy()
  return pages
}

export async function findWithPdfjs(pdf: Uint8Array, phrases: readonly string[]): Promise<boolean[]> {
  const { EventBus, PDFFindController } = await loadViewer()
  const task = open(pdf)
  const document = await task.promise
  const eventBus = new EventBus()
  const controller = new PDFFindController({
    eventBus,
    linkService: { page: 1, pagesCount: document.numPages } as never,
  })
  controller.setDocument(document)
  const found: boolean[] = []
  for (const query of phrases) {
    const state = await new Promise((resolve) => {
      const hear = (said: { state: number }) => {
        if (said.state === PENDING) return
        eventBus.off('updatefindcontrolstate', hear)
        resolve(said.state)
      }
      eventBus.on('updatefindcontrolstate', hear)
      // As a reader leaves the find bar: nothing ticked. A kind of its own keeps it from waiting for more keys.
      eventBus.dispatch('find', { type: 'asked', query, caseSensitive: false, entireWord: false })
    })
    found.push(state !== NOT_FOUND)
  }
  await task.destroy()
  return found
}

/** States of its find bar. */
const NOT_FOUND = 1
const PENDING = 3

function open(pdf: Uint8Array) {
  // It takes the bytes it is given for its own, and warns of fonts that it would miss in drawing.
  return getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS })
}

/** Its viewer looks at the page it is in when it is loaded, and wants its own library beside it; finding needs no page. */
async function loadViewer() {
  const place = globalThis as Record<string, unknown>
  const before = { document: place['document'], window: place['window'] }
  const element = { style: {} }
  place['pdfjsLib'] = pdfjs
  place['document'] = { documentElement: element, createElement: () => element }
  place['window'] = { requestAnimationFrame: () => 0 }
  try {
    return await import('pdfjs-dist/legacy/web/pdf_viewer.mjs')
  } finally {
    Object.assign(place, before)
  }
}

/** The types of a page's structure elements, in reading order, each before what it holds. */
export async function readRolesWithPdfjs(pdf: Uint8Array, number: number): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS })
  const page = await (await task.promise).getPage(number)
  const rolesOf = (node: object): string[] =>
    'role' in node && 'children' in node
      ? [node.role as string, ...(node.children as readonly object[]).flatMap(rolesOf)]
      : []
  const roles = rolesOf(await page.getStructTree())
  await task.destroy()
  return roles
}
