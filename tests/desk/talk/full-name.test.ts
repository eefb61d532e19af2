/** A label that is part of a name: the whole of it, from what the piece says elsewhere. */

import { describe, expect, test } from 'vitest'
import { fullNameIn } from '../../../src/desk/talk/full-name.ts'

const whole = (texts: readonly string[], label: string) => fullNameIn(texts, label)?.name

describe('the whole of a first name', () => {
  test('is what stands behind it, closed by a sign or said twice', () => {
    expect(whole(['سعاد النخلي، عاملة'], 'سعاد')).toBe('سعاد النخلي')
    expect(whole(['سعاد أبو النخل.'], 'سعاد')).toBe('سعاد أبو النخل')
    expect(whole(['قالت سعاد النخلي نعم', 'ثم سعاد النخلي مضت'], 'سعاد')).toBe('سعاد النخلي')
  })

  test('is said once where it has the form of a family’s', () => {
    expect(whole(['قالت سعاد النخلي نعم'], 'سعاد')).toBe('سعاد النخلي')
  })

  test('is the one that is there more', () => {
    const texts = ['سعاد القديمة، هنا', 'سعاد النخلي، عاملة', 'سعاد النخلي، هنا']
    expect(whole(texts, 'سعاد')).toBe('سعاد النخلي')
  })

  test('is not a verb, a common word, or what is there once', () => {
    expect(whole(['سعاد تقول، نعم', 'سعاد تقول، لا'], 'سعاد')).toBeUndefined()
    expect(whole(['سعاد كانت، هنا'], 'سعاد')).toBeUndefined()
    expect(whole(['قالت سعاد مرزوق نعم'], 'سعاد')).toBeUndefined()
    expect(whole(['إسعاد النخلي، عاملة'], 'سعاد')).toBeUndefined()
  })
})

test('a first name is known behind a particle, and in one word where the text has two', () => {
  expect(whole(['رقية أمزيان والمعطي الزروالي يجوبان القرى', 'والمعطي الزروالي يعد الشاي'], 'المعطي')).toBe(
    'المعطي الزروالي',
  )
  expect(whole(['يجلس عبد القيوم سراج، وحوله الخشب'], 'عبدالقيوم')).toBe('عبد القيوم سراج')
})

describe('a family’s name', () => {
  test('has the first name that stands before it twice, or at the head of a text', () => {
    expect(whole(['تفتح نفيسة الدرعاوي مشغلها', 'زرنا نفيسة الدرعاوي أمس'], 'الدرعاوي')).toBe(
      'نفيسة الدرعاوي',
    )
    expect(whole(['نفيسة الدرعاوي: الخط لا يكذب'], 'الدرعاوي')).toBe('نفيسة الدرعاوي')
  })

  test('has none in a word that stands there once, in a title, or in two first names alike', () => {
    expect(whole(['ولدت الدرعاوي سنة 1961'], 'الدرعاوي')).toBeUndefined()
    expect(
      whole(['زارتنا الدكتورة الدرعاوي في حيها', 'رأينا الدكتورة الدرعاوي في دارها'], 'الدرعاوي'),
    ).toBeUndefined()
    expect(whole(['نفيسة الدرعاوي، وأختها', 'زينب الدرعاوي، وأمها'], 'الدرعاوي')).toBeUndefined()
  })
})

describe('initials', () => {
  test('are of the two words that begin with them, and a person must look', () => {
    expect(fullNameIn(['فريدة بوعكّاز أول امرأة تفتح صالونا'], 'ف. ب')).toEqual({
      name: 'فريدة بوعكّاز',
      how: 'initials',
    })
    expect(whole(['رأينا سلمى الراوي', 'قالت سلمى الراوي'], 'س.ر')).toBe('سلمى الراوي')
  })

  test('are of nobody where two have them, and of the one who has them once amid a text', () => {
    expect(whole(['فريدة بوعكّاز هنا', 'فاطمة باشا هناك'], 'ف. ب')).toBeUndefined()
    expect(fullNameIn(['قالت فريدة بوعكّاز نعم'], 'ف. ب')).toEqual({ name: 'فريدة بوعكّاز', how: 'initials' })
    expect(fullNameIn(['منجي العكاري ينحت، وسنية البوزيدي تعطيها'], 'س.ب')?.name).toBe('سنية البوزيدي')
  })
})

test('a nickname is of whom the text says it in quotation marks, and a person must look', () => {
  expect(fullNameIn(['يحتفظ إلياس الحدشيتي، أو «أبو طوني» كما يعرفه أهل الجرد'], 'أبو طوني')).toEqual({
    name: 'إلياس الحدشيتي',
    how: 'nickname',
  })
  expect(whole(['يقول أهل الجرد عن «أبو طوني» كلاما'], 'أبو طوني')).toBeUndefined()
})

test('a nickname that the text says somebody is known by is his, and a family’s name may be one word', () => {
  expect(whole(['يشتغل فيه خلفان بن حمد المزيود، المعروف بأبي حمد، منذ صباه'], 'أبي حمد')).toBe(
    'خلفان بن حمد المزيود',
  )
  expect(whole(['تدرّب نسيمة بوعلام ثلاثين طفلا'], 'نسيمة')).toBe('نسيمة بوعلام')
  expect(whole(['يا فارس كيف'], 'فارس')).toBeUndefined()
})

test('a name ends where another who is asked is joined to it', () => {
  const texts = ['نادية سالم وكريم عبد الجليل يصنعان كتابا']
  expect(fullNameIn(texts, 'نادية', ['كريم'])?.name).toBe('نادية سالم')
  expect(fullNameIn(texts, 'نادية')?.name).toBeUndefined()
})

describe('a name behind a title', () => {
  test('is that of a label that it ends with', () => {
    expect(fullNameIn(['زرنا المهندس رمزي قنديل في مكتبه'], 'قنديل')).toEqual({ name: 'رمزي قنديل' })
  })

  test('is that of a label that it begins with, and a person must look', () => {
    const texts = ['يجلس الملحّن رمزي قنديل والشاعرة ليلى حمدان كل مساء']
    expect(fullNameIn(texts, 'ليلى')).toEqual({ name: 'ليلى حمدان', how: 'introduction' })
  })

  test('is none where a verb or an adverb stands behind the label', () => {
    expect(whole(['تجلس الشاعرة ليلى تكتب'], 'ليلى')).toBeUndefined()
    expect(whole(['تجلس الشاعرة ليلى اليوم'], 'ليلى')).toBeUndefined()
  })
})

test('a nickname in brackets is of both first names', () => {
  expect(whole(['يجلس محمد سعيد القبّاني (أبو رامز) على خشبة'], 'أبو رامز')).toBe('محمد سعيد القبّاني')
  expect(whole(['يجلس جارنا سعيد القبّاني (أبو رامز) على خشبة'], 'أبو رامز')).toBe('سعيد القبّاني')
})
