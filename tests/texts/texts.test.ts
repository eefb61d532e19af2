/** An article as plain text and as Markdown: every word of it, no sign of it taken for another, read back by CommonMark's own reader. */

import { HtmlRenderer, Parser } from 'commonmark'
import { describe, expect, test } from 'vitest'
import { openDarkroom } from '../../src/images/darkroom.ts'
import type { Block, Inline } from '../../src/issue/block.ts'
import type { Article, Issue } from '../../src/issue/issue.ts'
import { loadIssue } from '../../src/issue/load.ts'
import { plainText } from '../../src/issue/plain-text.ts'
import { writeMarkdown } from '../../src/texts/markdown.ts'
import { writePlainText } from '../../src/texts/plain.ts'
import { writeTexts } from '../../src/texts/texts.ts'
import { everyKindIssue, exchange, interview, issueOf, paragraph, span, words } from '../epub/sample-issue.ts'
import { SAMPLE, SECOND } from '../support/printing.ts'
import { textsOfArticle } from '../support/reading.ts'

const open = async (folder: string) => (await loadIssue(folder)).value as Issue

/** Words alone: no white space, no signs that a way of writing adds. */
const bare = (text: string) => text.replace(/[\s\u2066\u2069—•|]/g, '')

describe.each([
  ['001', SAMPLE],
  ['002', SECOND],
])('issue %s', async (_, folder) => {
  const issue = await open(folder)

  test.each(
    issue.articles.map((article) => [article.slug, article] as const),
  )('has every word of %s in its plain text, in order', (_, article) => {
    const text = bare(writePlainText(article, issue).replace(/\[[٠-٩\d]+\]/g, ''))
    let at = 0
    for (const piece of piecesOf(article, issue)) {
      const found = text.indexOf(bare(piece), at)
      expect(found, piece).toBeGreaterThanOrEqual(0)
      at = found + bare(piece).length
    }
  })

  test('has in its Markdown what it has in its plain text', async () => {
    const files = await writeTexts(issue, openDarkroom())
    for (const article of issue.articles) {
      const markdown = files.find(({ name }) => name.endsWith(`-${article.slug}.md`))
      const read = readMarkdown(Buffer.from(markdown?.bytes ?? []).toString())
      for (const piece of piecesOf(article, issue)) expect(bare(read)).toContain(bare(piece))
    }
  })

  test('brings the pictures that its Markdown shows, and no other', async () => {
    const files = await writeTexts(issue, openDarkroom())
    const shown = files.flatMap(({ name, bytes }) =>
      name.endsWith('.md')
        ? [
            ...Buffer.from(bytes)
              .toString()
              .matchAll(/!\[.*\]\(([^)]*)\)/g),
          ].map(([, href = '']) => href)
        : [],
    )
    expect(files.map(({ name }) => name).filter((name) => name.startsWith('pictures/'))).toEqual([
      ...new Set(shown),
    ])
  })
})

/** The words of an article, without its notes' marks and the labels of lists, which each way of writing has its own. */
function piecesOf(article: Article, issue: Issue): string[] {
  const plain = JSON.parse(JSON.stringify(article), (_, value) =>
    Array.isArray(value) ? value.filter((part) => part?.kind !== 'note') : value,
  ) as Article
  return [
    ...textsOfArticle(plain, issue).filter((piece) => !/^(•|[٠-٩\d]+\.)$/.test(piece)),
    ...notesOf(article),
  ]
}

function notesOf(article: Article): string[] {
  const notes: string[] = []
  JSON.stringify(article, (_, value) => {
    if (value?.kind === 'note') notes.push(plainText(value.content))
    return value
  })
  return notes
}

/** The words of a Markdown file as a reader of CommonMark shows them. */
function readMarkdown(markdown: string): string {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\[\^\d+\]:? ?/g, '')
  const html = new HtmlRenderer().render(new Parser().parse(body))
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

const answered = (...answer: readonly Block[]) => interview('omar', [exchange(1, 'سؤال؟', ...answer)])
const markdownOf = (...content: readonly (Inline | string)[]) => {
  const article = answered(paragraph(...content))
  return writeMarkdown(article, issueOf(article), new Map())
}

describe('Markdown', () => {
  test.each([
    '# ليس عنوانًا',
    '- ليس بندًا',
    '+ ولا هذا',
    '1. ولا رقمًا',
    '2) ولا هذا',
    '> ولا اقتباسًا',
    '* نجمة * و_خط_ و`رمز` و~شطب~',
    '[ليس رابطًا](https://example.org) و![ليس صورة](x.jpg)',
    '<script>alert("لا")</script> و&amp; و&#65;',
    '\\ شرطة مائلة\\* وأخرى',
    'عمود | وعمود',
    '--- ===',
    'الثمن $5 و$6',
  ])('shows %j as it was written', (text) => {
    expect(readMarkdown(markdownOf(text))).toContain(text)
  })

  test('knows emphasis, links, notes and lists', () => {
    const markdown = markdownOf(
      'كلمة ',
      { kind: 'emphasis', content: [words('قوية')] },
      { kind: 'link', href: 'https://example.org/a?b=<c>', content: [words('ورابط')] },
      { kind: 'note', content: [words('حاشية')] },
    )
    expect(markdown).toContain('كلمة **قوية**[ورابط](<https://example.org/a?b=%3Cc%3E>)[^1]')
    expect(markdown).toContain('[^1]: حاشية')
    expect(markdown).toMatch(/^## سؤال؟$/m)
  })

  test('says at its head what it is', () => {
    expect(markdownOf('نعم.')).toMatch(
      /^---\ntitle: "هويتي كمان مشتركة فيهم كلهم"\nmagazine: ".*"\nissue: \d+\ndate: \d{4}-\d\d-\d\d\nlang: ar-EG\ndir: rtl\nguest: "عمر الإسكندراني"\n/,
    )
  })
})

describe('plain text', () => {
  test('keeps a number that is read from left to right in one piece', () => {
    const article = answered(paragraph({ kind: 'isolate', text: '0100 1234567' }))
    expect(writePlainText(article, issueOf(article))).toContain('\u20660100 1234567\u2069')
  })

  test('tells who asks and who answers, and ends every line of every kind of block', () => {
    const issue = everyKindIssue('/pictures/star.png')
    for (const article of issue.articles) {
      const text = writePlainText(article, issue)
      expect(text.endsWith('\n')).toBe(true)
      expect(text).not.toMatch(/\n{3}|undefined|\[object/)
      if (article.kind === 'interview') expect(text).toMatch(/^س: .*\n\n(ج: |\[|•|| {4}|\|)/m)
    }
  })
})

test('a poem keeps its lines and stanzas in both, between its title and its poet', () => {
  const poem: Block = {
    kind: 'verse',
    title: [{ kind: 'emphasis', content: [words('نشيد')] }],
    stanzas: [[[[words('سطر أول')]], [[words('صدر')], [words('عجز')]]], [[[words('سطر أخير')]]]],
    poet: [words('شاعرة')],
    span,
  }
  const issue = issueOf(interview('omar', [exchange(1, 'س؟', poem)]))
  const [article] = issue.articles as [Article]
  expect(writePlainText(article, issue)).toContain(
    '\n    نشيد\n\n    سطر أول\n    صدر   ***   عجز\n\n    سطر أخير\n\n    — شاعرة\n',
  )
  const markdown = new Parser().parse(writeMarkdown(article, issue, new Map()))
  expect(new HtmlRenderer().render(markdown)).toMatch(
    /<blockquote>\n<p><strong>نشيد<\/strong><\/p>\n<p>سطر أول<br \/>\nصدر\s+عجز<\/p>\n<p>سطر أخير<\/p>\n<p>— شاعرة<\/p>\n<\/blockquote>/,
  )
})

test('an answer in English is isolated in both, so that its full stop stands at its right end', () => {
  const issue = issueOf(interview('omar', [exchange(1, 'Why?', paragraph('Arabic first. Always.'))]))
  const [article] = issue.articles as [Article]
  expect(writePlainText(article, issue)).toContain('\u2066Arabic first. Always.\u2069')
  expect(writePlainText(article, issue)).toContain('\u2066Why?\u2069')
  expect(writeMarkdown(article, issue, new Map())).toContain('\u2066Arabic first. Always.\u2069')
})

test('Latin names are isolated in both, each by itself', () => {
  const guest = { name: 'Dr. John Smith', shortName: 'John', role: 'CEO of Example Corp' }
  const talk = interview('john', [exchange(1, 'لماذا؟', paragraph('لأن.'))], {
    guests: [guest],
    credits: [{ role: 'حوار', name: 'Jane (Cairo).' }],
  })
  for (const text of [writePlainText(talk, issueOf(talk)), writeMarkdown(talk, issueOf(talk), new Map())]) {
    expect(text).toContain('\n\u2066Dr. John Smith\u2069، \u2066CEO of Example Corp\u2069\n')
    expect(text).toContain('\nحوار: \u2066Jane (Cairo).\u2069\n')
  }
})
