/** The sheet of a real interview, changed as Word, LibreOffice and Google Docs leave it, taken back into its file. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  accepted,
  cutByWord,
  editDocx,
  newParagraph,
  paragraphWith,
  rejected,
  remarked,
  retyped,
  throughGoogle,
  tracked,
} from '../../support/edited-docx.ts'
import { HOUSE } from '../../support/house.ts'
import { changedLines, OMAR, sendSheet } from '../../support/proofsheets.ts'

const { text, bytes, back } = await sendSheet(OMAR)

type Edit = (xml: string) => string

const WAYS: readonly (readonly [way: string, Edit])[] = [
  ['as it was sent', (xml) => xml],
  ['with its runs cut by Word', cutByWord],
  ['with every change accepted', accepted],
  ['through Google Docs', throughGoogle],
  ['through Google Docs, accepted, cut by Word', (xml) => cutByWord(accepted(throughGoogle(xml)))],
]

const take = async (...edits: readonly Edit[]) => back(await editDocx(bytes, ...edits))

describe.each(WAYS)('%s', (_, way) => {
  test('nothing has changed', async () => {
    const { changes, text: written, slips } = await take(way)
    expect([changes, written === text, slips]).toEqual([[], true, []])
  })

  test.each([
    ['tracked', tracked],
    ['untracked', retyped],
  ])('words that were changed %s come back, and no other line of the file is another', async (__, change) => {
    const taken = await take(
      change('صديق ليا قاللي', 'صديق عزيز ليا قاللي'),
      change('عايز الشغل يتم', 'عاوز الشغل يخلص'),
      way,
    )
    expect(taken.changes.map(({ kind, isTaken, before, after }) => [kind, isTaken, before, after])).toEqual([
      ['words', true, 'وجهة نظره [عايز] الشغل يتم', 'وجهة نظره [عاوز] الشغل يخلص'],
      ['words', true, 'عايز الشغل [يتم] بأعلى جودة', 'عاوز الشغل [يخلص] بأعلى جودة'],
      ['words', true, '. صديق ليا قاللي', '. صديق [عزيز] ليا قاللي'],
    ])
    expect(changedLines(text, taken.text)).toEqual([
      '- تقليل العمالة.. فهو من وجهة نظره عايز الشغل يتم بأعلى جودة وبأقل عدد ممكن من الموظفين .',
      '- بالصدفة.. أو قدرا يعني زي ما بحب أقولها.. صديق ليا قاللي أنت مهارة الكلام والاقناع والقبول عندك',
      '+ تقليل العمالة.. فهو من وجهة نظره عاوز الشغل يخلص بأعلى جودة وبأقل عدد ممكن من الموظفين .',
      '+ بالصدفة.. أو قدرا يعني زي ما بحب أقولها.. صديق عزيز ليا قاللي أنت مهارة الكلام والاقناع والقبول عندك',
    ])
    expect(taken.slips).toEqual([])
  })
})

const told = async (...edits: readonly Edit[]) => {
  const { changes, text: written } = await take(...edits)
  const said = changes.map(({ kind, isTaken, role, before, after }) => [
    isTaken ? kind : `not ${kind}`,
    role,
    before,
    after,
  ])
  return { said, lines: changedLines(text, written) }
}

test('changes of ours that the guest has not let stand come back: what was cut as words, what was added as cuts', async () => {
  const { said, lines } = await told(rejected)
  expect(
    said.map(([kind, role, before, after]) => [kind, role, before?.slice(0, 30), after?.slice(0, 30)]),
  ).toEqual([
    ['words', 'answer', 'عمر: كلهم فيهم', 'عمر: [بدورك عمر مهندس، منظم مؤ'],
    ['not removed', 'subhead', 'عمر الإسكندراني في سطور', ''],
    ['not removed', 'item', '• [مهندس، ومنظم مؤتمرات، وكاتب', '•'],
    ['removed', 'item', '• [دخل مجال الديجيتال ماركتنج ', '•'],
    ['removed', 'item', '• [نظّم وشارك في تنظيم أكثر من', '•'],
    ['removed', 'item', '• [ما يجمع ذلك كله عنده هو الك', '•'],
  ])
  // One item must be left in a list.
  expect(lines.filter((line) => line.startsWith('- - '))).toHaveLength(3)
  expect(lines.some((line) => line.includes('عن هويتك؟!كلهم فيهم كتابة'))).toBe(true)
})

test('a paragraph that was parted is two, and one that was joined with the next is one', async () => {
  const part = paragraphWith('بالصدفة', (xml) =>
    xml.replace(
      'بالصدفة.. ',
      `بالصدفة..</w:t></w:r></w:p>${newParagraph('').replace('</w:p>', '')}<w:r><w:t xml:space="preserve">`,
    ),
  )
  const parted = await told(part)
  expect(parted.said).toEqual([['parted', 'answer', 'بالصدفة.. أو قدرا', 'بالصدفة..[ ¶ ]أو قدرا']])
  expect(parted.lines.map((line) => line.slice(0, 15))).toEqual([
    '- بالصدفة.. أو ',
    '+ بالصدفة..',
    '+ أو قدرا يعني ',
  ])
  const join: Edit = (xml) =>
    xml.replace(/<\/w:p><w:p>(?:(?!<w:p>).)*?(<w:r>(?:(?!<w:p>).)*?>حاجة كمان)/s, '$1')
  const joined = await told(join)
  expect(joined.said).toEqual([['joined', 'answer', 'وجوارحه..[ ¶ ]حاجة كمان.', 'وجوارحه..حاجة كمان.']])
  expect((await take(join)).text).toContain('وقلبه وجوارحه..\n      حاجة كمان.. وهي')
})

test('a paragraph that was added goes on in the answer over it; a new turn is told, and not taken', async () => {
  const edits = [
    paragraphWith('بالصدفة', (xml) => xml + newParagraph('وأزيد *كلمة* واحدة [لا غير].')),
    paragraphWith('بلا شك', (xml) => xml + newParagraph('المجلة: وهل من مزيد؟')),
  ]
  expect(await told(...edits)).toEqual({
    said: [
      ['not added', 'answer', '', 'المجلة: وهل من مزيد؟'],
      ['added', 'answer', '', 'وأزيد *كلمة* واحدة [لا غير].'],
    ],
    lines: ['+ وأزيد \\*كلمة\\* واحدة \\[لا غير\\].'],
  })
})

test.each([
  ['وكان يقول دائمًا: اصبر', 'added'],
  ['حدث هذا عام 1970: كنت صغيرًا', 'added'],
  ['قال لي عمر مرة: لا تتعجل', 'added'],
  ['النتيجة: لا شيء', 'added'],
  ['عمر: وأزيد كلمة', 'not added'],
  ['م. عمر الإسكندراني: وأزيد كلمة', 'not added'],
  ['عمر (ضاحكًا): وأزيد كلمة', 'not added'],
  ['انفلونسرز توداي: وهل من مزيد؟', 'not added'],
  ['س: وهل من مزيد؟', 'not added'],
  ['ج٢: نعم', 'not added'],
  ['قارئ: وهل من مزيد؟', 'not added'],
])('of an added paragraph, words before a colon are a label where they name who speaks: %s', async (words, kind) => {
  const { said } = await told(paragraphWith('بالصدفة', (xml) => xml + newParagraph(words)))
  expect(said).toEqual([[kind, 'answer', '', words]])
})

test('what is bold before a colon, and goes on otherwise, is a label whatever it says', async () => {
  const bold = (words: string, rest: string) =>
    newParagraph(words + rest).replace(
      /<w:r><w:rPr>.*<\/w:r>/s,
      `<w:r><w:rPr><w:b/><w:rtl/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r><w:r><w:t xml:space="preserve">${rest}</w:t></w:r>`,
    )
  const kindOf = async (added: string) =>
    (await told(paragraphWith('بالصدفة', (xml) => xml + added))).said.map(([kind]) => kind)
  expect(await kindOf(bold('هيثم:', ' وأزيد كلمة'))).toEqual(['not added'])
  expect(await kindOf(bold('هيثم: وأزيد كلمة', ''))).toEqual(['added'])
  expect(await kindOf(bold('وكان', ' يقول: اصبر'))).toEqual(['added'])
})

test('a paragraph that was taken out of an answer is gone; an answer that was is told, and stays', async () => {
  const edits = [paragraphWith('حاجة كمان', () => ''), paragraphWith('بلا شك', () => '')]
  const { said, lines } = await told(...edits)
  expect(said.map(([kind, role, before]) => [kind, role, before?.slice(0, 12)])).toEqual([
    ['not removed', 'answer', 'عمر: بلا شك.'],
    ['removed', 'answer', 'حاجة كمان.. '],
  ])
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^- حاجة كمان/)
})

test('a paragraph that stands elsewhere is told, and stays', async () => {
  const second = /<w:p>(?:(?!<w:p>).)*?حاجة كمان.*?<\/w:p>/s
  const move: Edit = (xml) => {
    const [own = ''] = second.exec(xml) ?? []
    return paragraphWith('بالصدفة', (over) => over + own)(xml.replace(own, ''))
  }
  const { said, lines } = await told(move)
  expect(said.map(([kind, role, before]) => [kind, role, before?.slice(0, 12)])).toEqual([
    ['not order', 'answer', 'حاجة كمان.. '],
  ])
  expect(lines).toEqual([])
})

test('a title and a question are taken as they are; a speaker’s name is told', async () => {
  const edits = [
    retyped('المهندس والمؤثر عمر', 'المهندس عمر'),
    retyped('ما هي أهدافك', 'ما أهدافك'),
    retyped('عمر: ', 'م. عمر: '),
  ]
  expect(await told(...edits)).toEqual({
    said: [
      ['words', 'title', 'المهندس [والمؤثر] عمر الإسكندراني', 'المهندس عمر الإسكندراني'],
      ['not speaker', 'answer', 'عمر: كلهم', '[م.] عمر: كلهم'],
      ['words', 'question', '، ما [هي] أهدافك؟', '، ما أهدافك؟'],
    ],
    lines: [
      '- title: المهندس والمؤثر عمر الإسكندراني',
      '- ابالنسبة إلي عمر كانفلونسر، ما هي أهدافك؟',
      '+ title: المهندس عمر الإسكندراني',
      '+ ابالنسبة إلي عمر كانفلونسر، ما أهدافك؟',
    ],
  })
})

test('an answer that was written anew is known by its place, with its bookmark and without', async () => {
  const anew = paragraphWith('بلا شك', (xml) =>
    xml.replace(/بلا شك.*?<\/w:t>/s, 'نعم</w:t>').replace(/(نعم<\/w:t><\/w:r>).*?(<w:bookmarkEnd)/s, '$1$2'),
  )
  const { said } = await told(anew)
  expect(said.map(([kind, role, , after]) => [kind, role, after])).toEqual([
    ['words', 'answer', 'عمر: [نعم]'],
  ])
  expect((await told(anew, throughGoogle)).said).toEqual(said)
})

test('words that are set large and that the guest has changed are a finding where they stand, the cover’s too', async () => {
  const { slips } = await take(
    retyped('أهم شيء في إختيار', 'أهم حاجة في اختيار'),
    retyped('تشارك الناس وقتك', 'تعطي الناس وقتك'),
  )
  const file = (path = '') => path.split('/').at(-1)
  expect(slips.map(({ code, span, hint }) => [code, file(span?.file), span?.line, hint])).toEqual([
    [
      'issue/extract',
      'omar-aliskandarani.yaml',
      55,
      'After "أهم" the answer has "حاجة", and this has "شيء".',
    ],
    [
      'issue/extract',
      'issue.yaml',
      28,
      'After "موجود عشان تشارك الناس.." the answer has "تعطي", and this has "تشارك".',
    ],
  ])
})

test('a remark is told with its words, at the answer that they stand in', async () => {
  const { changes, remarks } = await back(await remarked(bytes, 'شبكة علاقات', 'هل هذا واضح؟'))
  expect(changes).toEqual([])
  expect(remarks).toMatchObject([
    { author: 'عمر', words: 'هل هذا واضح؟', quoted: 'شبكة علاقات', paragraph: 6, span: { line: 71 } },
  ])
})

describe('a document that is not the sheet of the article', () => {
  test('is refused whole: another article’s sheet, and one that little is left in', async () => {
    const other = await sendSheet(join(HOUSE, 'assets/issues/002/interviews/saat-bab-zuwayla.yaml'))
    const taken = await back(other.bytes)
    expect([taken.stranger?.code, taken.changes, taken.text === text]).toEqual(['desk/other-sheet', [], true])
    const emptied = await take((xml) => xml.replace(/(<w:t[^>]*>)[^<]{12,}(<\/w:t>)/g, '$1$2'))
    expect(emptied.stranger?.code).toBe('desk/other-sheet')
  })

  test('is no sheet with many changes', async () => {
    const taken = await take(retyped('عايز الشغل يتم', 'كلام آخر تماما لا صلة له بما كان'))
    expect([taken.stranger, taken.changes.length]).toEqual([undefined, 1])
  })
})
