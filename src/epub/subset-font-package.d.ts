/** What we use of subset-font, which brings no types of its own. */
declare module 'subset-font' {
  /** A face with the glyphs of a text and what their layout needs. */
  export default function subsetFont(
    face: Buffer,
    text: string,
    options: { readonly targetFormat: 'sfnt' | 'woff2' },
  ): Promise<Buffer>
}
