/** Words of a text that are a name by what stands around them. */

import { expect, test } from 'vitest'
import { hostsIn } from '../../../src/desk/talk/named-in.ts'
import { findName } from '../../../src/desk/talk/names.ts'

const named = (title: string, ...texts: string[]) => findName({ title, texts, bold: [], others: [] })?.name

test('whoever welcomes is no guest, whom he welcomes is', () => {
  const text = 'أهلا بكم، أنا زياد الحلبي، وضيفتي اليوم السوبرانو رنا طنّوس، أهلا بها'
  expect(hostsIn(text)).toEqual(['زياد الحلبي'])
  expect(named('', text)).toBe('رنا طنّوس')
})

test('a guest whom a verb stands before is found behind the next stop', () => {
  expect(named('', 'ضيفتنا اليوم تبني بيوت الطين. رنا البستاني، حيّاج الله.')).toBe('رنا البستاني')
})

test('whom a letter is to is no guest', () => {
  const letter = 'الأستاذة الفاضلة سعاد، أعتذر عن التأخير'
  expect(named('شاعر', letter, 'عبدي جامع في الستين، لم يطبع ديوانا')).toBe('عبدي جامع')
})

test('who is called by a father’s name alone is found in every case', () => {
  expect(named('صيّاد اللؤلؤ: تحت الماء', 'كي أجد أبا ماهر على الرصيف بكّرت')).toBe('أبو ماهر')
})

test('a title leads with what a piece is about, and says with whom it is', () => {
  expect(named('أرشيف الأفراح: حديث مع جامع الصور نبيل بوعزة', 'كلها أفراح')).toBe('نبيل بوعزة')
  expect(named('الروائي نبيل بن بوعزة لـ«الساحل»: السوق مكتب')).toBe('نبيل بن بوعزة')
})
