/** What `stage-codes.mjs` gives, for those who are compiled. */

export function readStageCodes(root: string): Readonly<Record<string, string>> | undefined
export function readInstalled(root: string): string | undefined
