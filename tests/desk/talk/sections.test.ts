/** Names of sections, alone or as a way to a page; and titles that begin like them. */

import { expect, test } from 'vitest'
import { isSection, isWayToPage } from '../../../src/desk/talk/sections.ts'

test.each([
  'ثقافة',
  'الثقافة والفنون',
  'رياضة محلية',
  'ملف العدد',
  'ركن الشعر',
  'حوارات 14',
])('“%s” is one', (line) => {
  expect(isSection(line)).toBe(true)
})

test.each(['ثقافة الصبر', 'حوار مع مالك', 'سينما بلا مقاعد', 'مجتمع؟', '12', ''])('“%s” is none', (line) => {
  expect(isSection(line)).toBe(false)
})

test.each([
  ['أخبار > رياضة', true],
  ['الرئيسية / ثقافة / حوارات', true],
  ['ثقافة', false],
  ['سلمى / رياضة', false],
])('“%s” as a way to a page: %s', (line, isWay) => {
  expect(isWayToPage(line)).toBe(isWay)
})
