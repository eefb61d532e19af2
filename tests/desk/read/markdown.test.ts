/** Markdown of site generators: tables, notes, pictures, front matter in every dialect. */

import { expect, test } from 'vitest'
import { textOfRuns } from '../../../src/desk/manuscript.ts'
import { linesOf, readText } from '../../support/manuscripts.ts'

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
