/** What may be wrong with files, their YAML, their characters and pictures: each told with its place and its remedy. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adobeRgb, flatJpeg, PRESS_PROFILE, tagged } from '../support/tagged.ts'
import { change, loadChanged } from './folders.ts'
import { testMistakes } from './mistake.ts'

const GUEST = 'talks/guest.yaml'

testMistakes([
  {
    name: 'wants the files of the running order',
    files: { 'letter.yaml': undefined },
    code: 'issue/missing-file',
    at: 'issue.yaml:12:5',
    message: 'letter.yaml", expected it to be there',
    hint: 'correct the path',
  },
  {
    name: 'takes no folder for an article',
    files: { 'letter.yaml': undefined, 'letter.yaml/inside.txt': '' },
    code: 'issue/not-a-file',
    at: 'issue.yaml:12:5',
    message: 'letter.yaml", expected a file',
    hint: 'inside the folder',
  },
  {
    name: 'takes no manuscript for an article',
    files: change('issue.yaml', '- letter.yaml', '- letter.txt'),
    code: 'issue/file-kind',
    at: 'issue.yaml:12:5',
    message: 'expected a file that ends in .yaml, .yml, .json',
    hint: 'not its folder, manuscript or picture',
  },
  {
    name: 'lets no path leave the issue folder',
    files: change('issue.yaml', '- letter.yaml', '- talks/../../letter.yaml'),
    code: 'issue/path',
    at: 'issue.yaml:12:5',
    message: 'that leaves the issue folder',
    hint: 'a file inside the issue folder',
  },
  {
    name: 'takes no absolute path',
    files: change('issue.yaml', '- letter.yaml', '- /letter.yaml'),
    code: 'issue/path',
    at: 'issue.yaml:12:5',
    message: 'Unexpected path "/letter.yaml"',
    hint: 'forward slashes',
  },
  {
    name: 'takes no web address for a file',
    files: change('issue.yaml', '- letter.yaml', '- https://example.org/letter.yaml'),
    code: 'issue/path',
    at: 'issue.yaml:12:5',
    message: 'Unexpected address',
    hint: 'Put the file in the issue folder.',
  },
  {
    name: 'wants something in a file',
    files: { 'letter.yaml': '# later\n' },
    code: 'issue/empty-file',
    at: 'letter.yaml:1:1',
    message: 'Unexpected empty file',
    hint: 'Begin with the keys',
  },
  {
    name: 'wants keys in a file',
    files: { 'letter.yaml': 'عزيزي القارئ\n' },
    code: 'issue/type',
    at: 'letter.yaml:1:1',
    message: 'Unexpected text "عزيزي القارئ", expected a map of keys and values.',
    hint: 'A letter of an issue.',
  },
  {
    name: 'wants UTF-8',
    files: {
      'letter.yaml': Buffer.concat([Buffer.from('slug: letter\ntitle: '), Buffer.from([0xc7, 0xe1])]),
    },
    code: 'issue/utf-8',
    at: 'letter.yaml:2:8',
    message: 'Unexpected bytes that are not UTF-8',
    hint: 'Save the file as UTF-8',
  },
  {
    name: 'wants each key once',
    files: change('letter.yaml', 'title: رسالة', 'title: رسالة\ntitle: أخرى'),
    code: 'issue/duplicate-key',
    at: 'letter.yaml:4:1',
    message: 'Unexpected second key "title", expected each key once.',
    hint: 'Keep one of the two.',
  },
  {
    name: 'wants spaces and no tabs',
    files: change('letter.yaml', '  - list', '\t- list'),
    code: 'issue/tab',
    at: 'letter.yaml:6:1',
    message: 'Unexpected tab at the start of a line, expected spaces.',
    hint: 'Indent with spaces',
  },
  {
    name: 'explains a colon inside a text',
    files: change('letter.yaml', 'title: رسالة', 'title: رسالة: إليكم'),
    code: 'issue/syntax',
    at: 'letter.yaml:3:8',
    message: 'Unexpected second colon in one value',
    hint: 'in quotes',
  },
  {
    name: 'explains a text that begins with a star',
    files: change('letter.yaml', 'title: رسالة', 'title: *رسالة*'),
    code: 'issue/syntax',
    at: 'letter.yaml:3:8',
    message: 'Unexpected star at the start of a value',
    hint: 'in quotes',
  },
  {
    name: 'explains a text that begins with a bracket',
    files: change('letter.yaml', 'title: رسالة', 'title: [old school]{lang=en} قديم'),
    code: 'issue/syntax',
    at: 'letter.yaml:3:20',
    message: 'Unexpected sign that YAML cannot read here',
    hint: 'in quotes, or below ">-"',
  },
  {
    name: 'explains a quotation mark left open',
    files: change('letter.yaml', 'signature: المحرر', 'signature: "المحرر'),
    code: 'issue/syntax',
    at: 'letter.yaml:7:12',
    message: 'Unexpected quotation mark that is never closed, expected its closing one.',
    hint: 'Close the quotation mark',
  },
  {
    name: 'explains a line that has lost its key',
    files: change('letter.yaml', 'title: رسالة', 'title: رسالة\nإلى القراء'),
    code: 'issue/syntax',
    at: 'letter.yaml:4:1',
    message: 'Unexpected line without a key',
    hint: 'indent a text deeper than its key',
  },
  {
    name: 'stands brackets without end',
    files: { 'letter.yaml': '['.repeat(50_000) },
    code: 'issue/syntax',
    at: 'letter.yaml:1:1',
    message: 'brackets within brackets without end',
    hint: 'in quotes',
  },
  {
    name: 'finds a bracket left open inside a long answer',
    files: change(GUEST, '      وفقرة ثانية', '      وفقرة [ثانية'),
    code: 'issue/unclosed-mark',
    at: `${GUEST}:22:13`,
    message: 'Unexpected "[" that is never closed, expected a closing bracket.',
    hint: 'write \\[ if the sign itself is to be printed',
  },
  {
    name: 'finds a direction override',
    files: change(GUEST, '      وفقرة ثانية', '      وفقرة \u202Eثانية'),
    code: 'issue/bidi-control',
    at: `${GUEST}:22:13`,
    message: 'Unexpected direction override U+202E',
    hint: 'the press works out the direction',
  },
  {
    name: 'finds a direction isolate',
    files: change(GUEST, 'title: حديث', 'title: \u2067حديث'),
    code: 'issue/bidi-control',
    at: `${GUEST}:4:8`,
    message: 'Unexpected direction isolate U+2067',
    hint: 'Remove it',
  },
  {
    name: 'finds a control character',
    files: change(GUEST, 'title: حديث', 'title: حد\u0003يث'),
    code: 'issue/control-character',
    at: `${GUEST}:4:10`,
    message: 'Unexpected control character U+0003',
    hint: 'it prints nothing',
  },
  {
    name: 'finds a noncharacter',
    files: change(GUEST, 'title: حديث', 'title: حديث\u{1FFFE}'),
    code: 'issue/noncharacter',
    at: `${GUEST}:4:12`,
    message: 'Unexpected noncharacter U+1FFFE',
    hint: 'Remove it',
  },
  {
    name: 'finds half of a character',
    files: change('letter.yaml', 'title: رسالة', 'title: "رسالة \\uD83D"'),
    code: 'issue/lone-surrogate',
    at: 'letter.yaml:3:8',
    message: 'Unexpected half of a character U+D83D, expected both halves.',
    hint: 'the whole character',
  },
  {
    name: 'wants the picture that is named',
    files: change('letter.yaml', '- list: [واحد, اثنان]', '- picture: {file: a.png, alternative: باب}'),
    code: 'issue/missing-picture',
    at: 'letter.yaml:6:21',
    message: 'Unexpected absence of the picture',
    hint: 'Put the picture there',
  },
  {
    name: 'wants a picture in a picture file',
    files: {
      ...change('letter.yaml', '- list: [واحد, اثنان]', '- picture: {file: a.png, alternative: باب}'),
      'a.png': 'no picture',
    },
    code: 'issue/not-a-picture',
    at: 'letter.yaml:6:21',
    message: 'expected a JPEG or PNG picture',
    hint: 'cannot be read as a picture',
  },
  {
    name: 'takes no drawing for a picture',
    files: {
      ...change('letter.yaml', '- list: [واحد, اثنان]', '- picture: {file: a.svg, alternative: باب}'),
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
    },
    code: 'issue/not-a-picture',
    at: 'letter.yaml:6:21',
    message: 'expected a JPEG or PNG picture',
    hint: 'this file is svg',
  },
  {
    name: 'lets no picture come from outside the folder',
    files: change('letter.yaml', '- list: [واحد, اثنان]', '- picture: {file: ../a.png, alternative: باب}'),
    code: 'issue/path',
    at: 'letter.yaml:6:21',
    message: 'that leaves the issue folder',
    hint: 'inside the issue folder',
  },
])

test('wants words for readers who cannot see the picture', async () => {
  const { diagnostics } = await loadChanged(
    change('letter.yaml', '- list: [واحد, اثنان]', '- picture: {file: missing.png}'),
  )
  expect(diagnostics.map(({ code, span }) => `${code} ${span?.line}:${span?.column}`)).toEqual([
    'issue/missing-key 6:14',
    'issue/missing-picture 6:21',
  ])
  expect(diagnostics[0]?.hint).toContain('for readers who cannot see it')
})

test('is told of a profile that is broken, or of other colours than its picture, which is printed without it', async () => {
  const letter = change('letter.yaml', '- list: [واحد, اثنان]', '- picture: {file: a.jpg, alternative: باب}')
  const jpeg = await flatJpeg([200, 60, 50])
  for (const odd of [Buffer.from('no profile at all'), readFileSync(PRESS_PROFILE)]) {
    const { value, diagnostics } = await loadChanged({ ...letter, 'a.jpg': tagged(jpeg, odd) })
    expect(diagnostics.map(({ code, severity, span }) => [code, severity, span?.line, span?.column])).toEqual(
      [['issue/odd-profile', 'warning', 6, 21]],
    )
    expect(value).toBeDefined()
  }
  expect((await loadChanged({ ...letter, 'a.jpg': tagged(jpeg, adobeRgb()) })).diagnostics).toEqual([])
})
