/** Where each thing that an archive keeps of an issue lies in a version of it. */

/** What was printed, what the author gave, what it was printed with, what is said of it, and what a shelf shows. */
export const KEPT = {
  editions: 'editions/',
  issue: 'issue/',
  press: 'press/',
  record: 'record/',
  web: 'web/',
} as const

/** Where a publisher's plug-ins lie, in the press's own folder as it is kept. */
export const PLUG_INS_FOLDER = 'plug-ins'
export const KEPT_PLUG_INS = `${KEPT.press}${PLUG_INS_FOLDER}/`

/** By it an object is known to be an issue's. */
export const RECORD = `${KEPT.record}record.json`
/** A digest of each page. */
export const PAGES = `${KEPT.record}pages.json`
/** What a shelf needs besides the record: an issue that was archived without it is not shown. */
export const LOOK = `${KEPT.web}look.json`

/** Files that say when and by whom, and what was withdrawn: they make no version by themselves. */
export const HISTORY = `${KEPT.record}premis.xml`
export const ORIGIN = `${KEPT.record}origin.json`
export const WITHDRAWN = `${KEPT.record}withdrawn.json`
