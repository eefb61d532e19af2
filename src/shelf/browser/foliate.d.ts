/** What we use of foliate-js, which brings no types of its own. */
declare module 'foliate-js/view.js' {
  /** An element that shows a book, page by page. */
  export interface FoliateView extends HTMLElement {
    readonly book: { readonly dir?: string; readonly metadata?: { readonly title?: unknown } }
    readonly renderer: HTMLElement & { setStyles(rules: string): void }
    /** Rejects where it is no book. */
    open(address: string): Promise<void>
    init(place: {
      readonly lastLocation?: string | undefined
      readonly showTextStart?: boolean
    }): Promise<void>
    next(): Promise<void>
    prev(): Promise<void>
    goLeft(): Promise<void>
    goRight(): Promise<void>
  }
}
