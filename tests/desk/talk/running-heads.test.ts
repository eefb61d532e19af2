/** Lines over and under the pages that a text was copied out of. */

import { describe, expect, test } from 'vitest'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { withoutRunningHeads } from '../../../src/desk/talk/running-heads.ts'
import { paragraphsOf } from '../../support/talks.ts'

function read(...lines: readonly string[]) {
  const { paragraphs, leftOut } = withoutRunningHeads(paragraphsOf(...lines))
  return {
    kept: paragraphs.map(({ runs }) => textOfRuns(runs)),
    left: leftOut.map(({ text, reason }) => `${reason}: ${text}`),
  }
}

describe('a line that comes back with the next number', () => {
  test.each([
    ['مجلة الضفة – العدد 9 – 14', 'مجلة الضفة – العدد 9 – 15'],
    ['مجلة الضفة     ١٤', 'مجلة الضفة     ١٥'],
    ['14 | مجلة الضفة', '15 | مجلة الضفة'],
    ['مجلة الضفة صفحة 14', 'مجلة الضفة صفحة 15'],
  ])('is left out: %s', (one, other) => {
    const { kept, left } = read('قال إنه هنا.', one, 'ثم مضى.', other)
    expect(kept).toEqual(['قال إنه هنا.', 'ثم مضى.'])
    expect(left).toEqual([`running head: ${one}`, `running head: ${other}`])
  })

  test('leaves whole the sentence that it has cut', () => {
    const [one, other] = ['مجلة الضفة – 14', 'مجلة الضفة – 15']
    expect(read('كنت أرى البحر وأنا', one, 'صغير.', other).kept).toEqual(['كنت أرى البحر وأنا صغير.'])
    expect(read('كنت أرى البحر.', one, 'صغير.', other).kept).toEqual(['كنت أرى البحر.', 'صغير.'])
    expect(read('كنت أرى البحر وأنا', one, 'سلمى: نعم.', other).kept).toEqual([
      'كنت أرى البحر وأنا',
      'سلمى: نعم.',
    ])
  })
})

test.each([
  ['questions that are counted', ['سؤال - 1', 'سؤال - 2']],
  ['speakers that are counted', ['المتحدث - 1', 'المتحدث - 2']],
  ['pictures that are counted', ['صورة - 1', 'صورة - 2']],
  ['numbers that do not follow each other', ['وُلد في حلب – 14', 'وُلد في حلب – 19']],
  ['a line that stands once', ['مجلة الضفة – 14']],
])('%s stay', (_, lines) => {
  expect(read(...lines)).toEqual({ kept: lines, left: [] })
})
