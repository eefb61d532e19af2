/** A tree → YAML that an editor reads with pleasure: long texts folded, remarks over what they are of. The adapter of yaml's writer. */

import { Document, type Node, type Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { Tree, TreeFile } from './tree.ts'
import { withoutUnprinted } from './unprinted.ts'

/** Longer texts, and those of several paragraphs, stand under their key. Characters. */
const LONGEST_BESIDE_KEY = 70
/** Lines are folded behind so many characters. */
const WIDTH = 100

export function writeYaml({ head, root, foot }: TreeFile): string {
  const document = new Document()
  document.contents = nodeOf(root) as Document['contents']
  if (head.length > 0) document.commentBefore = commentOf(head)
  if (foot.length > 0) document.comment = commentOf(foot)
  return document.toString({ lineWidth: WIDTH, minContentWidth: 0, flowCollectionPadding: false })
}

function nodeOf(tree: Tree): Node {
  switch (tree.kind) {
    case 'text':
      return textNode(tree.text, tree.keepsLines)
    case 'number':
      return new Scalar(tree.number)
    case 'list': {
      const list = new YAMLSeq()
      for (const [index, { value, remarks }] of tree.items.entries()) {
        const node = nodeOf(value)
        if (remarks?.length) node.commentBefore = commentOf(remarks)
        if (remarks?.length && index > 0) node.spaceBefore = true
        list.items.push(node)
      }
      return list
    }
    case 'map': {
      const map = new YAMLMap()
      for (const { key, value, remarks } of tree.entries) {
        const name = new Scalar(key)
        if (remarks?.length) name.commentBefore = commentOf(remarks)
        map.add({ key: name, value: nodeOf(value) } as Pair)
      }
      return map
    }
  }
}

function textNode(words: string, keepsLines = false): Scalar {
  const text = withoutUnprinted(words)
  const node = new Scalar(text)
  if (keepsLines) node.type = Scalar.BLOCK_LITERAL
  else if (text.length > LONGEST_BESIDE_KEY || text.includes('\n')) node.type = Scalar.BLOCK_FOLDED
  return node
}

function commentOf(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : ` ${withoutUnprinted(line)}`)).join('\n')
}
