/** `check`: issues laid as `build` lays them, with all that is to be said of them, and nothing written. */

import { printIssues } from './build.ts'
import type { Call } from './commands.ts'

export async function run(call: Call): Promise<number> {
  return printIssues(call, 'check')
}
