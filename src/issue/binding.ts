/** How the leaves of an issue are held together. */

import type { Pt } from '../geometry.ts'

/** `stapled`: sheets folded one in another. `perfect`: leaves glued to a spine, each as thick as the caliper. */
export type Binding =
  | { readonly kind: 'stapled'; readonly caliper?: Pt }
  | { readonly kind: 'perfect'; readonly caliper: Pt }
