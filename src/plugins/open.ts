/**
 * A publisher's plug-ins, compiled → the functions of them, each looked through and guarded; or what is wrong with the
 * file. They run in this process, and are trusted as the press's own code is: they are the publisher's.
 */

import { Script } from 'node:vm'
import { digestOf } from '../cache/key.ts'
import { isKept, placesOf, wordAt } from '../desk/rules/form/reading.ts'
import type { HouseRule } from '../desk/rules/form/rule.ts'
import { type Checked, hasErrors } from '../diagnostic.ts'
import type { PlugInBundle } from '../house.ts'
import type { HouseTemplates } from '../layout/templates/house-template.ts'
import type { AnyCheck } from '../preflight/evidence.ts'
import { defineConfig, type PlugInConfig } from './config.ts'
import { tellUnread } from './fault.ts'
import { guardCheck, guardRule } from './guard.ts'
import { guardTemplate } from './guard-template.ts'
import { judgeConfig } from './judge-config.ts'
import { SCRIPT_NAME } from './place.ts'

export interface PlugIns {
  readonly checks: readonly AnyCheck[]
  readonly deskRules: readonly HouseRule[]
  readonly templates: HouseTemplates
  /** Tells them from those of another day; nothing where there are none. */
  readonly digest: string
  /** What the publisher has written. */
  readonly files: PlugInBundle['files']
}

const NONE: PlugIns = {
  checks: [],
  deskRules: [],
  templates: { digest: '', byName: new Map() },
  digest: '',
  files: [],
}

/** A script is run once in a process. */
const opened = new WeakMap<PlugInBundle, Checked<PlugIns>>()

export function openPlugIns(bundle: PlugInBundle | undefined): Checked<PlugIns> {
  if (!bundle) return { value: NONE, diagnostics: [] }
  const known = opened.get(bundle) ?? open(bundle)
  opened.set(bundle, known)
  return known
}

function open(bundle: PlugInBundle): Checked<PlugIns> {
  let exported: unknown
  try {
    exported = run(bundle)
  } catch (error) {
    return { diagnostics: [tellUnread(error, bundle)] }
  }
  const diagnostics = judgeConfig(exported, bundle)
  if (hasErrors(diagnostics)) return { diagnostics }
  const { checks = [], deskRules = [], templates = [] } = (exported as { default: PlugInConfig }).default
  const digest = digestOfFiles(bundle)
  return {
    value: {
      checks: checks.map((check) => guardCheck(check, bundle)),
      deskRules: deskRules.map((rule) => guardRule(rule, bundle)),
      templates: {
        digest,
        byName: new Map(templates.map((template) => [template.name, guardTemplate(template, bundle)])),
      },
      digest,
      files: bundle.files,
    },
    diagnostics,
  }
}

/** Of what was written, and not of what was compiled of it. */
export function digestOfFiles({ files }: Pick<PlugInBundle, 'files'>): string {
  const all = files.map(({ name, bytes }) => [name, digestOf(bytes)])
  return digestOf(Buffer.from(JSON.stringify(all)))
}

/** What of `warraq` a plug-in may call; `scripts/bundle.ts` names the same. */
const DOOR = { defineConfig, isKept, placesOf, wordAt }

/** The line before the script is none of its own. */
function run({ script }: PlugInBundle): unknown {
  const whole = `(function (warraqDoor) {\n${script}\nreturn warraqConfig })`
  const made = new Script(whole, { filename: SCRIPT_NAME, lineOffset: -1 }).runInThisContext()
  return (made as (door: typeof DOOR) => unknown)(DOOR)
}
