/** Texts → the words that they are about: those said often, of three letters or more, that say something by themselves. */

import { foldText } from '../../fold/fold.ts'
import { wordsOf } from '../../fold/words.ts'

/** Words of every text, and of every dialect's talk. */
const EMPTY = new Set(
  foldText(
    `في من على إلى عن مع هذا هذه ذلك تلك الذي التي الذين اللي كان كانت يكون تكون كنت كنا أن إن أنه أنها لأن لأنه لكن ولكن ثم أو أم بل حتى إذا إذ لو كل بعض غير بين عند عندي عندما حين منذ قبل بعد فوق تحت هنا هناك الآن أنا أنت إنت هو هي نحن هم ما ماذا لماذا كيف متى أين هل لا لم لن ليس ليست قد لقد سوف أي أية كما مثل عليه عليها فيه فيها منه منها له لها لي لنا لك بها به أنني إنني وهو وهي وهذا وكان ولا وما ومن وفي كله كلها شيء حاجة حاجات الناس ناس مش مو ده دي دا ايه إيه ازاي ليه فين عشان علشان بس كمان يعني طيب لما بقى بقت حد اللى زي شو ليش هيك هلق وين مين إلي إلها كتير كثير جدا أكثر أكتر أول مرة يوم سنة وقت نفس نفسي ممكن لازم أصلا تقريبا برضو برضه حضرتك خلال يقول قال قلت عليا عليك كدا كده دول اللذان أيضا فقط واحد واحدة دلوقتي دلوقت بعدين برشا بزاف خاطر ديال عندنا عنده عندها عندهم عندك محدش والو لينا كاين وين علاه كيفاش حتي اخر اخرى الاخر الاول الاولى الاخيرة اليوم الان النهارده الدنيا المهم الحقيقة الحمد الله`,
  ).split(' '),
)

/** Said so often; in the title, an introduction or a question it counts for two. */
const FEWEST_TIMES = 3
const AROUND = 2
const SHORTEST = 3
const PREFIX = /^(?:وال|بال|فال|كال|لل|ال|و|ب|ف|ل|ك)(?=\S{3})/u
/** What a noun alone begins with. */
const ARTICLE = /^(?:[وبفك]?ال|لل)(?=\S{3})/u

interface KeywordCount {
  /** With its article, where it ever has one. */
  written: string
  times: number
  isNoun: boolean
}

/**
 * With their article, the most said first; forms of one word with and without its particles are one.
 * A word that never has the article is no noun, and says nothing of what a talk is about. `around`: title, introduction,
 * questions; `names`: of those who talk.
 */
export function keywordsOf(
  texts: readonly string[],
  most: number,
  around: readonly string[] = [],
  names: readonly string[] = [],
): readonly string[] {
  const named = new Set(names.flatMap((name) => foldText(name).split(' ')).map(stemOf))
  const found = new Map<string, KeywordCount>()
  for (const [all, weight] of [[around, AROUND] as const, [texts, 1] as const])
    for (const text of all) count(text, weight, found)
  return [...found]
    .filter(([stem, { times, isNoun }]) => times >= FEWEST_TIMES && isNoun && !named.has(stem))
    .sort(([, one], [, other]) => other.times - one.times)
    .slice(0, most)
    .map(([, { written }]) =>
      written.replace(/^(?:[وبفك](?=ال)|لل)/u, (before) => (before === 'لل' ? 'ال' : '')),
    )
}

function count(text: string, weight: number, found: Map<string, KeywordCount>): void {
  for (const { text: word, start, end } of wordsOf(text)) {
    const stem = stemOf(word)
    if (EMPTY.has(word) || EMPTY.has(stem) || word.length < SHORTEST || /[0-9]/.test(word)) continue
    const written = text.slice(start, end)
    const own = found.get(stem) ?? { written, times: 0, isNoun: false }
    if (!own.isNoun && ARTICLE.test(word)) own.written = written
    own.times += weight
    own.isNoun ||= ARTICLE.test(word)
    found.set(stem, own)
  }
}

function stemOf(word: string): string {
  return word.replace(PREFIX, '')
}
