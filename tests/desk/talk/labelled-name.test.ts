/** The whole name of a label. */

import { expect, test } from 'vitest'
import { nameOfLabel } from '../../../src/desk/talk/labelled-name.ts'

const whole = (name: string, order: Partial<Parameters<typeof nameOfLabel>[1]>) =>
  nameOfLabel(name, { title: '', texts: [], others: [], ...order })

test('a label has the name with as many parts as the title has', () => {
  const title = 'المسرحي الليبي سالم الزهراني البحري: أكتب للصف الأخير'
  expect(whole('سالم', { title, texts: ['بناه سالم البحري، وحده'] }).name).toBe('سالم الزهراني البحري')
})

test('a label has the name of whoever an introduction is about, and a person must look', () => {
  expect(whole('مرسال', { texts: ['مرسال حدّاد بيسوق بالليل'] })).toEqual({
    name: 'مرسال حدّاد',
    how: 'introduction',
  })
})

test('one of two has the name of both', () => {
  const title = 'الأخوان ماهر ومازن البستاني يبنيان قاربا'
  expect(whole('ماهر', { title, others: ['مازن'] }).name).toBe('ماهر البستاني')
  expect(whole('ماهر', { title, others: ['نادر'] })).toEqual({ name: 'ماهر' })
})

test('a whole name is spelt as the introduction spells it, but for vowel marks', () => {
  expect(whole('ريتا ابو ريشة', { texts: ['جلست ريتا أبو ريشة هنا'] }).name).toBe('ريتا أبو ريشة')
  expect(whole('ريتا ابو ريشة', { texts: ['جلس ماهر وريتا أبو ريشة'] }).name).toBe('ريتا أبو ريشة')
  expect(whole('سلمى الراوي', { texts: ['سَلمى الرَّاوي، معمارية'] }).name).toBe('سلمى الراوي')
})
