/**
 * The cases whose pages are kept as text: a name and how to trace them.
 * Blessing writes and testing reads one and the same list.
 */

import { join } from 'node:path'
import { paginate } from '../../src/layout/paginate.ts'
import { tracePages } from '../../src/paint/trace.ts'
import { HOUSE, openHouse } from './house.ts'
import {
  a,
  emphasis,
  english,
  infobox,
  inline,
  interview,
  issueOf,
  list,
  note,
  p,
  picture,
  q,
  quotation,
  sampleIssue,
  verse,
} from './issues.ts'
import { STRESS_WORDS, VOWELLED_TEXT } from './vowelled.ts'

/** Where the blessed traces lie, one file a case. */
export const EXPECTED = join(HOUSE, 'tests/expected')

export interface TraceCase {
  /** The file's name without its ending. */
  readonly name: string
  readonly trace: () => Promise<string>
}

export const TRACE_CASES: readonly TraceCase[] = [
  {
    name: 'sample-plain',
    trace: async () => {
      const { style, typesetter } = await openHouse('plain')
      const { value = [] } = paginate(await sampleIssue(), style, typesetter)
      return tracePages(value.slice(0, 3)) // cover, letter, and the page the interview opens on
    },
  },
  {
    name: 'vowelled-plain',
    trace: () => traceTalk(interview(q('كَيْفَ يُقَاسُ الكِتَابُ؟'), a(VOWELLED_TEXT, STRESS_WORDS.join(' ')))),
  },
  {
    name: 'blocks-plain',
    trace: () =>
      traceTalk(
        interview(
          q('ما الذي تقرأه هذه الأيام؟'),
          a(
            p(
              ...inline('أقرأ '),
              emphasis('البخلاء'),
              ...inline(' للجاحظ، وقبله كتاباً عنوانه '),
              english('The Old School (1998)'),
              ...inline('، وعدت إلى الصفحة ١٢٧ منه مرتين'),
              note('طبعة القاهرة، ص ١٢٧.'),
              ...inline('.'),
            ),
            list('كتاب في الصباح', 'وكتاب في المساء، أطول منه قليلاً، لا أتركه حتى أعرف كيف تنتهي الحكاية'),
            verse(['أعز مكان في الدنى سرج سابح', 'وخير جليس في الزمان كتاب']),
            quotation('الجاحظ', 'الكتاب نعم الذخر والعقدة، ونعم الجليس والعدة، ونعم النشرة والنزهة.'),
            infobox('من هو؟', p('كاتب من البصرة.'), list('البيان والتبيين', 'الحيوان')),
            picture(1200, 600, 'صفحة من مخطوط'),
          ),
        ),
      ),
  },
]

async function traceTalk(talk: ReturnType<typeof interview>): Promise<string> {
  const { style, typesetter } = await openHouse('plain')
  const { value = [] } = paginate(issueOf(talk), style, typesetter)
  return tracePages(value.slice(1)) // the cover is the sample's to show
}
