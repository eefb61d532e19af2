/**
 * The display face → the style sheet's rules for the pages around the articles: cover, title page, contents,
 * colophon.
 */

import { avoidBreak, type Display, START } from './css.ts'
import { STAR_FILE } from './star.ts'

export function writeFrontRules(display: Display): string {
  return `body.cover {
  max-width: none;
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
  font-size: ${display.size(1.9)};
  text-align: center;
}
.title .number::after {
  content: "";
  display: block;
  height: 2.4em;
  margin: 2.2em auto;
  background: url("${STAR_FILE}") center / 2.4em no-repeat;
}
.title .guest {
  ${display.face}
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
.contents li > a {
  text-decoration: none;
}
.articles > li {
  margin-bottom: 1.5em;
}
/* The last of them is a short one: it does not begin a page. */
.articles > li:last-child {
  ${avoidBreak('before')}
}
.articles > li > a {
  ${display.face}
  font-size: ${display.size(1.35)};
  font-weight: bold;
  line-height: 1.5;
}
.articles .kicker {
  margin: 0;
}
.articles .credits {
  margin: 0;
  ${avoidBreak('before')}
}
.contents ol ol {
  margin: 0.6em 0 0;
  padding-${START}: 1.2em;
  font-size: 0.92em;
}
.contents .section {
  margin: 1em 0 0.8em;
  padding-bottom: 0.2em;
  border-bottom: 0.06em solid;
  font-size: 1.05em;
}
.contents ol .articles {
  padding: 0;
  font-size: 1em;
}
.index ul {
  margin: 0;
  padding: 0;
  list-style-type: none;
}
.index h2 {
  margin: 1.2em 0 0.3em;
}
.colophon h1 {
  margin: 2em 0 1.2em;
}
.imprint dt {
  margin-top: 1.2em;
  font-weight: bold;
  ${avoidBreak('after')}
}
.imprint dd {
  margin: 0;
}
`
}
