/** Folders in which a publisher keeps issues → the names of those that are issues. */

import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { ISSUE_FILES } from '../src/issue/issue-files.ts'

/** Sorted; none where the folder is not there. */
export async function issueNames(issues: string): Promise<readonly string[]> {
  const names = await readdir(issues).catch((): string[] => [])
  const held = await Promise.all(
    names.map((name) => readdir(path.join(issues, name)).catch((): string[] => [])),
  )
  return names.filter((_, index) => ISSUE_FILES.some((file) => held[index]?.includes(file))).sort()
}
