/** What a page of a report says → the HTML file of it, which needs nothing else: faces and style lie in it. */

import { documentOf, element, type Html, lines, styleSheet, text } from './html.ts'
import { STYLE_SHEET } from './stylesheet.ts'
import { REPORT_WORDS } from './words.ts'

/** TrueType files of a theme: of its running text, and of its titles. */
export interface ReportFaces {
  readonly text: Uint8Array
  readonly title: Uint8Array
}

export interface Shell {
  readonly title: string
  /** None where no theme could be read: a browser's own serve then. */
  readonly faces: ReportFaces | undefined
  readonly head: Html
  readonly sections: readonly Html[]
  /** The file for programs lies beside it. */
  readonly beside: string
}

/** Nothing is fetched and nothing runs, whoever opens the file and wherever. */
const POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'"

export function writeShell({ title, faces, head, sections, beside }: Shell): Uint8Array {
  const cast = faces ? `${fontFace('Report Text', faces.text)}${fontFace('Report Title', faces.title)}` : ''
  const root = element(
    'html',
    { lang: 'ar', dir: 'rtl' },
    lines([
      element(
        'head',
        {},
        lines([
          element('meta', { charset: 'utf-8' }),
          element('title', {}, text(title)),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          element('meta', { name: 'color-scheme', content: 'light dark' }),
          element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
          // Without one a browser would ask the server for it.
          element('link', { rel: 'icon', href: 'data:,' }),
          styleSheet(`${cast}${STYLE_SHEET}`),
        ]),
      ),
      element(
        'body',
        {},
        lines([
          element('a', { class: 'skip', href: '#notes' }, text(REPORT_WORDS.skip)),
          head,
          element('main', {}, lines(sections)),
          paintFoot(beside),
        ]),
      ),
    ]),
  )
  return Buffer.from(documentOf(root))
}

function fontFace(family: string, bytes: Uint8Array): string {
  const data = Buffer.from(bytes).toString('base64')
  return `@font-face{font-family:"${family}";src:url(data:font/ttf;base64,${data}) format("truetype")}\n`
}

function paintFoot(beside: string): Html {
  return element(
    'footer',
    {},
    element(
      'p',
      {},
      text(`${REPORT_WORDS.madeBy} `),
      element('a', { href: beside, dir: 'ltr' }, text(beside)),
      text(` ${REPORT_WORDS.beside}`),
    ),
  )
}
