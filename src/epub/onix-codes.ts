/** Languages, MARC relators and Thema codes → their codes in the lists of ONIX for Books (issue 75 of 2026). */

/** Code list 74, after ISO 639-2/B: the languages that an issue may be in. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  arz: 'ara',
  dv: 'div',
  fa: 'per',
  he: 'heb',
  ks: 'kas',
  ps: 'pus',
  sd: 'snd',
  ug: 'uig',
  ur: 'urd',
  yi: 'yid',
}

const UNDETERMINED = 'und'

/** Codes of three letters are those of the list already. */
export function languageCodeOf(tag: string): string {
  const [primary = ''] = tag.split('-')
  return LANGUAGES[primary] ?? (primary.length === 3 ? primary : UNDETERMINED)
}

/** ISO 3166-1, where the tag names a country. */
export function countryOf(tag: string): string | undefined {
  return tag.split('-').find((part) => /^[A-Z]{2}$/.test(part))
}

/** Code list 17. */
const ROLES: Readonly<Record<string, string>> = {
  aut: 'A01',
  bkd: 'A11',
  edt: 'B01',
  ill: 'A12',
  ive: 'A44',
  ivr: 'A43',
  pht: 'A13',
  trl: 'B06',
}

const OTHER = 'Z99'

export function roleCodeOf(relator: string): string {
  return ROLES[relator] ?? OTHER
}

/** Code list 27: the scheme of a subject, then those of the qualifiers that begin with 1 to 6. */
const THEMA_SCHEMES = ['93', '94', '95', '96', '97', '98', '99'] as const

export function themaSchemeOf(code: string): string {
  const kind = /^[1-6]/.exec(code)?.[0] ?? '0'
  return THEMA_SCHEMES[Number(kind)] ?? THEMA_SCHEMES[0]
}
