/**
 * Where in an issue's running text a printed page begins: layout tells it, and the e-book marks it.
 * A room of its own because neither of the two knows the other.
 */

/** The beginning of a printed page. */
export interface PageTurn {
  readonly page: number
  /** Slug of the article it belongs to. */
  readonly article?: string
  /** Where it belongs to none: the title of the part it is, cover or contents. */
  readonly part?: string
  /** The article opens on it. */
  readonly opens?: true
  /**
   * From its first word to the end of the paragraph that word stands in; nothing where it shows no running text. And
   * how many earlier paragraphs of the article end in the same words.
   */
  readonly rest?: { readonly text: string; readonly after: number }
}
