/** Who has sent a mail of answers, as the piece writes his name: «Al-Anoud Al-Rawi» → «العنود الراوي». */

import { foldText } from '../../fold/fold.ts'
import { nameRunAt, wordsOfText } from './name-run.ts'
import { likenessOf } from './same-name.ts'
import { keyOf } from './word-key.ts'

/** «اكتبوا الاسم هكذا: سلمى الراوي», «واسمي يُكتب: سلمى الراوي». */
const WRITTEN_SO =
  /(?<!\p{L})[ول]?(?:ال)?اسمي?(?:\s+(?!«)[\p{L}\p{M}]+){0,6}?\s*[:：]\s*[«"]?([\p{Script=Arabic}\p{M} ]{5,60})/u

/** Folded: «أحوّل لكم أجوبة الضيف كما وصلتني». */
const FORWARDS =
  /(?:^| )(?:احول|حولت|انقل|نقلت|اعيد ارسال|وصلتني|وصلني|وصلتنا|استلمت|تسلمت|بعثها لي|ارسلها لي|ارسلتها لي) (?:\S+ ){0,3}?(?:اجوبه|اجوبته|اجوبتها|اجابات|اجاباته|اجاباتها|ردود|ردوده|ردودها|رد)(?: |$)/u

/** Whether a letter says that the answers are another’s. */
export function isOfAnother(texts: readonly string[]): boolean {
  return texts.some((text) => FORWARDS.test(foldText(text)))
}

export interface SenderOrder {
  readonly sender?: string
  readonly title: string
  readonly texts: readonly string[]
}

/** Nothing where the mail has no sender; as the mail has him where the piece does not name him. */
export function senderIn({ sender, title, texts }: SenderOrder): string | undefined {
  if (sender === undefined || /\p{Script=Arabic}/u.test(sender)) return sender
  for (const text of texts) {
    const said = WRITTEN_SO.exec(text)?.[1]
    const run = said === undefined ? undefined : nameRunAt(wordsOfText(said), 0)
    if (run) return run.name
  }
  for (const text of [title, ...texts]) {
    const words = wordsOfText(text)
    for (const at of words.keys()) {
      const run = nameRunAt(words, at)
      if (run && likenessOf(keyOf(run.name), keyOf(sender)) === 'romanised') return run.name
    }
  }
  return sender
}
