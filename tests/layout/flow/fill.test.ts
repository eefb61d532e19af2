/** Where a column is cut: counts of lines, and nothing else. */

import { describe, expect, test } from 'vitest'
import { balanceColumns, fillColumns } from '../../../src/layout/flow/fill.ts'
import { openChance } from '../../support/chance.ts'
import { box, heightOf, line, type NamedRow, namesOf, paragraph, question } from '../../support/rows.ts'

/** Columns as high as the tallest there is, unless it is told. */
function fill(rows: readonly NamedRow[], heights: readonly number[], tallest = Math.max(...heights)) {
  const { columns, rest } = fillColumns(rows, heights, tallest)
  return { columns: namesOf(columns), rest: rest.map(({ name }) => name).join(' ') }
}

describe('what floats', () => {
  const float = (name: string, lines: number) => line(name, { lines, floats: true })

  test('stands where it was written, if it fits there', () => {
    expect(fill([line('a'), float('F', 3), line('b')], [5, 5]).columns).toEqual(['a F b', ''])
  })

  test('stands at the head of the next column otherwise, and the text goes on before it', () => {
    const rows = [line('a'), line('b'), float('F', 3), ...'cdefg'.split('').map((name) => line(name))]
    expect(fill(rows, [4, 6]).columns).toEqual(['a b c d', 'F e f g'])
  })

  test('leaves a question with the answer behind it', () => {
    const rows = [line('a'), ...question('q', 1), float('F', 4), line('b'), line('c')]
    expect(fill(rows, [4, 8]).columns).toEqual(['a q1 b', 'F c'])
  })

  test('is not overtaken by a smaller one that would fit', () => {
    const rows = [line('a'), float('F', 4), line('b'), float('G', 1), line('c')]
    expect(fill(rows, [4, 8]).columns).toEqual(['a b c', 'F G'])
  })

  test('has no line or two alone under it at a column’s foot', () => {
    const rows = [float('F', 3), ...'abcd'.split('').map((name) => line(name))]
    expect(fill(rows, [4, 4]).columns).toEqual(['F', 'a b c d'])
    expect(fill(rows, [5, 4]).columns).toEqual(['F', 'a b c d'])
    expect(fill(rows, [6, 4]).columns).toEqual(['F a b c', 'd'])
  })

  test('keeps its order among others', () => {
    const rows = [line('a'), float('F', 4), float('G', 2), line('b'), line('c'), line('d')]
    expect(fill(rows, [2, 6, 3]).columns).toEqual(['a b', 'F G', 'c d'])
  })

  test('is not overtaken by one right behind it', () => {
    const rows = [line('a'), float('F', 4), float('G', 1), line('b'), line('c')]
    expect(fill(rows, [4, 8]).columns).toEqual(['a b c', 'F G'])
  })

  test('is not overtaken at a column’s head either', () => {
    expect(fill([float('F', 5), float('G', 1), line('a')], [3, 9]).columns).toEqual(['a', 'F G'])
  })

  test('takes nothing with it that stands in its place already', () => {
    const rows = [float('F', 3), ...'abc'.split('').map((name) => line(name)), float('G', 6), line('d')]
    expect(fill(rows, [8, 8]).columns).toEqual(['F a b c d', 'G'])
  })

  test('does not go before text that stands between it and the float before it', () => {
    const rows = [float('F', 4), line('a'), line('b'), line('c'), float('G', 1), line('d')]
    expect(fill(rows, [2, 10]).columns).toEqual(['a b', 'F c G d'])
  })

  test('has no lone line under it, whatever floats behind that', () => {
    const rows = [float('F', 3), ...'abcd'.split('').map((name) => line(name)), float('G', 1), line('e')]
    expect(fill(rows, [4, 10]).columns).toEqual(['F', 'a b c d G e'])
  })

  test('waits for a column that is high enough', () => {
    const rows = [float('F', 5), line('a'), line('b'), line('c')]
    expect(fill(rows, [2, 2, 6]).columns).toEqual(['a b', 'c', 'F'])
  })
})

describe('filling', () => {
  test('takes as many lines as the column has, and leaves the rest', () => {
    const rows = [line('a'), line('b'), line('c'), line('d'), line('e')]
    expect(fill(rows, [2, 2])).toEqual({ columns: ['a b', 'c d'], rest: 'e' })
  })

  test('drops the space above a row at a column’s head', () => {
    const rows = [line('a', { before: 3 }), line('b', { before: 1 }), line('c', { before: 3 }), line('d')]
    expect(fill(rows, [3, 2])).toEqual({ columns: ['a b', 'c d'], rest: '' })
  })

  test('counts the space above a row that is not at a head', () => {
    expect(fill([line('a'), line('b', { before: 2 })], [3, 3])).toEqual({ columns: ['a', 'b'], rest: '' })
  })

  test('keeps a question with its answer', () => {
    const rows = [...paragraph('a', 3), ...question('q', 1), ...paragraph('b', 4)]
    expect(fill(rows, [5, 6]).columns).toEqual(['a1 a2 a3', 'q1 b1 b2 b3 b4'])
  })

  test('keeps a question of two lines whole', () => {
    const rows = [...paragraph('a', 3), ...question('q', 2), ...paragraph('b', 4)]
    expect(fill(rows, [5, 8]).columns[0]).toBe('a1 a2 a3')
  })

  test('parts a question from nothing where two lines of its answer fit below it', () => {
    const rows = [...paragraph('a', 3), ...question('q', 1), ...paragraph('b', 4)]
    expect(fill(rows, [7, 6]).columns).toEqual(['a1 a2 a3 q1 b1 b2', 'b3 b4'])
  })

  test('moves a lone first line to the next column with its neighbours', () => {
    expect(fill([...paragraph('a', 2), ...paragraph('b', 4)], [3, 6]).columns).toEqual([
      'a1 a2',
      'b1 b2 b3 b4',
    ])
  })

  test('moves a lone last line to the next column with its neighbour', () => {
    expect(fill(paragraph('a', 6), [5, 6]).columns).toEqual(['a1 a2 a3 a4', 'a5 a6'])
  })

  test('keeps a paragraph of three lines whole', () => {
    expect(fill([line('x'), ...paragraph('a', 3)], [3, 3]).columns).toEqual(['x', 'a1 a2 a3'])
  })

  test('leaves a column empty rather than part what the next one holds whole', () => {
    expect(fill([...question('q', 2), ...paragraph('b', 2)], [3, 9])).toEqual({
      columns: ['', 'q1 q2 b1 b2'],
      rest: '',
    })
  })

  test('waits for a page that has the room: a box too tall for short columns goes past them', () => {
    expect(fill([box('a', 8), line('b')], [5, 5], 10)).toEqual({ columns: ['', ''], rest: 'a b' })
  })

  test('parts what keeps together only where no column could hold it', () => {
    const rows = [...question('q', 12), ...paragraph('b', 2)]
    expect(fill(rows, [10, 10]).columns).toEqual(['q1 q2 q3 q4 q5 q6 q7 q8 q9 q10', 'q11 q12 b1 b2'])
    expect(fill(rows, [10, 10], 20)).toMatchObject({ columns: ['', ''] })
  })

  test('does not part what keeps together before it has to', () => {
    // The lines before the long question end where they may; the question begins the next column.
    const rows = [...paragraph('a', 3), ...question('q', 12, 0), ...paragraph('b', 2)]
    expect(fill(rows, [10, 10, 10]).columns[0]).toBe('a1 a2 a3')
  })

  test('never sets a box higher than every column', () => {
    expect(fill([box('a', 11), line('b')], [10, 10])).toEqual({ columns: ['', ''], rest: 'a b' })
  })

  test('has nothing to do with no rows, and nothing to fill with no columns', () => {
    expect(fill([], [3, 3])).toEqual({ columns: ['', ''], rest: '' })
    expect(fillColumns([line('a')], [], 10)).toMatchObject({ columns: [], rest: [{ name: 'a' }] })
  })

  test('never sets more lines than a column has, loses no row and changes no order', () => {
    const chance = openChance(5)
    for (let round = 0; round < 300; round++) {
      const rows = Array.from({ length: chance.number(1, 12) }, (_, index) => {
        const name = `${String.fromCharCode(97 + index)}`
        const before = chance.number(0, 2)
        return chance.pick([
          () => paragraph(name, chance.number(1, 9), before),
          () => question(name, chance.number(1, 3), before),
          () => [box(name, chance.number(1, 6), before)],
        ])()
      }).flat()
      const heights = Array.from({ length: chance.number(1, 5) }, () => chance.number(0, 12))
      for (const cut of [fillColumns, balanceColumns]) {
        const { columns, rest } = cut(rows, heights, 12)
        expect([...columns.flat(), ...rest]).toEqual(rows)
        columns.forEach((column, index) => {
          expect(heightOf(column)).toBeLessThanOrEqual(heights[index] as number)
        })
      }
    }
  })
})

describe('notes', () => {
  const noted = (name: string, ...notes: readonly number[]) =>
    line(name, { foot: { rows: notes.map((lines) => ({ lines })) } })

  test('take their lines from the column of their mark, and one that is free', () => {
    const rows = [noted('a', 2), ...'bcdefg'.split('').map((name) => line(name))]
    expect(fill(rows, [6, 9]).columns).toEqual(['a b c', 'd e f g'])
  })

  test('of one column have one free line above them all', () => {
    const rows = [noted('a', 1, 1), noted('b', 2), ...'cdef'.split('').map((name) => line(name))]
    expect(fill(rows, [8, 9]).columns).toEqual(['a b c', 'd e f'])
  })

  test('are no part of a column without a mark: its text fills it', () => {
    expect(
      fill(
        'abcd'.split('').map((name) => line(name)),
        [3, 3],
      ).columns,
    ).toEqual(['a b c', 'd'])
  })

  test('begin on a line of the grid, whatever part of one the text above them needs', () => {
    const half = line('a', { lines: 1.5, foot: { rows: [{ lines: 1 }] } })
    // One and a half lines are two; one free, one of the note.
    expect(fill([half], [4]).columns).toEqual(['a'])
    expect(fill([half], [3.9]).columns).toEqual([''])
  })

  test('need no line more where the lines above them add up to the grid’s but for a rounding', () => {
    const thirds = Array.from({ length: 3 }, (_, index) =>
      line(String(index), {
        lines: 1 / 3 + 1e-9,
        continues: true,
        ...(index === 2 && { foot: { rows: [{ lines: 1 }] } }),
      }),
    )
    expect(fill(thirds, [3]).columns).toEqual(['0 1 2'])
  })
})

describe('what keeps together', () => {
  const bound = (name: string, count: number, row: Partial<NamedRow> = {}) =>
    Array.from({ length: count }, (_, index) =>
      line(`${name}${index + 1}`, { keepWithNext: true, ...(index === 0 && row) }),
    )

  test('fits a column as high as itself: the space above it is dropped there', () => {
    const rows = [...bound('q', 4, { before: 3 }), line('a')]
    expect(fill(rows, [3, 5]).columns).toEqual(['', 'q1 q2 q3 q4 a'])
  })

  test('is parted where no column could hold it with its notes', () => {
    const note = { foot: { rows: [{ lines: 3 }] } }
    expect(fill([...bound('q', 5, note), line('a')], [8, 9]).columns[0]).toBe('q1 q2 q3 q4')
    expect(fill([...bound('q', 5, note), line('a')], [8, 10]).columns).toEqual(['', 'q1 q2 q3 q4 q5 a'])
  })

  test('is no longer for what stands behind it', () => {
    const rows = [...question('q', 2), ...paragraph('b', 2), ...paragraph('c', 20)]
    expect(fill(rows, [3, 9]).columns[0]).toBe('')
  })

  test('is kept where nothing stands behind it', () => {
    expect(fill(bound('q', 3), [2, 9]).columns).toEqual(['', 'q1 q2 q3'])
  })
})

describe('balancing', () => {
  const balance = (rows: readonly NamedRow[], heights: readonly number[]) =>
    balanceColumns(rows, heights, Math.max(...heights))

  test('makes the columns a story ends in as even as they can be', () => {
    const rows = Array.from({ length: 9 }, (_, index) => line(String(index)))
    expect(balance(rows, [20, 20]).columns.map(heightOf)).toEqual([5, 4])
    expect(balance(rows, [20, 20, 20]).columns.map(heightOf)).toEqual([3, 3, 3])
  })

  test('leaves the first column the longer one', () => {
    const [right = [], left = []] = balance([...paragraph('a', 4), ...paragraph('b', 3)], [20, 20]).columns
    expect([heightOf(right), heightOf(left)]).toEqual([4, 3])
  })

  test('parts nothing that keeps together for the sake of evenness', () => {
    const rows = [...paragraph('a', 2), ...question('q', 2), ...paragraph('b', 3)]
    expect(namesOf(balance(rows, [20, 20]).columns)).toEqual(['a1 a2', 'q1 q2 b1 b2 b3'])
  })

  test('leaves a column that is shorter than the rest its own height', () => {
    const rows = Array.from({ length: 10 }, (_, index) => line(String(index)))
    expect(balance(rows, [2, 20, 20]).columns.map(heightOf)).toEqual([2, 4, 4])
  })

  test('fills columns to their height where a story does not end in them', () => {
    const rows = Array.from({ length: 9 }, (_, index) => line(String(index)))
    expect(balance(rows, [4, 4])).toMatchObject({ rest: [{ name: '8' }] })
  })

  test('sets one row in the first column', () => {
    expect(balance([box('a', 6)], [20, 20]).columns.map(heightOf)).toEqual([6, 0])
  })

  test('needs no space above a row it moves to a column’s head', () => {
    const rows = [line('a'), line('b', { before: 2 })]
    expect(balance(rows, [20, 20]).columns.map(heightOf)).toEqual([1, 1])
  })
})
