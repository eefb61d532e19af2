/** Names of a magazine's sections: «ثقافة», «حوار العدد», «أدب وفنون» over a title; «أخبار / اقتصاد / مقابلات» as a way to a page. */

import { foldText } from '../../fold/fold.ts'
import { phrases } from './phrases.ts'

const SECTIONS = phrases(
  `ثقافة، ثقافي، ثقافات، ثقافية، أدب، آداب، أدبيات، فن، فنون، مجتمع، مجتمعات، رياضة، رياضي، رياضية، اقتصاد، اقتصادي، مال، أعمال، سياسة، حوار، حوارات، محاورات، لقاء، لقاءات، مقابلة، مقابلات، أحاديث،
  تحقيق، تحقيقات، تقارير، تقرير، مقالات، آراء، رأي، أخبار، محليات، عربي، عربيات، دوليات، دولي، عالم، العالم، علوم، علم، تكنولوجيا، تقنية، تقنيات، صحة، طب، تعليم، تربية، بيئة، سفر، سياحة، رحلات،
  مدن، أماكن، تراث، تاريخ، ذاكرة، فكر، كتب، كتاب، شعر، سرد، قصة، رواية، مسرح، سينما، موسيقى، غناء، تلفزيون، دراما، تشكيل، عمارة، تصميم، أزياء، مطبخ، أسرة، الأسرة، امرأة، المرأة، شباب، طفل، أطفال، ناس،
  منوعات، مشاهير، بورتريه، بورتريهات، وجوه، شخصيات، ملف، ملفات، مهن، حرف، حياة، إعلام، ميديا، قضايا، دين، قانون، زراعة، الأولى، الأخيرة، الرئيسية، home، culture، arts، society، sports، interviews`,
)
/** «ملحق», «صفحة» before one, «العدد», «خاص» behind it. */
const BEFORE = /^(?:صفحه|صفحات|ملحق|ركن|باب|زاويه|قسم|ملف) /u
const BEHIND = / (?:العدد|الاسبوع|الشهر|اليوم|خاص|خاصه|صحفي|صحافي|مفتوح|محلي|محليه|عربي|عربيه|وناس)$/u
const MOST_WORDS = 4

/** The line is one or two of them and nothing else, whatever number of a page stands beside it. */
export function isSection(line: string): boolean {
  const bare = foldText(line.replace(/[0-9٠-٩]+/gu, ' ').replace(/[|/–—-]/gu, ' '))
    .replace(BEHIND, '')
    .replace(BEFORE, '')
  const words = bare.split(' ')
  if (bare === '' || words.length > MOST_WORDS || /[.؟?!:،]/u.test(line)) return false
  return words.every((word) =>
    [word, word.replace(/^و?ال|^و/u, ''), word.replace(/^و/u, '')].some((form) => SECTIONS.has(form)),
  )
}

const BETWEEN = /\s*[>›»/\\|←→]\s*|\s+[-–—]\s+/u
const FEWEST_OF_WAY = 2

/** A way to a page: sections, each behind a sign. */
export function isWayToPage(line: string): boolean {
  const parts = line.trim().split(BETWEEN)
  return parts.length >= FEWEST_OF_WAY && parts.every(isSection)
}
