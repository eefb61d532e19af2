/** Adverts that came as PDF → what of them would not be printed as it was made. */

import type { ArtworkShape } from '../../images/artwork.ts'
import { plainLine } from '../../issue/lines.ts'
import { quote } from '../arabic.ts'
import { type Check, type Evidence, type Finding, isPrinted } from '../evidence.ts'
import { EXAMPLE_PAGE, evidenceOf, issueOf } from '../example.ts'
import {
  type ArtworkFault,
  type Booked,
  judgeBleed,
  judgeColours,
  judgeFaces,
  judgeInk,
  judgePictureInk,
  judgePictures,
  judgeSize,
  judgeSpots,
} from '../judge-artwork.ts'

function booked({ issue }: Evidence): readonly Booked[] {
  return issue.adverts.flatMap(({ artwork, size }) => (artwork ? [{ artwork, size }] : []))
}

function tell(evidence: Evidence, judge: (booking: Booked) => ArtworkFault | undefined): readonly Finding[] {
  return booked(evidence).flatMap((booking) => {
    const fault = judge(booking)
    if (!fault) return []
    const { alternative, span } = booking.artwork
    const name = plainLine(alternative)
    return [
      {
        message: `Unexpected ${fault.found} in the advert “${name}”, expected ${fault.expected}.`,
        arabic: `${fault.arabic.found} في الإعلان ${quote(name)}، والمطلوب ${fault.arabic.expected}.`,
        span,
      },
    ]
  })
}

const SPAN = { file: 'example.yaml', line: 1, column: 1 }
const WHOLE = { x: 0, y: 0, width: 1, height: 1 }
const BLEED = evidenceOf().style.bleed
const FULL = { width: EXAMPLE_PAGE.width + 2 * BLEED, height: EXAMPLE_PAGE.height + 2 * BLEED }
const SOUND: ArtworkShape = {
  size: EXAMPLE_PAGE,
  trim: {
    x: BLEED / FULL.width,
    y: BLEED / FULL.height,
    width: EXAMPLE_PAGE.width / FULL.width,
    height: EXAMPLE_PAGE.height / FULL.height,
  },
  hasTrimBox: true,
  screenColours: [],
  spots: [],
  greatestInk: 2.4,
  missingFaces: [],
}

const example = (changes: Partial<ArtworkShape> = {}): Evidence =>
  evidenceOf({
    editions: ['print'],
    issue: issueOf({
      adverts: [
        {
          size: 'full',
          artwork: {
            path: '/adverts/ink.pdf',
            shape: { ...SOUND, ...changes },
            width: 2500,
            height: 3400,
            alternative: 'حبر جيد',
            span: SPAN,
          },
          span: SPAN,
        },
      ],
    }),
  })

/** The checks have their form in common. */
function checkOf(
  code: Check['code'],
  judge: (evidence: Evidence, booking: Booked) => ArtworkFault | undefined,
  words: Pick<Check, 'title' | 'about' | 'remedy' | 'hint'>,
  bad: Check['bad'],
): Check {
  return {
    code,
    trade: 'press',
    severity: 'warning',
    ...words,
    asked: isPrinted,
    check: (evidence) => tell(evidence, (booking) => judge(evidence, booking)),
    good: [{ name: 'an advert as the press asks for it', evidence: example() }],
    bad,
  }
}

export const artworkChecks: readonly Check[] = [
  checkOf(
    'preflight/advert-size',
    judgeSize,
    {
      title: 'إعلان بغير مقاس مكانه',
      about: 'الإعلان الجاهز بمقاس الصفحة أو نصفها أو ثلثها يملأ مكانه، وغيره يوضع في إطار.',
      remedy: 'اطلب الإعلان بمقاس مكانه، أو احجز له مكانًا آخر.',
      hint: 'Ask for it in the size of its place, or book another: size.',
    },
    [
      {
        name: 'an advert that is narrower than its page',
        evidence: example({ size: { width: 500, height: 800 } }),
      },
    ],
  ),
  checkOf(
    'preflight/advert-bleed',
    judgeBleed,
    {
      title: 'إعلان بلا زيادة قص كافية',
      about: 'يمتد حبر الإعلان الذي يملأ مكانه بعد خط القص بقدر ما تطلبه المطبعة.',
      remedy: 'اطلب الإعلان بزيادة القص كاملة، وبإطار قص محفوظ في ملفه.',
      hint: 'Ask for it with its bleed and its trim box; what it lacks is made of it, a little enlarged.',
    },
    [{ name: 'an advert without bleed', evidence: example({ trim: WHOLE }) }],
  ),
  checkOf(
    'preflight/advert-colours',
    judgeColours,
    {
      title: 'إعلان بألوان الشاشة',
      about: 'ألوان الإعلان الجاهز ألوان الطباعة الأربعة.',
      remedy: 'اطلب الإعلان بألوان الطباعة: CMYK.',
      hint: 'Ask for it in CMYK, as PDF/X.',
    },
    [{ name: 'an advert in RGB', evidence: example({ screenColours: ['DeviceRGB'] }) }],
  ),
  checkOf(
    'preflight/advert-faces',
    judgeFaces,
    {
      title: 'إعلان بلا خطوطه',
      about: 'تُضمَّن خطوط الإعلان الجاهز في ملفه.',
      remedy: 'اطلب الإعلان وخطوطه مضمّنة.',
      hint: 'Ask for it with its faces embedded, as PDF/X.',
    },
    [{ name: 'an advert without its face', evidence: example({ missingFaces: ['Helvetica'] }) }],
  ),
  checkOf(
    'preflight/advert-ink',
    judgeInk,
    {
      title: 'إعلان حبره أكثر من الحد',
      about: 'مجموع أحبار الإعلان في كل موضع في حدود ما يحتمله الورق.',
      remedy: 'اطلب الإعلان بحبر أقل.',
      hint: 'Ask for it for this paper: it is printed as it is.',
    },
    [{ name: 'an advert of four full plates', evidence: example({ greatestInk: 4 }) }],
  ),
  checkOf(
    'preflight/advert-picture-ink',
    judgePictureInk,
    {
      title: 'صورة في إعلان حبرها أكثر من الحد',
      about: 'مجموع الأحبار في صور الإعلان الجاهز في حدود ما يحتمله الورق.',
      remedy: 'اطلب الإعلان وصوره مفصولة لهذا الورق.',
      hint: 'Ask for it with its pictures separated for this paper: they are printed as they are.',
    },
    [
      {
        name: 'an advert with a picture too heavy on a third of it',
        evidence: example({ heavyPictures: [{ most: 3.8, over: Array.from({ length: 41 }, () => 0.33) }] }),
      },
    ],
  ),
  checkOf(
    'preflight/advert-pictures',
    judgePictures,
    {
      title: 'صور خشنة في إعلان',
      about: 'لصور الإعلان ٢٢٥ نقطة في البوصة على الأقل.',
      remedy: 'اطلب الإعلان بصور أدق.',
      hint: 'Ask for it with finer pictures.',
    },
    [{ name: 'an advert with a coarse picture', evidence: example({ coarsest: 72 }) }],
  ),
  checkOf(
    'preflight/advert-inks',
    judgeSpots,
    {
      title: 'أحبار خاصة في إعلان',
      about: 'ليس في الإعلان من الأحبار غير ما في العدد.',
      remedy: 'اطلب الإعلان بالألوان الأربعة، أو احسب للمطبعة لوحة أخرى.',
      hint: 'Ask for it in the four inks, or tell the printer of the plate more.',
    },
    [{ name: 'an advert in an ink of its own', evidence: example({ spots: ['PANTONE 185 C'] }) }],
  ),
]
