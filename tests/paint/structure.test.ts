import { describe, expect, it } from 'vitest'
import type { Interview, Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { printScreen, SAMPLE, VOWELLED } from '../support/printing.ts'
import { hasProgram } from '../support/programs.ts'
import { elementsOf, heardText, readPdf, readStructure } from '../support/qpdf.ts'
import { textsOfArticle } from '../support/reading.ts'
import { normalise } from '../support/set-text.ts'

const CASES = [
  { name: 'the sample, plain', folder: SAMPLE, theme: 'plain' },
  { name: 'the sample, contemporary', folder: SAMPLE, theme: 'contemporary' },
  { name: 'a vowelled interview', folder: VOWELLED, theme: 'plain' },
]

describe.skipIf(!hasProgram('qpdf')).each(CASES)('the structure tree of $name', async ({ folder, theme }) => {
  const { value } = await loadIssue(folder)
  const issue = value as Issue
  const tree = readStructure(readPdf(await printScreen(folder, theme)))
  const articles = elementsOf(tree, /^Art$/)

  it('says every paragraph in logical order, as it was written', () => {
    const heard = articles.map((article) =>
      elementsOf([article], /^(H\d|P|Lbl|LBody)$/).map((element) => normalise(heardText(element))),
    )
    issue.articles.forEach((article, index) => {
      const own = heard[index] ?? []
      const written = textsOfArticle(article, issue).map(normalise)
      // A box may float: it stands where its page has it, whole and in its own order.
      const box =
        article.kind === 'interview' && article.profile ? textsOfBox(article, issue).map(normalise) : []
      const at = own.indexOf(box[0] ?? '')
      expect(own.slice(at, at + box.length)).toEqual(box)
      expect(without(own, at, box.length)).toEqual(
        without(written, written.indexOf(box[0] ?? ''), box.length),
      )
    })
  })

  it('holds no control that only steers the page', () => {
    const texts = elementsOf(tree, /./).map(({ text }) => text ?? '')
    expect(texts.filter((text) => /[\u061C\u2066-\u2069]/.test(text))).toEqual([])
  })

  it('has one document, and a heading of the second level for each question', () => {
    expect(tree.map(({ type }) => type)).toEqual(['Document'])
    const questions = issue.articles.flatMap((article) =>
      article.kind === 'interview' ? article.exchanges : [],
    )
    expect(elementsOf(tree, /^H2$/)).toHaveLength(questions.length)
    expect(elementsOf(articles, /^H1$/)).toHaveLength(articles.length)
  })

  it('names the language of every Latin insertion', () => {
    const latin = elementsOf(tree, /^Span$/).filter(({ text }) => /^[a-z -]+$/i.test(text ?? ''))
    expect(latin.map(({ language }) => language)).toEqual(latin.map(() => 'en'))
  })
})

function textsOfBox(article: Interview, issue: Issue): string[] {
  const bare = { ...article, exchanges: article.exchanges.slice(0, 1), closing: [] }
  const { profile: _, ...unboxed } = bare
  const all = textsOfArticle(bare, issue)
  return all.slice(textsOfArticle(unboxed, issue).length)
}

function without(texts: readonly string[], at: number, count: number): string[] {
  return count === 0 ? [...texts] : [...texts.slice(0, at), ...texts.slice(at + count)]
}
