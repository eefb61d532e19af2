/** What an unkind editor hands in: each comes out as sound pages, or as a mistake told with its place. Never otherwise. */

import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { paginate } from '../../src/layout/paginate.ts'
import { breaches } from '../support/guarantees.ts'
import { openHouse } from '../support/house.ts'
import {
  a,
  infobox,
  inline,
  interview,
  issueOf,
  letter,
  list,
  manuscriptWords,
  note,
  numbered,
  p,
  picture,
  q,
  quotation,
  verse,
} from '../support/issues.ts'

const VOCABULARY = manuscriptWords().filter((word) => /^\p{Script=Arabic}+$/u.test(word))

function words(count: number): string {
  return Array.from({ length: count }, (_, index) => VOCABULARY[index % VOCABULARY.length]).join(' ')
}

const long = (count: number) => interview(q('سؤال؟'), a(words(count)))
const guest = (name: string, shortName = name) => ({ ...long(400), guests: [{ name, shortName }] as const })

const FORTY = issueOf(
  ...Array.from({ length: 40 }, (_, index) => ({
    ...long(60),
    slug: `talk-${index}`,
    title: inline(words(5)),
  })),
)

/** Each with the code of the mistake it must be told as, where it cannot be set. */
const CASES: readonly (readonly [name: string, issue: Issue, code?: string])[] = [
  ['an interview of one word', issueOf(interview(q('من؟'), a('أنا')))],
  ['a question of 120 words', issueOf(interview(q(words(120)), a(words(50))))],
  ['300 exchanges', issueOf(interview(...Array.from({ length: 300 }, () => [q('متى؟'), a('الآن')]).flat()))],
  [
    'a picture 50 times as wide as high',
    issueOf(interview(q('أين؟'), a(words(60), picture(5000, 100, 'هنا')))),
  ],
  [
    'a picture 1,000 times as high as wide',
    issueOf(interview(q('أين؟'), a(words(60), picture(2, 2000, 'هنا')))),
  ],
  [
    'twenty pictures after one another',
    issueOf(interview(q('أين؟'), a(...Array.from({ length: 20 }, () => picture(800, 600, 'هنا'))))),
  ],
  [
    'a box longer than a column',
    issueOf(interview(q('ما؟'), a(infobox('صندوق', p(words(900)))))),
    'layout/overset',
  ],
  [
    'a list of 150 entries',
    issueOf(letter(numbered(...Array.from({ length: 150 }, () => words(3)))), long(50)),
  ],
  [
    '60 notes',
    issueOf(
      interview(
        q('ما؟'),
        a(
          p(
            'أول',
            ...Array.from({ length: 60 }, () => [...inline(' كلمة'), note(words(9))]).flat(),
            ' وبعدها',
          ),
        ),
      ),
    ),
  ],
  ['a guest of one letter', issueOf(guest('م'))],
  ['a guest of ten names', issueOf(guest(words(10), VOCABULARY[0]))],
  [
    'a guest with a long short name',
    issueOf(guest('عبدالرحمن المستنصرباللهي الإسكندراني', 'عبدالرحمن المستنصرباللهي')),
  ],
  ['a title of 20 words', issueOf({ ...long(100), title: inline(words(20)) })],
  ['a title of 200 words', issueOf({ ...long(100), title: inline(words(200)) }), 'layout/overset-headline'],
  [
    'a pull quote of 150 words',
    issueOf({
      ...long(2500),
      pullQuotes: [{ text: words(150), from: 1, span: { file: 'x', line: 1, column: 1 } }],
    }),
  ],
  [
    'long half-lines of verse',
    issueOf(interview(q('شعر؟'), a(verse([words(9), words(11)], [words(2), words(12)])))),
  ],
  ['verse of one word a half', issueOf(interview(q('شعر؟'), a(verse(['قف', 'نبك']))))],
  [
    'a quotation of four paragraphs',
    issueOf(interview(q('قول؟'), a(quotation('قائل', words(80), words(3), words(90), words(1))))),
  ],
  [
    'a letter of three pages',
    issueOf(letter(words(300), words(400), list(words(9), words(30)), words(500)), long(50)),
  ],
  ['forty articles', FORTY],
]

describe.each(['plain', 'contemporary', 'classical'])('in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const set = (issue: Issue) => paginate(issue, style, typesetter)

  test.each(CASES.map(([name, issue, code]) => ({ name, issue, code })))('$name', ({ issue, code }) => {
    const { value: pages = [], diagnostics } = set(issue)
    if (code !== undefined) {
      expect(diagnostics.map((own: Diagnostic) => own.code)).toContain(code)
      for (const { message, span, hint } of diagnostics) {
        expect(message).toMatch(/^Unexpected .*, expected /)
        expect(span ?? hint).toBeDefined()
      }
      return
    }
    expect(diagnostics).toEqual([])
    expect(breaches({ issue, style, pages })).toEqual([])
  })

  test('forty articles have contents that lead to where each begins', () => {
    const issue = FORTY
    const { value: pages = [] } = set(issue)
    const opened = pages.flatMap(({ opens, number }) => (opens === undefined ? [] : [[opens, number]]))
    expect(opened.map(([slug]) => slug)).toEqual(issue.articles.map(({ slug }) => slug))
  })
})
