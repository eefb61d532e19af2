/** Runs → marked text → what the press reads of it: the same words under the same looks, and no complaint. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ManuscriptRun, textOfRuns } from '../../../src/desk/manuscript.ts'
import { markedText } from '../../../src/desk/write/marked.ts'
import type { Inline } from '../../../src/issue/block.ts'
import { readInline } from '../../../src/issue/inline.ts'
import { plainText } from '../../../src/issue/plain-text.ts'

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()
const kindsIn = (content: readonly Inline[]): readonly string[] =>
  content.flatMap((each) => [each.kind, ...('content' in each ? kindsIn(each.content) : [])])

describe.each([
  [
    'bold and italic as emphasis',
    [{ text: 'قال ' }, { text: 'نعم', bold: true }, { text: '.' }],
    'قال *نعم*.',
  ],
  ['italic', [{ text: 'نعم', italic: true }], '*نعم*'],
  [
    'stretches that meet as one',
    [
      { text: 'أبو ', bold: true },
      { text: 'نسيم', bold: true, italic: true },
    ],
    '*أبو نسيم*',
  ],
  [
    'spaces outside of the stars',
    [{ text: 'قال' }, { text: ' نعم ', bold: true }, { text: 'ثم' }],
    'قال *نعم* ثم',
  ],
  ['signs alone without emphasis', [{ text: 'نعم' }, { text: ':', bold: true }, { text: ' لا' }], 'نعم: لا'],
  ['a link', [{ text: 'هنا', href: 'https://example.org/a?b=1' }], '[هنا](https://example.org/a?b=1)'],
  ['mail', [{ text: 'هنا', href: 'mailto:a@example.org' }], '[هنا](mailto:a@example.org)'],
  [
    'an Arabic address',
    [{ text: 'هنا', href: 'https://example.org/عود' }],
    '[هنا](https://example.org/%D8%B9%D9%88%D8%AF)',
  ],
  [
    'brackets in an address',
    [{ text: 'هنا', href: 'https://example.org/a_(b' }],
    '[هنا](https://example.org/a_%28b)',
  ],
  ['a link into the page as its words', [{ text: 'هنا', href: '#top' }], 'هنا'],
  ['a program behind a link as its words', [{ text: 'هنا', href: 'javascript:alert(1)' }], 'هنا'],
  ['an address with a space as its words', [{ text: 'هنا', href: 'https://example.org/a b' }], 'هنا'],
  [
    'an emphasised link',
    [{ text: 'هنا', href: 'https://example.org', bold: true }],
    '*[هنا](https://example.org)*',
  ],
  ['what is done', [{ text: 'ضاحكة', direction: true }, { text: ' أنا' }], '[ضاحكة]{direction} أنا'],
  ['the author’s own signs', [{ text: '5 * 3 [كذا] \\ ^[لا]' }], '5 \\* 3 \\[كذا\\] \\\\ \\^\\[لا\\]'],
  ['a line end as a space', [{ text: 'سطر\nوسطر' }], 'سطر وسطر'],
  ['no character that nothing prints', [{ text: 'ن\u200Eع\u202Eم\u0007' }], 'نعم'],
  ['the joiner of words', [{ text: 'می\u200Cشود' }], 'می\u200Cشود'],
] satisfies readonly (readonly [
  string,
  readonly ManuscriptRun[],
  string,
])[])('writes', (what, runs, marked) => {
  test(what, () => {
    expect(markedText(runs)).toBe(marked)
    expect(readInline(marked).complaints).toEqual([])
  })
})

describe('a note', () => {
  const runs: readonly ManuscriptRun[] = [{ text: 'الحبل' }, { text: '١', note: 2 }, { text: ' ثم' }]

  test('stands where its mark was, by its number', () => {
    const notes = [{ runs: [{ text: 'أولى' }] }, { runs: [{ text: 'حبل [من] ليف', bold: true as const }] }]
    expect(markedText(runs, notes)).toBe('الحبل^[حبل \\[من\\] ليف] ثم')
  })

  test('that is not there leaves its mark as it was', () => {
    expect(markedText(runs)).toBe('الحبل١ ثم')
  })

  test('does not bear another', () => {
    const notes = [{ runs: [] }, { runs: [{ text: 'انظر' }, { text: '1', note: 1 }] }]
    const { complaints } = readInline(markedText(runs, notes))
    expect(complaints).toEqual([])
  })

  test('is not drawn into emphasis around it', () => {
    const around: ManuscriptRun[] = [
      { text: 'ال', bold: true },
      { text: '1', note: 1, bold: true },
    ]
    const marked = markedText([...around, { text: 'حبل', bold: true }], [{ runs: [{ text: 'ليف' }] }])
    expect(marked).toBe('*ال*^[ليف]*حبل*')
  })
})

const words = fc
  .array(
    fc.constantFrom(
      'نعم',
      'لا',
      ' ',
      '  ',
      '*',
      '**',
      '[',
      ']',
      '^',
      '^[',
      '\\',
      '(',
      ')',
      '{',
      '}',
      '\n',
      'a',
      '.',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const look = fc.constantFrom<Omit<ManuscriptRun, 'text'>>(
  {},
  {},
  { bold: true },
  { italic: true },
  { href: 'https://example.org/x' },
  { href: 'https://example.org/x', bold: true },
  { href: 'https://example.org/عود_(آلة' },
  { href: '#top' },
)
const run = fc.tuple(words, look).map(([text, looks]): ManuscriptRun => ({ text, ...looks }))

test('any runs come back as the same words, and nothing is complained of', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      const { content, complaints } = readInline(markedText(runs))
      expect(complaints).toEqual([])
      expect(plain(plainText(content))).toBe(plain(textOfRuns(runs)))
    }),
    { seed: 22, numRuns: 3000 },
  )
})

test('notes among them stay notes, and their words are theirs', () => {
  fc.assert(
    fc.property(
      fc.array(run, { maxLength: 3 }),
      fc.array(run, { minLength: 1, maxLength: 3 }),
      (runs, note) => {
        fc.pre(/\p{L}/u.test(textOfRuns(note)))
        const { content, complaints } = readInline(
          markedText([...runs, { text: '1', note: 1 }], [{ runs: note }]),
        )
        expect(complaints).toEqual([])
        expect(kindsIn(content).filter((kind) => kind === 'note')).toHaveLength(1)
        const own = content.flatMap((each) => (each.kind === 'note' ? each.content : []))
        expect(plain(plainText(own))).toBe(plain(textOfRuns(note)))
      },
    ),
    { seed: 22, numRuns: 2000 },
  )
})

test('directions stay directions', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 3 }), words, (runs, done) => {
      fc.pre(/\p{L}/u.test(done))
      const { content, complaints } = readInline(markedText([...runs, { text: done, direction: true }]))
      expect(complaints).toEqual([])
      expect(kindsIn(content)).toContain('direction')
    }),
    { seed: 22, numRuns: 2000 },
  )
})
