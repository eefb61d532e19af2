/**
 * A manuscript and the setting of its page → the source of it for each other program: Typst's, HTML for browsers and
 * WeasyPrint, LaTeX, and Markdown for the e-book. Each says the same of face, size, measure, columns and justification.
 */

import { pathToFileURL } from 'node:url'
import { path } from 'zx'
import type { ManuscriptArticle, ManuscriptText } from './manuscript.ts'
import type { PageSetting } from './setting.ts'

type SourceWriter = (articles: readonly ManuscriptArticle[], setting: PageSetting) => string

/** Between baselines stands a line's leading: its letters are taken for as high as its size, and nothing below. */
export const typstSource: SourceWriter = (articles, setting) => {
  const { width, height, margins, columns, gutter, body, title, indent, family } = setting
  const { top, bottom, left, right } = margins
  const calls = { kicker: 'bold', title: 'display', bold: 'bold', body: 'body' } as const
  const call = ({ role, text }: ManuscriptText) => `#${calls[role]}(${JSON.stringify(text)})`
  return `#set page(width: ${width}pt, height: ${height}pt, margin: (top: ${top}pt, bottom: ${bottom}pt, left: ${left}pt, right: ${right}pt), columns: ${columns})
#set columns(gutter: ${gutter}pt)
#set text(font: ${JSON.stringify(family)}, fallback: false, size: ${body.size}pt, lang: "ar", dir: rtl, top-edge: ${body.size}pt, bottom-edge: 0pt)
#set par(justify: true, leading: ${body.leading - body.size}pt, spacing: ${body.leading - body.size}pt)
#let body(it) = par(first-line-indent: (amount: ${indent}pt, all: true), it)
#let bold(it) = block(above: ${2 * body.leading - body.size}pt, sticky: true, par(justify: false, text(weight: "bold", it)))
#let display(it) = block(par(justify: false, leading: ${title.leading - title.size}pt, text(weight: "bold", size: ${title.size}pt, top-edge: ${title.size}pt, it)))
#let over(it) = place(top, scope: "parent", float: true, clearance: ${body.leading}pt, block(width: 100%, it))
${articles
  .map(({ head, text }) => `#over[${head.map(call).join('\n')}]\n${text.map(call).join('\n')}`)
  .join('\n#pagebreak()\n')}
`
}

export const htmlSource: SourceWriter = (articles, setting) => {
  const { width, height, margins, columns, gutter, body, title, indent, family, faces } = setting
  const { top, bottom, left, right } = margins
  const tags = { kicker: 'h2', title: 'h1', bold: 'h2', body: 'p' } as const
  const element = ({ role, text }: ManuscriptText) => `<${tags[role]}>${escapeMarkup(text)}</${tags[role]}>`
  const face = (file: string, weight: number) =>
    `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${pathToFileURL(file)}") }`
  return `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<title>${escapeMarkup(articles[0]?.head.at(-1)?.text ?? '')}</title>
<style>
${face(faces.regular, 400)}
${face(faces.bold, 700)}
@page { size: ${width}pt ${height}pt; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt }
body { margin: 0; font: ${body.size}pt/${body.leading}pt "${family}" }
article { break-before: page; page-break-before: always; columns: ${columns}; column-gap: ${gutter}pt; column-fill: auto }
article:first-of-type { break-before: auto; page-break-before: auto }
header { column-span: all; margin-bottom: ${body.leading}pt }
h1 { margin: 0; font-size: ${title.size}pt; line-height: ${title.leading}pt }
h2 { margin: ${body.leading}pt 0 0; font-size: inherit; break-after: avoid }
p { margin: 0; text-align: justify; text-indent: ${indent}pt }
</style>
${articles
  .map(
    ({ head, text }) =>
      `<article><header>${head.map(element).join('\n')}</header>\n${text.map(element).join('\n')}</article>`,
  )
  .join('\n')}
</html>
`
}

export const latexSource: SourceWriter = (articles, setting) => {
  const { width, height, margins, gutter, body, title, indent, faces } = setting
  const { top, bottom, left, right } = margins
  const commands = { kicker: 'boldline', title: 'display', bold: 'boldline', body: 'body' } as const
  const line = ({ role, text }: ManuscriptText) => `\\${commands[role]}{${escapeLatex(text)}}`
  const { dir, base } = path.parse(faces.regular)
  const bold = path.relative(dir, faces.bold)
  return `\\documentclass[twocolumn]{article}
\\usepackage[paperwidth=${width}bp,paperheight=${height}bp,top=${top}bp,bottom=${bottom}bp,left=${left}bp,right=${right}bp,columnsep=${gutter}bp,nohead,nofoot]{geometry}
\\usepackage[bidi=basic,layout=columns,provide=*,arabic]{babel}
\\babelfont{rm}[Path=${dir}/,BoldFont=${bold}]{${base}}
\\pagestyle{empty}
\\setlength{\\parindent}{${indent}bp}
\\setlength{\\parskip}{0pt}
\\emergencystretch=3em
\\raggedbottom
\\lineskiplimit=-\\maxdimen
\\newcommand{\\display}[1]{{\\noindent\\raggedright\\fontsize{${title.size}bp}{${title.leading}bp}\\selectfont\\bfseries #1\\par}}
\\newcommand{\\boldline}[1]{\\vspace{${body.leading}bp}{\\noindent\\raggedright\\bfseries #1\\par}\\nobreak}
\\newcommand{\\body}[1]{#1\\par}
\\renewcommand{\\normalsize}{\\fontsize{${body.size}bp}{${body.leading}bp}\\selectfont}
\\begin{document}
\\normalsize
${articles
  .map(
    ({ head, text }) =>
      `\\twocolumn[${head.map(line).join('\n')}\\vspace{${body.leading}bp}]\n${text.map(line).join('\n')}`,
  )
  .join('\n')}
\\end{document}
`
}

/** For pandoc: a book's file of metadata stands at its head. */
export const markdownSource: SourceWriter = (articles) => {
  const marks = { kicker: ['**', '**'], title: ['# ', ''], bold: ['## ', ''], body: ['', ''] } as const
  const block = ({ role, text }: ManuscriptText) => {
    const [before, after] = marks[role]
    return `${before}${text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~^$@'"]/g, '\\$&')}${after}`
  }
  const title = JSON.stringify(articles[0]?.head.at(-1)?.text ?? '')
  const blocks = articles.flatMap(({ head, text }) => [...head.toReversed(), ...text].map(block))
  return `---\ntitle: ${title}\nlang: ar\ndir: rtl\n---\n\n${blocks.join('\n\n')}\n`
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function escapeLatex(text: string): string {
  return text
    .replaceAll('\\', '\\textbackslash ')
    .replaceAll(/[#$%&_{}]/g, '\\$&')
    .replaceAll(/[~^]/g, '\\$&{}')
}
