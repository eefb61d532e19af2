/** What is suggested for an interview: quotes that load as they stand, words that it is about, minutes, titles. */

import { describe, expect, test } from 'vitest'
import type { ArticleDraft } from '../../../src/desk/draft.ts'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { keywordsOf } from '../../../src/desk/suggest/keywords.ts'
import { suggestQuotes } from '../../../src/desk/suggest/pull-quotes.ts'
import { countWords, sentencesOf } from '../../../src/desk/suggest/sentences.ts'
import { suggest } from '../../../src/desk/suggest/suggest.ts'
import { judgeArticle } from '../../../src/issue/articles.ts'
import { readText } from '../../../src/source/read.ts'
import { deskFile, deskText } from '../../support/desked.ts'

const SPAN = { file: 'talk.txt', line: 1, column: 1 }

/** A draft of answers alone. */
const draftOf = (...answers: readonly string[]): ArticleDraft => ({
  kind: 'interview',
  credits: [],
  guests: [{ name: 'سلمى الراوي', shortName: 'سلمى', labels: [] }],
  askers: [],
  introduction: [],
  exchanges: answers.map((text) => ({
    question: [{ text: 'ماذا؟' }],
    span: SPAN,
    answer: [{ kind: 'paragraph', runs: [{ text }], span: SPAN }],
  })),
  closing: [],
  text: [],
  notes: [],
  pullQuotes: [],
  leftOut: [],
  findings: [],
  leads: [],
  doubts: [],
})

const wordsOf = (count: number) => Array.from({ length: count }, (_, at) => `كلمة${at}`).join(' ')

describe('quotes', () => {
  test.each([
    '07-name-spelt-many-ways.docx',
    '09-two-guests-editor-note.odt',
    'trials/d04-theatre-panel.odt',
    'trials/d14-podcast-perfumer.txt',
    'more/n03-rescue-panel.docx',
    'more/n13-halqa-storyteller.txt',
  ])('of %s are exact stretches of the answer they name', async (file) => {
    const { draft, suggestions } = await deskFile(file)
    expect(suggestions.quotes.length).toBeGreaterThan(0)
    for (const { text, from } of suggestions.quotes) {
      const answer = draft.exchanges[from - 1]?.answer ?? []
      const said = answer.map((block) => (block.kind === 'paragraph' ? textOfRuns(block.runs) : ''))
      expect(said.some((paragraph) => paragraph.includes(text))).toBe(true)
    }
  })

  test.each([
    '07-name-spelt-many-ways.docx',
    'trials/t04-twins-swimmers.odt',
    'more/n03-rescue-panel.docx',
  ])('of %s load as pull quotes when their # are taken off', async (file) => {
    const { text, suggestions } = await deskFile(file)
    const opened = text.replace(
      /^# (pullQuotes:\n)((?:# {3}.*\n)+)/m,
      (_, key: string, lines: string) => key + lines.replace(/^# /gm, ''),
    )
    const { article, diagnostics } = judgeArticle(readText(opened, '/article.yaml', 'issue'))
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((article as { pullQuotes?: readonly unknown[] }).pullQuotes).toHaveLength(
      suggestions.quotes.length,
    )
  })

  test('no sentence with half of a quotation in it', () => {
    const answer = '«أخذت ضعف الأجر كله يومها. التعطيل النظيف أصعب من الإصلاح دائما.»'
    expect(suggestQuotes([answer], 9)).toEqual([])
  })

  test('have five to twenty-two words, and ask nothing', () => {
    const texts = (answer: string) => suggestQuotes([answer], 9).map(({ text }) => text)
    expect(texts(`${wordsOf(4)}.`)).toEqual([])
    expect(texts(`${wordsOf(5)}.`)).toEqual([wordsOf(5)])
    expect(texts(`${wordsOf(22)}.`)).toEqual([wordsOf(22)])
    expect(texts(`${wordsOf(23)}.`)).toEqual([])
    expect(texts(`${wordsOf(8)}؟`)).toEqual([])
  })

  test('are one of each answer, and no more than are asked for', () => {
    const answer = 'الحبر أصدق من الذاكرة عند الناس. الورق أبقى من الحجر عند الكتّاب.'
    expect(suggestQuotes([answer, answer, answer], 2).map(({ from }) => from)).toEqual([1, 2])
  })

  test.each([
    ['leans on what is before it', 'هذا ما كان الورق يقوله لنا جميعًا', 'ورق البيت ما كان يقول لنا شيئًا'],
    ['sets nothing against anything', 'الورق يحب الماء والظل في الصيف', 'الورق لا يحب الماء بل الظل'],
    ['has a number in it', 'اشترى الورق في عام 1998 من السوق', 'اشترى الورق في عام بعيد من السوق'],
    ['quotes another', 'قال لي الورق: «امض» عند باب السوق', 'قال لي الورق امض عند باب السوق'],
    [
      'is far from eleven words',
      'كلام قليل عن حبر عتيق',
      'كلام يسري ليلا نحو دار الكتب البعيدة فوق التل الأخضر',
    ],
  ])('rank what %s lower', (_, low, high) => {
    const [best, next] = suggestQuotes([`${low}.`, `${high}.`], 2)
    expect([best?.text, next?.text]).toEqual([high, low])
  })

  test('rank words that the talk has seldom higher', () => {
    const often = 'المطبعة القديمة وقفت قرب الدكان'
    const seldom = 'الغراب الأزرق نام تحت القنديل'
    const [best] = suggestQuotes([`${often}. ${often}. ${often}.`, `${seldom}.`], 2)
    expect(best?.text).toBe(seldom)
  })

  test('are no stretch of a list, a note or what is done', () => {
    const draft = draftOf('')
    const [exchange] = draft.exchanges
    const runs = [{ text: 'كلمات في قائمة لا يقولها أحد أبدًا' }]
    const answer = [
      { kind: 'list' as const, items: [runs], span: SPAN },
      { kind: 'editorNote' as const, runs, span: SPAN },
      {
        kind: 'paragraph' as const,
        runs: [{ text: 'يضحك طويلًا ثم يسكت مثل الجبل', direction: true as const }],
        span: SPAN,
      },
    ]
    expect(suggest({ ...draft, exchanges: exchange ? [{ ...exchange, answer }] : [] }).quotes).toEqual([])
  })
})

describe('keywords', () => {
  test('are words said three times or more, the most said first, with their article', () => {
    const texts = ['المطبعة والحبر. المطبعة والحبر. مطبعة والحبر', 'والمطبعة حبر، وورق وورق']
    expect(keywordsOf(texts, 9)).toEqual(['المطبعة', 'الحبر'])
    expect(keywordsOf(texts, 1)).toEqual(['المطبعة'])
  })

  test('are nouns, which have an article somewhere, and no names of those who talk', () => {
    const said = 'يكتب الحبر يكتب حبر يكتب بالحبر. سلمى الراوي والراوي والراوي'
    expect(keywordsOf([said], 9, [], ['سلمى الراوي'])).toEqual(['الحبر'])
  })

  test('count for more in a title or a question', () => {
    expect(keywordsOf(['المطبعة', 'المطبعة'], 9)).toEqual([])
    expect(keywordsOf(['المطبعة'], 9, ['كيف دخلت المطبعة؟'])).toEqual(['المطبعة'])
  })

  test('say something by themselves: no particles, numbers or short words', () => {
    expect(keywordsOf([`${'الذي كانت حضرتك عشان 1998 يوم من '.repeat(5)}`], 9)).toEqual([])
  })
})

describe('time to read', () => {
  test('is counted at 180 words a minute, and is a minute at least', () => {
    expect(suggest(draftOf('نعم'))).toMatchObject({ words: 2, minutes: 1 })
    expect(suggest(draftOf(wordsOf(449)))).toMatchObject({ words: 450, minutes: 3 })
    expect(suggest(draftOf(wordsOf(448)))).toMatchObject({ words: 449, minutes: 2 })
  })

  test('counts no sign as a word', () => {
    expect(countWords('نعم – لا … 12 .')).toBe(3)
  })
})

describe('titles', () => {
  test('are suggested where there is none, beginning with the guest’s name', async () => {
    const talk =
      'سؤال: كيف بدأت الحكاية؟\n\nسلمى الراوي: الحبر أصدق من الذاكرة.\n\nسؤال: ومتى؟\n\nسلمى الراوي: أمس.'
    const { suggestions } = await deskText(talk)
    expect(suggestions.titles).toEqual(['حوار مع سلمى الراوي'])
  })

  test('have short quotes in them, and none where the manuscript has a title', () => {
    const draft = draftOf('الحبر أصدق من الذاكرة كلها.')
    expect(suggest(draft).titles).toEqual(['حوار مع سلمى الراوي', 'سلمى الراوي: الحبر أصدق من الذاكرة كلها'])
    expect(suggest({ ...draft, title: { text: 'حبر', span: SPAN } }).titles).toEqual([])
  })
})

test('sentences end at their signs, with the marks that close them', () => {
  expect(sentencesOf('قال: «نعم.» ثم سكت… لماذا؟! لا\nسطر')).toEqual([
    'قال: «نعم.»',
    'ثم سكت…',
    'لماذا؟!',
    'لا',
    'سطر',
  ])
})
