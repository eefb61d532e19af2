/** Lengths as designers write them, and as they are read in points. */

import { describe, expect, test } from 'vitest'
import { mm } from '../../src/geometry.ts'
import { change, complaintsOf, styleOf, THEME } from './houses.ts'

describe('a length of a theme', () => {
  test.each([
    ['12', mm(12)],
    ['12mm', mm(12)],
    ['1.2cm', mm(12)],
    ['0.5in', 36],
    ['.5 in', 36],
    ['36pt', 36],
    ['"36pt"', 36],
  ])('%s between columns is read in points', async (written, points) => {
    expect((await styleOf(change(THEME, 'gutter: 6', `gutter: ${written}`))).gutter).toBeCloseTo(points, 9)
  })

  test.each([
    ['15', 15],
    ['15pt', 15],
    ['0.25in', 18],
    ['6mm', mm(6)],
  ])('%s from baseline to baseline is read in points', async (written, points) => {
    expect((await styleOf(change(THEME, 'baseline: 15', `baseline: ${written}`))).baseline).toBeCloseTo(
      points,
      9,
    )
  })

  test('may have its unit wherever there is one: margins, bleed, sizes, leadings, indents', async () => {
    const [from, to] = [
      'size: 10.5, colour: ink, align: justify, indent: 15',
      'size: 4mm, leading: 0.25in, indent: 0.5cm',
    ]
    const page = 'margins: { top: 2cm, bottom: 1in, inside: 18mm, outside: 48pt }\nbleed: 0.125in'
    const { [THEME]: theme } = change(THEME, /margins: .*/, page)
    const style = await styleOf({ [THEME]: theme?.replace(from, `${to}, colour: ink, align: justify`) })
    expect(style.margins).toEqual({ top: mm(20), bottom: 72, inside: mm(18), outside: 48 })
    expect(style.bleed).toBe(9)
    const { text, leading, indent } = style.text.body
    expect([text.size, leading, indent]).toEqual([mm(4), 18, mm(5)])
  })

  test.each([
    '12px',
    '12,5mm',
    '١٢mm',
    '-3mm',
    '12 mm wide',
    'wide',
    '"12"',
  ])('%s is none, which is told at its place, with how to write one', async (written) => {
    const [complaint, ...more] = await complaintsOf(change(THEME, 'gutter: 6', `gutter: ${written}`))
    expect(more).toEqual([])
    expect(complaint).toMatch(/^8 style\/length: Unexpected ".*", expected a length: a number of millimetres/)
    expect(complaint).toContain(written.replaceAll('"', ''))
    expect(complaint).toContain('12mm, 1.2cm, 0.5in or 36pt')
  })

  test('is held to the same bounds in every unit', async () => {
    const saidOf = (written: string) =>
      complaintsOf(change(THEME, 'gutter: 6', `gutter: 6\nbleed: ${written}`))
    expect((await saidOf('11'))[0]).toMatch(/number 11, expected at most 10\./)
    expect((await saidOf('2cm'))[0]).toMatch(/length "2cm", expected at most 10 mm\./)
    const none = await complaintsOf(change(THEME, 'baseline: 15', 'baseline: 0mm'))
    expect(none[0]).toMatch(/length "0mm", expected more than 0 pt\./)
  })

  test('is no list: what it may be is told', async () => {
    const complaints = await complaintsOf(change(THEME, 'gutter: 6', 'gutter: [6, 7]'))
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(/Unexpected list, expected a number or a text\. Between columns/)
  })
})
