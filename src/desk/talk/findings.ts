/** What the desk asks a person about, or says that it has decided: each in one sentence, with its place. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { diagnose, quote } from '../../source/complaint.ts'
import type { Reading } from '../draft.ts'

const READINGS: Readonly<Record<Reading, string>> = {
  asks: 'a question',
  answers: 'part of an answer',
  both: 'a question with its answer',
  tells: 'the magazine’s own words',
  heads: 'a heading',
  closes: 'a line after the talk',
}

function warn(rule: string, found: string, expected: string, hint: string, span: Span): Diagnostic {
  return diagnose('desk', { rule, found, expected, hint, severity: 'warning' }, span)
}

export function unsure(words: string, chosen: Reading, other: Reading, span: Span): Diagnostic {
  const found = `words that read as ${READINGS[chosen]} and may be ${READINGS[other]}: ${quote(words)}`
  return warn(
    'unsure',
    found,
    'a sign of which',
    `They stand as ${READINGS[chosen]}; look, and move them if not.`,
    span,
  )
}

export function mislabelled(words: string, label: string, isQuestion: boolean, span: Span): Diagnostic {
  const [is, other] = isQuestion ? ['a question', 'who answers'] : ['an answer', 'who asks']
  const found = `${is} under the name of ${other}, ${quote(label)}: ${quote(words)}`
  return warn(
    'label',
    found,
    `the name of ${isQuestion ? 'who asks' : 'who answers'}`,
    `It stands as ${is}.`,
    span,
  )
}

export function unlabelled(words: string, span: Span): Diagnostic {
  const found = `question without a label among others that have one: ${quote(words)}`
  return warn(
    'no-label',
    found,
    'a label',
    'It stands as a question, by its words and by what follows.',
    span,
  )
}

export function oneName(spelling: string, name: string, how: string, span: Span): Diagnostic {
  const found = `label ${quote(spelling)}, which is taken for ${quote(name)} by its ${how}`
  return warn('one-name', found, 'one spelling of each name', 'Look whether they are one person.', span)
}

export function doubledLabel(label: string, span: Span): Diagnostic {
  return warn(
    'doubled-label',
    `label that is there twice: ${quote(label)}`,
    'it once',
    'The second is left out.',
    span,
  )
}

export function repeatedQuestion(words: string, span: Span): Diagnostic {
  const found = `question that stands again at the head of its answer: ${quote(words)}`
  return warn('repeated-question', found, 'it once', 'It is left out of the answer.', span)
}

export function runIn(words: string, span: Span): Diagnostic {
  const found = `question and answer in one paragraph: ${quote(words)}`
  return warn('run-in', found, 'each for itself', 'They are parted behind the question mark.', span)
}

export function unanswered(words: string, span: Span): Diagnostic {
  const found = `question that nothing answers before the next: ${quote(words)}`
  return warn('unanswered', found, 'an answer', 'Both stand as one question.', span)
}

export function guessedGuest(name: string, rival: string | undefined, span: Span): Diagnostic {
  const found = `guest whom no label names; by title and introduction ${quote(name)}${rival ? ` or ${quote(rival)}` : ''}`
  return warn(
    'guest',
    found,
    'a label with the name',
    `It stands as ${quote(name)}; look whether that is right.`,
    span,
  )
}

export function unknownGuest(span: Span): Diagnostic {
  return warn(
    'guest',
    'guest without a name',
    'a name in the title, a label or the introduction',
    'Write it where اسم الضيف stands.',
    span,
  )
}

export function guessedAsker(name: string, span: Span): Diagnostic {
  const found = `labels that do not say who asks; by the credits ${quote(name)}`
  return warn(
    'asker',
    found,
    'a label with the name',
    'Look whether that is right; no page bears it unless several ask.',
    span,
  )
}

export function unknownTitle(suggestion: string | undefined, span: Span): Diagnostic {
  const hint = suggestion
    ? `Write one; for example ${quote(suggestion)}, which stands there for now.`
    : 'Write one.'
  return warn('title', 'manuscript without a title', 'a line over it', hint, span)
}

export function unplacedHeading(words: string, span: Span): Diagnostic {
  const found = `heading between two exchanges: ${quote(words)}`
  return warn(
    'heading',
    found,
    'questions alone there',
    'It is left out; questions need no heading over them.',
    span,
  )
}

export function shapedLetters(count: number, span: Span): Diagnostic {
  const found = `letters in their old presentation forms, ${count} of them`
  return warn(
    'presentation-forms',
    found,
    'letters that a reader can search',
    'They are written as plain letters (NFKC).',
    span,
  )
}

export function movedStop(words: string, span: Span): Diagnostic {
  const found = `stop at the head of a line: ${quote(words)}`
  return warn('moved-stop', found, 'it where the sentence ends', 'It stands there now.', span)
}

export function quickQuestions(count: number, span: Span): Diagnostic {
  const found = `table of ${count} questions and answers`
  return warn('table', found, 'a talk', 'Each of its rows stands as an exchange.', span)
}

export function noInterview(why: string, span: Span): Diagnostic {
  const hint =
    'It is written as a feature, with every paragraph in its place; if it is an interview, mark who speaks.'
  return warn(
    'no-interview',
    `text that does not read as an interview: ${why}`,
    'questions of one and answers of another',
    hint,
    span,
  )
}

export function perhapsInterview(why: string, span: Span): Diagnostic {
  return warn(
    'perhaps-interview',
    `text that may be no interview: ${why}`,
    'a sign that it is one',
    'Look whether it is.',
    span,
  )
}

export function bystander(name: string, span: Span): Diagnostic {
  return warn(
    'bystander',
    `voice of neither who asks nor who is asked: ${quote(name)}`,
    'the two',
    'It stands under its own name in the answer.',
    span,
  )
}

export function missingPicture(file: string, span: Span): Diagnostic {
  return warn(
    'picture',
    `picture ${quote(file)}`,
    'its file beside the manuscript',
    'It is listed with its caption; add the file, and picture: where it belongs.',
    span,
  )
}

export function note(words: string, span: Span): Diagnostic {
  return warn(
    'note',
    `line under the talk that a mark leads to: ${quote(words)}`,
    'a note',
    'It stands as a note where the mark was.',
    span,
  )
}
