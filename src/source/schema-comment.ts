/** The comment by which text editors find a file's schema: `# yaml-language-server: $schema=…`. */

const COMMENT = /^#\s*yaml-language-server:\s*\$schema=(\S+)[^\S\r\n]*(?=\r?\n|$)/mu

/** As it is written: a path from the file, or an address; nothing where the file names none. */
export function schemaNamed(text: string): string | undefined {
  return COMMENT.exec(text)?.[1]
}

/** The text with another path there. */
export function withSchemaNamed(text: string, path: string): string {
  return text.replace(COMMENT, (comment, old: string) => comment.replace(old, () => path))
}
