/** Which words open an interview and stand out: few, and never all that is said. */

import { describe, expect, test } from 'vitest'
import {
  dropWordInBook,
  dropWordOf,
  openingOf,
  restyleOpening,
  runInOpening,
} from '../../../src/layout/set/opening.ts'
import { styleInline } from '../../../src/layout/set/styled.ts'
import { openCompositor, openHouse } from '../../support/house.ts'
import { emphasis, inline, link, note } from '../../support/issues.ts'

const house = await openHouse('contemporary')
const compositor = openCompositor(house)
const { body, firstWords } = house.style.text

const opened = (text: string, words = 3, fits = (_: string) => true) =>
  text.slice(0, openingOf(text, words, fits))

describe('the first words', () => {
  test('are as many as the theme says, without the space after them', () => {
    expect(opened('كلهم فيهم كتابة وكلهم بيعلموني حاجة جديدة')).toBe('كلهم فيهم كتابة')
  })

  test('are one or two more where the sentence pauses so soon, or where the last leans on the next', () => {
    const more = 'كل يوم عند باب زويلة القديم'
    expect(opened(`الساعة الآن كما تحبّون، فأنا على المعاش ${more}`)).toBe('الساعة الآن كما تحبّون،')
    expect(opened(`كتبنا هذا في بيت صغير قديم ${more}`)).toBe('كتبنا هذا في بيت')
  })

  test('are fewer where more of them do not fit, and do not end on one that leans', () => {
    const text = 'كتبنا في بيت صغير قديم جدًا'
    const upTo = (length: number) => opened(text, 3, (words) => words.length <= length)
    expect(upTo(12)).toBe('كتبنا في بيت')
    expect(upTo(11)).toBe('كتبنا')
    expect(upTo(4)).toBe('')
  })

  test('are never all of a short answer, nor more than half of it', () => {
    expect(opened('كلهم فيهم')).toBe('كلهم')
    expect(opened('كلهم فيهم كتابة حلوة')).toBe('كلهم فيهم')
    expect(opened('نعم.')).toBe('')
    expect(opened('')).toBe('')
  })
})

describe('the word that drops', () => {
  const dropped = (text: string, fits = (_: string) => true) => text.slice(0, dropWordOf(text, fits))

  test('is the first, with the next where it leans on that', () => {
    expect(dropped('المشي في حارة الساعات')).toBe('المشي')
    expect(dropped('في الدكان الأول شيخ')).toBe('في الدكان')
  })

  test('is the one that leans alone where both do not fit, and none where that does not', () => {
    expect(dropped('في الدكان الأول شيخ', (word) => word.length < 5)).toBe('في')
    expect(dropped('الاستراتيجيات هي ما نحب', (word) => word.length < 5)).toBe('')
    expect(dropped('نعم هنا')).toBe('')
  })

  test('drops in a book where its paragraph is long enough on any screen', () => {
    const long = 'كلمة '.repeat(40)
    expect(dropWordInBook(long, 3)).toBe(4)
    expect(dropWordInBook(long, 1)).toBe(0)
    expect(dropWordInBook('كلمة '.repeat(20), 3)).toBe(0)
  })
})

test('words that stand out in a line take at most a third of it', () => {
  const text = 'الاستراتيجيات التنظيمية والمؤسسات الكبيرة هي ما نحب أن نكتب عنه كل شهر'
  const widths = [60, 120, 160, 300, 500].map((measure) => {
    const words = text
      .slice(0, runInOpening(compositor, text, measure))
      .split(' ')
      .filter(Boolean)
    return words.length
  })
  expect(widths).toEqual([0, 0, 0, 1, 2])
})

describe('what stands out', () => {
  const style = (content: Parameters<typeof styleInline>[0]) =>
    styleInline(content, {
      style: body,
      emphasis: house.style.emphasis,
      direction: body.text,
      language: 'ar',
      numerals: 'arabic-indic',
      noteNumber: () => 1,
    })
  const restyle = (until: number, ...content: Parameters<typeof styleInline>[0][number][]) =>
    restyleOpening(style(content), until, firstWords.text)

  test('runs on through emphasis and links, which keep what they mean', () => {
    const { text, spans } = restyle(
      15,
      ...inline('كلهم '),
      emphasis('فيهم'),
      ...inline(' '),
      link('كتابة', 'https://a.b'),
      ...inline(' وكلهم'),
    )
    const out = spans.filter((span) => span.style === firstWords.text)
    expect(out.map(({ start, end }) => text.slice(start, end)).join('')).toBe('كلهم فيهم كتابة')
    expect(spans.find(({ link }) => link)?.style).toBe(firstWords.text)
    expect(spans.at(-1)).toMatchObject({ style: body.text, end: text.length })
  })

  test('keeps a note mark among it small and raised', () => {
    const { text, spans } = restyle(10, ...inline('كلهم'), note('حاشية'), ...inline(' فيهم كتابة'))
    const mark = spans.find(({ start, end }) => text.slice(start, end) === '١')
    expect(mark?.style.rise).toBeGreaterThan(0)
    expect(mark?.style.faces).toEqual(firstWords.text.faces)
  })

  test('cuts a span in two where it ends within it, and no letter is lost', () => {
    const { spans } = restyle(4, ...inline('كلهم فيهم'))
    expect(spans.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [4, 9],
    ])
  })
})
