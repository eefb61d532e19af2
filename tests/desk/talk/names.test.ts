/** Whom a piece calls its guest where no label does: from its title, its first lines, what it calls him to his face. */

import { describe, expect, test } from 'vitest'
import { findName, type NameOrder, nameLeading, shortNameOf } from '../../../src/desk/talk/names.ts'

const found = (order: Partial<NameOrder>) =>
  findName({ title: '', texts: [], bold: [], others: [], ...order })

describe('a name', () => {
  test.each<[string, Partial<NameOrder>]>([
    ['behind «مع» in the title', { title: 'حوار مع فارس الحنّاوي' }],
    ['behind his trade there', { title: 'حوار مع الخبّاز فارس الحنّاوي' }],
    ['before a colon there', { title: 'فارس الحنّاوي: الخبز لا يكذب' }],
    ['behind a title of his', { title: 'الخبز', texts: ['جلسنا إلى الأستاذ فارس الحنّاوي في داره'] }],
    ['behind a first verb', { title: 'الخبز', texts: ['يعمل فارس الحنّاوي في المخبز منذ سنين.'] }],
    ['at the head of a line', { title: 'الخبز', texts: ['فارس الحنّاوي، خبّاز من الحي القديم'] }],
    ['where a host welcomes him', { title: 'الخبز', texts: ['معنا اليوم فارس الحنّاوي وحده'] }],
    ['in bold', { title: 'الخبز', bold: ['فارس الحنّاوي'] }],
    [
      'to his face by his first name',
      { title: 'الخبز', texts: ['في داره يخبز فارس الحنّاوي، وحده', 'أستاذ فارس، متى بدأت؟'] },
    ],
    [
      'in words that stand together again',
      { title: 'الخبز', texts: ['في داره كان فارس الحنّاوي وحده', 'ثم نام فارس الحنّاوي قليلا'] },
    ],
    [
      'in a line that says with whom a talk is',
      { title: 'الخبز', texts: ['لقاء مع الخبّاز اليمني فارس الحنّاوي'] },
    ],
    ['there before what it is about', { title: 'الخبز', texts: ['حديث مع فارس الحنّاوي عن قمح وملح'] }],
    ['before his office in a title', { title: 'د. فارس الحنّاوي رئيس قسم الحبوب لـ«الرغيف»: الخبز لا يكذب' }],
    [
      'before his office in a text',
      { title: 'الخبز', texts: ['جلس د. فارس الحنّاوي أستاذ علم الحبوب إلينا'] },
    ],
    ['of who has sent the answers', { title: 'الخبز', sender: 'فارس الحنّاوي' }],
    ['that a machine has heard twice', { title: 'الخبز', texts: ['إزيك يا أستاذ فارس فارس الحنّاوي'] }],
  ])('is found %s', (_, order) => {
    expect(found(order)).toEqual({ name: 'فارس الحنّاوي' })
  })

  test('may be of four words, and of no more', () => {
    expect(found({ bold: ['سلمى بنت أحمد الراوي'] })?.name).toBe('سلمى بنت أحمد الراوي')
    expect(found({ bold: ['سلمى بنت أحمد بن صالح'] })).toBeUndefined()
  })

  test.each<[string, Partial<NameOrder>]>([
    ['who wrote or took pictures', { title: 'حوار مع فارس الحنّاوي', others: ['فَارس الحناوي'] }],
    ['one word', { title: 'حوار مع فارس' }],
    ['words that no name is made of', { title: 'حوار مع كل الناس', bold: ['هذا البيت', 'في البيت'] }],
    [
      'what the piece is about',
      { title: 'رغيف ساخن', texts: ['أكلنا رغيف ساخن هنا', 'وذاك رغيف ساخن أيضا'] },
    ],
    ['a question', { title: 'الخبز', texts: ['دكتورة، كم رغيفا خبزت؟'] }],
    ['an office', { title: 'الخبز', texts: ['هنا يعمل أستاذ التغذية العلاجية منذ سنين'] }],
    ['nobody', { title: 'الخبز', texts: ['الخبز لا يكذب.'] }],
  ])('is not that of %s', (_, order) => {
    expect(found(order)).toBeUndefined()
  })

  test.each([
    ['حكم السماء: جبار العلگاوي وثلاثون موسما', 'وعلى السطح يجلس جبار العلگاوي وبيده ساعة', 'جبار العلگاوي'],
    ['سيدة الضجيج ناهد البحيري تفتح الباب', 'هنا تعمل ناهد البحيري، صانعة المؤثرات', 'ناهد البحيري'],
  ])('amid the title “%s” is found by the text', (title, text, name) => {
    expect(found({ title, texts: [text] })?.name).toBe(name)
  })

  test.each([
    ['سالم بن ناصر الحراصي: أقسم الماء', 'سالم بن ناصر الحراصي'],
    ['عبد الحفيظ بوقرة.. الرجل الذي', 'عبد الحفيظ بوقرة'],
    ['البحر والمدينة: حكاية', undefined],
    ['نادية تكتب: حكاية', undefined],
  ])('that “%s” leads with', (title, name) => {
    expect(nameLeading(title)).toBe(name)
  })

  test('is that of whom more is said', () => {
    const texts = ['فارس الحنّاوي، خبّاز. سامي نجم، نجّار. كان الحنّاوي صغيرًا. والحنّاوي خبّاز.']
    expect(found({ title: 'الخبز', texts })?.name).toBe('فارس الحنّاوي')
    expect(found({ title: 'الخبز', texts: ['يا فارس كيف'], bold: ['سامي نجم', 'فارس الحنّاوي'] })?.name).toBe(
      'فارس الحنّاوي',
    )
  })

  test('has a rival where another is called as much', () => {
    expect(found({ title: 'الخبز', bold: ['فارس الحنّاوي', 'سامي نجم'] })).toEqual({
      name: 'فارس الحنّاوي',
      rival: 'سامي نجم',
    })
  })

  test('is the whole of it where a part is said too', () => {
    expect(found({ title: 'الخبز', bold: ['أبو شادي', 'أبو شادي القزّاز'] })).toEqual({
      name: 'أبو شادي القزّاز',
    })
  })
})

test.each([
  ['سلمى الراوي', 'سلمى'],
  ['أبو شادي القزّاز', 'أبو شادي'],
  ['عبد الله النجار', 'عبد الله'],
  ['نور الدين حسن', 'نور الدين'],
  ['سلمى', 'سلمى'],
])('of %s, %s may stand alone', (name, short) => {
  expect(shortNameOf(name)).toBe(short)
})
