/** The whole name of a label. */

import { expect, test } from 'vitest'
import { nameOfLabel } from '../../../src/desk/talk/labelled-name.ts'
import { draftOf, labelled } from '../../support/drafts.ts'

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

test('a first name goes on wherever its family’s name follows it', () => {
  const texts = [
    'في كل صيف كان فهيم جرجس ينصب الخيمة.',
    'فتحته الشقيقتان سوسن نعمة الله وهدى نعمة الله قبل عشرين سنة.',
  ]
  expect(whole('فهيم', { texts }).name).toBe('فهيم جرجس')
  expect(whole('هدى', { texts, others: ['سوسن'] }).name).toBe('هدى نعمة الله')
  expect(whole('نادر', { texts }).name).toBe('نادر')
})

test('a guest of whom labels have the first name or initials alone is asked about', async () => {
  const first = await draftOf(['حكاية الدكان', ...labelled('المجلة: ', 'سلمى: ')])
  expect(first.findings.filter(({ code }) => code === 'desk/guest')).toHaveLength(1)
  const head = ['حكاية الدكان', 'تجلس الدكتورة سلمى الراوي في دكانها كل صباح.']
  const initials = await draftOf([...head, ...labelled('المجلة: ', 'د.س: ')])
  expect(initials.guests.map(({ name }) => name)).toEqual(['سلمى الراوي'])
  expect(initials.findings.filter(({ code }) => code === 'desk/guest')).toHaveLength(1)
})
