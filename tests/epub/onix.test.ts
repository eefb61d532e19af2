/** What the book trade is told of an issue: held to the schema of ONIX 3.1, and to what the issue says. */

import { describe, expect, test } from 'vitest'
import { writeOnix } from '../../src/epub/onix.ts'
import { languageCodeOf, roleCodeOf, themaSchemeOf } from '../../src/epub/onix-codes.ts'
import type { Issue } from '../../src/issue/issue.ts'
import { nameIssue, namePrint } from '../../src/issue/names.ts'
import { WORDS } from '../../src/issue/words.ts'
import { checkOnix } from '../support/check-onix.ts'
import { needing } from '../support/needing.ts'
import { exchange, interview, issueOf, MODIFIED } from './sample-issue.ts'

const BARE: Issue = issueOf(interview('omar', [exchange(1, 'س؟')], { credits: [] }))

/** All that an issue can say for shops. */
const FULL: Issue = {
  ...issueOf(
    interview('omar', [exchange(1, 'س؟')], {
      credits: [
        { role: 'حوار', name: 'خالد إبراهيم', fileAs: 'إبراهيم، خالد', romanised: 'Khaled Ibrahim' },
        { role: 'تدقيق', name: 'John Smith' },
        { role: 'شكر', name: 'ليلى' },
      ],
    }),
  ),
  fileAs: 'انفلونسرز',
  romanised: 'Influencers',
  isbn: '9789295055025',
  issn: '2049-3630',
  description: 'HTML وCSS: حوار عن <الشبكة> & غيرها.',
  subjects: { thema: ['DNP', '1HBE', '3MR'], bisac: ['LCO020000'], words: ['حوارات', 'CSS'] },
  certifier: {
    name: 'DAISY (Ace 1.3).',
    credential: 'https://example.org/badge',
    report: 'https://example.org/r',
  },
}

const making = { paged: true, pictured: true }
const full = writeOnix(FULL, making, MODIFIED)
const valuesOf = (message: string, name: string) =>
  [...message.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, value]) => value)

describe('the schema of ONIX 3.1 finds nothing wrong', () => {
  needing('onixcheck').test('with an issue that says all that it can', () => {
    expect(checkOnix(full)).toEqual([])
  })

  needing('onixcheck').test('with one that says nothing', () => {
    const { publisher: _, ...silent } = BARE
    expect(checkOnix(writeOnix(silent, { paged: false, pictured: false }, MODIFIED))).toEqual([])
  })

  needing('onixcheck').test('and does find what is wrong', () => {
    expect(checkOnix(full.replace('<ProductComposition>00<', '<ProductComposition>99<'))).not.toEqual([])
  })

  test('that it has codes for: languages, doings, qualifiers of subjects', () => {
    expect(['ar-EG', 'fa', 'arz', 'ckb-IQ', 'xx'].map(languageCodeOf)).toEqual([
      'ara',
      'per',
      'ara',
      'ckb',
      'und',
    ])
    expect(['ive', 'ivr', 'pfr'].map(roleCodeOf)).toEqual(['A44', 'A43', 'Z99'])
    expect(['DNP', '1HBE', '2ACB', '3MR', '4Z', '5AX', '6UA'].map(themaSchemeOf)).toEqual([
      '93',
      '94',
      '95',
      '96',
      '97',
      '98',
      '99',
    ])
  })
})

describe('the record', () => {
  test('is known by its ISBN and by the name of the book, and leads to the printed issue', () => {
    expect(valuesOf(full, 'IDValue')).toEqual([FULL.isbn, nameIssue(FULL), '20493630', namePrint(FULL)])
    expect(writeOnix(FULL, { ...making, paged: false }, MODIFIED)).not.toContain(namePrint(FULL))
  })

  test('names its people in order, with their roles, as they are filed and in Latin letters', () => {
    const [first] = full.match(/<Contributor>[\s\S]*?<\/Contributor>/g) ?? []
    expect(valuesOf(first ?? '', 'ContributorRole')).toEqual(['A43'])
    expect(valuesOf(first ?? '', 'PersonNameInverted')).toEqual(['إبراهيم، خالد'])
    expect(first).toContain('<PersonName textscript="Latn">Khaled Ibrahim</PersonName>')
    expect(valuesOf(full, 'ContributorRole')).toEqual(['A43', 'A44', 'Z99', 'Z99'])
  })

  test('shelves it by the first subject of each scheme, and by words', () => {
    const subjects = full.match(/<Subject>[\s\S]*?<\/Subject>/g) ?? []
    expect(
      subjects.map((subject) => [subject.includes('<MainSubject/>'), ...valuesOf(subject, 'SubjectCode')]),
    ).toEqual([[true, 'DNP'], [false, '1HBE'], [false, '3MR'], [true, 'LCO020000'], [false]])
    expect(valuesOf(subjects.at(-1) ?? '', 'SubjectHeadingText')).toEqual(['حوارات; CSS'])
  })

  test('says the edition in words, and how words that begin with Latin run', () => {
    expect(valuesOf(full, 'EditionStatement')).toEqual([
      `${WORDS.book}: انفلونسرز توداي، العدد ١، نوفمبر ٢٠٢٦`,
    ])
    expect(valuesOf(full, 'Text')).toEqual(['\u200fHTML وCSS: حوار عن &lt;الشبكة&gt; &amp; غيرها.'])
  })

  test('claims that it can be read by all where somebody answers for that, with the credential', () => {
    const featuresOf = (message: string) => valuesOf(message, 'ProductFormFeatureValue')
    expect(featuresOf(full)).toEqual(expect.arrayContaining(['04', '82', '85', '90', '89', '94']))
    expect(full).toContain('<ProductFormFeatureDescription>DAISY (Ace 1.3).\u200e<')
    const unjudged = writeOnix(BARE, making, MODIFIED)
    for (const claim of ['04', '82', '85', '90']) expect(featuresOf(unjudged)).not.toContain(claim)
    expect(unjudged).toContain(WORDS.unjudged)
  })

  test('is sent at the moment the book is made, and published on the day of the issue', () => {
    expect(valuesOf(full, 'SentDateTime')).toEqual(['20261101T093015Z'])
    expect(valuesOf(full, 'Date')).toEqual(['20261101'])
  })
})
