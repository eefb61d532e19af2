/** Each kind of block as rows of a column: how high, with what space above, and what may not be parted. */

import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/issue/block.ts'
import type { Row } from '../../../src/layout/grid/row.ts'
import {
  BASELINE,
  compositor,
  faultsIn,
  galleyOf,
  lines,
  MEASURE,
  parentOf,
  rightEdge,
  rolesOf,
  rowsOf,
  shapeOf,
  textItems,
  textsOf,
  words,
} from '../../support/galleys.ts'
import {
  a,
  facts,
  infobox,
  interview,
  letter,
  list,
  numbered,
  p,
  picture,
  poem,
  q,
  quotation,
  subhead,
  timeline,
  verse,
} from '../../support/issues.ts'
import { testPress } from '../../support/letters.ts'

describe('subheads', () => {
  const apart = compositor({ body: { before: 1, indent: 20 }, crosshead: { before: 2 } })

  test('hold on to the text under them, which needs no sign that it begins', () => {
    const rows = galleyOf(interview(q('سؤال'), a('كلمة', subhead('عنوان'), 'كلمة', 'كلمة')), apart)
    expect(textsOf(rows)).toEqual(['سؤال', 'كلمة', 'عنوان', 'كلمة', 'كلمة'])
    expect(shapeOf(rows)).toBe('1+0& 1+0 1+2& 1+0 1+1')
    const [, , , under, next] = rows.map((row) => rightEdge(textItems(row)[0]))
    expect([under, next]).toEqual([MEASURE, MEASURE - 20])
  })

  test('hold together over two lines', () => {
    expect(shapeOf(rowsOf(subhead(lines(2)), 'كلمة'))).toBe('1+0& 1+0& 1+0')
  })

  test('off the grid stand on the line over their text, and end on the grid', () => {
    const open = compositor({ crosshead: { leading: 1.5 * BASELINE } })
    const [own, under] = galleyOf(letter(subhead('عنوان'), 'كلمة'), open)
    expect([own?.lines, under?.lines]).toEqual([2, 1])
    expect(textItems(own)[0]?.at.y).toBeCloseTo(0.5 * BASELINE + 1.5 * BASELINE * 0.75, 9)
  })

  test('are headings of the rank under what they stand in, whose words are their bookmarks', () => {
    const [, under] = galleyOf(interview(q('سؤال'), a(subhead('عنوان'), 'كلمة')))
    expect(textItems(under)[0]?.tag).toMatchObject({ role: 'heading', level: 3, title: 'عنوان' })
    const [own] = rowsOf(subhead('عنوان'), 'كلمة')
    expect(textItems(own)[0]?.tag).toMatchObject({ role: 'heading', level: 2, title: 'عنوان' })
  })
})

describe('lists', () => {
  test('hang their items one leading in, with the label at the right edge', () => {
    const [row] = rowsOf(list('بند'))
    const [label, item] = textItems(row)
    expect(textsOf([row as Row])).toEqual(['• | بند'])
    expect([rightEdge(label), rightEdge(item)]).toEqual([MEASURE, MEASURE - BASELINE])
  })

  test('number their items in the issue’s digits, and keep label and text on one baseline', () => {
    const rows = rowsOf(numbered('بند', 'بند'))
    expect(textsOf(rows)).toEqual(['١. | بند', '٢. | بند'])
    for (const row of rows) expect(new Set(textItems(row).map(({ at }) => at.y)).size).toBe(1)
  })

  test('label the first line of an item alone', () => {
    expect(rowsOf(list(lines(2))).map((row) => textItems(row).length)).toEqual([2, 1, 1])
  })

  test('say what is list, item, label and body', () => {
    const [label, item] = textItems(rowsOf(list('بند'))[0])
    expect(rolesOf(label)).toBe('listLabel in listItem in list in article')
    expect(rolesOf(item)).toBe('listBody in listItem in list in article')
    expect(parentOf(label)).toBe(parentOf(item))
  })
})

describe('verse', () => {
  test('sets two short half-lines side by side, the first at the right', () => {
    const rows = rowsOf(verse([words(2), words(2)]))
    expect(shapeOf(rows)).toBe('1+0')
    const [first, second] = textItems(rows[0])
    const width = first?.line.measure ?? 0
    expect(second?.line.measure).toBe(width)
    expect((second?.at.x ?? 0) + width + 2 * BASELINE).toBe(first?.at.x)
    // The pair stands in the middle of the column.
    expect((first?.at.x ?? 0) + width).toBeCloseTo(MEASURE - (second?.at.x ?? 0), 9)
  })

  test('makes every half-line as wide as the longest of its block', () => {
    const justified = compositor({ verse: { align: 'justify' } })
    const rows = galleyOf(letter(verse([words(2), 'با با'], ['با با', words(2)])), justified)
    const halves = rows.flatMap(textItems)
    expect(new Set(halves.map(({ line }) => line.measure)).size).toBe(1)
    for (const half of halves) {
      const { runs, measure, flush } = half.line
      expect(flush).toBe(true)
      expect(runs.reduce((sum, { advance }) => sum + advance, 0)).toBeCloseTo(measure, 6)
    }
  })

  test('keeps its lines together', () => {
    const pair = [words(2), words(2)] as const
    expect(shapeOf(rowsOf(verse(pair, pair, pair)))).toBe('1+0& 1+0& 1+0')
  })

  test('sets half-lines that are too long one under the other, the second further in', () => {
    const rows = rowsOf(verse([words(4), words(4)]))
    expect(shapeOf(rows)).toBe('1+0& 1+0')
    expect(rows.map((row) => textItems(row)[0]?.at.x)).toEqual([30, 0])
    expect(rows.map((row) => rightEdge(textItems(row)[0]))).toEqual([300, 270])
  })

  test('that is free has a row for each line, a line between stanzas, and what runs over further in', () => {
    const rows = rowsOf(poem([[words(2), words(8)], [words(1)]]))
    expect(shapeOf(rows)).toBe('1+0& 1+0& 1+0 1+1')
    expect(rows.map((row) => rightEdge(textItems(row)[0]))).toEqual([MEASURE, MEASURE, MEASURE - 30, MEASURE])
  })

  test('that is long and free may be parted, but for its first two lines and its last', () => {
    const stanza = Array.from({ length: 7 }, () => words(1))
    expect(shapeOf(rowsOf(poem([stanza])))).toBe('1+0& 1+0 1+0 1+0 1+0 1+0& 1+0')
  })

  test('stays with its title and its poet', () => {
    const rows = rowsOf(poem([[words(1)]], { title: 'نشيد', poet: 'شاعرة' }))
    expect(textsOf(rows)).toEqual(['نشيد', words(1), 'شاعرة'])
    expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, true, false])
  })

  test('has its title in the middle of half-lines that face each other', () => {
    const couplet = verse([words(2), words(2)])
    const [title] = textItems(rowsOf({ ...couplet, title: [{ kind: 'text', text: 'نشيد' }] })[0])
    const middle = (title?.at.x ?? 0) + (title?.line.measure ?? 0) / 2
    expect(title?.line.measure).toBe(MEASURE)
    expect(middle).toBe(MEASURE / 2)
    expect(title?.line.flush).toBe(false)
  })

  test('says nothing of a word that is too wide for half a line and fits a whole one', () => {
    const rows = galleyOf(letter(verse(['ب'.repeat(20), words(2)])))
    expect(faultsIn(rows)).toEqual([])
    expect(shapeOf(rows)).toBe('1+0& 1+0')
  })

  test('still tells of a character that no face has, once', () => {
    const of = compositor()
    const covers = (code: number) => code < 0x10000
    const book = new Map([...testPress.book].map(([name, face]) => [name, { ...face, covers }]))
    const lacking = { ...of, typesetter: { ...testPress, book } }
    const rows = galleyOf(letter(verse(['قلب 💛', words(2)])), lacking)
    expect(faultsIn(rows)).toEqual(['layout/uncovered-character'])
  })
})

describe('quotations', () => {
  test('stand one leading in at both sides, and their source below them', () => {
    const rows = rowsOf(quotation('الجاحظ', lines(2)))
    for (const row of rows) expect(textItems(row)[0]).toMatchObject({ at: { x: 15 }, line: { measure: 270 } })
    expect(textsOf(rows).at(-1)).toBe('الجاحظ')
    expect(rolesOf(textItems(rows[0])[0])).toBe('paragraph in quotation in article')
  })

  test('keep their last line with its source', () => {
    const rows = rowsOf(quotation('الجاحظ', lines(1)))
    expect(shapeOf(rows)).toMatch(/& 1\+0$/)
  })
})

describe('boxes', () => {
  test('are one row on a tint: their text, a line above it and a line below', () => {
    const [row, ...rest] = rowsOf(infobox('عنوان', p(words(3)), p(words(3))))
    expect(rest).toEqual([])
    // And one kept free under it.
    expect(row).toMatchObject({ lines: 6, before: 1, keepWithNext: false })
    expect(row?.items[0]).toMatchObject({ kind: 'path', fill: 'tint' })
    // A title stands .4 of a line nearer to its edge than to its text.
    expect(textItems(row).map(({ at }) => at.y)).toEqual([1.35, 2.75, 3.75].map((line) => line * BASELINE))
    expect(rolesOf(textItems(row)[1])).toBe('paragraph in aside in article')
  })

  test('hold lists as well', () => {
    const [row] = rowsOf(infobox('عنوان', list('بند')))
    expect(textsOf([row as Row])).toEqual(['عنوان | • | بند'])
  })
})

describe('pictures', () => {
  test('are as wide as their column, and cut to the whole lines that come nearest, with a free one under them', () => {
    const [row] = rowsOf(picture(1000, 650))
    // 3 points over it and 195 are 13.2 lines.
    expect(row).toMatchObject({ lines: 14, before: 1, keepWithNext: false })
    expect(row?.items).toMatchObject([
      {
        kind: 'picture',
        box: { x: 0, y: 3, width: 300, height: 192 },
        tag: { role: 'figure', alternative: 'صورة' },
      },
    ])
  })

  test('are one with their caption, and may float', () => {
    const rows = rowsOf(picture(1000, 650, 'شرح'))
    expect(shapeOf(rows)).toBe('16+1')
    expect(rows[0]).toMatchObject({ floats: true })
    expect(rows[0]?.items.map(({ kind }) => kind)).toEqual(['picture', 'text'])
  })

  test('are told with who made them, whose name keeps its marks', () => {
    const credit: readonly Inline[] = [
      { kind: 'text', text: 'منى، ' },
      { kind: 'language', language: 'en', content: [{ kind: 'text', text: 'CC BY' }] },
    ]
    const [row] = rowsOf({ ...picture(1000, 650, 'شرح'), credit })
    expect(textsOf([row as Row])).toEqual(['شرح —\u00A0\u2067منى، \u2066CC BY'])
  })

  test('are never less than a line high, with the one under them', () => {
    expect(rowsOf(picture(10_000, 10))[0]?.lines).toBe(2)
  })
})

test('a paragraph holds on to the list or the words that it leads to', () => {
  for (const block of [list('بند', 'آخر', 'ثالث'), quotation(undefined, 'قول')]) {
    expect(rowsOf('تمهيد', block)[0]?.keepWithNext).toBe(true)
  }
  expect(rowsOf('فقرة', 'وأخرى')[0]?.keepWithNext).toBe(false)
})

test('a paragraph that ends with a colon holds on to the verse or the numbers that it leads to', () => {
  for (const block of [
    verse(['صدر', 'عجز']),
    facts(['٧', 'أيام']),
    timeline(['١٩٥١', 'بدأ'], ['١٩٧٤', 'تمّ']),
  ]) {
    for (const lead of ['ثم قال:', 'ثم قال: ']) expect(rowsOf(lead, block)[0]?.keepWithNext).toBe(true)
    expect(rowsOf('ثم قال: نعم.', block)[0]?.keepWithNext).toBe(false)
  }
})

test('no item of a list stands alone at a column’s foot or head', () => {
  const rows = rowsOf(list('واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة'))
  expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false, false, true, false])
})
