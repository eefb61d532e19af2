/** What a house chooses beyond the levels of its rules: its quotation marks and its digits. */

export const QUOTES = ['guillemets', 'curly', 'straight'] as const
/** `guillemets`: «…», and “…” within them. `curly`: the other way round. `straight`: "…" everywhere. */
export type Quotes = (typeof QUOTES)[number]

export const DIGITS = ['as-written', 'arabic-indic', 'european'] as const
/** `as-written`: those that a piece has most of. */
export type Digits = (typeof DIGITS)[number]
