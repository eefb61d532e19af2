/** What other programs are given to set: the theme's page and face in each one's own words, and the text unharmed. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { ManuscriptArticle } from '../../../scripts/bench/manuscript.ts'
import { readSetting } from '../../../scripts/bench/setting.ts'
import { htmlSource, latexSource, markdownSource, typstSource } from '../../../scripts/bench/sources.ts'
import { readWithMupdf } from '../../support/read-mupdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SIGNS = 'one #two <three> & four_five \\six $7 "eight" {nine} ~ten^ *eleven* @twelve % [13]'
const ARTICLES: readonly ManuscriptArticle[] = [
  {
    head: [{ role: 'title', text: 'عنوان' }],
    text: [
      { role: 'bold', text: 'سؤال؟' },
      { role: 'body', text: SIGNS },
    ],
  },
]
const setting = await readSetting()

describe('the page of the theme is said', () => {
  test('as the theme has it: A4, two columns of 84 mm, Amiri of 10.5 on 15 points', () => {
    const { width, columns, measure, body, family, indent } = setting
    expect([width, measure].map((points) => Math.round((points / 72) * 25.4))).toEqual([210, 84])
    expect({ columns, body, family, indent }).toEqual({
      columns: 2,
      body: { size: 10.5, leading: 15 },
      family: 'Amiri',
      indent: 15,
    })
  })

  test.each([
    ['Typst', typstSource, ['columns: 2', 'justify: true', 'size: 10.5pt', 'dir: rtl', 'font: "Amiri"']],
    ['HTML', htmlSource, ['columns: 2', 'text-align: justify', '10.5pt/15pt "Amiri"', 'dir="rtl"']],
    ['LaTeX', latexSource, ['twocolumn', 'bidi=basic', '\\fontsize{10.5bp}{15bp}']],
  ])('to %s', (_, write, said) => {
    const source = write(ARTICLES, setting)
    for (const words of said) expect(source).toContain(words)
    expect(source).toContain(`${setting.gutter}`)
  })

  test('and so are the project’s own files of the face', () => {
    const { faces } = setting
    expect(faces.bold).toMatch(/node_modules\/@expo-google-fonts\/amiri\/.*Bold\.ttf$/)
    for (const file of [faces.regular, faces.bold]) expect(htmlSource(ARTICLES, setting)).toContain(file)
  })
})

describe('signs that mean something to a program stand in its page as they were written', () => {
  test('set by Typst', async () => {
    const [source, out] = [join(folder, 'source.typ'), join(folder, 'out.pdf')]
    writeFileSync(source, typstSource(ARTICLES, setting))
    const { regular, bold } = setting.faces
    execFileSync(process.execPath, ['scripts/bench/typst.mjs', source, out, regular, bold])
    const read = (await readWithMupdf(readFileSync(out))).join(' ').replaceAll(/\s+/g, '')
    for (const word of SIGNS.split(' ')) expect(read).toContain(word)
  })

  test('in HTML', () => {
    expect(htmlSource(ARTICLES, setting)).toContain('one #two &lt;three> &amp; four')
  })

  test('in LaTeX', () => {
    const source = latexSource(ARTICLES, setting)
    expect(source).toContain('one \\#two <three> \\& four\\_five \\textbackslash six \\$7')
    expect(source).toContain('\\{nine\\} \\~{}ten\\^{} *eleven* @twelve \\%')
  })

  test('in Markdown', () => {
    const source = markdownSource(ARTICLES, setting)
    expect(source).toContain('one \\#two \\<three\\> & four\\_five \\\\six \\$7')
    expect(source).toMatch(/^# عنوان$/m)
  })
})

test('Typst says its version', () => {
  const said = execFileSync(process.execPath, ['scripts/bench/typst.mjs', '--version'])
  expect(String(said)).toMatch(/^\d+\.\d+\.\d+$/)
})
