/**
 * Markdown, with front matter and shortcodes as site generators have them → a manuscript. The adapter of
 * mdast-util-from-markdown.
 */

import type { Image, Nodes, Parents, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { readYaml } from '../../source/yaml.ts'
import type {
  LeftOut,
  Manuscript,
  ManuscriptFact,
  ManuscriptKind,
  ManuscriptParagraph,
  ManuscriptRun,
} from '../manuscript.ts'
import { decode } from './encoding.ts'
import { trimRuns } from './runs.ts'
import { tellEncoding } from './tell-encoding.ts'

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/
/** Hugo's, Jekyll's: a call of a program of the site. */
const SHORTCODE = /\{\{[<%].*?[>%]\}\}|\{%.*?%\}/g

export function readMarkdown(bytes: Uint8Array, file: string, encoding?: string): Manuscript {
  const decoded = decode(bytes, encoding)
  const [front = '', yaml = ''] = FRONT_MATTER.exec(decoded.text) ?? []
  const ahead = front.split('\n').length - 1
  const leftOut: LeftOut[] = []
  // Lines stay where they were.
  const text = decoded.text.slice(front.length).replace(SHORTCODE, (code, offset: number) => {
    const line = ahead + decoded.text.slice(front.length, front.length + offset).split('\n').length
    leftOut.push({ text: code, reason: 'furniture', span: { file, line, column: 1 } })
    return ''
  })
  const paragraphs = fromMarkdown(text).children.flatMap((node) =>
    blocksOf(node, { file, ahead, kind: 'text' }),
  )
  return { facts: factsOf(yaml, file), paragraphs, leftOut, remarks: tellEncoding(decoded, file) }
}

function factsOf(yaml: string, file: string): ManuscriptFact[] {
  const { value, locate } = readYaml(yaml, file, 'desk')
  if (typeof value !== 'object' || value === null) return []
  const facts = Object.entries(value).map(([name, own]) => {
    const { line, column } = locate([name])
    return {
      name,
      value: Array.isArray(own) ? own.join('، ') : String(own).replace(/\s+/g, ' '),
      span: { file, line: line + 1, column },
    }
  })
  return facts.sort((a, b) => a.span.line - b.span.line)
}

interface MarkdownPlace {
  readonly file: string
  /** Lines of the file before the text. */
  readonly ahead: number
  readonly kind: ManuscriptKind
}

function blocksOf(node: RootContent, place: MarkdownPlace): ManuscriptParagraph[] {
  const { file, ahead, kind } = place
  const span = {
    file,
    line: ahead + (node.position?.start.line ?? 1),
    column: node.position?.start.column ?? 1,
  }
  const within = (parent: Parents, as: ManuscriptKind) =>
    parent.children.flatMap((child) => blocksOf(child as RootContent, { ...place, kind: as }))
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, runs: trimRuns(runsOf(node, {})), span }]
    case 'paragraph': {
      const [only] = node.children
      if (only?.type === 'image' && node.children.length === 1) return pictureOf(only, span)
      return [{ kind, runs: trimRuns(runsOf(node, {})), span }]
    }
    case 'blockquote':
      return within(node, 'quotation')
    case 'list':
      return node.children.flatMap((item, index) => {
        const [first, ...others] = within(item, 'item')
        if (!first) return []
        const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• '
        return [{ ...first, runs: [{ text: mark }, ...first.runs] }, ...others]
      })
    case 'code':
      return [{ kind: 'listing', runs: [{ text: node.value }], span }]
    case 'html':
      return [{ kind: 'text', runs: [{ text: node.value.replace(/<[^>]*>/g, '') }], span }]
    default:
      return []
  }
}

function pictureOf({ alt, url, title }: Image, span: ManuscriptParagraph['span']): ManuscriptParagraph[] {
  return [
    { kind: 'picture', runs: [{ text: alt || ' ', href: url }], span },
    ...(title ? [{ kind: 'caption' as const, runs: [{ text: title }], span }] : []),
  ]
}

function runsOf(node: Nodes, look: Omit<ManuscriptRun, 'text' | 'note'>): ManuscriptRun[] {
  const each = (inner: Omit<ManuscriptRun, 'text' | 'note'>) =>
    'children' in node ? node.children.flatMap((child) => runsOf(child, inner)) : []
  switch (node.type) {
    case 'strong':
      return each({ ...look, bold: true })
    case 'emphasis':
      return each({ ...look, italic: true })
    case 'link':
      return each({ ...look, href: node.url })
    case 'break':
      return [{ text: '\n', ...look }]
    case 'text':
      // A line end of the file is a space of the text.
      return [{ text: node.value.replace(/\s*\n\s*/g, ' '), ...look }]
    case 'inlineCode':
      return [{ text: node.value, ...look }]
    case 'image':
      return [{ text: node.alt || ' ', ...look, href: node.url }]
    default:
      return each(look)
  }
}
