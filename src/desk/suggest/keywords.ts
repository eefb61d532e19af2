/** Texts → the words that they are about: those said often, of three letters or more, that say something by themselves. */

import { fold } from '../../fold/fold.ts'
import { wordsOf } from '../../fold/words.ts'

/** Words of every text, and of every dialect's talk. */
const EMPTY = new Set(
  fold(
    `في من على إلى عن مع هذا هذه ذلك تلك الذي التي الذين اللي كان كانت يكون تكون كنت كنا أن إن أنه أنها لأن لأنه لكن ولكن ثم أو أم بل حتى إذا إذ لو كل بعض غير بين عند عندي عندما حين منذ قبل بعد فوق تحت هنا هناك الآن أنا أنت إنت هو هي نحن هم ما ماذا لماذا كيف متى أين هل لا لم لن ليس ليست قد لقد سوف أي أية كما مثل عليه عليها فيه فيها منه منها له لها لي لنا لك بها به أنني إنني وهو وهي وهذا وكان ولا وما ومن وفي كله كلها شيء حاجة حاجات الناس ناس مش مو ده دي دا ايه إيه ازاي ليه فين عشان علشان بس كمان يعني طيب لما بقى بقت حد اللى زي شو ليش هيك هلق وين مين إلي إلها كتير كثير جدا أكثر أكتر أول مرة يوم سنة وقت نفس نفسي ممكن لازم أصلا تقريبا برضو برضه حضرتك خلال يقول قال قلت عليا عليك كدا كده دول اللذان أيضا فقط`,
  ).text.split(' '),
)

const FEWEST_TIMES = 3
const SHORTEST = 4
const PREFIX = /^(?:وال|بال|فال|كال|لل|ال|و|ب|ف|ل|ك)(?=\S{4})/u

/** As they stand where each is first said, the most said first; of one root's forms as they are written, one. */
export function keywordsOf(texts: readonly string[], most: number): readonly string[] {
  const found = new Map<string, { readonly written: string; times: number }>()
  for (const text of texts)
    for (const { text: word, start, end } of wordsOf(text)) {
      if (EMPTY.has(word) || word.length < SHORTEST || /[0-9]/.test(word)) continue
      const stem = word.replace(PREFIX, '')
      if (EMPTY.has(stem)) continue
      const known = found.get(stem)
      if (known) known.times += 1
      else found.set(stem, { written: text.slice(start, end), times: 1 })
    }
  return [...found.values()]
    .filter(({ times }) => times >= FEWEST_TIMES)
    .sort((one, other) => other.times - one.times)
    .slice(0, most)
    .map(({ written }) => written)
}
