/** What an editor writes for shops and libraries, and may get wrong. */

import { expect, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { checkDigitOfIsbn } from '../../src/issue/trade-schema.ts'
import { change, SOUND, writeFolder } from './folders.ts'
import { testMistakes } from './mistake.ts'

const write = (lines: string) => change('issue.yaml', 'theme: plain', `theme: plain\n${lines}`)

testMistakes([
  {
    name: 'wants the last digit of an ISBN to check the others',
    files: write('isbn: 978-92-95055-02-4'),
    code: 'issue/isbn',
    at: 'issue.yaml:6:7',
    message: 'Unexpected ISBN "978-92-95055-02-4", expected 978-92-95055-02-5, by its check digit.',
    hint: 'certificate',
  },
  {
    name: 'wants an ISBN of thirteen digits',
    files: write('isbn: 92-95055-02-5'),
    code: 'issue/isbn',
    at: 'issue.yaml:6:7',
    message: 'Unexpected "92-95055-02-5", expected an ISBN of thirteen digits',
    hint: 'The number of the e-book',
  },
  {
    name: 'wants an ISBN without hyphens in quotes',
    files: write('isbn: 9789295055025'),
    code: 'issue/type',
    at: 'issue.yaml:6:7',
    message: 'Unexpected number 9789295055025, expected a text.',
    hint: 'Put it in quotes',
  },
  {
    name: 'wants codes of Thema as Thema writes them',
    files: write('subjects: { thema: [dnp] }'),
    code: 'issue/thema',
    at: 'issue.yaml:6:21',
    message: 'Unexpected "dnp", expected a Thema code such as DNP',
    hint: 'Thema scheme',
  },
  {
    name: 'wants a subject before what qualifies it',
    files: write('subjects: { thema: [1HBE, DNP] }'),
    code: 'issue/thema',
    at: 'issue.yaml:6:20',
    message: 'Unexpected qualifier "1HBE" in the first place',
    hint: 'matters most first',
  },
  {
    name: 'wants codes of BISAC as BISAC writes them',
    files: write('subjects: { bisac: [LCO02000] }'),
    code: 'issue/bisac',
    at: 'issue.yaml:6:21',
    message: 'Unexpected "LCO02000", expected a BISAC code such as LCO020000.',
    hint: 'BISAC',
  },
  {
    name: 'wants one subject at least',
    files: write('subjects: {}'),
    code: 'issue/subjects',
    at: 'issue.yaml:6:11',
    message: 'Unexpected subjects without any, expected thema, bisac or words.',
    hint: 'words: [',
  },
])

test.each([
  ['978929505502', '5'],
  ['978030640615', '7'],
  ['979109000000', '1'],
  ['978000000000', '2'],
])('the digit that checks %s is %s', (digits, check) => {
  expect(checkDigitOfIsbn(`${digits}0`)).toBe(check)
})

test('what is written for shops is read, an ISBN as digits alone and a certifier in either form', async () => {
  const lines = [
    "isbn: '978 92 95055 02 5'",
    'description: عدد عن الخط',
    'subjects: { thema: [AFH, 1HBE-AA-DC], bisac: [ART003000], words: [خط] }',
    'fileAs: مجلة الخط',
    'romanised: Majalla',
  ].join('\n')
  const read = async (certifier: string) =>
    (await loadIssue(writeFolder({ ...SOUND, ...write(`${lines}\ncertifier: ${certifier}`) }))).value
  expect(await read('دار')).toMatchObject({
    isbn: '9789295055025',
    description: 'عدد عن الخط',
    subjects: { thema: ['AFH', '1HBE-AA-DC'], bisac: ['ART003000'], words: ['خط'] },
    fileAs: 'مجلة الخط',
    romanised: 'Majalla',
    certifier: { name: 'دار' },
  })
  const report = 'https://example.org/report'
  expect((await read(`{ name: دار, report: '${report}' }`))?.certifier).toEqual({ name: 'دار', report })
})

test('names of guests and of makers are filed where they say so', async () => {
  const files = {
    ...SOUND,
    'talks/guest.yaml': SOUND['talks/guest.yaml']
      ?.replace('shortName: سلمى', 'shortName: سلمى\n  fileAs: أحمد، سلمى\n  romanised: Salma')
      .replace('name: خالد', 'name: خالد\n    romanised: Khaled'),
  }
  const talk = (await loadIssue(writeFolder(files))).value?.articles.at(-1)
  expect(talk).toMatchObject({
    guests: [{ fileAs: 'أحمد، سلمى', romanised: 'Salma' }],
    credits: [{ role: 'صحافة', name: 'خالد', romanised: 'Khaled' }],
  })
})
