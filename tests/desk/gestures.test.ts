/** What is done amid what is said is a direction; any other bracket stays as its author wrote it. */

import { describe, expect, test } from 'vitest'
import { gesturesIn } from '../../src/desk/talk/gestures.ts'
import { deskText } from '../support/desked.ts'

const found = (text: string) => gesturesIn(text).map(({ words }) => words)

test.each([
  ['معي أربعة. (يضحك) هي المدير', ['يضحك']],
  ['لا أدري [تضحك] والله', ['تضحك']],
  ['نعم (ضَاحِكَةً)، ثم عدت [تصمت قليلًا] إلى البيت', ['ضَاحِكَةً', 'تصمت قليلًا']],
  ['هكذا قال (ضحك الجميع) ومضى', ['ضحك الجميع']],
  ['هكذا قال (يضحك ويصمت) ومضى', ['يضحك ويصمت']],
  ['هكذا (وهو يبتسم) قال', ['وهو يبتسم']],
  ['هكذا (لحظة صمت) قال', ['لحظة صمت']],
  ['هكذا (تهز رأسها) قالت', ['تهز رأسها']],
  ['هكذا (تصفيق) [موسيقى] (همس) (بكاء)', ['تصفيق', 'موسيقى', 'همس', 'بكاء']],
])('gestures: %s', (text, words) => {
  expect(found(text)).toEqual(words)
})

test.each([
  'كنت في القاهرة (مصر) وقتها',
  'الفيلم (صمت القصور) أحبه',
  'فيلم (ضحك ولعب وجد وحب) قديم',
  'كتاب (الضحك) لبرغسون',
  'يقولون (silence) أي الصمت',
  'اسمه Silence (صمت) بالعربية',
  'قرأت [كذا] في الأصل',
  'يضحك كثيرًا ويصمت',
  'كان هذا (يضحك الناس علينا) صعبًا',
  'في عام (1970) كنت صغيرًا',
  'قال (يضحك',
])('no gesture: %s', (text) => {
  expect(found(text)).toEqual([])
})

describe('a talk', async () => {
  const { text, article, lost, judged } = await deskText(
    `حوار مع الخباز حسن المنياوي

ليلى: متى بدأت العمل في هذا الفرن القديم؟ (تبتسم) ومن علّمك؟

حسن: كان عمري سبع سنوات [يضحك] وكنت أحمل الأرغفة على رأسي (هكذا) وأجري بها. (يصمت) أبي علّمني.

ليلى: ومن يعمل معك اليوم في الفرن؟

حسن: (ضاحكًا) معي ابنتي نادية، [تضحك نادية] وهي المدير الحقيقي هنا (ضحك الجميع).
`,
  )

  test('has them as directions in questions and in answers, and loses no word', () => {
    expect(article).toMatchObject({
      exchanges: [
        {
          question: 'متى بدأت العمل في هذا الفرن القديم؟ [تبتسم]{direction} ومن علّمك؟',
          answer: expect.stringContaining(
            'كان عمري سبع سنوات [يضحك]{direction} وكنت أحمل الأرغفة على رأسي (هكذا) وأجري بها. [يصمت]{direction} أبي علّمني.',
          ),
        },
        {
          answer: expect.stringContaining(
            '[ضاحكًا]{direction} معي ابنتي نادية، \\[تضحك نادية\\] وهي المدير الحقيقي هنا [ضحك الجميع]{direction}.',
          ),
        },
      ],
    })
    expect(lost).toEqual([])
    expect(judged.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('has no quote suggested that goes over one', () => {
    const quotes = [...text.matchAll(/- text: "?([^"\n]+)"?/g)].map(([, words]) => words)
    expect(quotes.length).toBeGreaterThan(0)
    for (const words of quotes) expect(words).not.toMatch(/سنوات.*وكنت|بها.*أبي/)
  })
})
