/** How a bag may be packed in one file; it is a folder where it is not. */

export const PACKINGS = ['zip', 'tar'] as const
export type Packing = (typeof PACKINGS)[number]
