/** What a line of display type leaves open where it ends. */

import { describe, expect, test } from 'vitest'
import { senseAt } from '../../../src/text/letters/sense.ts'

/** At the stroke. */
const sense = (text: string) => senseAt(text.replace('|', ''), text.indexOf('|'))

describe('nothing is left open after a pause', () => {
  test.each([...'.،؛؟!:…'])('as “%s” is', (sign) => {
    expect(sense(`كلام طويل${sign} |وبعده`)).toBe('pause')
    expect(sense(`كلام طويل${sign}|`)).toBe('pause')
  })

  test.each([...'"»”’)]'])('though “%s” closes behind it', (sign) => {
    expect(sense(`كلام طويل.${sign} |وبعده`)).toBe('pause')
    expect(sense(`كلام طويل${sign} |وبعده`)).toBe('within')
  })

  test('but only right behind it', () => {
    expect(sense('كلام. طويل |وبعده')).toBe('within')
    expect(sense('كلام. |وبعده كلام آخر طويل جدا لا ينتهي')).toBe('pause')
  })
})

describe('a word leans on the next one', () => {
  test.each(['يا', 'في', 'من', 'لا', 'أو', 'و', 'إن'])('where it has one or two letters: %s', (word) => {
    expect(sense(`كلام ${word} |وبعده`)).toBe('leaning')
  })

  test.each(
    'على علي إلى الى حتى اللي الذي التي كل بين عند كما مفيش إلا ليس غير مثل زي'.split(' '),
  )('where it is said with it: %s', (word) => {
    expect(sense(`كلام ${word} |وبعده`)).toBe('leaning')
    expect(sense(`${word}|`)).toBe('leaning')
    expect(sense(`كلام م${word}م |وبعده`)).toBe('within')
  })

  test.each('هذا هذه ذلك تلك هؤلاء أولئك'.split(' '))('where it points at it: %s', (word) => {
    expect(sense(`كيف صُفّ ${word} |العدد`)).toBe('leaning')
  })

  test('but for two letters of which the last is a double one', () => {
    expect(sense('كيف صُفّ |هذا العدد')).toBe('within')
    expect(sense('كيف صف |هذا العدد')).toBe('leaning')
  })

  test('whether it is vowelled or not', () => {
    expect(sense('كلام مِنْ |وبعده')).toBe('leaning')
    expect(sense('كلام الَّذِي |وبعده')).toBe('leaning')
    expect(sense('كلام إِنَّ |وبعده')).toBe('leaning')
    expect(sense('كلام كِتَابٌ |وبعده')).toBe('within')
  })

  test('wherever it stands in a long text', () => {
    const rest = ' كلام طويل لا ينتهي حتى يبدأ من جديد ثم يطول'
    expect(sense(`في |كل${rest}`)).toBe('leaning')
    expect(sense(`قال ${rest} في |كل`)).toBe('leaning')
  })
})

describe('a word leans on the one before it', () => {
  test.each('ده دي دا دول'.split(' '))('where speech points back with it: %s', (word) => {
    expect(sense(`النوع |${word} من المؤتمرات`)).toBe('leaning')
    expect(sense(`النوع |${word}`)).toBe('leaning')
    expect(sense(`النوع |${word}ك من المؤتمرات`)).toBe('within')
  })
})

describe('a word leans', () => {
  test.each('وفي فمن ولا وعلى وإلى فقد ويا وكل'.split(' '))('with «and» or «so» before it: %s', (word) => {
    expect(sense(`كلام ${word} |وبعده`)).toBe('leaning')
  })

  test.each('ولد وقت فيل فكر'.split(' '))('but not where its first letter is its own: %s', (word) => {
    expect(sense(`كلام ${word} |وبعده`)).toBe('within')
  })

  test('where it is a number, on what it counts', () => {
    expect(sense('أكتر من 7 |مؤتمرات')).toBe('leaning')
    expect(sense('نحو ٤٠٪ |نموًّا')).toBe('leaning')
    expect(sense('سنة 2014. |ثم')).toBe('pause')
    expect(sense('سنة 2014 |– ثم')).toBe('within')
  })
})

test('a phrase is left open after most words and after nothing', () => {
  expect(sense('كلام كتاب |وبعده')).toBe('within')
  expect(sense('كلام – |وبعده')).toBe('within')
  expect(sense('|كلام')).toBe('within')
})
