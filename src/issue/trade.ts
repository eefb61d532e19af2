/** What shops and libraries are told of an issue, and no page shows. */

/** A name as catalogues have it beside its own form. */
export interface FiledName {
  readonly fileAs?: string
  /** In Latin letters. */
  readonly romanised?: string
}

/** What an issue is about, the subject that matters most first in each scheme. */
export interface Subjects {
  readonly thema?: readonly string[]
  readonly bisac?: readonly string[]
  /** Of no scheme. */
  readonly words?: readonly string[]
}

/** Who has judged that an e-book is accessible, by what right, and where the judgement can be read. */
export interface Certifier {
  readonly name: string
  readonly credential?: string
  readonly report?: string
}

/** What is told of an issue and never seen on its pages. */
export interface TradeFacts {
  /** International Standard Book Number of the e-book, thirteen digits. */
  readonly isbn?: string
  /** For shops. */
  readonly description?: string
  readonly subjects?: Subjects
  readonly certifier?: Certifier
}
