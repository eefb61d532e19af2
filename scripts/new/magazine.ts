/** A publisher's own folder before anything is printed in it: its files, by their paths. */

import path from 'node:path'
import { HOME_FILE } from '../../src/house.ts'
import type { PutFile } from '../desk/put.ts'
import {
  FIRST,
  FONTS_TEXT,
  HOME_TEXT,
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
}

export function magazineFiles(folder: string, words: MagazineWords): readonly PutFile[] {
  const { theme, like } = words
  const files: Readonly<Record<string, string>> = {
    [HOME_FILE]: HOME_TEXT,
    '.gitignore': IGNORED_TEXT,
    '.github/workflows/print.yml': WORKFLOW_TEXT,
    'fonts/README.md': FONTS_TEXT,
    [`themes/${theme}.yaml`]: themeText(theme, like),
    'issues/001/issue.yaml': issueText({ ...words, number: 1, story: FIRST }),
    [`issues/001/interviews/${FIRST}.yaml`]: interviewText(FIRST),
  }
  return Object.entries(files).map(([name, bytes]) => ({ path: path.join(folder, name), bytes }))
}
