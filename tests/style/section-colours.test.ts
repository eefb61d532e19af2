/** Colours of sections: those of the issue come into the palette, and those that cannot be read are told. */

import { expect, test } from 'vitest'
import { dressSections, roleOfSection } from '../../src/style/section-colours.ts'
import { openHouse } from '../support/house.ts'

const { style } = await openHouse('contemporary')
const section = (colour?: string) => ({
  name: 'تحقيقات',
  ...(colour !== undefined && { colour }),
  span: { file: 'issue.yaml', line: 7, column: 3 },
})

test('a colour of its own comes into the palette, and one of the theme is there', () => {
  const { value, diagnostics } = dressSections(style, [section('#0B6E69'), section('groundText'), section()])
  expect(diagnostics).toEqual([])
  expect(value?.palette).toEqual({
    ...style.palette,
    [roleOfSection('#0B6E69')]: { screen: [0x0b / 255, 0x6e / 255, 0x69 / 255] },
  })
  expect(roleOfSection('groundText')).toBe('groundText')
})

test('without any the style is as it was', () => {
  expect(dressSections(style, [section()]).value).toBe(style)
})

test('one that is too pale on the paper is told with its place, and one that nobody knows', () => {
  const told = (colour: string) => dressSections(style, [section(colour)]).diagnostics
  expect(told('#F0C040')).toMatchObject([
    { code: 'style/section-colour', severity: 'error', span: { line: 7 }, hint: 'Make the colour darker.' },
  ])
  expect(told('groundTxt')).toMatchObject([
    { code: 'style/section-colour', hint: expect.stringContaining('Did you mean groundText?') },
  ])
})
