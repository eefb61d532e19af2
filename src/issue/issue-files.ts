/** By which names the file of an issue is known in its folder, the first that is there before the others. */

export const ISSUE_FILES: readonly string[] = ['issue.yaml', 'issue.yml', 'issue.json']
