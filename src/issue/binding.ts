/** How the leaves of an issue are held together. */

import type { Pt } from '../geometry.ts'

/** `stapled`: sheets folded one in another. `perfect`: leaves glued to a spine. */
export type Binding =
  | { readonly kind: 'stapled'; readonly caliper?: Pt }
  | {
      readonly kind: 'perfect'
      /** How thick a leaf is. */
      readonly caliper: Pt
      /** What is milled off the leaves at the spine before they are glued, beyond the page. */
      readonly milling?: Pt
      /** How far the cover is glued onto the first leaf and the last, from the spine. */
      readonly hinge?: Pt
    }
