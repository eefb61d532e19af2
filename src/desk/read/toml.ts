/** TOML text → a plain value; nothing where it is no TOML. The adapter of smol-toml. */

import { parse } from 'smol-toml'

export function readToml(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
