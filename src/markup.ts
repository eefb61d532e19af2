/** Plain text → the same as markup says it, in XML and HTML alike, in content and in attributes. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Arabic stays as it is. */
export function escapeMarkup(plain: string): string {
  return plain.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
