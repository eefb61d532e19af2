/** What we use of commonmark, which brings no types of its own. */
declare module 'commonmark' {
  export class Parser {
    parse(markdown: string): unknown
  }
  export class HtmlRenderer {
    render(parsed: unknown): string
  }
}
