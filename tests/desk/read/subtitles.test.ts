/** Subtitles: what is said in them, by whom, and nothing of how they are shown. */

import { describe, expect, test } from 'vitest'
import { lineOf, linesOf, readText } from '../../support/manuscripts.ts'

const cue = (number: number, from: string, to: string, text: string) =>
  `${number}\n00:00:${from} --> 00:00:${to}\n${text}\n`

describe('SubRip', () => {
  test('joins the cues of one sentence, also where the second has no label', async () => {
    const lines = await linesOf(
      'talk.srt',
      [
        cue(1, '01,000', '02,000', 'سارة: متى صرتَ'),
        cue(2, '02,000', '03,000', 'بحّارا؟'),
        cue(3, '03,100', '04,000', 'عمر: في السابعة، وكنت'),
        cue(4, '04,000', '05,000', 'عمر: أخاف الماء.'),
      ].join('\n'),
    )
    expect(lines).toEqual(['سارة: متى صرتَ بحّارا؟', 'عمر: في السابعة، وكنت أخاف الماء.'])
  })

  test('begins a paragraph behind a question, a pause and a direction', async () => {
    const lines = await linesOf(
      'talk.srt',
      [
        cue(1, '01,000', '02,000', 'سارة: ومتى عدتَ؟'),
        cue(2, '02,000', '03,000', 'لم أعد.'),
        cue(3, '03,000', '04,000', '(يضحكان)'),
        cue(4, '04,000', '05,000', 'سارة: أبدا؟'),
        cue(5, '05,000', '06,000', 'عمر: البحر واسع'),
        cue(6, '09,000', '10,000', 'والبيت ضيق'),
      ].join('\n'),
    )
    expect(lines).toEqual([
      'سارة: ومتى عدتَ؟',
      'لم أعد.',
      '(يضحكان)',
      'سارة: أبدا؟',
      'عمر: البحر واسع',
      'والبيت ضيق',
    ])
  })

  test('takes told speech within a sentence for no speaker', async () => {
    const lines = await linesOf(
      'talk.srt',
      [cue(1, '01,000', '02,000', 'عمر: وقفت على الباب'), cue(2, '02,000', '03,000', 'وقلت له: افتح.')].join(
        '\n',
      ),
    )
    expect(lines).toEqual(['عمر: وقفت على الباب وقلت له: افتح.'])
  })

  test('keeps times beside the words, and reads files whose empty lines are lost', async () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nأ: نعم؟\n2\n00:00:03,000 --> 00:00:04,000\nب: لا.'
    const { paragraphs } = await readText('talk.srt', text)
    expect(paragraphs.map((paragraph) => [paragraph.time, lineOf(paragraph)])).toEqual([
      ['00:00:01,000', 'أ: نعم؟'],
      ['00:00:03,000', 'ب: لا.'],
    ])
  })
})

describe('WebVTT', () => {
  const FILE = `WEBVTT - حلقة البحر

STYLE
::cue(.loud) { color: red }

NOTE مسودة أولى

intro
00:01.000 --> 00:02.000 align:start position:0%
<v.loud سارة>متى <i>بدأتَ</i> &amp; أين؟</v>

00:02.000 --> 00:03.000
<v عمر>في الميناء.

00:03.000 --> 00:04.000
- وحدك؟
- مع أبي.

00:04.000 --> 00:05.000
<v سارة>وأمك؟</v> <v عمر>في البيت.</v>
`

  test('names who speaks by voices, and has two speakers of one cue apart', async () => {
    expect(await linesOf('talk.vtt', FILE)).toEqual([
      'سارة: متى بدأتَ & أين؟',
      'عمر: في الميناء.',
      '- وحدك؟',
      '- مع أبي.',
      'سارة: وأمك؟',
      'عمر: في البيت.',
    ])
  })

  test('tells its head, styles, notes and names of cues', async () => {
    const { leftOut } = await readText('talk.vtt', FILE)
    expect(leftOut.map(({ text, reason }) => [text.split('\n')[0], reason])).toEqual([
      ['WEBVTT - حلقة البحر', 'furniture'],
      ['STYLE', 'code'],
      ['NOTE مسودة أولى', 'comment'],
      ['intro', 'furniture'],
    ])
  })
})
