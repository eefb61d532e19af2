/**
 * A diagnostic → the same in Arabic for a terminal: its place, what it is and its code on the first line, then the
 * sentence and what to do, each on its own. What has no Arabic is told in English whole.
 */

import { ARABIC_DESCRIPTIONS } from '../../src/described/in-arabic.ts'
import { type Diagnostic, formatDiagnostic } from '../../src/diagnostic.ts'
import { CHECKS, LAST_CHECKS } from '../../src/preflight/checks.ts'
import type { Noted } from '../../src/preflight/evidence.ts'
import { type ToldInArabic, tellInArabic } from '../../src/proof/arabic-mistakes.ts'
import { FILE_MISTAKES, type MistakeTable } from '../../src/proof/mistakes-of-files.ts'
import { expectedInArabic } from './expected.ts'
import { ARCHIVE_FINDINGS } from './findings-of-archives.ts'
import { BAG_FINDINGS } from './findings-of-bags.ts'
import { COPY_FINDINGS } from './findings-of-copy.ts'
import { MANUSCRIPT_FINDINGS } from './findings-of-manuscripts.ts'
import { OUTPUT_FINDINGS } from './findings-of-output.ts'
import { TALK_FINDINGS } from './findings-of-talks.ts'
import { fromLeft } from './isolates.ts'

/** By the whole code: what a command tells itself. */
export const COMMAND_FINDINGS: MistakeTable = {
  ...OUTPUT_FINDINGS,
  ...ARCHIVE_FINDINGS,
  ...BAG_FINDINGS,
  ...MANUSCRIPT_FINDINGS,
  ...TALK_FINDINGS,
  ...COPY_FINDINGS,
}

/** `present` writes an Arabic text as it is read where it is told. */
export function tellFinding(diagnostic: Noted, present: (text: string) => string): string {
  const told = arabicOf(diagnostic)
  if (!told) return formatDiagnostic(diagnostic)
  const { severity, code, span } = diagnostic
  const place = span ? `${fromLeft(`${span.file}:${span.line}:${span.column}:`)} ` : ''
  const head = `${severity === 'error' ? 'خطأ' : 'ملاحظة'}: ${told.title}`
  const lines = [told.says, ...(told.remedy ? [told.remedy] : [])]
  return [`${present(place)}${present(head)} [${code}]`, ...lines.map((line) => `  ${present(line)}`)].join(
    '\n',
  )
}

/** What is found and what to do, in one line; nothing where that has no Arabic. */
export function sayFinding(diagnostic: Diagnostic): string | undefined {
  const told = arabicOf(diagnostic)
  return told && [told.says, ...(told.remedy ? [told.remedy] : [])].join(' ')
}

function arabicOf(diagnostic: Noted): ToldInArabic | undefined {
  return (
    ofCheck(diagnostic) ?? tellInArabic(diagnostic, COMMAND_FINDINGS, diagnostic.code) ?? ofFiles(diagnostic)
  )
}

/** What preflight finds it says in Arabic itself; its table has the rest. */
function ofCheck({ code, arabic }: Noted): ToldInArabic | undefined {
  const check = [...CHECKS, ...LAST_CHECKS].find((each) => each.code === code)
  return check && arabic !== undefined
    ? { title: check.title, says: arabic, remedy: check.remedy }
    : undefined
}

/** Stages that speak of an issue's files as the proof does. */
const OF_AN_ISSUE = /^(?:source|issue|style|layout|house)\//

function ofFiles(diagnostic: Diagnostic): ToldInArabic | undefined {
  const { code, message, hint } = diagnostic
  const told = OF_AN_ISSUE.test(code) ? tellInArabic(diagnostic) : ofHouseStyle(diagnostic)
  if (!told) return undefined
  const expected = expectedInArabic(message)
  // How a day is written stands in both.
  const remedy = code.endsWith('/date') && told.remedy ? told.remedy : remedyOf(told, hint)
  return {
    title: told.title,
    says: expected === undefined ? told.says : `${told.says} ${expected}`,
    ...(remedy !== undefined && { remedy }),
  }
}

/** The desk reads files too; its own findings have other words. */
function ofHouseStyle(diagnostic: Diagnostic): ToldInArabic | undefined {
  return diagnostic.code.startsWith('desk/') ? tellInArabic(diagnostic, FILE_MISTAKES) : undefined
}

/** Where a schema says what a key is, it says so in Arabic too. */
function remedyOf({ remedy }: ToldInArabic, hint: string | undefined): string | undefined {
  const described = Object.keys(ARABIC_DESCRIPTIONS).find(
    (english) => hint === english || hint?.endsWith(`. ${english}`),
  )
  if (described === undefined) return remedy
  const arabic = ARABIC_DESCRIPTIONS[described]
  return remedy === undefined ? arabic : `${remedy} ${arabic}`
}
