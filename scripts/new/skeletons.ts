/** What a new folder, issue or interview holds before anybody has written in it: plain words that say what stands where. */

import { stringify } from 'yaml'
import type { TerminalLanguage } from '../../src/house.ts'
import { NEWEST_FORM } from '../../src/issue/form.ts'
import { PLACEHOLDER } from '../../src/issue/placeholders.ts'

/** The slug of an issue's first interview. */
export const FIRST = 'first'

/** Words in YAML, on one line. */
function yaml(words: string): string {
  return stringify(words, { lineWidth: 0 }).trim()
}

export interface IssueWords {
  readonly masthead: string
  readonly number: number
  /** Written year-month-day. */
  readonly date: string
  /** For example ar-EG. */
  readonly language: string
  readonly theme: string
  /** The slug of its first interview. */
  readonly story: string
}

export function issueText({ masthead, number, date, language, theme, story }: IssueWords): string {
  return `schema: ${NEWEST_FORM}
masthead: ${yaml(masthead)}
number: ${number}
date: ${date}
language: ${yaml(language)}
theme: ${yaml(theme)}

# The article that the cover leads with, by its slug.
cover:
  story: ${story}

# The running order.
articles:
  - interviews/${story}.yaml
`
}

/** An interview of one question, ready to be written over. */
export function interviewText(slug: string): string {
  return `slug: ${slug}
kind: interview
title: ${PLACEHOLDER.title}

guest:
  name: ${PLACEHOLDER.guest}
  shortName: ${PLACEHOLDER.unknownGuest}

credits:
  - role: حوار
    name: ${PLACEHOLDER.asker}

exchanges:
  - question: ${PLACEHOLDER.firstQuestion}
    answer: >-
      ${PLACEHOLDER.firstAnswer}

      ${PLACEHOLDER.firstAnswerMore}
  - question: ${PLACEHOLDER.secondQuestion}
    answer: ${PLACEHOLDER.secondAnswer}
`
}

/** A theme of the publisher's own that is like another until it says otherwise. */
export function themeText(name: string, like: string): string {
  return `# What this file does not say is as ${like} has it; every key of a theme may be said here.
name: ${name}
like: ${like}

# page: a4
# columns: 3
# margins: { top: 20mm, bottom: 22mm, inside: 18mm, outside: 16mm }
`
}

/** `language`: in which the press is to speak, where it is another than the machine's. */
export function homeText(language: TerminalLanguage | undefined): string {
  return `# By this file a folder is known for a publisher's own: issues, themes, fonts, colour and output stand beside it.
# archive: s3://my-bucket/issues
# shelf: https://example.org/shelf/
${language === undefined ? '# lang: ar' : `lang: ${language}`}
`
}

export const FONTS_TEXT = `Faces of your own: a folder with the TrueType files and their licence, and beside it a catalogue in YAML.

    # my-face.yaml
    family: My Face
    licence: OFL.txt
    weights:
      regular: my-face/MyFace-Regular.ttf
      bold: my-face/MyFace-Bold.ttf

A theme asks for \`my-face/regular\`.
`

export const IGNORED_TEXT = `node_modules
output
.cache
`

/** Prints every issue at each push, and keeps what was printed for two weeks. */
export const WORKFLOW_TEXT = `name: Print
on: [push]
jobs:
  print:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      # The packed press lies beside this folder's files, or its name stands here once it is published.
      - run: npm exec --yes --package ./warraq.tgz -- warraq build --all
      - uses: actions/upload-artifact@v4
        with:
          name: issues
          path: output
          retention-days: 14
`
