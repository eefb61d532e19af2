/**
 * A PDF in, the text pdf.js reads out of it, page by page: what Firefox copies.
 * One file speaks to one package.
 */

import { getDocument, normalizeUnicode, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** As its viewer does it: items of the text layer in their order, a break where one ends its line. */
export async function readWithPdfjs(pdf: Uint8Array): Promise<string[]> {
  // It takes the bytes it is given for its own, and warns of fonts that it would miss in drawing.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS })
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
