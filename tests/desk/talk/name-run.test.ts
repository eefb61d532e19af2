/** How far a name goes from one word on. */

import { describe, expect, test } from 'vitest'
import { isNameable, isTrade, nameRunAt, wordsOfText } from '../../../src/desk/talk/name-run.ts'

const run = (text: string) => nameRunAt(wordsOfText(text), 0)?.name

describe('a name goes on', () => {
  test.each([
    ['over what joins its parts', 'زهران بن همام العدواني صائغ', 'زهران بن همام العدواني'],
    ['over two words that are one', 'عوض الله البخيتي يقرأ', 'عوض الله البخيتي'],
    ['over first names', 'تماد بنت الشيخ أحمد مكتبة', 'تماد بنت الشيخ أحمد'],
    ['to a family’s second name before a sign', 'سالم الزهراني البحري: أكتب', 'سالم الزهراني البحري'],
    ['to a third word before a sign', 'ماريا كلود طنّوس، مغنية', 'ماريا كلود طنّوس'],
    ['behind a first name with an article', 'السعدية أيت منصور تسوق', 'السعدية أيت منصور'],
    ['from what leads it', 'لالة زبيدة بنحدو تخبز', 'لالة زبيدة بنحدو'],
    ['over a word heard twice', 'شادي شادي الحلواني يمشي', 'شادي الحلواني'],
  ])('%s', (_, text, name) => {
    expect(run(text)).toBe(name)
  })
})

describe('a name ends', () => {
  test.each([
    ['before what is made', 'وداد أبو ريشة المصبنة التي', 'وداد أبو ريشة'],
    ['before how he is called besides', 'محمد سعيد المزيّن أبو ماهر', 'محمد سعيد المزيّن'],
    ['before a trade', 'كارمن طنّوس وكيلة، هنا', 'كارمن طنّوس'],
    ['before a country', 'فارس البستاني السوري، هنا', 'فارس البستاني'],
    ['at a sign', 'فارس البستاني، أحمد', 'فارس البستاني'],
  ])('%s', (_, text, name) => {
    expect(run(text)).toBe(name)
  })

  test('before it has a second part', () => {
    expect(run('فارس في البيت')).toBeUndefined()
    expect(run('ود الحداد أول ما')).toBeUndefined()
    expect(run('كتابًا قديما')).toBeUndefined()
  })
})

test.each(['مئتي', 'سحّابًا', 'بيسوق', 'والبحر', 'بيوتهم', 'يا', 'كيف'])('«%s» is of no name', (word) => {
  expect(isNameable(word)).toBe(false)
})

test('a trade has no article', () => {
  expect(isTrade('ملحن')).toBe(true)
  expect(isTrade('الملحن')).toBe(false)
})
