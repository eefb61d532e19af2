/** Verse in a talk: couplets by their halves, free verse behind a colon; lists and sentences are none. */

import { describe, expect, test } from 'vitest'
import { halvesOf } from '../../../src/desk/verse-line.ts'
import { deskText } from '../../support/desked.ts'

const halves = (line: string) => {
  const found = halvesOf(line)
  return found && [line.slice(0, found.end), line.slice(found.start)]
}

describe('a line of two halves', () => {
  test.each([
    ['a gap', 'سألت الدار عن أهلي       فقالت كلهم رحلوا'],
    ['dots', 'سألت الدار عن أهلي ...... فقالت كلهم رحلوا'],
    ['stars', 'سألت الدار عن أهلي *** فقالت كلهم رحلوا'],
    ['a tab', 'سألت الدار عن أهلي\tفقالت كلهم رحلوا'],
    ['a double stroke', 'سألت الدار عن أهلي // فقالت كلهم رحلوا'],
  ])('has %s between them', (_, line) => {
    expect(halves(line)).toEqual(['سألت الدار عن أهلي', 'فقالت كلهم رحلوا'])
  })

  test.each([
    ['two spaces', 'سألت الدار عن أهلي  فقالت كلهم رحلوا'],
    ['a name and its words', 'كريم:     متى بدأت الحكاية كلها'],
    ['one word', 'الخبز       والماء'],
    ['a half of many words more', 'سألت الدار       فقالت كلهم رحلوا ولم يبق في البيت أحد'],
    ['two sentences', 'سألت الدار عن أهلي.     فقالت كلهم رحلوا'],
  ])('is none with %s', (_, line) => {
    expect(halves(line)).toBeUndefined()
  })
})

const talk = (answer: string) =>
  deskText(
    `حوار مع سلمى الراوي\n\nحوار: كريم سالم\n\nكريم: متى بدأت الشعر؟\n\nسلمى: ${answer}\n\nكريم: ومن علّمك؟\n\nسلمى: أبي، وكان نجارًا.\n`,
  )
const answered = async (answer: string) => {
  const { value, draft, lost } = await talk(answer)
  const { exchanges } = value as { exchanges: readonly { answer: unknown }[] }
  return {
    answer: exchanges[0]?.answer,
    isTold: draft.findings.some(({ code, span }) => code === 'desk/verse' && span?.line === 8),
    lost,
  }
}

describe('verse in an answer', () => {
  test('is pairs of halves, though lines of a text go on in one another', async () => {
    const lines = 'سألت الدار عن أهلي       فقالت كلهم رحلوا\nوقلت الباب يذكرهم ...... فقال الباب ما وصلوا'
    expect(await answered(`هذا بيت لجدي:\n${lines}`)).toEqual({
      answer: [
        'هذا بيت لجدي:',
        {
          verse: [
            ['سألت الدار عن أهلي', 'فقالت كلهم رحلوا'],
            ['وقلت الباب يذكرهم', 'فقال الباب ما وصلوا'],
          ],
        },
      ],
      isTold: true,
      lost: [],
    })
  })

  test('is short lines behind a colon, and what follows them is prose', async () => {
    const lines = 'يا نهر خذني إلى البحر\nيا بحر خذني إلى الريح\nيا ريح خذني إلى أمي'
    expect(await answered(`من آخر ما كتبت:\n${lines}\nثم سكت عنها.`)).toEqual({
      answer: [
        'من آخر ما كتبت:',
        { verse: 'يا نهر خذني إلى البحر\nيا بحر خذني إلى الريح\nيا ريح خذني إلى أمي' },
        'ثم سكت عنها.',
      ],
      isTold: true,
      lost: [],
    })
  })

  test.each([
    ['words of a list', 'أحتاج إلى ثلاثة:\nالطحين\nالماء\nالملح'],
    ['sentences', 'قلت لهم:\nهذا هو الباب.\nهذا هو الدرج.\nهذه هي الدار.'],
    [
      'lines that no colon announces',
      'بدأت صغيرة.\nيا نهر خذني إلى البحر\nيا بحر خذني إلى الريح\nيا ريح خذني',
    ],
    ['one line with a gap', 'بدأت في دكان أبي     وكان ذلك قديما'],
  ])('is not %s', async (_, answer) => {
    expect(typeof (await answered(answer)).answer).toBe('string')
  })
})

test('in a text that is no talk it is verse too', async () => {
  const { value } = await deskText(
    'ذكرى الشاعر\n\nعاش الشاعر في المدينة القديمة وكتب فيها أول ما كتب. ثم رحل عنها إلى الجبل.\n\nومن شعره:\n\nسألت الدار عن أهلي *** فقالت كلهم رحلوا\n\nودُفن في قريته.\n',
  )
  expect(value).toMatchObject({
    kind: 'feature',
    text: [
      expect.any(String),
      expect.any(String),
      { verse: [['سألت الدار عن أهلي', 'فقالت كلهم رحلوا']] },
      expect.any(String),
    ],
  })
})
