import { expect, test } from 'vitest'
import type { Inline } from '../../src/issue/block.ts'
import { readInline } from '../../src/issue/inline.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { splitParagraphs } from '../../src/issue/spaces.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })
const emphasis = (...content: Inline[]): Inline => ({ kind: 'emphasis', content })
const note = (...content: Inline[]): Inline => ({ kind: 'note', content })
const link = (href: string, ...content: Inline[]): Inline => ({ kind: 'link', href, content })
const english = (...content: Inline[]): Inline => ({ kind: 'language', language: 'en', content })

test.each<[name: string, source: string, content: Inline[]]>([
  ['reads plain words', 'كلام عادي', [text('كلام عادي')]],
  ['makes one space of a run and none at the ends', '  أول \n\t ثان  ', [text('أول ثان')]],
  ['keeps a no-break space', 'ص\u00A0٣', [text('ص\u00A0٣')]],
  ['reads emphasis', 'هذا *مهم* جدا', [text('هذا '), emphasis(text('مهم')), text(' جدا')]],
  ['reads emphasis inside a word', 'ال*مهم*ة', [text('ال'), emphasis(text('مهم')), text('ة')]],
  ['reads a link', '[هنا](https://example.org/a)', [link('https://example.org/a', text('هنا'))]],
  [
    'reads a link with brackets in it',
    '[هنا](https://a.org/b_(c))',
    [link('https://a.org/b_(c)', text('هنا'))],
  ],
  [
    'writes an Arabic address in ASCII',
    '[هنا](https://a.org/م)',
    [link('https://a.org/%D9%85', text('هنا'))],
  ],
  ['reads a mail address', '[راسلنا](mailto:a@b.org)', [link('mailto:a@b.org', text('راسلنا'))]],
  ['reads a telephone number', '[هاتف](tel:+20100)', [link('tel:+20100', text('هاتف'))]],
  ['reads a note', 'كلمة^[شرح] أخرى', [text('كلمة'), note(text('شرح')), text(' أخرى')]],
  [
    'reads another language behind an article',
    'في ال[old school]{lang=en}.',
    [text('في ال'), english(text('old school')), text('.')],
  ],
  [
    'reads a word of the index',
    'قال [الشيخ]{index}',
    [text('قال '), { kind: 'index', content: [text('الشيخ')] }],
  ],
  [
    'reads a word of the index under another heading, in quotation marks or without',
    '[الشيخ]{index="شيوخ  الحارة"} و[هو]{index=شيوخ}',
    [
      { kind: 'index', heading: 'شيوخ الحارة', content: [text('الشيخ')] },
      text(' و'),
      { kind: 'index', heading: 'شيوخ', content: [text('هو')] },
    ],
  ],
  ['reads a language in quotation marks', '[old]{lang="en"}', [english(text('old'))]],
  [
    'reads marks within marks',
    '*قال [it *works*]{lang=en}*',
    [emphasis(text('قال '), english(text('it '), emphasis(text('works'))))],
  ],
  [
    'reads a link in a note',
    '^[انظر [هنا](https://a.org)]',
    [note(text('انظر '), link('https://a.org', text('هنا')))],
  ],
  ['prints an escaped sign', '\\*ليس\\* \\[هذا\\] \\^\\[', [text('*ليس* [هذا] ^[')]],
  ['leaves a backslash before a letter', 'C:\\path', [text('C:\\path')]],
  ['leaves a star between spaces', '3 * 4 = 12', [text('3 * 4 = 12')]],
  ['leaves a row of stars', 'نهاية *** بداية', [text('نهاية *** بداية')]],
  ['leaves a star behind a word', 'سعر* خاص', [text('سعر* خاص')]],
  ['leaves a bracket between spaces', 'قوس [ وحده', [text('قوس [ وحده')]],
  ['leaves a closing bracket', 'بند 1] أول', [text('بند 1] أول')]],
  ['leaves a caret', 'x ^ y ^2', [text('x ^ y ^2')]],
  ["leaves the author's own brackets", 'قال [ضاحكا] نعم', [text('قال [ضاحكا] نعم')]],
  [
    'reads marks in brackets of the author',
    '[ضاحكا *جدا*]',
    [text('[ضاحكا '), emphasis(text('جدا')), text(']')],
  ],
  ['leaves HTML', '<b>x</b> &amp;', [text('<b>x</b> &amp;')]],
  ['leaves emoji', 'شكرا 👩‍👩‍👧 🇪🇬', [text('شكرا 👩‍👩‍👧 🇪🇬')]],
])('%s', (_, source, content) => {
  expect(readInline(source)).toEqual({ content, complaints: [] })
})

test.each([
  ['a star left open', 'هذا *مهم جدا', 'unclosed-mark', '*مهم جدا'],
  ['a bracket left open', 'هذا [مهم', 'unclosed-mark', '[مهم'],
  ['a note left open', 'هذا^[مهم', 'unclosed-mark', '^[مهم'],
  ['an address left open', '[هنا](https://a.org', 'unclosed-mark', '(https://a.org'],
  ['a star that a bracket cuts off', '[a *b](https://a.org)', 'unclosed-mark', '*b](https://a.org)'],
  ['a link that runs a script', '[x](javascript:alert(1))', 'link', '[x](javascript:alert(1))'],
  ['a link to nowhere', '[x]()', 'link', '[x]()'],
  ['a link without a scheme', '[x](example.org)', 'link', '[x](example.org)'],
  ['a link with a space', '[x](https://a.org b)', 'link', '[x](https://a.org b)'],
  ['an attribute it does not know', '[x]{.big}', 'language', '[x]{.big}'],
  ['a language that is none', '[x]{lang=English}', 'language', '[x]{lang=English}'],
  ['two stars', 'هذا **مهم** جدا', 'unknown-mark', '**مهم** جدا'],
  ['an empty note', 'هذا^[ ]', 'empty', '^[ ]'],
  ['a note inside a note', '^[a^[b]]', 'nested-mark', '^[a^[b]]'],
  [
    'a link inside a link',
    '[a [b](https://b.org)](https://a.org)',
    'nested-mark',
    '[a [b](https://b.org)](https://a.org)',
  ],
])('complains of %s', (_, source, rule, excerpt) => {
  expect(readInline(source).complaints[0]).toMatchObject({ rule, excerpt })
})

test('tells of every mark left open and keeps their words', () => {
  const { content, complaints } = readInline('*أول [ثان ^[ثالث')
  expect(plainText(content)).toBe('*أول [ثان ^[ثالث')
  expect(complaints.map(({ found }) => found)).toEqual([
    '"^[" that is never closed',
    '"[" that is never closed',
    '"*" that is never closed',
  ])
})

test('stands marks without end', () => {
  expect(readInline('['.repeat(100_000)).complaints.length).toBeGreaterThan(0)
  expect(readInline('*a '.repeat(100_000)).complaints.length).toBeGreaterThan(0)
  expect(readInline('[a](('.repeat(20_000)).complaints.length).toBeGreaterThan(0)
})

test('parts paragraphs at blank lines', () => {
  expect(splitParagraphs('أول\nسطر\n\n\n ثان \n')).toEqual(['أول سطر', 'ثان'])
})
