/** Digits of the running text, as a theme asks for them. */

import { describe, expect, test } from 'vitest'
import { dressIssue } from '../../src/issue/dress.ts'
import { dressNumbers } from '../../src/issue/numerals.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import {
  a,
  english,
  inline,
  interview,
  issueOf,
  link,
  list,
  p,
  q,
  quotation,
  sampleIssue,
} from '../support/issues.ts'

describe('numbers of an Arabic text', () => {
  test.each([
    ['من 7 مؤتمرات', 'من ٧ مؤتمرات'],
    ['ثمنه 1,234,567.89 جنيهاً', 'ثمنه ١٬٢٣٤٬٥٦٧٫٨٩ جنيهاً'],
    ['نسبة 25% من الناس', 'نسبة ٢٥٪ من الناس'],
    ['نسبة 25 % فقط', 'نسبة ٢٥ ٪ فقط'],
    ['عام 1998.', 'عام ١٩٩٨.'],
    ['الساعة 10:30 مساءً', 'الساعة ١٠:٣٠ مساءً'],
    ['بين 10-15 دقيقة', 'بين ١٠-١٥ دقيقة'],
    ['(2026)، ثم «2027»', '(٢٠٢٦)، ثم «٢٠٢٧»'],
  ])('“%s” and “%s” are one another in the other digits', (european, arabic) => {
    expect(dressNumbers(european, 'arabic-indic')).toBe(arabic)
    expect(dressNumbers(arabic, 'european')).toBe(european)
    expect(dressNumbers(arabic, 'arabic-indic')).toBe(arabic)
    expect(dressNumbers(european, 'european')).toBe(european)
  })

  test.each([
    'نموذج GPT4 على شاشة 4K',
    'الموقع https://example.org/2026/11 هنا',
    'راسل me2026@example.org',
    '#رمضان_2026',
    'الإصدار 10.15.7',
    'يوم 2026-11-01',
    'MP3',
  ])('“%s” stays as it is written', (text) => {
    expect(dressNumbers(text, 'arabic-indic')).toBe(text)
  })
})

describe('an issue', () => {
  const story = interview(
    q('ماذا حدث عام 2011؟'),
    a(
      p('كان عمري 20 سنة، وقرأت ', english('Catch 22 (1961)'), ' و', link('100 كتاب', 'https://a.b/100')),
      list('3 أشياء', '4 غيرها'),
      { ...quotation('سورة', 'آية 7'), quran: true },
    ),
  )
  const issue = issueOf({
    ...story,
    title: inline('20 سنة'),
    introduction: [p('منذ 3 أعوام')],
    pullQuotes: [{ text: 'كان عمري 20 سنة', from: 1, span: story.span }],
  })
  const [dressed] = dressIssue(issue, 'arabic-indic').articles

  test('is dressed in every text that a reader reads, and nowhere else', () => {
    if (dressed?.kind !== 'interview') throw new Error('An interview was dressed.')
    const [exchange] = dressed.exchanges
    expect(dressed.introduction.map((block) => 'content' in block && plainText(block.content))).toEqual([
      'منذ ٣ أعوام',
    ])
    const [paragraph, items, verse] = exchange?.answer ?? []
    expect(plainText(dressed.title)).toBe('٢٠ سنة')
    expect(plainText(exchange?.question ?? [])).toBe('ماذا حدث عام ٢٠١١؟')
    expect(paragraph?.kind === 'paragraph' && plainText(paragraph.content)).toBe(
      'كان عمري ٢٠ سنة، وقرأت Catch 22 (1961) و١٠٠ كتاب',
    )
    expect(JSON.stringify(paragraph)).toContain('"href":"https://a.b/100"')
    expect(items?.kind === 'list' && items.items.map(plainText)).toEqual(['٣ أشياء', '٤ غيرها'])
    expect(verse?.kind === 'quotation' && verse.paragraphs.map(plainText)).toEqual(['آية 7'])
  })

  test('keeps its pull quotes stretches of what was said', () => {
    if (dressed?.kind !== 'interview') throw new Error('An interview was dressed.')
    const [exchange] = dressed.exchanges
    const said = (exchange?.answer ?? [])
      .map((block) => ('content' in block ? plainText(block.content) : ''))
      .join(' ')
    for (const { text } of dressed.pullQuotes) expect(said).toContain(text)
  })

  test('dressed there and back is the issue it was', async () => {
    const sample = await sampleIssue()
    const european = dressIssue(sample, 'european')
    expect(dressIssue(dressIssue(european, 'arabic-indic'), 'european')).toEqual(european)
  })
})
