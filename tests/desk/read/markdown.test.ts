/** Markdown of site generators: tables, notes, pictures, front matter in every dialect. */

import { describe, expect, test } from 'vitest'
import { interpret } from '../../../src/desk/interpret.ts'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { lineOf, linesOf, readText } from '../../support/manuscripts.ts'

const told = async (text: string) =>
  (await readText('a.md', text)).paragraphs.map(
    ({ kind, runs, span }) => `${span.line} ${kind} ${textOfRuns(runs)}`,
  )

test('tables are rows, and notes stand at the end in the order in which the text names them', async () => {
  const text =
    '| السنة | الأقفال |\n|---|---|\n| ١٩٩٠ | **سبعة**[^ب] |\n\nنعم[^أ] لا[^ب].\n\n[^أ]: ثانية\n\n[^ب]: أولى\n'
  expect(await told(text)).toEqual([
    '1 row السنة\tالأقفال',
    '3 row ١٩٩٠\tسبعة1',
    '5 text نعم2 لا1.',
    '9 note أولى',
    '7 note ثانية',
  ])
})

test('a figure of Hugo or Jekyll is a picture with its caption, and other calls are left out', async () => {
  const text =
    'قبل\n\n{{< figure\n  src="/a.png" caption="الدكان" attr="سامي" >}}\n\nبعد {{ site.title }}\n\n{% include f.html image_path="b.jpg" caption=\'الباب\' %}\n\n{{< youtube فيديو >}}\n'
  expect(await told(text)).toEqual([
    '1 text قبل',
    '3 picture  ',
    '3 caption الدكان – سامي',
    '6 text بعد',
    '8 picture  ',
    '8 caption الباب',
  ])
  const { leftOut } = await readText('a.md', text)
  expect(leftOut.map(({ text: left, span }) => [left, span.line])).toEqual([
    ['{{ site.title }}', 6],
    ['{{< youtube فيديو >}}', 10],
  ])
})

test('a call that nobody has closed is text', async () => {
  expect(await linesOf('a.md', 'كان {{< باب')).toEqual(['كان {{< باب'])
})

test('HTML in it is read: line ends, bold words, blocks; its remarks are left out', async () => {
  const text = 'س: متى؟<br>ج: <b>الآن</b> نعم\n\n<div><p>صندوق</p><p>ثان</p></div>\n\n<!-- ملاحظة -->\n'
  const { paragraphs, leftOut } = await readText('a.md', text)
  expect(paragraphs[0]?.runs).toEqual([
    { text: 'س: متى؟\nج: ' },
    { text: 'الآن', bold: true },
    { text: ' نعم' },
  ])
  expect(paragraphs.slice(1).map(({ runs, span }) => [textOfRuns(runs), span.line])).toEqual([
    ['صندوق', 3],
    ['ثان', 3],
  ])
  expect(leftOut.map(({ text: left, reason }) => [left, reason])).toEqual([['ملاحظة', 'comment']])
})

test.each([
  ['YAML', '---\ntitle: قفل\nauthors: [نور, سامي]\nparams:\n  kicker: حوار\n---\nنص'],
  ['TOML', '+++\ntitle = "قفل"\nauthors = ["نور", "سامي"]\n[params]\nkicker = "حوار"\n+++\nنص'],
])('front matter in %s is facts, lists and maps with it', async (_, text) => {
  const { facts, paragraphs, remarks } = await readText('a.md', text)
  expect(facts.map(({ name, value }) => [name, value])).toEqual([
    ['title', 'قفل'],
    ['authors', 'نور، سامي'],
    ['kicker', 'حوار'],
  ])
  expect(paragraphs.map(({ runs, span }) => [textOfRuns(runs), span.line])).toEqual([
    ['نص', text.split('\n').length],
  ])
  expect(remarks).toEqual([])
})

test('front matter that is no YAML is read line by line, and that is told', async () => {
  const { facts, leftOut, remarks } = await readText(
    'a.md',
    '---\ntitle: حوار: قفل "واحد\nauthor: نور\nكلام\n---\nنص',
  )
  expect(facts.map(({ name, value }) => [name, value])).toEqual([
    ['title', 'حوار: قفل "واحد'],
    ['author', 'نور'],
  ])
  expect(leftOut.map(({ text }) => text)).toEqual(['كلام'])
  expect(remarks.map(({ code }) => code)).toEqual(['desk/front-matter'])
})

test('text between two rules is no front matter', async () => {
  expect(await linesOf('a.md', '---\nهذا نص\n\n---\n\nنص آخر')).toEqual(['هذا نص', 'نص آخر'])
})

describe('lines that are turns', () => {
  const read = async (text: string) =>
    (await readText('talk.md', text)).paragraphs.map((paragraph) => [paragraph.span.line, lineOf(paragraph)])

  test('are paragraphs where they stand, behind labels in bold or plain, whatever ends their lines', async () => {
    const turns = [
      [3, 'س: كيف بدأت؟'],
      [4, 'ج: من الدكان. وكان ضيقًا.'],
      [6, 'س: ومتى؟'],
    ]
    expect(await read('حوار\n\nس: كيف بدأت؟\nج: من الدكان.\nوكان ضيقًا.\nس: ومتى؟\n')).toEqual([
      [1, 'حوار'],
      ...turns,
    ])
    expect(await read('حوار\n\n**س:** كيف بدأت؟\n**ج:** من الدكان.\nوكان ضيقًا.\n**س:** ومتى؟')).toEqual([
      [1, 'حوار'],
      ...turns,
    ])
    expect(await read('حوار\n\nس: كيف بدأت؟  \nج: من الدكان.  \nوكان ضيقًا.  \nس: ومتى؟')).toEqual([
      [1, 'حوار'],
      [3, 'س: كيف بدأت؟'],
      [4, 'ج: من الدكان.\nوكان ضيقًا.'],
      [6, 'س: ومتى؟'],
    ])
  })

  test('are questions in bold over their answers', async () => {
    expect(await read('**كيف بدأت؟**\nمن الدكان.\nوكان ضيقًا.\n**ومتى؟**\nقبل سنة.\n')).toEqual([
      [1, 'كيف بدأت؟'],
      [2, 'من الدكان. وكان ضيقًا.'],
      [4, 'ومتى؟'],
      [5, 'قبل سنة.'],
    ])
  })

  test('make an interview of names on neighbouring lines', async () => {
    const lines = 'سلمى: كيف بدأت؟\nنور: من الدكان.\nسلمى: وماذا بقي؟\nنور: الرائحة.\n'
    expect(interpret(await readText('talk.md', `# حوار مع نور\n\n${lines}`)).exchanges).toHaveLength(2)
  })

  test.each([
    [
      'a sentence broken by hand',
      'وكان جدي يقول\nدائمًا: من جد وجد.\nثم يمضي.',
      'وكان جدي يقول دائمًا: من جد وجد. ثم يمضي.',
    ],
    ['a line with words in bold', 'كان الدكان\n**ضيقًا** جدًّا\nوبقي.', 'كان الدكان ضيقًا جدًّا وبقي.'],
  ])('are not %s', async (_, text, paragraph) => {
    expect(await read(text)).toEqual([[1, paragraph]])
  })
})

test('a picture with words on the next line of its paragraph stays a picture, and words in italics are its caption', async () => {
  const { paragraphs } = await readText(
    'talk.md',
    '![مرطبان](/2031/jar.jpg)\n*رفّ القمح في الدكان.*\n\nكلام بعدها.',
  )
  expect(
    paragraphs.map(({ kind, runs }) => [kind, runs.find(({ href }) => href)?.href, textOfRuns(runs).trim()]),
  ).toEqual([
    ['picture', '/2031/jar.jpg', 'مرطبان'],
    ['caption', undefined, 'رفّ القمح في الدكان.'],
    ['text', undefined, 'كلام بعدها.'],
  ])
})
