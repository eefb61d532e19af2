/** What a disk or a bucket says against a command on the archive → a diagnostic, in the words of one who can mend it. */

import type { Diagnostic } from '../../src/diagnostic.ts'
import { red } from '../colour.ts'
import { ENGLISH } from '../words/voice.ts'

/** What `bucket.ts` says of an address without a bucket. */
export const NO_BUCKET = 'NoBucket'

/** Names by which disks and buckets say that somebody may not, and that there is no room. */
const FORBIDDEN = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'AccessDenied',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
])
const FULL = new Set(['ENOSPC', 'EDQUOT'])
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ECONNRESET',
  'EAI_AGAIN',
  'TimeoutError',
])

/** What a bucket is not asked without. */
const UNSAID: Readonly<Record<string, string>> = {
  CredentialsProviderError: 'credentials',
  'Region is missing': 'a region',
}

/** Nothing for what neither says: that is a fault of the press's own. `name` is the archive's. */
export function refusedArchive(name: string, error: unknown): Diagnostic | undefined {
  const code = codeOf(error)
  if (code === undefined) return undefined
  const common = { severity: 'error', code: 'archive/refused' } as const
  if (code === NO_BUCKET)
    return {
      ...common,
      message: `Unexpected place ${name}, expected a folder, or s3://bucket/prefix.`,
      hint: 'Name the bucket behind s3://.',
    }
  if (UNSAID[code])
    return {
      ...common,
      message: `Unexpected absence of ${UNSAID[code]} for ${name}, expected them where Amazon’s programs look.`,
      hint: 'Set AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; for another’s server AWS_ENDPOINT_URL as well.',
    }
  if (FULL.has(code))
    return {
      ...common,
      message: `Unexpected end of the room (${code}) at ${name}, expected room for what is written.`,
      hint: 'Make room, and call the command again: nothing was changed, and what was begun is cleared away.',
    }
  if (FORBIDDEN.has(code))
    return {
      ...common,
      message: `Unexpected refusal (${code}) at ${name}, expected leave to do what the command does there.`,
      hint: 'Make sure that you may read and write there, and call the command again.',
    }
  if (UNREACHED.has(code))
    return {
      ...common,
      message: `Unexpected silence (${code}) of ${name}, expected an answer.`,
      hint: 'Make sure that the network is there, and call the command again.',
    }
  return {
    ...common,
    message: `Unexpected refusal (${code}) at ${name}, expected a place to read and to write.`,
    hint: 'Make sure that the place is what you mean, that it is whole, and that you may read and write there.',
  }
}

/** What the system, or the service, calls its refusal. */
function codeOf(error: unknown): string | undefined {
  const { code, $metadata, name, message, cause } = error as {
    code?: unknown
    $metadata?: unknown
    name?: string
    message?: string
    cause?: unknown
  }
  const unsaid = [name, message].find((each) => each !== undefined && each in UNSAID)
  if (unsaid !== undefined) return unsaid
  if (typeof code === 'string' && (code === NO_BUCKET || /^E[A-Z]+/.test(code))) return code
  if ($metadata !== undefined) return name ?? 'unknown'
  return cause === undefined || cause === error ? undefined : codeOf(cause)
}

/** Says on a terminal what stands in a command's way. Gives its exit code. */
export function tellRefusal(diagnostics: readonly Diagnostic[], voice = ENGLISH): number {
  for (const diagnostic of diagnostics) console.error(red(voice.tell(diagnostic)))
  return 1
}
