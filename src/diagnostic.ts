/**
 * What the press says to people: a mistake in the author's files, where it stands and how to mend it. Every stage
 * returns diagnostics beside its output, and none of them prints.
 */

/** An error stops the printing; a warning is a page worth a second look. */
export type Severity = 'error' | 'warning'

/** A place in a source file. Lines and columns count from 1; a column is a UTF-16 code unit. */
export interface Span {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface Diagnostic {
  readonly severity: Severity
  /** `stage/rule`, for example `issue/unknown-key`. */
  readonly code: string
  /** What is wrong, in one sentence. */
  readonly message: string
  readonly span?: Span
  /** How to mend it. */
  readonly hint?: string
}

/** A stage's output beside what it has to say; no `value` where an error stood in the way of one. */
export interface Checked<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}

/** A stage that begins where the one before it left no error; else there is only what has been said. */
export async function proceed<T, U>(
  { value, diagnostics }: Checked<T>,
  stage: (value: T, said: readonly Diagnostic[]) => Promise<Checked<U>>,
): Promise<Checked<U>> {
  if (value === undefined || hasErrors(diagnostics)) return { diagnostics }
  const made = await stage(value, diagnostics)
  return { ...made, diagnostics: [...diagnostics, ...made.diagnostics] }
}

/** One diagnostic as people read it in a terminal: place, sentence, and the hint on a line of its own. */
export function formatDiagnostic({ severity, code, message, span, hint }: Diagnostic): string {
  const place = span ? `${span.file}:${span.line}:${span.column}: ` : ''
  return `${place}${severity}: ${message} [${code}]${hint ? `\n  ${hint}` : ''}`
}
