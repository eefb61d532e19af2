/** What a reading engine must not part, and that the words stay as they were written. */

import { describe, expect, test } from 'vitest'
import { keptWhole, writeWords } from '../../src/epub/unbroken.ts'

const whole = (words: string) =>
  [...words.matchAll(/<span class="whole">(.*?)<\/span>(?!<\/span>)/g)].map(([, own = '']) =>
    own.replace(/<[^>]*>/g, ''),
  )

describe('words', () => {
  test.each([
    ['أم بالـ multi-tasking وتعدد المهام', ['multi-tasking']],
    ['فعولن، tick-tock, tick-tock والعروضيّون', ['tick-tock', 'tick-tock']],
    ['جودة وبأقل عدد من الموظفين .', ['الموظفين .']],
    ['تعدد المهام والمهارات ؟', ['والمهارات ؟']],
    ['بنعمله فيه .. تقريبا', ['فيه ..']],
    ['في سنة 1874-1974 مثلًا', ['1874-1974']],
  ])('holds together what would be parted in %s', (words, held) => {
    const written = writeWords(words)
    expect(whole(written)).toEqual(held)
    expect(written.replace(/<[^>]*>/g, '')).toBe(words)
  })

  test.each([
    ['النص العادي، كما هو. نعم؟ لا!'],
    ['سنة ١٨٧٤ - أو بعدها'],
    ['Digital performance'],
  ])('leaves %s alone', (words) => expect(writeWords(words)).toBe(words))

  test('parts what is longer than a line', () => {
    expect(whole(writeWords('a-very-long-chain-of-words'))).toEqual([])
  })

  test('escapes what it holds and what it does not', () => {
    expect(writeWords('a-b <c> & ؟')).toBe(
      '<span class="whole"><span class="latin">a-b</span></span> &lt;c&gt; <span class="whole">&amp; ؟</span>',
    )
  })
})

test('keeps a telephone number whole, and no address that is longer than a line', () => {
  expect(keptWhole('02 0000 1212')).toEqual({ class: 'whole' })
  expect(keptWhole('https://example.org/a-long-address')).toEqual({})
})
