/**
 * What `warraq.config.ts` exports: a publisher's own templates, checks and copy rules, in the shapes that those of the
 * press have. The file stands beside `warraq.yaml`, and is compiled by the press.
 */

import type { HouseRule } from '../desk/rules/form/rule.ts'
import type { HouseTemplate } from '../layout/templates/house-template.ts'
import type { AnyCheck } from '../preflight/evidence.ts'

/** Each under a name of the house and its own: `my-house/long-title`. */
export interface PlugInConfig {
  /** That interviews and features may open with, by `template:` in their files. */
  readonly templates?: readonly HouseTemplate[]
  /** Of pages that are laid, behind those of the press, before anything is painted. */
  readonly checks?: readonly AnyCheck[]
  /** Of manuscripts, behind those of the press; `house-style.yaml` may name their levels. */
  readonly deskRules?: readonly HouseRule[]
}

/** Gives back what it is given: an editor knows by it what may stand there. */
export function defineConfig(config: PlugInConfig): PlugInConfig {
  return config
}
