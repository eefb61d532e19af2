/** Issue folders that load, and what the loader does across files. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { loadIssue } from '../../src/issue/load.ts'
import { SAMPLE, SECOND } from '../support/printing.ts'
import { articlesOf, change, loadChanged, SOUND } from './folders.ts'

const GUEST = 'talks/guest.yaml'

test('loads a sound issue', async () => {
  const checked = await loadChanged({})
  expect(checked.diagnostics).toEqual([])
  expect(checked.value).toMatchObject({
    id: '012',
    number: 12,
    numerals: 'arabic-indic',
    labels: { number: 'العدد ١٢', date: 'نوفمبر ٢٠٢٦' },
    cover: { story: 'guest', words: { text: 'هذا كلامي', from: 1, span: { line: 9, column: 5 } } },
  })
  const { letter, interview } = articlesOf(checked)
  expect(letter.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
  expect(letter.credits).toEqual([])
  expect(interview.exchanges.map(({ number }) => number)).toEqual([1, 2])
  expect(interview.closing).toEqual([])
})

test('takes an article with its section and its place, or by its file alone', async () => {
  const placed = change(
    'issue.yaml',
    '  - talks/guest.yaml',
    `  - { file: talks/guest.yaml, section: حوارات, starts: right }
sections:
  - { name: تحقيقات, colour: '#0B6E69' }
  - { name: حوارات, colour: groundText }`,
  )
  const { value, diagnostics } = await loadChanged(placed)
  expect(diagnostics).toEqual([])
  expect(value?.sections.map(({ name, colour }) => [name, colour])).toEqual([
    ['تحقيقات', '#0B6E69'],
    ['حوارات', 'groundText'],
  ])
  const [letter, talk] = value?.articles ?? []
  expect(letter && ('section' in letter || 'placement' in letter)).toBe(false)
  expect(talk?.section).toBe(value?.sections[1])
  expect(talk?.placement).toMatchObject({ starts: 'right', span: { line: 13 } })
})

test('lets an article that an advert faces begin on the left', async () => {
  const booked = change(
    'issue.yaml',
    'articles:',
    'adverts: [{ size: full, words: حبر, facing: guest }]\narticles:',
  )
  const { value } = await loadChanged(booked)
  expect(value?.adverts[0]?.place).toEqual({ kind: 'facing', slug: 'guest' })
  expect(value?.articles.map(({ placement }) => placement?.starts)).toEqual([undefined, 'left'])
})

test('leaves out what the editor left out', async () => {
  const { value } = await loadChanged({})
  expect(value && 'publisher' in value).toBe(false)
  expect(value?.articles[0] && 'kicker' in value.articles[0]).toBe(false)
})

test("lets the editor's own words stand for number and date", async () => {
  const own = 'theme: plain\nlabels:\n  number: العدد الأول\n  date: شتاء ٢٠٢٦'
  const { value } = await loadChanged(change('issue.yaml', 'theme: plain', own))
  expect(value?.labels).toEqual({ number: 'العدد الأول', date: 'شتاء ٢٠٢٦' })
})

test('is stapled unless it is bound otherwise, and measures paper in points', async () => {
  const bindingOf = async (own: string) =>
    (await loadChanged(change('issue.yaml', 'theme: plain', `theme: plain${own}`))).value?.binding
  expect(await bindingOf('')).toEqual({ kind: 'stapled' })
  const caliper = (0.1 * 72) / 25.4
  expect(await bindingOf('\nbinding: { kind: stapled, caliper: 0.1 }')).toEqual({ kind: 'stapled', caliper })
  expect(await bindingOf('\nbinding: { kind: perfect, caliper: 0.1 }')).toEqual({ kind: 'perfect', caliper })
  const glue = { milling: (3 * 72) / 25.4, hinge: (6 * 72) / 25.4 }
  expect(await bindingOf('\nbinding: { kind: perfect, caliper: 0.1, milling: 3, hinge: 6 }')).toEqual({
    kind: 'perfect',
    caliper,
    ...glue,
  })
  expect(await bindingOf('\nbinding: { kind: stapled, milling: 3 }')).toBeUndefined()
})

test('a picture of the cover keeps its own colours where that is said, and only there', async () => {
  const picture = sharp({ create: { width: 6, height: 4, channels: 3, background: 'teal' } })
  const coverOf = async (own: string) => {
    const files = {
      'pictures/door.png': await picture.png().toBuffer(),
      ...change(
        'issue.yaml',
        'cover:',
        `cover:\n  picture: { file: pictures/door.png, alternative: باب${own} }`,
      ),
    }
    return (await loadChanged(files)).value?.cover
  }
  expect(await coverOf(', colours: own')).toMatchObject({ picture: { alternative: 'باب' }, colours: 'own' })
  expect(await coverOf(', colours: toned')).not.toHaveProperty('colours')
  expect(await coverOf('')).not.toHaveProperty('colours')
})

test('reports the mistakes of all files in one run, file by file and down each file', async () => {
  const { value, diagnostics } = await loadChanged({
    ...change('issue.yaml', 'date: 2026-11-01', 'date: soon'),
    'letter.yaml': 'slug: letter\nkind: letter\ntitle: "\\u202Eرسالة"\ntext: هذا *مفتوح\nsign: أنا\n',
    [GUEST]: `${SOUND[GUEST]}`
      .replace('kicker:', 'kiker:')
      .replace('question: وماذا بعد؟', 'question:')
      .replace('text: وهو صادق', 'text: وهو كاذب')
      .replace('shortName: سلمى', 'shortName: ليلى'),
  })
  expect(value).toBeUndefined()
  expect(diagnostics.map(({ code, span }) => `${code} ${span?.file}:${span?.line}`)).toEqual([
    'issue/date issue.yaml:3',
    'issue/bidi-control letter.yaml:3',
    'issue/unclosed-mark letter.yaml:4',
    'issue/unknown-key letter.yaml:5',
    `issue/unknown-key ${GUEST}:3`,
    `issue/short-name ${GUEST}:7`,
    `issue/extract ${GUEST}:12`,
    `issue/empty ${GUEST}:17`,
  ])
})

test('does not complain of a cover story that may stand in a file it cannot read', async () => {
  const { diagnostics } = await loadChanged({ [GUEST]: 'slug: "guest' })
  expect(diagnostics.map(({ code }) => code)).toEqual(['issue/syntax'])
})

test('lets an extract leave out marks and notes, and run over two paragraphs', async () => {
  const { diagnostics } = await loadChanged({
    [GUEST]: `${SOUND[GUEST]}`
      .replace('      جواب على\n', '      جواب *على*^[شرح]\n')
      .replace('- text: جواب على سطرين', '- text: جواب على سطرين وفقرة'),
  })
  expect(diagnostics).toEqual([])
})

describe('the form of the data', () => {
  const ofForm = async (form: string) => {
    const { diagnostics } = await loadChanged(change('issue.yaml', 'masthead:', `${form}masthead:`))
    return diagnostics.map(({ code, span }) => `${code} ${span?.line}:${span?.column}`)
  }

  test('is the first or the second, with or without a number', async () => {
    for (const form of ['', 'schema: 1\n', 'schema: 2\n']) expect(await ofForm(form)).toEqual([])
    expect(await ofForm('schema: two\n')).toEqual(['issue/type 1:9'])
  })

  test('of a newer press is told alone, whatever else that press knows', async () => {
    expect(await ofForm('schema: 3\nholograms: [1]\n')).toEqual(['issue/newer-form 1:9'])
  })

  test('of the first two issues of the house is the first, and they load as they are', async () => {
    for (const folder of [SAMPLE, SECOND]) {
      expect(readFileSync(join(folder, 'issue.yaml'), 'utf8')).not.toMatch(/^schema:/m)
      expect((await loadIssue(folder)).diagnostics).toEqual([])
    }
  })
})
