/** What may be a label at the head of a paragraph, however it is written; and what has only the look of one. */

import { describe, expect, test } from 'vitest'
import { headOfText, type Label, type LabelSort } from '../../../src/desk/talk/label.ts'

const labelsOf = (text: string, bold = 0) => headOfText({ text, bold }).labels
const ofSort = (text: string, sort: LabelSort, bold = 0): Label | undefined =>
  labelsOf(text, bold).find((label) => label.sort === sort)
const rest = (text: string, label: Label | undefined) => label && text.slice(label.end)

describe.each([
  ['س: نعم', 'س'],
  ['س1. نعم', 'س'],
  ['س٢: نعم', 'س'],
  ['س 3 – نعم', 'س'],
  ['س4/ نعم', 'س'],
  ['س(5) نعم', 'س'],
  ['س[5] نعم', 'س'],
  ['(س٤) نعم', 'س'],
  ['[س] نعم', 'س'],
  ['س ـ نعم', 'س'],
  ['سـ نعم', 'س'],
  ['س. نعم', 'س'],
  ['س؛ نعم', 'س'],
  ['Q: نعم', 'س'],
  ['Q1) نعم', 'س'],
  ['Question 2: نعم', 'س'],
  ['سؤال: نعم', 'س'],
  ['سُؤَال: نعم', 'س'],
  ['ســؤال: نعم', 'س'],
  ['السُّؤالُ 3: نعم', 'س'],
  ['السؤال الأول: نعم', 'س'],
  ['السؤال الثاني والعشرون: نعم', 'س'],
  ['السؤال الحادي عشر: نعم', 'س'],
  ['ج- نعم', 'ج'],
  ['ج٢: نعم', 'ج'],
  ['A1.2: نعم', 'ج'],
  ['Answer: نعم', 'ج'],
  ['الجواب: نعم', 'ج'],
  ['جواب الأول: نعم', 'ج'],
  ['الإجابة - نعم', 'ج'],
  ['إجــابة: نعم', 'ج'],
])('%s', (text, key) => {
  test('says whose turn it is, and nothing else', () => {
    expect(labelsOf(text)).toMatchObject([{ sort: 'turn', key }])
    expect(rest(text, labelsOf(text)[0])).toBe('نعم')
  })
})

test('a label of a turn is told as it was written, without what sets it off', () => {
  expect(ofSort('س(5): نعم', 'turn')?.text).toBe('س(5)')
  expect(ofSort('السُّؤال الأول ـ نعم', 'turn')?.text).toBe('السُّؤال الأول')
})

test.each([
  'س.ر: نعم',
  'س. ر.: نعم',
  'سلمى: نعم',
  'سارة تقول نعم',
  'سـليم: نعم',
  'جواد: نعم',
  'جـ.م: نعم',
  'س ج: نعم',
  'Ali: نعم',
  'Queen: نعم',
  'سؤالي: نعم',
])('“%s” is no turn of س or ج', (text) => {
  expect(ofSort(text, 'turn')).toBeUndefined()
})

describe.each<[string, LabelSort, string, string]>([
  ['سلمى: نعم', 'colon', 'سلمى', 'نعم'],
  ['سلمى : نعم', 'colon', 'سلمى', 'نعم'],
  ['سلمى：نعم', 'colon', 'سلمى', 'نعم'],
  ['سلمى:', 'colon', 'سلمى', ''],
  ['[سلمى]: نعم', 'colon', 'سلمى', 'نعم'],
  ['س.ر: نعم', 'colon', 'س.ر', 'نعم'],
  ['مجلة المفتاح:نعم', 'colon', 'مجلة المفتاح', 'نعم'],
  ['Salma Al-Rawi: yes', 'colon', 'Salma Al-Rawi', 'yes'],
  ['سلمى\tنعم', 'tab', 'سلمى', 'نعم'],
  ['(سلمى) نعم', 'bracket', 'سلمى', 'نعم'],
  ['[سلمى] – نعم', 'bracket', 'سلمى', 'نعم'],
  ['سلمى - نعم', 'stroke', 'سلمى', 'نعم'],
  ['سلمى – نعم', 'stroke', 'سلمى', 'نعم'],
  ['سلمى ـ نعم', 'stroke', 'سلمى', 'نعم'],
  ['سلمى/ نعم', 'stroke', 'سلمى', 'نعم'],
  ['سلمى | نعم', 'stroke', 'سلمى', 'نعم'],
  ['سلمى -', 'stroke', 'سلمى', ''],
  ['سلمى. نعم', 'stop', 'سلمى', 'نعم'],
  ['سلمى... نعم', 'stop', 'سلمى', 'نعم'],
  ['سلمى الراوي', 'line', 'سلمى الراوي', ''],
  ['سألته في البداية، وهو يضحك: نعم', 'told', 'سألته في البداية، وهو يضحك', 'نعم'],
])('%s', (text, sort, label, words) => {
  test(`may be a label by its ${sort}`, () => {
    const found = ofSort(text, sort)
    expect([found?.text, rest(text, found)]).toEqual([label, words])
  })
})

describe('bold words', () => {
  test('may be a label before others that are not, wherever the sign is', () => {
    expect(ofSort('المجلة كيف', 'bold', 6)?.text).toBe('المجلة')
    expect(rest('المجلة: كيف', ofSort('المجلة: كيف', 'bold', 6))).toBe('كيف')
    expect(ofSort('المجلة: كيف', 'bold', 8)?.text).toBe('المجلة')
  })

  test.each([
    ['all of a paragraph', 'كيف بدأت', 8],
    ['a sentence', 'كيف؟ نعم', 4],
    ['a line before another', 'كيف\nنعم', 4],
    ['more than a name is', 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة نعم', 37],
  ])('are none where they are %s', (_, text, bold) => {
    expect(ofSort(text, 'bold', bold)).toBeUndefined()
  })
})

describe('what stands in brackets behind a name', () => {
  test.each([
    ['سعاد (ضاحكة): نعم', 'ضاحكة'],
    ['سعاد [مقاطعة]: نعم', 'مقاطعة'],
    ['سعاد ــ مقاطعةً ــ: نعم', 'مقاطعةً'],
  ])('in “%s” is what she does', (text, aside) => {
    expect(ofSort(text, 'colon')).toMatchObject({ text: 'سعاد', key: 'سعاد', aside })
  })

  test('says who it is where it is a word for one', () => {
    expect(ofSort('جواد (المحاور): نعم', 'colon')).toMatchObject({ text: 'جواد', key: 'المحاور' })
    expect(ofSort('نور [الضيفة]: نعم', 'colon')).toMatchObject({ text: 'نور', key: 'الضيفه' })
    expect(ofSort('جواد (المحاور): نعم', 'colon')).not.toHaveProperty('aside')
  })
})

test('a stroke behind the name comes before a colon among the words', () => {
  expect(ofSort('ناصر/ خلونا نبدا بالسهل: أول شي', 'colon')).toBeUndefined()
  expect(ofSort('ناصر/ خلونا نبدا بالسهل: أول شي', 'stroke')?.text).toBe('ناصر')
})

describe('a mark before it', () => {
  test.each([
    ['- سلمى: نعم', '-', 2],
    ['– نعم', '–', 2],
    ['* سلمى: نعم', '*', 2],
    ['•سلمى: نعم', '•', 1],
    ['@سلمى: نعم', '@', 1],
    ['1. سلمى: نعم', '1', 3],
    ['٣) سلمى: نعم', '1', 3],
    ['(3) سلمى: نعم', '1', 4],
    ['2- سلمى: نعم', '1', 3],
  ])('of “%s” is told, and the label behind it', (text, mark, after) => {
    expect(headOfText({ text, bold: 0 })).toMatchObject({ mark, after })
    if (text.includes(':')) expect(ofSort(text, 'colon')?.text).toBe('سلمى')
  })

  test('of a turn’s number belongs to its label', () => {
    expect(headOfText({ text: 'س1- نعم', bold: 0 })).not.toHaveProperty('mark')
  })
})

test.each([
  '10:30 وصلنا إلى الدار',
  '12:30:45 سلمى',
  '2.5 كيلو',
  '-5 درجات',
  '1998- سنة',
])('a time or a number, “%s”, is no mark', (text) => {
  expect(headOfText({ text, bold: 0 })).not.toHaveProperty('mark')
})

test.each([
  'https://example.org/a نعم',
  'http://a.b: c',
  'سلمى؟ نعم: لا',
  'نعم، سلمى: لا',
  'قال «سلمى: نعم»',
  'هذه جملة فيها من الكلام شيء كثير: نعم',
  '﷽: نعم',
  '12: نعم',
])('“%s” has no label by a colon', (text) => {
  expect(ofSort(text, 'colon')).toBeUndefined()
})

test('a line is a label by itself only where it is short and ends no sentence', () => {
  expect(ofSort('واحد اثنان ثلاثة أربعة', 'line')).toBeDefined()
  expect(ofSort('واحد اثنان ثلاثة أربعة خمسة', 'line')).toBeUndefined()
  for (const sign of ['.', '؟', '!', '…', '،']) expect(ofSort(`نعم${sign}`, 'line')).toBeUndefined()
})

test('labels are known by their folded words without titles', () => {
  expect(ofSort('م. سَلمى الرَّاوى: نعم', 'colon')).toMatchObject({
    text: 'م. سَلمى الرَّاوى',
    key: 'سلمي الراوي',
  })
})
