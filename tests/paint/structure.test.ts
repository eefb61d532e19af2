import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article, Issue } from '../../src/issue/issue.ts'
import { needing } from '../support/needing.ts'
import { printScreen, SAMPLE, VOWELLED } from '../support/printing.ts'
import {
  elementsOf,
  heardText,
  readHeld,
  readMarks,
  readPdf,
  readStructure,
  type StructureElement,
  textOf,
} from '../support/qpdf.ts'
import { textsOfAdverts, textsOfArticle } from '../support/reading.ts'
import { setIssue } from '../support/readings.ts'
import { normalise } from '../support/set-text.ts'

const SECOND = join(SAMPLE, '../002')
const CASES = [
  ...['plain', 'contemporary', 'classical'].flatMap((theme) => [
    { name: `the sample, ${theme}`, folder: SAMPLE, theme },
    { name: `the second issue, ${theme}`, folder: SECOND, theme },
  ]),
  { name: 'a vowelled interview', folder: VOWELLED, theme: 'plain' },
]

/** Elements that hold a text of their own. */
const TEXTS = /^(H\d|P|Lbl|LBody|Caption|Note)$/

needing('qpdf').describe.each(CASES)('the structure tree of $name', async ({ folder, theme }) => {
  const { issue } = await setIssue(folder, theme)
  const bytes = await printScreen(folder, theme)
  const file = readPdf(bytes)
  const tree = readStructure(file)
  const articles = elementsOf(tree, /^Art$/)

  test('says every paragraph in logical order, as it was written', () => {
    issue.articles.forEach((article, index) => {
      const heard = textsIn(articles.slice(index, index + 1))
      const written = textsOfArticle(article, issue).map(normalise)
      const said = heard.map(wordsOf)
      expect(said.toSorted()).toEqual(written.toSorted())
      // Boxes and pictures may float, and notes are heard at their marks: each is whole, and in its own order.
      const box = textsOfBox(article, issue).map(normalise)
      const at = said.indexOf(box[0] ?? '')
      expect(said.slice(at, at + box.length)).toEqual(box)
      const captions = heard.filter(({ type }) => type === 'Caption').map(wordsOf)
      const notes = heard.filter(({ type }) => type === 'Note').map(wordsOf)
      expect(notes).toEqual(notes.length === 0 ? [] : written.slice(-notes.length))
      const floating = [...captions, ...notes]
      expect(without(taken(said, at, box.length), floating)).toEqual(
        without(taken(written, written.indexOf(box[0] ?? ''), box.length), floating),
      )
    })
  })

  test('says what adverts say, in their order, behind the articles', () => {
    const [document] = tree
    const last = document?.children.findLastIndex(({ type }) => type === 'Art') ?? 0
    const behind = textsIn(document?.children.slice(last + 1) ?? []).map(wordsOf)
    const adverts = textsOfAdverts(issue).map(normalise)
    const at = behind.indexOf(adverts[0] ?? '')
    expect(behind.slice(at, at + adverts.length)).toEqual(adverts)
  })

  test('holds no control that only steers the page', () => {
    const texts = elementsOf(tree, /./).map(({ text }) => text ?? '')
    expect(texts.filter((text) => /[\u061C\u200B\u200E\u2066-\u2069]/.test(text))).toEqual([])
  })

  test('has one document, and a heading of the second level for each question', () => {
    expect(tree.map(({ type }) => type)).toEqual(['Document'])
    const questions = issue.articles.flatMap((article) =>
      article.kind === 'interview' ? article.exchanges : [],
    )
    expect(elementsOf(tree, /^H2$/)).toHaveLength(questions.length)
    expect(elementsOf(articles, /^H1$/)).toHaveLength(articles.length)
  })

  test('has headings without a gap between their levels', () => {
    const levels = elementsOf(tree, /^H\d$/).map(({ type }) => Number(type.slice(1)))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  test('names the language of every Latin insertion', () => {
    const latin = elementsOf(tree, /^Span$/).filter(({ text }) => /^[a-z ,-]+$/i.test(text ?? ''))
    expect(latin.map(({ language }) => language)).toEqual(latin.map(() => 'en'))
  })

  test('has words for every figure, and a name for every note', () => {
    for (const { alternative = '' } of elementsOf(tree, /^Figure$/)) expect(alternative.trim()).not.toBe('')
    const names = elementsOf(tree, /^Note$/).map(({ id = '' }) => id)
    expect(names).not.toContain('')
    expect(new Set(names).size).toBe(names.length)
  })

  test('holds every link of the pages, each with what it leads to in words', () => {
    const { annotations } = readHeld(file)
    const drawn = file.pages.flatMap((page) => {
      const list = file.follow(page['/Annots'])
      return Array.isArray(list) ? list.map((annotation) => file.dictionary(annotation)) : []
    })
    expect(new Set(annotations)).toEqual(new Set(drawn))
    for (const annotation of annotations) {
      expect(annotation['/Subtype']).toBe('/Link')
      expect(textOf(annotation['/Contents'])?.trim()).not.toBe('')
    }
    // A link of two lines has a box on each.
    const links = elementsOf(tree, /^Link$/).map(
      (link) => elementsOf([link], /^Figure$/)[0]?.alternative ?? heardText(link),
    )
    expect(new Set(annotations.map((annotation) => textOf(annotation['/Contents'])))).toEqual(new Set(links))
  })

  test('holds everything that is drawn, or calls it none of its own', () => {
    const { contents } = readHeld(file)
    const marks = readMarks(bytes)
    expect(marks).toHaveLength(file.pages.length)
    file.pages.forEach((page, index) => {
      const { numbers = [], unmarked } = marks[index] ?? {}
      const held = contents.get(page) ?? []
      expect(held.toSorted((one, other) => one - other)).toEqual(
        numbers.toSorted((one, other) => one - other),
      )
      expect(new Set(held).size).toBe(held.length)
      expect(unmarked).toBe(0)
    })
  })
})

/** The elements that hold a text of their own; of a note its number is a part of it. */
function textsIn(tree: readonly StructureElement[]): StructureElement[] {
  return tree.flatMap((element) => [
    ...(TEXTS.test(element.type) ? [element] : []),
    ...(element.type === 'Note' ? [] : textsIn(element.children)),
  ])
}

function wordsOf(element: StructureElement): string {
  return normalise(heardText(element))
}

/** The texts of an interview's box: what it says with it and not without. */
function textsOfBox(article: Article, issue: Issue): string[] {
  if (article.kind !== 'interview' || !article.profile) return []
  const bare = { ...article, exchanges: article.exchanges.slice(0, 1), closing: [] }
  const { profile: _, ...unboxed } = bare
  const all = textsOfArticle(bare, issue)
  const behind = textsOfArticle(unboxed, issue)
  const at = all.findIndex((text, index) => text !== behind[index])
  return at < 0 ? [] : all.slice(at, at + all.length - behind.length)
}

function taken(texts: readonly string[], at: number, count: number): string[] {
  return count === 0 ? [...texts] : texts.toSpliced(at, count)
}

/** Texts without these, each taken once. */
function without(texts: readonly string[], gone: readonly string[]): string[] {
  return gone.reduce<string[]>(
    (left, text) => taken(left, left.indexOf(text), left.includes(text) ? 1 : 0),
    [...texts],
  )
}
