/** What we use of spdx-satisfies, which brings no types of its own. */
declare module 'spdx-satisfies' {
  /** Whether what a licence's expression asks is met by having some of these licences. */
  export default function satisfies(expression: string, licences: readonly string[]): boolean
}
