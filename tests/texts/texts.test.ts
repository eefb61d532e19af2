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
import {
  column,
  facts,
  feature,
  inline,
  letters,
  p,
  photos,
  picture,
  subhead,
  table,
  timeline,
} from '../support/issues.ts'
import { SAMPLE, SECOND } from '../support/printing.ts'
import { textsOfArticle } from '../support/reading.ts'

const open = async (folder: string) => (await loadIssue(folder)).value as Issue

const SUBHEAD: Block = { kind: 'subhead', content: [words('بداية الطريق')], span }

test('a subhead is a heading under its question, and a line with a rule under it in plain text', () => {
  const talk = interview('omar', [exchange(1, 'سؤال؟', paragraph('نعم.'), SUBHEAD, paragraph('وبعد.'))])
  const issue = issueOf(talk)
  expect(writeMarkdown(talk, issue, new Map())).toContain('\n\n### بداية الطريق\n\nوبعد.')
  expect(writePlainText(talk, issue)).toContain('\n\nبداية الطريق\n------------\n\nوبعد.')
})

test('a feature has its standfirst, its authors on one line, its subheads under its title, its author at the end', () => {
  const credits = [
    { role: 'بقلم', name: 'ليلى' },
    { role: 'بقلم', name: 'يوسف' },
  ]
  const report = feature([p('نعم.'), subhead('بيت الخياط'), p('وبعد.')], {
    credits,
    standfirst: { text: 'كلام المجلة', span },
    biography: [p('ليلى صحفية')],
  })
  const issue = issueOf(report)
  const markdown = writeMarkdown(report, issue, new Map())
  expect(markdown).toContain(
    '# تقرير طويل\n\nكلام المجلة\n\nبقلم: ليلى، يوسف\n\nنعم.\n\n## بيت الخياط\n\nوبعد.\n\n---\n\nليلى صحفية\n',
  )
  expect(markdown).toContain('credits:\n  - "بقلم: ليلى، يوسف"\n')
  expect(writePlainText(report, issue)).toContain('\n\n* * *\n\nليلى صحفية\n')
})

test('a column has its standing name over its title, and the portrait after it', () => {
  const regular = column([p('نعم.')], { portrait: picture(400, 500) })
  expect(writePlainText(regular, issueOf(regular))).toMatch(
    /على العتبة\n\nمديح الكرسي\n=+\n\n\[صورة: صورة\]\n\nبقلم: ليلى\n\nنعم\.\n/,
  )
})

test('letters are told one by one, each with its writer, the answer set off', () => {
  const post = letters(
    { head: inline('الطابور'), blocks: [p('نعم.')], source: 'فتحي، طنطا', answer: [p('شكرًا.')] },
    { blocks: [p('وبعد.')], source: 'سمر' },
  )
  const issue = issueOf(post)
  expect(writeMarkdown(post, issue, new Map())).toContain(
    '\n\n## الطابور\n\nنعم.\n\n— فتحي، طنطا\n\n> **ردّ المجلة**\n>\n> شكرًا.\n\n---\n\nوبعد.\n\n— سمر\n',
  )
})

test('a photo essay is its pictures with their captions, in their order', () => {
  const essay = photos([[picture(4, 3, 'واحدة')], [picture(4, 3, 'اثنتان'), picture(4, 3, 'ثلاث')]])
  expect(writePlainText(essay, issueOf(essay))).toMatch(/واحدة\]\n\n.*اثنتان\]\n\n.*ثلاث\]/)
})

test('big numbers and moments are a line each', () => {
  const report = feature([facts(['٤٠', 'سنة']), timeline(['١٩٥١', 'بدأ'], ['١٩٧٤', 'انتهى'])])
  const issue = issueOf(report)
  expect(writeMarkdown(report, issue, new Map())).toContain(
    '- **٤٠** — سنة\n\n- **١٩٥١** — بدأ\n- **١٩٧٤** — انتهى\n',
  )
  expect(writePlainText(report, issue)).toContain('٤٠ — سنة\n\n١٩٥١ — بدأ\n١٩٧٤ — انتهى\n')
})

test('a table is a table of pipes in Markdown, numbers at the far side, and lines of cells in plain text', () => {
  const own = table(['نوع', 'عدد'], [['شعر|نثر', '١١']], { caption: 'عنوان', note: 'من دفتر' })
  const report = feature([own])
  const issue = issueOf(report)
  expect(writeMarkdown(report, issue, new Map())).toContain(
    '**عنوان**\n\n| نوع | عدد |\n| --- | ---: |\n| شعر\\|نثر | ١١ |\n\n*من دفتر*\n',
  )
  expect(writePlainText(report, issue)).toContain('عنوان\nنوع\tعدد\nشعر|نثر\t١١\nمن دفتر\n')
})

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

test('an interview of two names whoever speaks or asks in place of the letters of question and answer', () => {
  const named = (name: string, text: string) => [
    { kind: 'speaker', content: [words(`${name}:`)] } as const,
    words(` ${text}`),
  ]
  const answer: Block[] = [
    { kind: 'paragraph', content: named('نادية', 'من الخيط.'), span },
    { kind: 'paragraph', content: named('كريم', 'من الملف.'), span },
  ]
  const talk = {
    ...interview('two', [{ number: 1, question: named('هـ', 'من أين؟'), answer, span }]),
    guests: [
      { name: 'نادية سالم', shortName: 'نادية', role: 'مجلِّدة' },
      { name: 'كريم سعد', shortName: 'كريم' },
    ] as const,
  }
  const plain = writePlainText(talk, issueOf(talk))
  expect(plain).toContain('\n\nنادية سالم، مجلِّدة\n\nكريم سعد\n\n')
  expect(plain).toContain('\nهـ: من أين؟\n\nنادية: من الخيط.\n\nكريم: من الملف.\n')
  const markdown = writeMarkdown(talk, issueOf(talk), new Map())
  expect(markdown).toContain('\nguests:\n  - "نادية سالم"\n  - "كريم سعد"\n')
  expect(markdown).toContain('## **هـ:** من أين؟\n\n**نادية:** من الخيط.\n\n**كريم:** من الملف.\n')
})

test('what the desk tells and adds in an answer is set off as all words of the magazine’s own', () => {
  const told = (voice: 'narration' | 'editorNote' | 'otherVoice', text: string): Block => ({
    ...paragraph(text),
    kind: 'paragraph',
    content: [words(text)],
    voice,
  })
  const talk = interview('one', [
    exchange(
      1,
      'متى؟',
      told('narration', 'دخلنا.'),
      paragraph('الآن.'),
      told('editorNote', '[أُجّل — المحرر]'),
    ),
  ])
  expect(writePlainText(talk, issueOf(talk))).toContain('س: متى؟\n\n| دخلنا.\n\nالآن.\n\n| [أُجّل — المحرر]\n')
  expect(writeMarkdown(talk, issueOf(talk), new Map())).toContain(
    '> دخلنا.\n\nالآن.\n\n> \\[أُجّل — المحرر\\]\n',
  )
})

test('a listing is a block of its lines as they are typed, blank ones and spaces too', () => {
  const lines = ['for x in 1; do', '  echo `x`', '', '', 'done']
  const listing: Block = { kind: 'listing', lines: lines.map((line) => [words(line)]), span }
  const report = feature([p('نعم.'), listing, p('وبعد.')])
  expect(writeMarkdown(report, issueOf(report), new Map())).toContain(
    '\n\nنعم.\n\n```\nfor x in 1; do\n  echo `x`\n\n\ndone\n```\n\nوبعد.\n',
  )
  expect(writePlainText(report, issueOf(report))).toContain(
    '\n\nنعم.\n\n    for x in 1; do\n      echo `x`\n\n\n    done\n\nوبعد.\n',
  )
  const fenced: Block = { ...listing, kind: 'listing', lines: [[words('```')]] }
  const other = feature([fenced])
  expect(writeMarkdown(other, issueOf(other), new Map())).toContain('\n````\n```\n````\n')
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
