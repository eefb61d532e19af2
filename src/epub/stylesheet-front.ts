/**
 * The display face, the accent and the counters → the style sheet's rules for the pages around the articles:
 * cover, title page, contents, colophon. A room of its own beside the rules for reading, as each of these is seen once.
 */

import type { Display } from './design.ts'

export function writeFrontRules(display: Display, accent: string, counter: string): string {
  return `body.cover {
  max-width: none;
  padding: 0;
  text-align: center;
}
.cover img {
  display: block;
  margin: 0 auto;
  max-height: 100vh;
}
body.title {
  text-align: center;
  text-wrap: balance;
}
/* Reading systems have paddings of their own for the body: what stands lower does so by itself. */
.title h1 {
  margin: 1.6em 0 0.3em;
  font-size: ${display.size(2.4)};
  text-align: center;
}
.title .number::after {
  content: "";
  display: block;
  width: 4em;
  margin: 2.5em auto;
  border-top: 0.35em solid ${accent};
}
.title .guest {
  font-family: ${display.family};
  font-size: ${display.size(1.25)};
  font-weight: bold;
}
.title .publisher {
  margin-top: 5em;
  font-size: 0.9em;
}
.contents h1 {
  margin: 1.2em 0 0.9em;
}
.contents ol {
  padding: 0;
  list-style: none;
}
.contents ol > li > a {
  text-decoration: none;
}
.contents nav > ol > li {
  margin-bottom: 1.5em;
}
.contents nav > ol > li > a {
  font-family: ${display.family};
  font-size: ${display.size(1.1)};
  font-weight: bold;
}
.contents ol ol {
  margin: 0.8em 0 0;
  padding-inline-start: 2em;
  list-style: ${counter};
}
.colophon h1 {
  margin: 2em 0 1.2em;
}
.imprint dt {
  margin-top: 1.2em;
  font-weight: bold;
  break-after: avoid;
  page-break-after: avoid;
}
.imprint dd {
  margin: 0;
}
`
}
