/** Each kind of block as rows of a column: how high, with what space above, and what may not be parted. */

import { describe, expect, test } from 'vitest'
import type { Article, Block } from '../../../src/issue/issue.ts'
import { composeGalley } from '../../../src/layout/galley/galley.ts'
import { BASELINE_IN_LINE, type Row, stack } from '../../../src/layout/grid/row.ts'
import { faultsOf } from '../../../src/layout/page/faults.ts'
import type { Tag, TextItem } from '../../../src/layout/page/frame.ts'
import type { Compositor } from '../../../src/layout/set/compositor.ts'
import { USUAL_PRESS } from '../../../src/style/press.ts'
import { type BlockStyle, type Style, TEXT_ROLES, type TextRole } from '../../../src/style/style.ts'
import { openCompositor } from '../../support/house.ts'
import {
  a,
  infobox,
  interview,
  letter,
  list,
  note,
  numbered,
  p,
  picture,
  q,
  quotation,
  verse,
} from '../../support/issues.ts'
import { SPACES_ALONE, TEN_POINTS, testPress } from '../../support/letters.ts'

const BASELINE = 15
const MEASURE = 300

/** Letters of ten points on a grid of fifteen; roles differ where a test says so. */
function compositor(roles: Partial<Record<TextRole, Partial<BlockStyle>>> = {}): Compositor {
  const plain = {
    align: 'start',
    leading: BASELINE,
    indent: 0,
    before: 0,
    balance: false,
    justification: SPACES_ALONE,
    hang: false,
  } as const
  const text = Object.fromEntries(
    TEXT_ROLES.map((role) => [role, { ...plain, text: { ...TEN_POINTS }, ...roles[role] }]),
  ) as unknown as Record<TextRole, BlockStyle>
  const style: Style = {
    name: 'test',
    trim: { width: 400, height: 600 },
    margins: { top: 30, bottom: 30, inside: 30, outside: 30 },
    columns: 1,
    gutter: 0,
    baseline: BASELINE,
    rows: 1,
    opener: 'heading',
    contents: false,
    band: false,
    pullQuotes: 'none',
    furniture: 'corner',
    cover: 'star',
    backCover: false,
    press: USUAL_PRESS,
    bleed: 0,
    firstWords: 0,
    dropLines: 1,
    emphasis: TEN_POINTS.faces,
    palette: {},
    text,
  }
  return openCompositor({ typesetter: testPress, style })
}

/** Codes of all that is to be said of rows. */
function faultsIn(rows: readonly Row[]): string[] {
  return rows.flatMap(({ items }) => faultsOf(items)).map(({ diagnostic }) => diagnostic.code)
}

function galleyOf(article: Article, of = compositor()): readonly Row[] {
  return composeGalley(of, article, MEASURE, { role: 'article' })
}

function rowsOf(...blocks: readonly (string | Block)[]): readonly Row[] {
  return galleyOf(letter(...blocks))
}

/** Height, space above, and whether it holds on to the next: `1+0&` is a line bound to the one below. */
function shapeOf(rows: readonly Row[]): string {
  return rows
    .map(({ lines, before, keepWithNext }) => `${lines}+${before}${keepWithNext ? '&' : ''}`)
    .join(' ')
}

function textItems(row: Row | undefined): TextItem[] {
  return (row?.items ?? []).filter((item) => item.kind === 'text')
}

function textsOf(rows: readonly Row[]): string[] {
  return rows.map((row) =>
    textItems(row)
      .map(({ source, line }) => source.text.slice(line.start, line.end))
      .join(' | '),
  )
}

/** Roles from the item up to its article. */
function rolesOf(item: TextItem | undefined): string {
  const roles: string[] = []
  for (let tag = item?.tag as Tag | undefined; tag; tag = tag.parent) roles.push(tag.role)
  return roles.join(' in ')
}

function parentOf(item: TextItem | undefined): Tag {
  const parent = (item?.tag as Tag | undefined)?.parent
  if (!parent) throw new Error('Nothing is set, or it has no parent.')
  return parent
}

/** The right edge of what is set. */
function rightEdge(item: TextItem | undefined): number {
  const last = item?.line.runs.at(-1)
  return (item?.at.x ?? 0) + (last?.x ?? 0) + (last?.advance ?? 0)
}

const words = (count: number) => Array.from({ length: count }, () => 'كلمة').join(' ')
/** Six words of four letters fill 290 of 300 points. */
const lines = (count: number) => words(count * 6)

describe('paragraphs', () => {
  test('are a row a line, and keep their first two lines and their last two together', () => {
    expect(shapeOf(rowsOf(lines(5)))).toBe('1+0& 1+0 1+0 1+0& 1+0')
    expect(shapeOf(rowsOf(lines(1)))).toBe('1+0')
    expect(shapeOf(rowsOf(lines(2)))).toBe('1+0& 1+0')
    expect(shapeOf(rowsOf(lines(3)))).toBe('1+0& 1+0& 1+0')
  })

  test('stand on their grid line’s baseline', () => {
    for (const row of rowsOf(lines(3)))
      expect(textItems(row)[0]?.at).toEqual({ x: 0, y: BASELINE * BASELINE_IN_LINE })
  })

  test('are indented after another, and not where they open', () => {
    const of = compositor({ letter: { indent: 20, before: 1 } })
    const [first, second] = galleyOf(letter('أول', 'ثان'), of)
    expect([rightEdge(textItems(first)[0]), rightEdge(textItems(second)[0])]).toEqual([300, 280])
    expect(shapeOf([first, second] as Row[])).toBe('1+0 1+1')
  })

  test('off the grid’s leading keep it from line to line and from paragraph to paragraph', () => {
    const of = compositor({ letter: { leading: 20 } })
    const rows = galleyOf(letter(lines(4), lines(1)), of)
    expect(rows.map((row) => row.lines * BASELINE)).toEqual([20, 20, 20, 20, 20])
    expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false, true, false, false])
    const { items } = stack(rows, BASELINE)
    expect(
      items.flatMap((item) => (item.kind === 'text' ? [Math.round(item.at.y * 1e6) / 1e6] : [])),
    ).toEqual([15, 35, 55, 75, 95])
  })
})

describe('questions', () => {
  test('hold on to their answer, line by line', () => {
    const of = compositor({ question: { before: 2 } })
    expect(shapeOf(galleyOf(interview(q(lines(2)), a(lines(2))), of))).toBe('1+2& 1+0& 1+0& 1+0')
  })

  test('are headings of the section that holds their answer', () => {
    const [question, answer] = galleyOf(interview(q('سؤال؟'), a('جواب')))
    expect(rolesOf(textItems(question)[0])).toBe('heading in section in article')
    expect(rolesOf(textItems(answer)[0])).toBe('paragraph in section in article')
    expect(parentOf(textItems(question)[0])).toBe(parentOf(textItems(answer)[0]))
  })

  test('say which exchange their rows belong to', () => {
    const rows = galleyOf(interview(q('أول؟'), a('جواب'), q('ثان؟'), a('جواب')))
    expect(rows.map(({ exchange }) => exchange)).toEqual([1, 1, 2, 2])
  })

  test('give the first answer its opening words, and no other', () => {
    const of = compositor()
    const opened = { ...of, style: { ...of.style, firstWords: 2 } }
    const rows = galleyOf(interview(q('أول؟'), a(words(4)), q('ثان؟'), a(words(4))), opened)
    const wears = rows.map(
      (row) => textItems(row)[0]?.source.spans[0]?.style === of.style.text.firstWords.text,
    )
    expect(wears).toEqual([false, true, false, false])
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

  test('are never less than a line high, with the one under them', () => {
    expect(rowsOf(picture(10_000, 10))[0]?.lines).toBe(2)
  })
})

describe('notes', () => {
  const noted = (text: string) => p('سطر', note(text))

  const feetOf = (rows: readonly Row[]) => rows.map(({ foot }) => textsOf(foot?.rows ?? []).join(' '))

  test('go to the foot of the column with the line of their mark, numbered as it is', () => {
    const rows = rowsOf(noted('حاشية أولى'), noted('حاشية ثانية'))
    expect(textsOf(rows)).toEqual(['سطر١', 'سطر٢'])
    expect(feetOf(rows)).toEqual(['١. حاشية أولى', '٢. حاشية ثانية'])
    expect(rolesOf(textItems(rows[0]?.foot?.rows[0])[0])).toBe('note in article')
  })

  test('of a long paragraph go with the one line that has their mark', () => {
    const rows = rowsOf(p(lines(2), ' ', note('حاشية'), ' ', lines(1)))
    expect(feetOf(rows).filter((foot) => foot !== '')).toEqual(['١. حاشية'])
    expect(feetOf(rows)[0]).toBe('')
  })

  test('count on through a box', () => {
    const rows = rowsOf(noted('قبل'), infobox('عنوان', noted('في الصندوق')), noted('بعد'))
    expect(textsOf(rows)).toEqual(['سطر١', 'عنوان | سطر٢', 'سطر٣'])
    expect(feetOf(rows)).toEqual(['١. قبل', '٢. في الصندوق', '٣. بعد'])
  })

  test('of verse are noted once, whichever way it is set', () => {
    const long = [[...q(words(4)), note('حاشية')], words(4)] as const
    const rows = rowsOf(verse(long), noted('بعد'))
    const texts = textsOf(rows)
    expect(feetOf(rows).filter((foot) => foot !== '')).toEqual(['١. حاشية', '٢. بعد'])
    expect(texts[0]?.endsWith('١')).toBe(true)
    expect(texts).toContain('سطر٢')
  })

  test('of a caption count with the rest', () => {
    const rows = rowsOf(picture(1000, 650, [...q('شرح'), note('حاشية')]), noted('بعد'))
    expect(textsOf(rows)).toEqual(['شرح١', 'سطر٢'])
    expect(feetOf(rows)).toEqual(['١. حاشية', '٢. بعد'])
  })
})

test('a letter ends with its signature, and an interview with its closing', () => {
  expect(textsOf(galleyOf({ ...letter('نص'), signature: 'المحرر' }))).toEqual(['نص', 'المحرر'])
  const talk = { ...interview(q('سؤال؟'), a('جواب')), closing: [p('تابعوه')] }
  const rows = galleyOf(talk)
  expect(textsOf(rows)).toEqual(['سؤال؟', 'جواب', 'تابعوه'])
  expect(rolesOf(textItems(rows.at(-1))[0])).toBe('paragraph in section in article')
})

test('a signature holds on to the letter’s last line', () => {
  expect(shapeOf(galleyOf({ ...letter(lines(1)), signature: 'المحرر' }))).toBe('1+0& 1+0')
})

test('a paragraph holds on to the list or the words that it leads to', () => {
  for (const block of [list('بند', 'آخر', 'ثالث'), quotation(undefined, 'قول')]) {
    expect(rowsOf('تمهيد', block)[0]?.keepWithNext).toBe(true)
  }
  expect(rowsOf('فقرة', 'وأخرى')[0]?.keepWithNext).toBe(false)
})

test('no item of a list stands alone at a column’s foot or head', () => {
  const rows = rowsOf(list('واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة'))
  expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false, false, true, false])
})
