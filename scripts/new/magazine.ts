/** A publisher's own folder before anything is printed in it: its files, by their paths. */

import path from 'node:path'
import { HOME_FILE, type TerminalLanguage } from '../../src/house.ts'
import type { PutFile } from '../desk/put.ts'
import type { SchemaLine } from './schema-line.ts'
import {
  FIRST,
  FONTS_TEXT,
  homeText,
  IGNORED_TEXT,
  interviewText,
  issueText,
  themeText,
  WORKFLOW_TEXT,
} from './skeletons.ts'

export interface MagazineWords {
  readonly masthead: string
  readonly language: string
  /** The name of its own theme, and of the one that it is like. */
  readonly theme: string
  readonly like: string
  /** Written year-month-day. */
  readonly date: string
  /** What the press is to speak to its publisher, where that is said in the folder. */
  readonly spoken?: TerminalLanguage
}

export function magazineFiles(
  folder: string,
  words: MagazineWords,
  schemaLine: SchemaLine,
): readonly PutFile[] {
  const { theme, like, spoken } = words
  const begun = (name: string, kind: string, text: string) => schemaLine(path.join(folder, name), kind) + text
  const [themeFile, issueFile, interviewFile] = [
    `themes/${theme}.yaml`,
    'issues/001/issue.yaml',
    `issues/001/interviews/${FIRST}.yaml`,
  ]
  const files: Readonly<Record<string, string>> = {
    [HOME_FILE]: begun(HOME_FILE, 'house', homeText(spoken)),
    '.gitignore': IGNORED_TEXT,
    '.github/workflows/print.yml': WORKFLOW_TEXT,
    'fonts/README.md': FONTS_TEXT,
    [themeFile]: begun(themeFile, 'theme', themeText(theme, like)),
    [issueFile]: begun(issueFile, 'issue', issueText({ ...words, number: 1, story: FIRST })),
    [interviewFile]: begun(interviewFile, 'interview', interviewText(FIRST)),
  }
  return Object.entries(files).map(([name, bytes]) => ({ path: path.join(folder, name), bytes }))
}
