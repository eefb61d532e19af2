/** A new file → the line by which a text editor finds the schema of its kind, where it will find it on every machine. */

import path from 'node:path'
import { type House, isInstalled } from '../../src/house.ts'
import { liesWithin, wayFrom } from '../../src/source/disk.ts'

/** The line of a file of this kind, by its schema's name (`issue`), with its end; no words where the press lies elsewhere. */
export type SchemaLine = (file: string, kind: string) => string

/**
 * A press that npm has put beside a file, or the press's own folder around it, travels with it: of another the path would
 * be that of this machine alone. `isArabic`: with what the schema says in Arabic.
 */
export function schemaLines({ root }: Pick<House, 'root'>, isArabic: boolean): SchemaLine {
  const project = isInstalled(root) ? path.dirname(path.dirname(root)) : root
  const schemas = path.join(root, 'assets', 'schema', isArabic ? 'ar' : '')
  return (file, kind) => {
    const way = wayFrom(path.dirname(file), path.join(schemas, `${kind}.schema.json`))
    // The line ends where a space is.
    return liesWithin(project, file) && !/\s/.test(way) ? `# yaml-language-server: $schema=${way}\n` : ''
  }
}

/** Of an issue's language, `ar` or `ar-EG`. */
export function isArabicTag(tag: unknown): boolean {
  return typeof tag === 'string' && /^ar(?:-|$)/i.test(tag)
}
