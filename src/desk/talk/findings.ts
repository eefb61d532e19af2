/** What the desk asks a person about, or says that it has decided: each in one sentence, with its place. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { quote } from '../../source/complaint.ts'
import type { DraftReading } from '../draft.ts'
import type { OddReason } from './odd-reasons.ts'
import { warn } from './warn.ts'

/** What words read as, in a sentence that goes on «words that read as …». */
export const READINGS: Readonly<Record<DraftReading, string>> = {
  asks: 'a question',
  answers: 'part of an answer',
  both: 'a question with its answer',
  tells: 'the magazine’s own words',
  heads: 'a heading',
  closes: 'a line after the talk',
}

export function unsure(words: string, chosen: DraftReading, other: DraftReading, span: Span): Diagnostic {
  const found = `words that read as ${READINGS[chosen]} and may be ${READINGS[other]}: ${quote(words)}`
  return warn(span, {
    rule: 'unsure',
    found,
    expected: 'a sign of which',
    hint: `They stand as ${READINGS[chosen]}; look, and move them if not.`,
  })
}

export function oddQuestion(words: string, why: OddReason, span: Span): Diagnostic {
  return warn(span, {
    rule: 'odd-question',
    found: `question that reads unlike one, since ${why}: ${quote(words)}`,
    expected: 'one question, and its answer apart',
    hint: 'It stands as a question; look whether it is one, and where it ends.',
  })
}

export function oddIntroduction(words: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'odd-question',
    found: `part of the introduction that asks: ${quote(words)}`,
    expected: 'questions in the talk',
    hint: 'It stands in the introduction; make it an exchange if it is asked of the guest.',
  })
}

export function oddAnswer(words: string, why: OddReason, span: Span): Diagnostic {
  return warn(span, {
    rule: 'odd-answer',
    found: `part of an answer that reads unlike one, since ${why}: ${quote(words)}`,
    expected: 'words of who answers',
    hint: 'They stand as part of an answer; look, and move them if not.',
  })
}

export function letter(words: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'letter',
    found: `words that may be the sender’s to the magazine: ${quote(words)}`,
    expected: 'what readers should read',
    hint: 'They stand as they were sent; take them out if no page should bear them.',
  })
}

export function mislabelled(words: string, label: string, isQuestion: boolean, span: Span): Diagnostic {
  const [is, other] = isQuestion ? ['question', 'who answers'] : ['answer', 'who asks']
  const found = `${is} under the name of ${other}, ${quote(label)}: ${quote(words)}`
  return warn(span, {
    rule: 'label',
    found,
    expected: `the name of ${isQuestion ? 'who asks' : 'who answers'}`,
    hint: `It stands as ${isQuestion ? 'a question' : 'an answer'}.`,
  })
}

export function unlabelled(words: string, span: Span): Diagnostic {
  const found = `question without a label among others that have one: ${quote(words)}`
  return warn(span, {
    rule: 'no-label',
    found,
    expected: 'a label',
    hint: 'It stands as a question, by its words and by what follows.',
  })
}

export function doubledLabel(label: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'doubled-label',
    found: `label that is there twice: ${quote(label)}`,
    expected: 'it once',
    hint: 'The second is left out.',
  })
}

export function repeatedQuestion(words: string, span: Span): Diagnostic {
  const found = `question that stands again at the head of its answer: ${quote(words)}`
  return warn(span, {
    rule: 'repeated-question',
    found,
    expected: 'it once',
    hint: 'It is left out of the answer.',
  })
}

export function runIn(words: string, span: Span): Diagnostic {
  const found = `question and answer in one paragraph: ${quote(words)}`
  return warn(span, {
    rule: 'run-in',
    found,
    expected: 'each for itself',
    hint: 'They are parted behind the question mark.',
  })
}

export function unanswered(words: string, span: Span): Diagnostic {
  const found = `question that nothing answers before the next: ${quote(words)}`
  return warn(span, { rule: 'unanswered', found, expected: 'an answer', hint: 'Both stand as one question.' })
}

export function quotation(words: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'quotation',
    found: `quotation amid the talk that no answer has letter for letter: ${quote(words)}`,
    expected: 'words of an answer, or of somebody else',
    hint: 'It stands as a quotation; take it out if the page had only set an answer’s words large.',
  })
}

export function likeCaption(words: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'caption',
    found: `line under a picture that reads as its caption: ${quote(words)}`,
    expected: 'a caption, or words of the text',
    hint: 'It stands as the caption; move it if it is part of an answer.',
  })
}

export function setLarge(words: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'pull-quote',
    found: `words of an answer that the manuscript sets large: ${quote(words)}`,
    expected: 'them where the editor wants them large',
    hint: 'They stand in pullQuotes; take them out there if not.',
  })
}

export function verse(words: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'verse',
    found: `lines that read as verse, from ${quote(words)}`,
    expected: 'verse, or paragraphs',
    hint: 'They stand as verse; write them as paragraphs or as a list if they are none.',
  })
}

export function unknownTitle(suggestion: string | undefined, span: Span): Diagnostic {
  const hint = suggestion
    ? `Write one; for example ${quote(suggestion)}, which stands there for now.`
    : 'Write one.'
  return warn(span, { rule: 'title', found: 'manuscript without a title', expected: 'a line over it', hint })
}

export function unplacedHeading(words: string, span: Span): Diagnostic {
  const found = `heading between two exchanges: ${quote(words)}`
  return warn(span, {
    rule: 'heading',
    found,
    expected: 'questions alone there',
    hint: 'It is left out; questions need no heading over them.',
  })
}

export function shapedLetters(count: number, span: Span): Diagnostic {
  const found = `letters in their old presentation forms, ${count} of them`
  return warn(span, {
    rule: 'presentation-forms',
    found,
    expected: 'letters that a reader can search',
    hint: 'They are written as plain letters (NFKC).',
  })
}

export function starred(count: number, span: Span): Diagnostic {
  return warn(span, {
    rule: 'stars',
    found: `stars around words, as Markdown has them, in ${count} paragraphs`,
    expected: 'words in bold',
    hint: 'They are read as bold, and the stars are gone.',
  })
}

export function movedStop(words: string, span: Span): Diagnostic {
  const found = `stop at the head of a line: ${quote(words)}`
  return warn(span, {
    rule: 'moved-stop',
    found,
    expected: 'it where the sentence ends',
    hint: 'It stands there now.',
  })
}

export function quickQuestions(count: number, span: Span): Diagnostic {
  const found = `table of ${count} questions and answers`
  return warn(span, {
    rule: 'table',
    found,
    expected: 'a talk',
    hint: 'Each of its rows stands as an exchange.',
  })
}

export function noInterview(why: string, span: Span): Diagnostic {
  const hint =
    'It is written as a feature, with every paragraph in its place; if it is an interview, mark who speaks.'
  return warn(span, {
    rule: 'no-interview',
    found: `text that does not read as an interview: ${why}`,
    expected: 'questions of one and answers of another',
    hint,
  })
}

export function perhapsInterview(why: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'perhaps-interview',
    found: `text that may be no interview: ${why}`,
    expected: 'a sign that it is one',
    hint: 'Look whether it is.',
  })
}

/** Kinds of pictures that no page can show. */
const UNSHOWN = /\.(?:gif|webp|svg|tiff?|bmp|emf|wmf)$/i

export function missingPicture(file: string, span: Span): Diagnostic {
  if (UNSHOWN.test(file))
    return warn(span, {
      rule: 'picture',
      found: `picture ${quote(file)}`,
      expected: 'a JPEG or PNG picture',
      hint: 'It is listed with its caption; save it as PNG beside the article, and add picture: where it belongs.',
    })
  return warn(span, {
    rule: 'picture',
    found: `picture ${quote(file)}`,
    expected: 'its file beside the manuscript',
    hint: 'It is listed with its caption; add the file, and picture: where it belongs.',
  })
}

export function note(words: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'note',
    found: `line under the talk that a mark leads to: ${quote(words)}`,
    expected: 'a note',
    hint: 'It stands as a note where the mark was.',
  })
}

export function wordsWithoutPlace(words: readonly string[], span: Span): Diagnostic {
  const found = `${words.length === 1 ? 'word' : `${words.length} words`} of the manuscript without a place: ${quote(words.join(' '))}`
  const hint =
    'They are listed at the end of the file. This is a fault of the desk’s own: please report it with the manuscript.'
  return warn(span, { rule: 'lost-words', found, expected: 'each in the article', hint })
}
