/**
 * Placed pictures → those with too few pixels for their size on the page: printed, or only seen on a screen.
 */

import { inDigits, quote } from '../arabic.ts'
import { bleedOf, type Check, type Evidence, type Finding, isPrinted } from '../evidence.ts'
import { EXAMPLE_PAGE, evidenceOf, pageOf, pictureOf } from '../example.ts'
import { measurePictures } from '../pictures.ts'

/** Pixels to the inch: below this a picture is seen to be coarse. */
const COARSE_PPI = 150
/** What presses ask for: two pixels for each line of a screen of 150. */
const FINE_PPI = 300

function between(evidence: Evidence, least: number, expected: number): Finding[] {
  return measurePictures(evidence.pages, bleedOf(evidence))
    .filter(({ ppi }) => ppi >= least && ppi < expected)
    .map(({ ppi, alternative, ...place }) => ({
      message: `Unexpected ${ppi} pixels to the inch in the picture “${alternative}” on page ${place.page}, expected ${expected} or more.`,
      arabic: `دقة الصورة ${quote(alternative)} ${inDigits(ppi)} نقطة في البوصة، والمطلوب ${inDigits(expected)} أو أكثر.`,
      ...place,
    }))
}

const hint = 'Give a larger picture, or show it smaller.'
const remedy = 'ضع صورة أكبر، أو اعرضها أصغر.'

const BOX = { x: 50, y: 50, width: 144, height: 72 } // two inches by one
const shown = (wide: number, editions: readonly string[]) =>
  evidenceOf({ pages: [pageOf(1, pictureOf(BOX, { wide }))], editions })

/** Of 300 pixels to the inch within the trim, and of fewer with the bleed it has to fill. */
const bled = evidenceOf({
  pages: [pageOf(1, pictureOf({ x: 0, y: 0, ...EXAMPLE_PAGE }))],
  editions: ['print'],
})

export const coarsePicture: Check = {
  code: 'preflight/coarse-picture',
  trade: 'pictures',
  severity: (evidence) => (isPrinted(evidence) ? 'error' : 'warning'),
  title: 'صورة منخفضة الدقة',
  about: 'لكل صورة ١٥٠ نقطة في البوصة على الأقل بالحجم الذي تُطبع به أو تظهر.',
  remedy,
  hint,
  check: (evidence) => between(evidence, 0, COARSE_PPI),
  good: [{ name: 'a picture of 300 pixels across two inches', evidence: shown(300, ['screen']) }],
  bad: [
    { name: 'a picture of 299 pixels across two inches', evidence: shown(298, ['screen']) },
    { name: 'a coarse picture in print', evidence: shown(298, ['print']) },
  ],
}

export const softPicture: Check = {
  code: 'preflight/soft-picture',
  trade: 'pictures',
  severity: 'warning',
  title: 'صورة أقل دقة مما تطلبه المطبعة',
  about: 'لكل صورة مطبوعة ٣٠٠ نقطة في البوصة بالحجم الذي تُطبع به، ومنه زيادة القص.',
  remedy,
  hint,
  asked: isPrinted,
  check: (evidence) => between(evidence, COARSE_PPI, FINE_PPI),
  good: [{ name: 'a picture of 600 pixels across two inches', evidence: shown(600, ['print']) }],
  bad: [
    { name: 'a picture of 500 pixels across two inches', evidence: shown(500, ['print']) },
    { name: 'a picture that is fine until it bleeds', evidence: bled },
  ],
}
