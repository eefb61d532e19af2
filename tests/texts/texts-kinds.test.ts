/** Articles of each kind and what stands in them, written without type. */

import { expect, test } from 'vitest'
import type { Block } from '../../src/issue/block.ts'
import { writeMarkdown } from '../../src/texts/markdown.ts'
import { writePlainText } from '../../src/texts/plain.ts'
import { exchange, interview, issueOf, paragraph, span, words } from '../epub/sample-issue.ts'
import {
  column,
  facts,
  feature,
  inline,
  letters,
  p,
  photos,
  picture,
  pictures,
  subhead,
  table,
  timeline,
} from '../support/issues.ts'

const SUBHEAD: Block = { kind: 'subhead', content: [words('بداية الطريق')], span }

test('a subhead is a heading under its question, and a line with a rule under it in plain text', () => {
  const talk = interview('omar', [exchange(1, 'سؤال؟', paragraph('نعم.'), SUBHEAD, paragraph('وبعد.'))])
  const issue = issueOf(talk)
  expect(writeMarkdown(talk, issue, new Map())).toContain('\n\n### بداية الطريق\n\nوبعد.')
  expect(writePlainText(talk, issue)).toContain('\n\nبداية الطريق\n------------\n\nوبعد.')
})

test('pictures that share their words say what each shows, and then those words once', () => {
  const shown = { ...picture(600, 400), alternative: 'باب', credit: 'منى' }
  const report = feature([p('نعم.'), pictures('شرح واحد', shown, { ...shown, alternative: 'شباك' })])
  const issue = issueOf(report)
  const markdown = writeMarkdown(report, issue, new Map([[shown.path, 'pictures/1.jpg']]))
  expect(markdown).toContain('\n\n![باب](pictures/1.jpg)\n\n![شباك](pictures/1.jpg)\n\n*شرح واحد — منى*\n')
  expect(writePlainText(report, issue)).toContain(
    '\n\n[صورة: باب]\n\n[صورة: شباك]\n\n[الصور: شرح واحد — منى]\n',
  )
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

test('who made a picture is named after its caption, with the marks of the name', () => {
  const credit = [
    { kind: 'text', text: 'منى، ' },
    { kind: 'emphasis', content: [{ kind: 'text', text: 'ملك عام' }] },
  ] as const
  const essay = photos([[{ ...picture(4, 3, 'باب'), credit }]])
  expect(writePlainText(essay, issueOf(essay))).toContain('باب — منى، ملك عام')
  expect(writeMarkdown(essay, issueOf(essay), new Map([['/pictures/test.jpg', 'door.jpg']]))).toContain(
    '*باب — منى، **ملك عام***',
  )
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

test('what introduces a talk stands before its first question', () => {
  const talk = {
    ...interview('one', [exchange(1, 'متى؟', paragraph('الآن.'))]),
    introduction: [paragraph('دخلنا.')],
  }
  expect(writePlainText(talk, issueOf(talk))).toContain('\n\nدخلنا.\n\nس: متى؟\n')
  expect(writeMarkdown(talk, issueOf(talk), new Map())).toContain('\n\nدخلنا.\n\n## ')
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
