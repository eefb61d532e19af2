/** Each kind of edit on the articles of the samples: what is asked is done, and every other letter stays. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf } from '../../../src/issue/articles.ts'
import { applyEdit } from '../../../src/proof/form/apply-edit.ts'
import type { FormEdit, FormTexts } from '../../../src/proof/form/edits.ts'
import { type FormField, fieldsIn } from '../../../src/proof/form/form.ts'
import { readForm } from '../../../src/proof/form/read-form.ts'
import { readYaml } from '../../../src/source/yaml.ts'
import { HOUSE } from '../../support/house.ts'

function read(issue: string, article: string): FormTexts {
  const [own, other] = [article, 'issue.yaml'].map((name) =>
    readFileSync(join(HOUSE, 'assets/issues', issue, name), 'utf8'),
  )
  return { article: own ?? '', issue: other ?? '' }
}

const SAMPLES = [
  read('001', 'interviews/omar-aliskandarani.yaml'),
  read('003', 'interviews/kathib.yaml'),
  read('003', 'interviews/jisr.yaml'),
  read('001', 'letter.yaml'),
  read('003', 'features/attarin.yaml'),
  read('003', 'departments/sutur.yaml'),
]
const [OMAR, KATHIB] = SAMPLES as [FormTexts, FormTexts]

function readValue(text: string) {
  // biome-ignore lint/suspicious/noExplicitAny: parts of sample files are looked at by their names.
  return readYaml(text, '', 'issue').value as any
}

function fieldsOf({ article }: FormTexts): readonly FormField[] {
  const value = readValue(article)
  return fieldsIn(readForm(value, kindOf(value))).filter(({ form }) => form !== 'fixed')
}

function made(texts: FormTexts, edit: FormEdit): FormTexts {
  const done = applyEdit(texts, edit)
  if ('rule' in done) throw new Error(`${done.found}: ${JSON.stringify(edit)}`)
  return done
}

/** Lines of which there are more in the one. */
function without(one: string, other: string): readonly string[] {
  const left = other.split('\n')
  return one.split('\n').filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

describe('a text', () => {
  test('that is written as it stands changes no letter of the file', () => {
    for (const texts of SAMPLES)
      for (const { path, words } of fieldsOf(texts).filter((_, index) => index % 5 === 0))
        expect(made(texts, { kind: 'text', path, words })).toEqual(texts)
  })

  test('that is changed is what its field says then, and no other field and no remark is another', () => {
    const words = fc.stringMatching(/^[اأبتثجحخدذر]{1,8}( [سشصضطظعغفقك:#'"،]{1,8}){0,4}$/)
    fc.assert(
      fc.property(fc.nat(), fc.nat(), words, (sample, place, typed) => {
        const texts = SAMPLES[sample % SAMPLES.length] as FormTexts
        const fields = fieldsOf(texts)
        const field = fields[place % fields.length] as FormField
        const done = applyEdit(texts, { kind: 'text', path: field.path, words: typed })
        if ('rule' in done) return
        const after = fieldsOf(done)
        expect(after.map(({ words }) => words)).toEqual(
          fields.map((each) => (each.path.join() === field.path.join() ? typed : each.words)),
        )
        const remarks = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))
        expect(remarks(done.article)).toEqual(remarks(texts.article))
        expect(done.issue).toBe(texts.issue)
      }),
      { numRuns: 40 },
    )
  })

  test('of several paragraphs is taken as such', () => {
    const path = ['exchanges', 0, 'answer']
    const done = made(OMAR, { kind: 'text', path, words: 'أول.\n\nثانٍ.' })
    expect(readValue(done.article).exchanges[0].answer).toBe('أول.\n\nثانٍ.')
  })

  test('that may be left out goes with its key, and one that may not is refused', () => {
    const done = made(OMAR, { kind: 'text', path: ['kicker'], words: ' ' })
    expect(done.article).toBe(OMAR.article.replace('kicker: حوار صحفي\n', ''))
    expect(applyEdit(OMAR, { kind: 'text', path: ['title'], words: '' })).toMatchObject({
      rule: 'form-empty',
    })
  })

  test('that was not there gets its key in its place', () => {
    const done = made(OMAR, { kind: 'text', path: ['introduction'], words: 'بدأ.' })
    expect(without(done.article, OMAR.article)).toEqual(['introduction: بدأ.', ''])
    expect(done.article.indexOf('introduction:')).toBeLessThan(done.article.indexOf('\nexchanges:'))
    expect(made(done, { kind: 'text', path: ['introduction'], words: '' })).toEqual(OMAR)
  })

  test('of a key that is none of the form is not touched', () => {
    for (const path of [['slug'], ['manuscript'], ['exchanges', 99, 'question'], ['__proto__', 'x']])
      expect(applyEdit(OMAR, { kind: 'text', path, words: 'x' })).toHaveProperty('rule')
  })
})

describe('exchanges in another order', () => {
  const quotesOf = ({ article }: FormTexts) =>
    readValue(article).pullQuotes as { text: string; from: number }[]
  /** The answer that each quote is from. */
  const sources = (texts: FormTexts) =>
    quotesOf(texts).map(({ from }) => readValue(texts.article).exchanges[from - 1].answer)

  test('are followed by the words that are set large, under the title, on the cover and on the back', () => {
    const { length } = readValue(OMAR.article).exchanges
    for (const [from, to] of [
      [0, length - 1],
      [12, 0],
      [3, 6],
    ] as const) {
      const done = made(OMAR, { kind: 'move', path: ['exchanges'], from, to })
      expect(sources(done)).toEqual(sources(OMAR))
      const [before, after] = [OMAR, done].map(({ article, issue }) => {
        const { exchanges, standfirst } = readValue(article)
        const { cover, back } = readValue(issue)
        return [standfirst, cover.words, back.words].map(({ from }) => exchanges[from - 1].question)
      })
      expect(after).toEqual(before)
      expect(made(done, { kind: 'move', path: ['exchanges'], from: to, to: from })).toEqual(OMAR)
    }
  })

  test('leave a cover alone that tells of another story', () => {
    const other = { ...OMAR, issue: OMAR.issue.replace('story: omar-aliskandarani', 'story: other') }
    expect(made(other, { kind: 'move', path: ['exchanges'], from: 0, to: 5 }).issue).toBe(other.issue)
  })

  test('with a new one among them are followed too', () => {
    const part = { kind: 'exchange', question: 'سؤال جديد؟', answer: 'جواب.\n\nوفقرة.' } as const
    const done = made(OMAR, { kind: 'add', path: ['exchanges'], at: 4, part })
    expect(readValue(done.article).exchanges[4]).toEqual({
      question: 'سؤال جديد؟',
      answer: ['جواب.', 'وفقرة.'],
    })
    expect(sources(done)).toEqual(sources(OMAR))
    expect(made(done, { kind: 'remove', path: ['exchanges'], at: 4 })).toEqual(OMAR)
  })

  test('without one of them lose the words that were from it', () => {
    const done = made(OMAR, { kind: 'remove', path: ['exchanges'], at: 3 })
    expect(quotesOf(done)).toHaveLength(quotesOf(OMAR).filter(({ from }) => from !== 4).length)
    expect(sources(done)).toEqual(sources(OMAR).filter((_, at) => quotesOf(OMAR)[at]?.from !== 4))
  })
})

describe('blocks of an answer', () => {
  test('are moved, and a picture among them with its remarks and its words', () => {
    const path = ['exchanges', 1, 'answer']
    const jisr = SAMPLES[2] as FormTexts
    const done = made(jisr, { kind: 'move', path, from: 2, to: 0 })
    expect(readValue(done.article).exchanges[1].answer[0].picture.file).toBe('../pictures/cables.jpg')
    expect(made(done, { kind: 'move', path, from: 0, to: 2 })).toEqual(jisr)
  })

  test('stand between paragraphs of an answer that was one text', () => {
    const part = {
      kind: 'picture',
      file: '../pictures/a.jpg',
      alternative: 'شارع',
      focus: [0.25, 0.5],
    } as const
    const text = { ...OMAR, article: OMAR.article }
    const path = ['exchanges', 0, 'answer']
    const before = readValue(text.article).exchanges[0].answer
    const done = made(text, { kind: 'add', path, at: 1, part })
    const after = readValue(done.article).exchanges[0].answer
    expect(after.at(-1)).toEqual({
      picture: { file: '../pictures/a.jpg', alternative: 'شارع', focus: [0.25, 0.5] },
    })
    expect(after.slice(0, -1).join('\n\n').replace(/\s+/g, ' ')).toBe(String(before).replace(/\s+/g, ' '))
  })

  test('have a focus that is set, and set again', () => {
    const picture = ['exchanges', 1, 'answer', 2, 'picture']
    const jisr = SAMPLES[2] as FormTexts
    const done = made(jisr, { kind: 'focus', path: picture, focus: [0.1, 0.9] })
    expect(without(done.article, jisr.article).map((line) => line.trim())).toEqual(['focus: [0.1, 0.9]'])
    const again = made(done, { kind: 'focus', path: picture, focus: [0.2, 0.8] })
    expect(without(again.article, done.article).map((line) => line.trim())).toEqual(['focus: [0.2, 0.8]'])
  })

  test('are never all taken out', () => {
    const list = { ...OMAR, article: 'kind: letter\ntitle: x\ntext:\n  - واحدة\n' }
    expect(applyEdit(list, { kind: 'remove', path: ['text'], at: 0 })).toMatchObject({
      rule: 'form-last-one',
    })
  })
})

describe('words that are marked', () => {
  test('become a quote of their answer, without marks', () => {
    const done = made(OMAR, { kind: 'quote', use: 'pullQuotes', words: 'قول *مهم* هنا', from: 2 })
    expect(readValue(done.article).pullQuotes.at(-1)).toEqual({ text: 'قول مهم هنا', from: 2 })
    const last = readValue(done.article).pullQuotes.length - 1
    expect(made(done, { kind: 'remove', path: ['pullQuotes'], at: last })).toEqual(OMAR)
  })

  test('open a list where there is none, and lead into the story', () => {
    const bare = {
      ...KATHIB,
      article: 'slug: a\nkind: interview\ntitle: ب\n\nexchanges:\n  - question: ج\n    answer: د\n',
    }
    const quoted = made(bare, { kind: 'quote', use: 'pullQuotes', words: 'د', from: 1 })
    expect(readValue(quoted.article).pullQuotes).toEqual([{ text: 'د', from: 1 }])
    expect(made(quoted, { kind: 'remove', path: ['pullQuotes'], at: 0 })).toEqual(bare)
    const led = made(OMAR, { kind: 'quote', use: 'standfirst', words: 'أهلا', from: 5 })
    expect(readValue(led.article).standfirst).toEqual({ text: 'أهلا', from: 5 })
  })
})
