/** How the magazine's marks become spans: which face, which language, which link, and what the numbers are. */

import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/issue/block.ts'
import { type InlineContext, styleInline } from '../../../src/layout/set/styled.ts'
import type { BlockStyle } from '../../../src/style/style.ts'
import type { StyledText, TextStyle } from '../../../src/text/paragraph.ts'
import { emphasis, english, inline, link, note } from '../../support/issues.ts'
import { SPACES_ALONE, TEN_POINTS } from '../../support/letters.ts'

const BODY: BlockStyle = {
  text: TEN_POINTS,
  align: 'justify',
  leading: 15,
  indent: 0,
  before: 0,
  balance: false,
  justification: SPACES_ALONE,
  hang: false,
}
const QUIET: TextStyle = { ...BODY.text, colour: 'quiet', size: 8 }
const BOLD = { arabic: 'test/bold', latin: 'test/bold-latin' }

interface Noted extends StyledText {
  readonly notes: readonly (readonly Inline[])[]
}

function style(content: readonly (string | Inline)[], context: Partial<InlineContext> = {}): Noted {
  const notes: (readonly Inline[])[] = []
  const styled = styleInline(content.flatMap(inline), {
    style: BODY,
    emphasis: BOLD,
    direction: QUIET,
    language: 'ar-EG',
    numerals: 'arabic-indic',
    noteNumber: ({ content: words }) => notes.push(words),
    ...context,
  })
  return { ...styled, notes }
}

/** What each span holds, with what sets it apart. */
function pieces<K extends 'style' | 'language' | 'link'>({ text, spans }: StyledText, key: K) {
  return spans.map((span) => [text.slice(span.start, span.end), span[key]])
}

function tiles({ text, spans }: StyledText): boolean {
  let at = 0
  for (const { start, end } of spans) {
    if (start !== at || end <= start) return false
    at = end
  }
  return at === text.length
}

describe('spans', () => {
  test('tile the text, whatever it is marked with', () => {
    const all = [
      'قبل ',
      emphasis('مهم'),
      ' ثم ',
      english('old school'),
      link('هنا', 'https://a.b'),
      note('حاشية'),
      '.',
    ]
    expect(tiles(style(all))).toBe(true)
    expect(style([])).toMatchObject({ text: '', spans: [] })
  })

  test('of plain text are one', () => {
    expect(style(['كلام عادي'])).toMatchObject({
      text: 'كلام عادي',
      spans: [{ start: 0, end: 9, style: TEN_POINTS, language: 'ar-EG' }],
    })
  })

  test('of emphasis wear the theme’s emphasis in the size and colour around it', () => {
    expect(pieces(style(['قبل ', emphasis('مهم')]), 'style')).toEqual([
      ['قبل ', TEN_POINTS],
      ['مهم', { ...TEN_POINTS, faces: BOLD }],
    ])
  })

  test('of a link know where it leads, through emphasis too', () => {
    const bold: Inline = { kind: 'link', href: 'https://a.b', content: [emphasis('هنا'), ...inline(' الآن')] }
    expect(pieces(style(['قل ', bold]), 'link')).toEqual([
      ['قل ', undefined],
      ['هنا', 'https://a.b'],
      [' الآن', 'https://a.b'],
    ])
  })
})

describe('note marks', () => {
  test('are numbered in the order of the text, in the issue’s digits', () => {
    const { text, notes } = style(['أول', note('واحد'), ' ثان', note('اثنان')])
    expect(text).toBe('أول١ ثان٢')
    expect(notes).toEqual([inline('واحد'), inline('اثنان')])
    expect(style(['أول', note('واحد')], { numerals: 'european' }).text).toBe('أول1')
  })

  test('bear the number they are given', () => {
    expect(style(['سطر', note('حاشية')], { noteNumber: () => 14 }).text).toBe('سطر١٤')
  })

  test('are smaller than the text and stand above the line', () => {
    const [, mark] = style(['سطر', note('حاشية')]).spans
    expect(mark?.style.size).toBeCloseTo(6.5, 9)
    expect(mark?.style.rise).toBeCloseTo(3.5, 9)
    expect(mark?.style.faces).toEqual(TEN_POINTS.faces)
  })
})

describe('insertions in another language', () => {
  test('are isolated, so that their surroundings cannot turn them round', () => {
    expect(style(['قال ', english('old school'), '.']).text).toBe('قال \u2066old school\u2069.')
    expect(pieces(style([english('key')]), 'language')).toEqual([
      ['\u2066', 'ar-EG'],
      ['key', 'en'],
      ['\u2069', 'ar-EG'],
    ])
  })

  test('that run the same way need no isolation', () => {
    const persian: Inline = { kind: 'language', language: 'fa', content: inline('سلام') }
    expect(style(['قال ', persian])).toMatchObject({ text: 'قال سلام', spans: [{}, { language: 'fa' }] })
  })

  test('of Arabic inside Latin run from the right', () => {
    const arabic: Inline = { kind: 'language', language: 'ar', content: inline('سلام') }
    const whole: Inline = { kind: 'language', language: 'en', content: [...inline('say '), arabic] }
    expect(style([whole]).text).toBe('\u2066say \u2067سلام\u2069\u2069')
  })
})

test('parts of a line are isolated in their own direction, and keep the language around them', () => {
  const part = (words: string): Inline => ({ kind: 'part', content: inline(words) })
  const styled = style([part('John.'), '، ', part('Example وغيره')])
  expect(styled.text).toBe('\u2066John.\u2069، \u2067Example وغيره\u2069')
  expect(new Set(styled.spans.map(({ language }) => language))).toEqual(new Set(['ar-EG']))
})

test('a direction is in a face, a colour and a size of its own, but in display type', () => {
  const done: Inline = { kind: 'direction', content: [{ kind: 'text', text: '(يضحك)' }] }
  expect(pieces(style(['قال ', done]), 'style')).toEqual([
    ['قال ', BODY.text],
    ['(يضحك)', { ...BODY.text, faces: QUIET.faces, colour: 'quiet', size: 8 }],
  ])
  const display = { ...BODY, emphasisColour: 'accent' }
  expect(pieces(style([done], { style: display }), 'style')).toEqual([['(يضحك)', display.text]])
})
