/** What an issue's file says for shops and libraries → the same as every edition tells it. */

import { given } from './given.ts'
import type { IssueSource } from './schema.ts'
import type { FiledName, TradeFacts } from './trade.ts'
import { digitsOf } from './trade-schema.ts'

type TradeSource = Pick<IssueSource, 'isbn' | 'description' | 'subjects' | 'certifier'>

export function resolveTrade({ isbn, description, subjects, certifier }: TradeSource): TradeFacts {
  return given({
    isbn: isbn === undefined ? undefined : digitsOf(isbn),
    description,
    subjects: subjects && given(subjects),
    certifier: certifier === undefined ? undefined : resolveCertifier(certifier),
  })
}

function resolveCertifier(
  certifier: NonNullable<TradeSource['certifier']>,
): NonNullable<TradeFacts['certifier']> {
  if (typeof certifier === 'string') return { name: certifier }
  const { name, credential, report } = certifier
  return { name, ...given({ credential, report }) }
}

export function filedName({
  fileAs,
  romanised,
}: { readonly [Key in keyof FiledName]?: string | undefined }): FiledName {
  return given({ fileAs, romanised })
}
