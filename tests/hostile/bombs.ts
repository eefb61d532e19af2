/** Hostile inputs that are too much of something, and files in other encodings than UTF-8. */

import { change, type Fate, type HostileInput, put, SOUND_FILES, write } from './input.ts'

const GUEST = 'talks/guest.yaml'
const ANSWER = 'answer: هذا كلامي وهو صادق'

/** Nine levels of ten references: a thousand million words. */
const LAUGHS = ['a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]']
  .concat(
    Array.from({ length: 9 }, (_, level) => {
      const [own, below] = [level + 1, level].map((index) => String.fromCharCode(97 + index))
      return `${own}: &${own} [${Array.from({ length: 10 }, () => `*${below}`).join(', ')}]`
    }),
  )
  .join('\n')

const FILES: Readonly<Record<string, readonly [content: string, fate: Fate]>> = {
  'a thousand million laughs': [LAUGHS, 'refused'],
  'a list within itself': ['a: &a [*a]\n', 'refused'],
  'a map that merges itself': ['a: &a {b: c}\n<<: *a\n', 'refused'],
  'brackets without end': ['['.repeat(100_000), 'refused'],
  'braces without end': ['{a: '.repeat(50_000), 'refused'],
  'hyphens without end': ['- '.repeat(20_000), 'refused'],
  'keys below keys without end': [
    Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'refused',
  ],
  'marks of questions without end': ['? '.repeat(10_000), 'refused'],
  'twenty thousand keys': [
    Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join('\n'),
    'refused',
  ],
  'a key of a megabyte': [`${'k'.repeat(1_000_000)}: v\n`, 'refused'],
  'a hundred thousand documents': ['---\na: b\n'.repeat(100_000), 'refused'],
  'a line of two megabytes': [`title: ${'كلمة '.repeat(200_000)}\n`, 'refused'],
  'nine megabytes of remarks': ['# ملاحظة\n'.repeat(600_000), 'refused'],
  'quotation marks by the thousand': ['"'.repeat(50_001), 'refused'],
  'tabs by the thousand': ['\ta: b\n'.repeat(5000), 'refused'],
  'a key of prototypes': ['__proto__: {a: b}\nconstructor: x\ntoString: y\n', 'refused'],
  'a directive': ['%YAML 9.9\n---\na: b\n', 'refused'],
}

const WORDS: Readonly<Record<string, readonly [answer: string, fate: Fate]>> = {
  'a word of 20,000 letters': ['ب'.repeat(20_000), 'either'],
  'a Latin word of 20,000 letters': ['a'.repeat(20_000), 'either'],
  '3,000 words': ['كلمة '.repeat(3000).trim(), 'either'],
  'stars by the thousand': ['*'.repeat(3000), 'either'],
  'brackets by the thousand': ['['.repeat(3000), 'either'],
  'notes by the hundred': [`نص${'^[هامش]'.repeat(300)}`, 'either'],
  'marks within marks': [`${'*['.repeat(500)}نص${']{lang=en}*'.repeat(500)}`, 'either'],
  'backslashes by the thousand': ['\\'.repeat(3001), 'either'],
  'a link of 3,000 letters': [`[نص](https://example.org/${'a'.repeat(3000)})`, 'either'],
  'digits by the thousand': ['1'.repeat(5000), 'either'],
  'hyphens by the thousand': ['-'.repeat(5000), 'either'],
  'spaces by the thousand': [`كلمة${' '.repeat(50_000)}كلمة`, 'either'],
  'stops by the thousand': ['.'.repeat(5000), 'either'],
  'an address that never ends': [`https://${'a.'.repeat(3000)}org`, 'either'],
  'tatweels by the thousand': [`كـ${'ـ'.repeat(5000)}ـب`, 'either'],
}

/** A text as it stands below a sign, where nothing of it is YAML's. */
const below = (text: string) => `answer: >-\n      هذا كلامي وهو صادق ${text}`

function tooMuch(): HostileInput[] {
  const kind = 'too much'
  const exchanges = `\n  - question: ما رأيك؟\n    answer: نعم`.repeat(400)
  const quotes = `\n  - text: جواب على سطرين\n    from: 2`.repeat(300)
  return [
    ...Object.entries(FILES).map(([name, [content, fate]]) =>
      write({ kind, name, fate }, 'letter.yaml', content),
    ),
    ...Object.entries(WORDS).map(([name, [text, fate]]) =>
      change({ kind, name, fate }, GUEST, ANSWER, below(text)),
    ),
    change(
      { kind, name: '400 exchanges', fate: 'either' },
      GUEST,
      `\n    ${ANSWER}`,
      `\n    ${ANSWER}${exchanges}`,
    ),
    change({ kind, name: '300 pull quotes', fate: 'either' }, GUEST, 'pullQuotes:', `pullQuotes:${quotes}`),
    change(
      { kind, name: 'a link of 2,900 letters on the back', fate: 'refused' },
      'issue.yaml',
      'https://example.org',
      `https://example.org/${'a'.repeat(2900)}`,
    ),
    change(
      { kind, name: 'a link of 300 letters on the back', fate: 'printed' },
      'issue.yaml',
      'https://example.org',
      `https://example.org/${'a'.repeat(280)}`,
    ),
    change(
      { kind, name: 'a title of 300 words', fate: 'either' },
      GUEST,
      'حديث مع ضيف',
      'كلمة '.repeat(300).trim(),
    ),
    change(
      { kind, name: 'a masthead of 300 words', fate: 'either' },
      'issue.yaml',
      'مجلة',
      'كلمة '.repeat(300).trim(),
    ),
    change({ kind, name: 'a role of 100 words', fate: 'either' }, GUEST, 'خطاطة', 'كلمة '.repeat(100).trim()),
    {
      kind,
      name: '500 files that nothing names',
      fate: 'printed',
      lay: ({ folder }) => {
        for (let index = 0; index < 500; index++) put(folder, `old/${index}.yaml`, 'a: b')
      },
    },
    {
      kind,
      name: 'folders 100 deep',
      fate: 'printed',
      lay: ({ folder }) => put(folder, `${'a/'.repeat(100)}b.yaml`, 'a: b'),
    },
  ]
}

function inBytes(encoding: 'utf16le' | 'latin1', head: readonly number[], text: string): Buffer {
  return Buffer.concat([Buffer.from(head), Buffer.from(text, encoding)])
}

function encodings(): HostileInput[] {
  const kind = 'other bytes'
  const text = String(SOUND_FILES['letter.yaml'])
  const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256))
  const files: Readonly<Record<string, readonly [content: Buffer, fate: Fate]>> = {
    'UTF-16, little end first, marked': [inBytes('utf16le', [0xff, 0xfe], text), 'refused'],
    'UTF-16, little end first': [inBytes('utf16le', [], text), 'refused'],
    'UTF-16, big end first, marked': [inBytes('utf16le', [0xff, 0xfe], text).swap16(), 'refused'],
    'UTF-16, Latin letters alone': [inBytes('utf16le', [], 'slug: letter\nkind: letter\n'), 'refused'],
    'UTF-32': [
      Buffer.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0])),
      'refused',
    ],
    'Windows 1256': [inBytes('latin1', [], text.replace('رسالة', '\xD1\xD3\xC7\xE1\xC9')), 'refused'],
    'UTF-8 with its mark': [Buffer.from(`\uFEFF${text}`), 'printed'],
    'UTF-8 with two marks': [Buffer.from(`\uFEFF\uFEFF${text}`), 'either'],
    'UTF-8 cut in a letter': [
      Buffer.from(text).subarray(0, Buffer.from(text).indexOf('رسالة') + 1),
      'refused',
    ],
    'overlong UTF-8': [
      Buffer.concat([Buffer.from('slug: '), Buffer.from([0xc0, 0xaf]), Buffer.from('\n')]),
      'refused',
    ],
    'lines of Windows': [Buffer.from(text.replaceAll('\n', '\r\n')), 'printed'],
    'lines of old Macintosh': [Buffer.from(text.replaceAll('\n', '\r')), 'either'],
    nothing: [Buffer.alloc(0), 'refused'],
    'its mark alone': [Buffer.from('\uFEFF'), 'refused'],
    'blank lines': [Buffer.from('\n \n\n'), 'refused'],
    'NUL bytes': [Buffer.alloc(1000), 'refused'],
    'NUL at the end': [Buffer.from(`${text}\0`), 'refused'],
    noise: [noise, 'refused'],
    'a picture': [SOUND_FILES['pictures/a.png'] as Buffer, 'refused'],
    JSON: [Buffer.from('{"slug": "letter", "kind": "letter", "title": "رسالة", "text": "نص"}'), 'printed'],
    'JSON with a comma too many': [Buffer.from('{"slug": "letter",, "kind": "letter"}'), 'refused'],
    HTML: [Buffer.from('<!DOCTYPE html><html><body>نص</body></html>'), 'refused'],
    'a conflict of Git': [
      Buffer.from(
        text.replace('title: رسالة', '<<<<<<< HEAD\ntitle: رسالة\n=======\ntitle: أخرى\n>>>>>>> b'),
      ),
      'refused',
    ],
  }
  return Object.entries(files).map(([name, [content, fate]]) =>
    write({ kind, name, fate }, 'letter.yaml', content),
  )
}

export function bombInputs(): HostileInput[] {
  return [...tooMuch(), ...encodings()]
}
