/**
 * What somebody does amid what he says, in brackets: «معي أربعة. (يضحك) هي المدير». Only words that are surely a gesture
 * count, whole and few: any other bracket is the author's, and stays as written.
 */

import { foldText } from '../../fold/fold.ts'
import { phrases } from './phrases.ts'

const GESTURES = phrases(
  `ضحك، ضحكت، ضحكا، ضحكوا، يضحك، تضحك، يضحكان، تضحكان، يضحكون، يضحكن، نضحك، بيضحك، بتضحك، كيضحك، كتضحك، ضاحك، ضاحكا، ضاحكة، ضاحكين،
  ضاحكات، ضحكة، ضحكات، قهقهة، قهقه، قهقهت، يقهقه، تقهقه، مقهقها، مقهقهة، ابتسم، ابتسمت، يبتسم، تبتسم، يبتسمان، تبتسمان، يبتسمون،
  بيبتسم، بتبتسم، مبتسم، مبتسما، مبتسمة، مبتسمين، ابتسامة، صمت، صمتت، صمتا، يصمت، تصمت، يصمتون، صامتا، صامتة، سكت، سكتت، يسكت، تسكت، بيسكت،
  بتسكت، تنهد، تنهدت، يتنهد، تتنهد، متنهدا، متنهدة، تنهيدة، تصفيق، صفق، صفقت، صفقوا، يصفق، تصفق، يصفقون، موسيقى، همس، همست، يهمس، تهمس، همسا،
  هامسا، هامسة، بكى، بكت، يبكي، تبكي، بيبكي، بتبكي، باكيا، باكية، بكاء، يفكر، تفكر، بيفكر، بتفكر، مفكرا، يتأمل، تتأمل، متأملا، متأملة، يتنحنح، تتنحنح،
  يسعل، تسعل، يتردد، تتردد، مترددا، مترددة، يمزح، تمزح، مازحا، مازحة، ساخرا، ساخرة، متهكما، متهكمة، مستغربا، مستغربة، متعجبا، متعجبة، يغني، تغني،
  يدندن، تدندن، laughs، laughing، smiles، smiling، sighs، pauses، crying`,
)
/** As one with other words alone. */
const WHOLE = phrases(
  `هز رأسه، هزت رأسها، يهز رأسه، تهز رأسها، أومأ برأسه، أومأت برأسها، يومئ برأسه، تومئ برأسها، يشير بيده، تشير بيدها، أشار بيده، أشارت بيدها،
  تدمع عيناه، تدمع عيناها، دمعت عيناه، دمعت عيناها`,
)
/** Who else does it, how, and for how long. */
const BESIDE = phrases(
  `هو، هي، وهو، وهي، هم، وهم، ثم، لحظة، لحظات، فترة، بعد، الجميع، الحضور، الحاضرون، الحاضرين، الجمهور، القاعة، من، في، طويلا، طويلة، طويل، قليلا، قليل، قصير،
  قصيرة، خفيف، خفيفة، عال، عالية، عاليا، بصوت، بحزن، بمرارة، بخجل، بهدوء، بسخرية، بخفوت، خجلا، خجولة، مرة، أخرى، معا، softly، loudly، long`,
)
const MOST_WORDS = 3

const BRACKETED = /\(([^()[\]\d\n]{2,30})\)|\[([^()[\]\d\n]{2,30})\]/gu
/** Behind a foreign word, what stands in brackets says what it means. */
const FOREIGN = /[\p{Script=Latin}][\p{Script=Latin}\p{P}]*\s*$/u

/** In UTF-16 units, brackets and all. */
export interface GesturePlace {
  readonly words: string
  readonly start: number
  readonly end: number
}

export function gesturesIn(text: string): readonly GesturePlace[] {
  return [...text.matchAll(BRACKETED)].flatMap(({ 0: whole, 1: round, 2: square, index: start }) => {
    const words = (round ?? square ?? '').trim()
    const isArabic = /\p{Script=Arabic}/u.test(words)
    if (!isGesture(words) || (isArabic && FOREIGN.test(text.slice(0, start)))) return []
    return [{ words, start, end: start + whole.length }]
  })
}

function isGesture(words: string): boolean {
  const folded = foldText(words)
  const parts = folded.split(' ')
  if (WHOLE.has(folded)) return true
  if (parts.length > MOST_WORDS || /[^\p{L}\p{M}\s،]/u.test(words)) return false
  const isOne = (part: string) => [part, part.replace(/^[وف](?=..)/u, '')].some((word) => GESTURES.has(word))
  return parts.some(isOne) && parts.every((part) => isOne(part) || BESIDE.has(part))
}
