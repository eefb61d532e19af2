/** What the desk asks a person about who talks: each in one sentence, with its place. */

import type { Diagnostic, Span } from '../../diagnostic.ts'
import { quote } from '../../source/complaint.ts'
import { warn } from './warn.ts'

export function oneName(spelling: string, name: string, how: string, span: Span): Diagnostic {
  const found = `label ${quote(spelling)}, which is taken for ${quote(name)} by its ${how}`
  return warn(span, {
    rule: 'one-name',
    found,
    expected: 'one spelling of each name',
    hint: 'Look whether they are one person.',
  })
}

export function guessedGuest(name: string, rival: string | undefined, span: Span): Diagnostic {
  const found = `guest whom no label names; by title and introduction ${quote(name)}${rival ? ` or ${quote(rival)}` : ''}`
  return warn(span, {
    rule: 'guest',
    found,
    expected: 'a label with the name',
    hint: `It stands as ${quote(name)}; look whether that is right.`,
  })
}

export function firstNameAlone(name: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'guest',
    found: `guest whom labels call ${quote(name)}, and nothing by a longer name`,
    expected: 'the whole name',
    hint: `Write it where ${quote(name)} stands, if there is one.`,
  })
}

export function whoseAnswers(label: string, name: string, count: number, span: Span): Diagnostic {
  const times = count === 1 ? '' : `, ${count} times`
  return warn(span, {
    rule: 'whose',
    found: `label ${quote(label)}${times} where several guests answer`,
    expected: 'the name of the one who does',
    hint: `Such answers stand under ${quote(name)}; look, and give each to its guest.`,
  })
}

export function whoseAnswer(words: string, name: string, isCalled: boolean, span: Span): Diagnostic {
  const why = isCalled ? ', whom the question calls by name' : ', the first of them'
  return warn(span, {
    rule: 'whose',
    found: `answer of one of several guests without a name before it: ${quote(words)}`,
    expected: 'the name of the one who answers',
    hint: `It stands under ${quote(name)}${why}; look, and give it to another if not.`,
  })
}

export function whoseMany(count: number, all: number, name: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'whose',
    found: `${count} of ${all} answers without a name before them, where several guests answer`,
    expected: 'the name of the one who answers',
    hint: `They stand under ${quote(name)}, or under the guest whom a question calls by name; give each to its own.`,
  })
}

export function unknownGuest(span: Span): Diagnostic {
  return warn(span, {
    rule: 'guest',
    found: 'guest without a name',
    expected: 'a name in the title, a label or the introduction',
    hint: 'Write it where اسم الضيف stands.',
  })
}

export function guessedAsker(name: string, span: Span): Diagnostic {
  const found = `labels that do not say who asks; by the credits ${quote(name)}`
  return warn(span, {
    rule: 'asker',
    found,
    expected: 'a label with the name',
    hint: 'Look whether that is right; no page bears it unless several ask.',
  })
}

export function bystander(name: string, span: Span): Diagnostic {
  return warn(span, {
    rule: 'bystander',
    found: `voice of neither who asks nor who is asked: ${quote(name)}`,
    expected: 'the two',
    hint: 'It stands under its own name in the answer.',
  })
}
