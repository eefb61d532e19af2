/** What an issue's file may say of its binding, as a schema, and as later stages read it. */

import { z } from 'zod'
import { mm } from '../geometry.ts'
import type { Binding } from './binding.ts'
import { type Context, complain } from './line-schema.ts'

export const bindingSource = z
  .strictObject({
    kind: z
      .enum(['stapled', 'perfect'])
      .describe('stapled: sheets folded one in another, without a spine. perfect: leaves glued to a spine.'),
    caliper: z
      .number()
      .min(0.02)
      .max(2)
      .optional()
      .describe(
        'How thick one leaf of the inside is, in millimetres, as the paper merchant says. Perfect binding asks for it; of stapled sheets it says how far the inner ones creep.',
      ),
    milling: z
      .number()
      .min(0.5)
      .max(10)
      .optional()
      .describe(
        'What the mill takes off the leaves at the spine before they are glued, in millimetres, as the binder says: pages bleed so far there, and pictures over a spread are drawn apart by it.',
      ),
    hinge: z
      .number()
      .min(1)
      .max(15)
      .optional()
      .describe(
        'How far from the spine the cover is glued onto the first leaf and the last, in millimetres, as the binder says.',
      ),
  })
  .superRefine(complainOfBinding)

type BindingSource = z.infer<typeof bindingSource>

function complainOfBinding(
  { kind, caliper, milling, hinge }: { readonly [Key in keyof BindingSource]: BindingSource[Key] },
  context: Context,
): void {
  if (kind === 'perfect' && caliper === undefined) {
    const found = 'perfect binding without its caliper'
    const expected = 'how thick one leaf is, in millimetres, for example caliper: 0.1'
    const hint = 'Ask the printer for the caliper of the paper: the spine is as wide as all leaves together.'
    complain(context, { rule: 'caliper', found, expected, hint })
  }
  const glued = milling !== undefined ? 'milling' : hinge !== undefined ? 'hinge' : undefined
  if (kind === 'perfect' || glued === undefined) return
  const found = `${glued} of a stapled issue`
  const expected = 'it where leaves are glued: kind: perfect'
  const hint = `Remove it, or bind the issue with kind: perfect and its caliper.`
  complain(context, { rule: 'glue', found, expected, hint }, glued)
}

export function resolveBinding(binding: BindingSource | undefined): Binding {
  if (binding?.kind !== 'perfect')
    return { kind: 'stapled', ...(binding?.caliper !== undefined && { caliper: mm(binding.caliper) }) }
  const { caliper, milling, hinge } = binding
  if (caliper === undefined) throw new Error('Perfect binding must have been checked for its caliper.')
  return {
    kind: 'perfect',
    caliper: mm(caliper),
    ...(milling !== undefined && { milling: mm(milling) }),
    ...(hinge !== undefined && { hinge: mm(hinge) }),
  }
}
