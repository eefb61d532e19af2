/**
 * What a store is: bytes under the key of all that they are made from, or nothing. Where it keeps them, and for how
 * long, is its own to know; the press makes anew what it does not get.
 */

/** What a thing is made from. */
export interface Origin {
  /** `stage/thing`: the stage whose code makes it, with all that the stage imports. */
  readonly kind: string
  /** Everything else that it hangs on, as plain data: numbers, texts, bytes, lists and records of them. */
  readonly parts: readonly unknown[]
}

export interface StoreKey {
  readonly kind: string
  /** SHA-256 of the parts, in hexadecimal. */
  readonly parts: string
}

/** Neither of the two ever throws, and nobody waits for a disk that cannot be had. */
export interface Store {
  /**
   * What was kept under a key, whole; the caller's own, who shares it with nobody. A store answers for what a kind hangs
   * on besides its parts: the code that makes it, the libraries, the machine.
   */
  readonly find: (key: StoreKey) => Uint8Array | undefined
  readonly keep: (key: StoreKey, bytes: Uint8Array) => void
}

/** For those who have none. */
export const EMPTY_STORE: Store = { find: () => undefined, keep: () => {} }
