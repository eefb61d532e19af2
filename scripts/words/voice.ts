/** How the press speaks to people at a terminal: in which language, and how a diagnostic is told in it. */

import { type Diagnostic, formatDiagnostic } from '../../src/diagnostic.ts'
import { TERMINAL_LANGUAGES, type TerminalLanguage } from '../../src/house.ts'
import { withIsolates, withoutIsolates } from './isolates.ts'

export interface Voice {
  readonly language: TerminalLanguage
  /** Whether what is said stands on a terminal, where parts of another direction are held together. */
  readonly isIsolated: boolean
  /** A diagnostic, in one line or several. */
  readonly tell: (diagnostic: Diagnostic) => string
}

/** What is said where nobody has asked for another language, and wherever programs listen. */
export const ENGLISH: Voice = { language: 'en', isIsolated: false, tell: formatDiagnostic }

/** The Arabic of findings is loaded where it is spoken. */
export async function openVoice(language: TerminalLanguage, isIsolated: boolean): Promise<Voice> {
  if (language === 'en') return ENGLISH
  const { tellFinding } = await import('./finding.ts')
  const own = { language, isIsolated } as const
  return { ...own, tell: (diagnostic) => tellFinding(diagnostic, (text) => present(text, own)) }
}

/** An Arabic text as it is written where this voice speaks. */
export function present(text: string, { isIsolated }: Pick<Voice, 'isIsolated'>): string {
  return isIsolated ? withIsolates(text) : withoutIsolates(text)
}

/** What the press is asked to speak in this call, else the house's own, else what the machine speaks; English where that is neither. */
export function languageOf(
  house: TerminalLanguage | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): TerminalLanguage {
  const { WARRAQ_LANG, LC_ALL, LC_MESSAGES, LANG } = environment
  // As the system reads them: an empty one says nothing.
  const [said = ''] = [WARRAQ_LANG, house, LC_ALL, LC_MESSAGES, LANG].filter(Boolean)
  const [language = ''] = said.toLowerCase().split(/[^a-z]/)
  return TERMINAL_LANGUAGES.find((known) => known === language) ?? 'en'
}
