import { describe, expect, test } from 'vitest'
import { foldText } from '../../src/fold/fold.ts'
import { soughtStemsOf, stemsOf } from '../../src/fold/stems.ts'

const formsOf = (words: string) => words.split(' ').map((word) => foldText(word))
const isOneWord = (one: string, other: string) => stemsOf(one).some((stem) => stemsOf(other).includes(stem))

describe('forms of one word share a stem', () => {
  test.each([
    ['the article and particles', 'كتاب الكتاب والكتاب بالكتاب كالكتاب فالكتاب للكتاب وبالكتاب'],
    ['particles alone', 'مدينة ومدينة بمدينة لمدينة ولمدينة'],
    ['a particle before a word of three letters', 'شكل بشكل وشكل لشكل'],
    ['pronouns', 'كتاب كتابه كتابها كتابهم كتابك كتابي كتابنا كتابهما'],
    ['a pronoun behind a ta marbuta', 'مدرسة مدرستهم مدرستي المدرسة مدرسات'],
    ['sound plurals', 'مهندس مهندسون مهندسين المهندسات مهندسة'],
    ['a plural of things', 'مؤتمر مؤتمرات المؤتمرات ومؤتمراتهم'],
    ['the accusative', 'صديق صديقًا'],
    ['an adjective of a place', 'لبنان لبناني اللبنانية'],
    ['a last hamza', 'سماء سما السماء'],
    ['an object behind a verb', 'علم علمتني علمها'],
    ['the article before two letters', 'يد اليد'],
  ])('%s', (_, words) => {
    const [first = '', ...others] = formsOf(words)
    for (const other of others) expect(isOneWord(first, other), `${first} ${other}`).toBe(true)
  })
})

describe('letters of a word’s own are not taken for affixes', () => {
  test.each([
    ['a kaf that begins it', 'كتاب', 'تاب'],
    ['a kaf that begins a longer form', 'كتابه', 'تاب'],
    ['a fa that begins it', 'فكرة', 'كرة'],
    ['the letters of an article', 'الهام', 'هام'],
    ['the letters of an article, in short', 'الآن', 'أن'],
    ['the name of God', 'الله', 'له'],
    ['a father, who is not “and the”', 'والدته', 'دته'],
    ['an ending of two letters in a short word', 'عمران', 'عمر'],
    ['a last hamza of a short word', 'ماء', 'ما'],
    ['a pronoun’s letters in a short word', 'سمك', 'سم'],
    ['a waw that ends a name', 'عمرو', 'عمر'],
    ['a city of peace and the word', 'سلام', 'سلا'],
  ])('%s', (_, one, other) => {
    const [first = '', second = ''] = formsOf(`${one} ${other}`)
    expect(isOneWord(first, second)).toBe(false)
  })
})

test('a stem is an unbroken piece of its word, and has two letters at the least', () => {
  for (const word of formsOf('والكتاب وبكتابه مدرستهم لهم به في و اليد فاستقبلوهما')) {
    for (const stem of stemsOf(word)) {
      expect(word).toContain(stem)
      expect(stem.length).toBeGreaterThanOrEqual(Math.min(2, word.length))
    }
  }
})

test('what is not of Arabic letters alone is its own stem', () => {
  expect(['w3c', '1974', 'cats', 'й'].map((word) => stemsOf(word))).toEqual([
    ['w3c'],
    ['1974'],
    ['cats'],
    ['й'],
  ])
})

test('a word of two letters is sought with its pronouns, and one of three is not', () => {
  const finds = (sought: string, word: string) =>
    stemsOf(foldText(word)).some((stem) => soughtStemsOf(foldText(sought)).includes(stem))
  for (const word of ['يد', 'يده', 'يدها', 'يدي', 'بيدك', 'يدنا', 'يدهما', 'واليد'])
    expect(finds('يد', word)).toBe(true)
  for (const word of ['يدور', 'أيد', 'زيد']) expect(finds('يد', word)).toBe(false)
  expect(finds('سمك', 'سم')).toBe(false)
})
