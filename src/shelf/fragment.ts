/**
 * A chapter of an issue's e-book → the same as a part of a page on the web: with marks that lead to the printed pages,
 * and an address for every question and subhead. The adapter of linkedom.
 */

import { parseHTML } from 'linkedom'
import type { Size } from '../geometry.ts'
import { WORDS } from '../issue/words.ts'

export interface ChapterPlace {
  /** The issue's id, by which its files are named. */
  readonly issue: string
  /** Names of the book's chapters, by their files: where links to them lead. */
  readonly slugs: ReadonlyMap<string, string>
  /** Of the book's pictures, in px, by their names. */
  readonly sizes: ReadonlyMap<string, Size>
}

export interface Fragment {
  /** What stands in the body. */
  readonly html: string
  /** Names of the pictures in it, in the e-book's folder of pictures. */
  readonly pictures: readonly string[]
}

const PICTURES = 'images/'

/** What of an element's interface is used (DOM Living Standard). */
interface BookElement {
  readonly id: string
  readonly ownerDocument: { createElement(name: string): BookElement }
  textContent: string | null
  getAttribute(name: string): string | null
  getAttributeNames(): readonly string[]
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  append(...nodes: (BookElement | string)[]): void
  replaceChildren(...nodes: BookElement[]): void
}

/** Elements of one kind and what they are made into. */
type Change = (element: BookElement, place: ChapterPlace) => void

const CHANGES: readonly (readonly [selector: string, change: Change])[] = [
  ['*', dropBookAttributes],
  ['[role="doc-pagebreak"]', leadToPrintedPage],
  ['img', leadToPicture],
  ['a[href]', leadWithinShelf],
  ['.exchange > h2[id], .subhead[id]', giveAddress],
]

export function readFragment(chapter: string, place: ChapterPlace): Fragment {
  const { document } = parseHTML(chapter)
  const { body } = document
  const find = (selector: string): readonly BookElement[] => [...body.querySelectorAll(selector)]
  const pictures = find('img').map((image) => nameOf(image.getAttribute('src') ?? ''))
  for (const [selector, change] of CHANGES) for (const element of find(selector)) change(element, place)
  return { html: body.innerHTML.trim(), pictures }
}

/** EPUB's own names, the language as XML says it beside HTML, and what a page's policy keeps out of its text. */
function dropBookAttributes(element: BookElement): void {
  for (const name of element.getAttributeNames())
    if (name.startsWith('epub:') || name.startsWith('xml:') || name === 'style') element.removeAttribute(name)
}

/** The mark of a page is a way to it, as it was printed. */
function leadToPrintedPage(mark: BookElement, { issue }: ChapterPlace): void {
  const label = mark.getAttribute('title') ?? ''
  const page = mark.id.replace('page-', '')
  const link = mark.ownerDocument.createElement('a')
  link.setAttribute('href', `../${issue}.screen.pdf#page=${page}`)
  link.setAttribute('aria-label', `${WORDS.page} ${label}`)
  link.textContent = label
  mark.removeAttribute('title')
  mark.setAttribute('class', 'page')
  mark.replaceChildren(link)
}

function leadToPicture(image: BookElement, { sizes }: ChapterPlace): void {
  const name = nameOf(image.getAttribute('src') ?? '')
  const size = sizes.get(name)
  image.setAttribute('src', `../pictures/${name}`)
  if (size) {
    image.setAttribute('width', String(size.width))
    image.setAttribute('height', String(size.height))
  }
  image.setAttribute('loading', 'lazy')
  image.setAttribute('decoding', 'async')
}

function leadWithinShelf(link: BookElement, { slugs }: ChapterPlace): void {
  const [file = '', anchor] = (link.getAttribute('href') ?? '').split('#')
  const slug = slugs.get(file)
  if (slug !== undefined) link.setAttribute('href', `../${slug}/${anchor === undefined ? '' : `#${anchor}`}`)
}

function giveAddress(question: BookElement): void {
  const link = question.ownerDocument.createElement('a')
  link.setAttribute('class', 'address')
  link.setAttribute('href', `#${question.id}`)
  link.setAttribute('aria-label', WORDS.addressOfPlace)
  link.textContent = '#'
  question.append(' ', link)
}

function nameOf(source: string): string {
  return source.startsWith(PICTURES) ? source.slice(PICTURES.length) : source
}
