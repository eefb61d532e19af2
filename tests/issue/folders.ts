/**
 * Issue folders for tests: the files of a small sound issue with some of them changed go in, a folder on disk and
 * what the press says of it come out. Every test of loading begins this way.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Checked, type Diagnostic, formatDiagnostic } from '../../src/diagnostic.ts'
import type { Interview, Issue, Letter } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'

export const SOUND: Readonly<Record<string, string>> = {
  'issue.yaml': `masthead: مجلة
number: 12
date: 2026-11-01
language: ar-EG
theme: plain
cover:
  story: guest
  words:
    text: هذا كلامي
    from: 1
articles:
  - letter.yaml
  - talks/guest.yaml
`,
  'letter.yaml': `slug: letter
kind: letter
title: رسالة
text:
  - فقرة أولى
  - list: [واحد, اثنان]
signature: المحرر
`,
  'talks/guest.yaml': `slug: guest
kind: interview
kicker: حوار
title: حديث مع ضيف
guest:
  name: سلمى بنت أحمد
  shortName: سلمى
credits:
  - role: صحافة
    name: خالد
standfirst:
  text: وهو صادق
  from: 1
exchanges:
  - question: ما رأيك؟
    answer: هذا كلامي وهو صادق
  - question: وماذا بعد؟
    answer: >-
      جواب على
      سطرين

      وفقرة ثانية
pullQuotes:
  - text: جواب على سطرين
    from: 2
`,
}

export type Files = Readonly<Record<string, string | Uint8Array | undefined>>

/** Writes a folder with these files alone; it goes when the test ends. `undefined` leaves a file out. */
export function writeFolder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'warraq-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const folder = join(root, '012')
  mkdirSync(folder)
  for (const [file, content] of Object.entries(files)) {
    if (content === undefined) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return folder
}

/** The sound issue with some files changed, loaded; spans are told from the issue folder. */
export async function loadChanged(changes: Files): Promise<Checked<Issue>> {
  const folder = writeFolder({ ...SOUND, ...changes })
  const shown = relative(process.cwd(), folder).split('\\').join('/')
  const { diagnostics, ...rest } = await loadIssue(folder)
  return { ...rest, diagnostics: diagnostics.map((diagnostic) => shorten(diagnostic, `${shown}/`)) }
}

/** The articles of an issue that must have loaded; throws with what stood in its way. */
export function articlesOf({ value, diagnostics }: Checked<Issue>): { letter: Letter; interview: Interview } {
  const letter = value?.articles.find((article) => article.kind === 'letter')
  const interview = value?.articles.find((article) => article.kind === 'interview')
  if (!letter || !interview) throw new Error(diagnostics.map(formatDiagnostic).join('\n'))
  return { letter, interview }
}

/** A sound file with one stretch exchanged; throws where the stretch is not there. */
export function change(file: string, from: string, to: string): Files {
  const content = SOUND[file] ?? ''
  if (!content.includes(from)) throw new Error(`${file} has no ${from}.`)
  return { [file]: content.replace(from, () => to) }
}

function shorten(diagnostic: Diagnostic, folder: string): Diagnostic {
  const { span } = diagnostic
  return span ? { ...diagnostic, span: { ...span, file: span.file.replace(folder, '') } } : diagnostic
}
