import { describe, expect, test } from 'vitest'
import { writeChapter } from '../../src/epub/xhtml.ts'
import type { Inline } from '../../src/issue/block.ts'
import { chapterOf, setting } from './chapters.ts'
import { exchange, extract, interview, paragraph, words } from './sample-issue.ts'

function answerOf(...content: readonly Inline[]): string {
  return chapterOf(paragraph(...content))
}

describe('inside a line', () => {
  test('isolates what runs against the page, and only names what does not', () => {
    const latin = answerOf({ kind: 'language', language: 'en', content: [words('SEO')] })
    expect(latin).toContain('<bdi><span lang="en" xml:lang="en" dir="ltr">SEO</span></bdi>')
    const persian = answerOf({ kind: 'language', language: 'fa', content: [words('سلام')] })
    expect(persian).toContain('<span lang="fa" xml:lang="fa">سلام</span>')
    const romanised = answerOf({ kind: 'language', language: 'ar-Latn', content: [words('salam')] })
    expect(romanised).toContain('dir="ltr">salam')
  })

  test('leads from a bare address to where it says, but from no other piece, and not inside a link', () => {
    const isolate = (text: string): Inline => ({ kind: 'isolate', text })
    const written = (text: string) => answerOf(words('على '), isolate(text), words('.'))
    expect(written('https://example.org/a?b=1')).toContain('<a href="https://example.org/a?b=1"><bdi>')
    expect(written('www.example.org')).toContain('<a href="https://www.example.org/"><bdi>')
    expect(written('mona@example.org')).toContain('<a href="mailto:mona@example.org"><bdi>')
    for (const piece of ['@press', 'C++', '02 2345 6789', '#OpenSource'])
      expect(written(piece), piece).not.toContain('<a ')
    const linked = answerOf({
      kind: 'link',
      href: 'https://example.org',
      content: [isolate('www.example.org')],
    })
    expect(linked.match(/<a /g)).toHaveLength(1)
  })

  test('calls a note by the issue’s digits and leads back from it', () => {
    const document = answerOf(words('قال'), { kind: 'note', content: [words('في القاهرة')] })
    expect(document).toMatch(
      /قال<a id="noteref-1"[^>]*href="#note-1"[^>]*role="doc-noteref" aria-label="هامش ١"><sup>١<\/sup><\/a>/,
    )
    expect(document).toMatch(
      /<div id="note-1"[^>]*role="doc-footnote"><p><a href="#noteref-1"[^>]*>١<\/a> في القاهرة/,
    )
  })

  test('numbers a note within a note after the one that calls it', () => {
    const inner: Inline = { kind: 'note', content: [words('الثاني')] }
    const document = answerOf({ kind: 'note', content: [words('الأول'), inner] })
    expect(document.indexOf('id="note-1"')).toBeLessThan(document.indexOf('id="note-2"'))
    expect(document).toMatch(/id="note-1".*الأول.*href="#note-2"/)
  })

  test('calls the note of a link right after the link', () => {
    const note: Inline = { kind: 'note', content: [words('هامش')] }
    const document = answerOf({ kind: 'link', href: 'https://example.org/', content: [words('موقعه'), note] })
    expect(document).toContain('<a href="https://example.org/">موقعه</a><a id="noteref-1"')
  })

  test('writes an Arabic address as every reader takes it, and follows no script', () => {
    const arabic = answerOf({ kind: 'link', href: 'https://example.org/عمر', content: [words('موقعه')] })
    expect(arabic).toContain('href="https://example.org/%D8%B9%D9%85%D8%B1"')
    const script = answerOf({ kind: 'link', href: 'javascript:alert(1)', content: [words('هنا')] })
    expect(script).toContain('<p>هنا</p>')
  })
})

describe('pull quotes', () => {
  test('are not heard twice', () => {
    const answer = ['قول', 'ثم كلام طويل. '.repeat(40), 'ونهاية'].map((said) => paragraph(said))
    const article = interview('omar', [exchange(1, 'س؟', ...answer)], { pullQuotes: [extract('قول', 1)] })
    expect(writeChapter(article, setting).document).toContain(
      '<aside class="pull-quote" epub:type="pullquote" role="doc-pullquote" aria-hidden="true"><p>قول</p></aside>',
    )
  })
})
