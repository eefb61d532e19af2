/** What each kind of printed file is held to, as a table: three standards are kept here and nowhere else. */

/** A standard that a file says it keeps. */
export type Claim = 'PDF/UA-1' | 'PDF/A-3a' | 'PDF/X-4'

export interface Profile {
  /** Version of PDF: PDF/X-4 is of 1.6 (ISO 15930-7), the two others are of 1.7. */
  readonly version: '1.6' | '1.7'
  /** Whether colours are those of the screen or the plates of the press. */
  readonly colours: 'screen' | 'press'
  /** Whether the structure of its text is written down for those who listen; a printer's file has nobody to read to. */
  readonly tagged: boolean
  readonly claims: readonly Claim[]
  /** Subtype of the output intent, where one is asked for. */
  readonly intent?: 'GTS_PDFA1' | 'GTS_PDFX'
}

export const PROFILES = {
  screen: { version: '1.7', colours: 'screen', tagged: true, claims: ['PDF/UA-1'] },
  archive: {
    version: '1.7',
    colours: 'screen',
    tagged: true,
    claims: ['PDF/A-3a', 'PDF/UA-1'],
    intent: 'GTS_PDFA1',
  },
  print: { version: '1.6', colours: 'press', tagged: false, claims: ['PDF/X-4'], intent: 'GTS_PDFX' },
} as const satisfies Readonly<Record<string, Profile>>

/** The profile of colour that a file is made for. */
export interface OutputIntent {
  /** An identifier of the registry, or the profile's own name. */
  readonly condition: string
  /** Where the identifier is registered, if it is. */
  readonly registry?: string
  readonly profile: Uint8Array
  readonly channels: 3 | 4
}
