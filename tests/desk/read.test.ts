/** Manuscripts of every program: their paragraphs, their looks, where they stand; and no word of the file is lost. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { type Manuscript, type ManuscriptParagraph, textOfRuns } from '../../src/desk/manuscript.ts'
import { readManuscript } from '../../src/desk/read.ts'
import { HOUSE } from '../support/house.ts'

const SHAPES = join(HOUSE, 'tests/fixtures/manuscripts')
const OMAR = join(HOUSE, 'assets/issues/001/manuscripts/omar-aliskandarani.txt')

const bytesOf = (file: string) => readFileSync(file.startsWith('/') ? file : join(SHAPES, file))
const read = (file: string, encoding?: string): Promise<Manuscript> =>
  readManuscript({ file, bytes: bytesOf(file), ...(encoding !== undefined && { encoding }) })
const line = ({ runs }: ManuscriptParagraph) => textOfRuns(runs)
const wordsOf = (text: string): readonly string[] => text.match(/[\p{Script=Arabic}\p{M}]+/gu) ?? []

/** All that a reading says, wherever it says it. */
function saidIn({ facts, paragraphs, leftOut }: Manuscript): string[] {
  return [...facts.map(({ value }) => value), ...paragraphs.map(line), ...leftOut.map(({ text }) => text)]
}

/** The words of a file as they lie in it, whatever stands around them. */
async function wordsIn(file: string): Promise<readonly string[]> {
  const bytes = bytesOf(file)
  if (/\.(docx|odt)$/.test(file)) {
    const zip = await JSZip.loadAsync(bytes)
    const parts = zip.file(/^(content|word\/(document|comments|header\d|footer\d))\.xml$/)
    const texts = await Promise.all(parts.map((part) => part.async('string')))
    return texts.flatMap((xml) =>
      wordsOf(xml.replace(/<\/w:p>|<\/w:del>|<\/text:p>|<w:tab\/>|<w:br\/>/g, ' ').replace(/<[^>]*>/g, '')),
    )
  }
  return wordsOf(new TextDecoder(/1256/.test(file) ? 'windows-1256' : 'utf-8').decode(bytes))
}

describe.each([
  '01-bold-label-no-colon.docx',
  '02-label-own-line.txt',
  '03-numbered-sin-jim-crlf-nbsp.txt',
  '04-dashes-narrated.txt',
  '05-saved-page-bold-questions.html',
  '06-hugo-numbered-headings.md',
  '07-name-spelt-many-ways.docx',
  '08-word-tabs-tracked.docx',
  '09-two-guests-editor-note.odt',
  '10-transcript-timestamps.txt',
  '11-windows-1256-question-label-only.txt',
  '12-run-in-one-paragraph.txt',
  OMAR,
])('%s', (file) => {
  test('loses no word of the file', async () => {
    const said = wordsOf(saidIn(await read(file)).join(' '))
    const written = await wordsIn(file)
    expect(written.length).toBeGreaterThan(20)
    const known = new Set<string>(said)
    expect(written.filter((word) => !known.has(word))).toEqual([])
    // A word that the text has twice is said twice; pages repeat their titles where nobody reads them.
    if (!file.endsWith('.html')) expect(said.length).toBeGreaterThanOrEqual(written.length)
  })

  test('has its paragraphs in order, each with its place', async () => {
    const { paragraphs } = await read(file)
    const lines = paragraphs.filter(({ kind }) => kind !== 'note').map(({ span }) => span.line)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
    expect(paragraphs.map(line).filter((text) => text.trim() !== text && text !== '')).toEqual([])
  })
})

describe('a plain text', () => {
  test('has its broken lines joined, also those that hold nothing but a mark', async () => {
    const { paragraphs } = await read('02-label-own-line.txt')
    const lines = paragraphs.map(line)
    expect(lines).toContain('أعدّت الحوار : جمانة الطيّب')
    expect(lines).toContain('السائلة :')
    expect(lines.find((text) => text.startsWith('حفرتها'))).toMatch(/رملية لا تمسك الحبل ١ ولا الدلو\.$/)
    expect(lines).toContain('ثم إن الجيران كانوا يحكون عن عين قديمة.')
  })

  test('begins a paragraph at a dash, a number and a label, also where nobody left a line empty', async () => {
    const narrated = (await read('04-dashes-narrated.txt')).paragraphs.map(line)
    expect(narrated.filter((text) => text.startsWith('– '))).toHaveLength(8)
    const numbered = (await read('03-numbered-sin-jim-crlf-nbsp.txt')).paragraphs.map(line)
    expect(numbered).toHaveLength(15)
    expect(numbered[0]).toBe('حوار مع صانعة الطائرات الورقية رُبى القنديل')
  })

  test('is read in the encoding of its letters, which is told where it was guessed', async () => {
    const file = '11-windows-1256-question-label-only.txt'
    const { paragraphs, remarks } = await read(file)
    expect(paragraphs.map(line)[0]).toBe('مقابلة مع الخبّاز فارس الحنّاوي')
    expect(remarks.map(({ message }) => message).join()).toContain('windows-1256')
    expect((await read(file, 'windows-1256')).remarks).toEqual([])
    expect((await read('03-numbered-sin-jim-crlf-nbsp.txt')).remarks).toEqual([])
  })

  test.each(['utf-16le', 'utf-16be'])('is read in %s with its mark', async (encoding) => {
    const text = Buffer.from('\uFEFFس: من أنت؟\r\nج: أنا.', 'utf16le')
    const bytes = encoding === 'utf-16be' ? text.swap16() : text
    const { paragraphs } = await readManuscript({ file: 'talk.txt', bytes })
    expect(paragraphs.map(line)).toEqual(['س: من أنت؟', 'ج: أنا.'])
  })

  test('is a transcript where its lines begin with times: a turn of one speaker is one paragraph', async () => {
    const { paragraphs, leftOut } = await read('10-transcript-timestamps.txt')
    const turn = paragraphs.find((paragraph) => line(paragraph).includes('كاريوكي'))
    expect(turn && line(turn)).toMatch(/صوت المروحة/)
    expect(turn?.time).toBe('00:00:21')
    expect(paragraphs.map(line).join('\n')).not.toMatch(/00:00/)
    expect(leftOut.map(({ text }) => text).join()).toContain('ep12_final(2).m4a')
  })
})

describe('a Word document', () => {
  test('keeps what is bold, also where a label is parted over two runs', async () => {
    const { paragraphs } = await read('01-bold-label-no-colon.docx')
    expect(paragraphs[0]).toMatchObject({ kind: 'heading', level: 1 })
    const labels = paragraphs.filter(({ runs }) => runs[0]?.bold).map(({ runs }) => runs[0]?.text.trim())
    expect(labels).toEqual([
      'المجلة',
      'هيفاء الدالي',
      'المجلة',
      'هيفاء الدالي',
      'المجلة',
      'هيفاء الدالي',
      'الصبر',
    ])
  })

  test('reads as it does when its changes are accepted, and tells what was deleted, commented and repeated', async () => {
    const { paragraphs, leftOut, remarks } = await read('08-word-tabs-tracked.docx')
    const lines = paragraphs.map(line)
    expect(lines[3]).toBe('أيهم الزنبركي\tلأنها تتعب، ولأن أحدًا لم يسألها كم الوقت.')
    expect(lines.join()).not.toContain('حُذف في التحرير')
    expect(lines).toContain('قهوة أم شاي؟\tشاي.')
    expect(lines.find((text) => text.includes('قصة لها'))).toContain('\nوأقبل')
    const reasons = Object.fromEntries(leftOut.map(({ text, reason }) => [text, reason]))
    expect(reasons).toMatchObject({
      'رخيصة و': 'deleted',
      'نراجع هذه العبارة مع الضيف': 'comment',
      'مسودة ٣ – للمراجعة': 'running head',
    })
    const deleted = leftOut.filter(({ reason }) => reason === 'deleted')
    expect(deleted.map(({ span }) => span.line)).toEqual([4, 6])
    expect(remarks).toMatchObject([
      {
        code: 'desk/tracked-changes',
        message: expect.stringContaining('1 insertion and 2 deletions of "محرر"'),
      },
      { code: 'desk/comments', message: expect.stringContaining('comment in its margin by "محرر"') },
    ])
  })
})

describe('an OpenDocument text', () => {
  test('keeps its looks, and its notes behind its text', async () => {
    const { paragraphs } = await read('09-two-guests-editor-note.odt')
    expect(paragraphs.at(-1)).toMatchObject({
      kind: 'note',
      runs: [{ text: 'المِسك هنا اسم محلّي لنبتة برّية.' }],
    })
    const musk = paragraphs.find((paragraph) => line(paragraph).includes('والمسك'))
    expect(musk?.runs).toEqual([
      { text: 'زاهر:', bold: true },
      { text: ' والمسك' },
      { text: '1', note: 1 },
      { text: ' الذي يسبق المطر.' },
    ])
  })
})

describe('a saved page', () => {
  test('is its article: menus, comments and programs are left out', async () => {
    const { paragraphs, leftOut, facts } = await read('05-saved-page-bold-questions.html')
    const lines = paragraphs.map(line)
    expect(lines[0]).toBe('حوار مع صانع العود مالك البستان: الخشب يسمع أولًا')
    expect(lines.at(-1)).toMatch(/^\* نُشر في عدد الربيع/)
    expect(lines.join()).not.toMatch(/شارك|هدى|القانون|ووردبريس/)
    const questions = paragraphs.filter(({ runs }) => runs[0]?.bold).map(({ runs }) => runs[0]?.text.trim())
    expect(questions).toHaveLength(5)
    expect(
      leftOut
        .filter(({ reason }) => reason === 'code')
        .map(({ text }) => text)
        .join(),
    ).toContain('س: ج:')
    expect(facts).toContainEqual(expect.objectContaining({ name: 'author', value: 'ريم الكثيب' }))
  })

  test('knows on which line of its file each paragraph stands', async () => {
    const { paragraphs } = await read('05-saved-page-bold-questions.html')
    const source = bytesOf('05-saved-page-bold-questions.html').toString('utf8').split('\n')
    for (const { runs, span } of paragraphs.filter(({ kind }) => kind === 'text'))
      expect(source.slice(span.line - 1, span.line + 1).join()).toContain(runs[0]?.text.trim().slice(0, 12))
  })
})

describe('Markdown', () => {
  test('has its front matter as facts, its shortcodes left out, its lines where they were', async () => {
    const { facts, leftOut, paragraphs } = await read('06-hugo-numbered-headings.md')
    expect(facts.find(({ name }) => name === 'description')?.value).toBe('خمسة أسئلة عن حافلة كتب تجوب القرى')
    expect(leftOut.map(({ text }) => text)).toContain('{{< back-to-top >}}')
    const source = bytesOf('06-hugo-numbered-headings.md').toString('utf8').split('\n')
    for (const { runs, span } of paragraphs.filter(({ kind }) => kind === 'heading'))
      expect(source[span.line - 1]).toContain(runs[0]?.text)
    const turn = paragraphs.findIndex((paragraph) => line(paragraph).startsWith('س: كم تقطعون'))
    expect(paragraphs.slice(turn, turn + 2).map(({ runs }) => runs)).toEqual([
      [{ text: 'س: كم تقطعون في الأسبوع؟', bold: true }],
      [{ text: 'ج: نحو 240 كيلومترًا، نصفها تراب.' }],
    ])
  })
})
