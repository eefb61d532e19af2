/** What the makers of the faces allow → faces that may not go where the issue goes. */

import { quote } from '../arabic.ts'
import type { Check, Finding } from '../evidence.ts'
import { evidenceOf } from '../example.ts'

/** OpenType 1.9, OS/2, fsType. */
const RESTRICTED = 0x0002
const PREVIEW_AND_PRINT = 0x0004
const EDITABLE = 0x0008
const NO_SUBSETTING = 0x0100
const BITMAPS_ONLY = 0x0200

/** As both languages say it after the face's name. */
interface EmbeddingRefusal {
  readonly english: string
  readonly arabic: string
}

function refusalOf(fsType: number): EmbeddingRefusal | undefined {
  // Of several bits the most generous holds.
  if (fsType & RESTRICTED && !(fsType & (PREVIEW_AND_PRINT | EDITABLE)))
    return { english: 'that may not be embedded', arabic: 'لا يسمح صاحبه بتضمينه' }
  if (fsType & NO_SUBSETTING)
    return { english: 'that may not be embedded in part', arabic: 'لا يسمح صاحبه بتضمين جزء منه' }
  if (fsType & BITMAPS_ONLY)
    return {
      english: 'of which only bitmaps may be embedded',
      arabic: 'لا يسمح صاحبه إلا بتضمين صوره النقطية',
    }
  return undefined
}

const withRights = (fsType: number, editions: readonly string[] = ['screen']) =>
  evidenceOf({ faces: [{ name: 'own/regular', fsType }], editions })

export const refusedFace: Check = {
  code: 'preflight/refused-face',
  trade: 'pages',
  severity: 'error',
  title: 'خط لا يُسمح بتضمينه',
  about: 'يسمح صاحب كل خط بتضمينه في الملف، وبتضمين جزء منه.',
  remedy: 'اختر خطًا آخر، أو استأذن صاحبه.',
  hint: 'Choose another face, or ask its maker.',
  asked: ({ faces }) => faces !== undefined,
  check: ({ faces = [] }) =>
    faces.flatMap(({ name, fsType }): Finding[] => {
      const refusal = refusalOf(fsType)
      return refusal
        ? [
            {
              message: `Unexpected face "${name}" ${refusal.english}, expected one that may be, whole and in part.`,
              arabic: `الخط ${quote(name)} ${refusal.arabic}، والمطلوب خط يجوز تضمينه كله وتضمين جزء منه.`,
            },
          ]
        : []
    }),
  good: [
    { name: 'an installable face', evidence: withRights(0) },
    { name: 'a face for preview and print', evidence: withRights(PREVIEW_AND_PRINT) },
    { name: 'the more generous of two bits', evidence: withRights(RESTRICTED | EDITABLE) },
  ],
  bad: [
    { name: 'a restricted face', evidence: withRights(RESTRICTED) },
    { name: 'a face in one piece', evidence: withRights(NO_SUBSETTING) },
    { name: 'bitmaps only', evidence: withRights(BITMAPS_ONLY) },
  ],
}

/** An e-book hands the whole face on to every reader, who may take it out. */
export const borrowedFace: Check = {
  code: 'preflight/borrowed-face',
  trade: 'book',
  severity: 'warning',
  title: 'خط لا يُسلَّم مع الكتاب الإلكتروني',
  about: 'يسمح صاحب كل خط بتسليمه كاملًا مع الكتاب الإلكتروني.',
  remedy: 'اختر للكتاب الإلكتروني خطًا حر الرخصة، أو استأذن صاحبه.',
  hint: 'Choose a face of a free licence, or ask its maker.',
  asked: ({ faces, editions }) => faces !== undefined && editions.includes('epub'),
  check: ({ faces = [] }) =>
    faces
      .filter(({ fsType }) => (fsType & (PREVIEW_AND_PRINT | EDITABLE)) !== 0)
      .map(({ name }) => ({
        message: `Unexpected face "${name}" for preview, print or editing only, expected one that may be installed, since the e-book carries it whole.`,
        arabic: `الخط ${quote(name)} مرخّص للعرض أو الطباعة أو التحرير وحدها، والكتاب الإلكتروني يحمله كاملًا: المطلوب خط تسمح رخصته بتثبيته.`,
      })),
  good: [{ name: 'an installable face in an e-book', evidence: withRights(0, ['epub']) }],
  bad: [{ name: 'a face for preview in an e-book', evidence: withRights(PREVIEW_AND_PRINT, ['epub']) }],
}
