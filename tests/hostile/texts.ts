/** Hostile inputs that are texts: YAML that is broken or says too little, values of other sorts, odd characters, odd marks. */

import { openChance } from '../support/chance.ts'
import { change, type Fate, type HostileInput, SOUND_FILES, write } from './input.ts'

const GUEST = 'talks/guest.yaml'

/** Every `step`th cut, slip or flip of a file, the same at every run. */
function broken(): HostileInput[] {
  const chance = openChance(1810)
  const files = ['issue.yaml', 'letter.yaml', GUEST]
  const signs = [
    '"',
    "'",
    '[',
    '{',
    ']',
    '}',
    '\t',
    ': ',
    ' #',
    '- ',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    ',',
    '،',
  ]
  const slips = signs.flatMap((sign) =>
    files.map((file): HostileInput => {
      const text = String(SOUND_FILES[file])
      const at = chance.number(1, text.length - 2)
      const about = {
        kind: 'broken YAML',
        name: `${JSON.stringify(sign)} at ${at} of ${file}`,
        fate: 'either' as const,
      }
      return write(about, file, text.slice(0, at) + sign + text.slice(at))
    }),
  )
  const cuts = files.flatMap((file) =>
    Array.from({ length: 8 }, (): HostileInput => {
      const text = String(SOUND_FILES[file])
      const at = chance.number(1, text.length - 2)
      return write(
        { kind: 'broken YAML', name: `${file} cut at ${at}`, fate: 'either' },
        file,
        text.slice(0, at),
      )
    }),
  )
  const flips = files.flatMap((file) =>
    Array.from({ length: 12 }, (): HostileInput => {
      const bytes = Buffer.from(String(SOUND_FILES[file]))
      const at = chance.number(0, bytes.length - 1)
      bytes[at] = chance.number(0, 255)
      return write({ kind: 'flipped byte', name: `byte ${at} of ${file}`, fate: 'either' }, file, bytes)
    }),
  )
  return [...slips, ...cuts, ...flips]
}

const CUT_WORDS: readonly (readonly [from: string, to: string])[] = [
  ['question: ما رأيك؟', 'question: ماذا #بعد ذلك؟'],
  ['question: ما رأيك؟', 'question: #وسم'],
  ['question: ما رأيك؟', 'question: من هو # واحد؟'],
  ['answer: هذا كلامي وهو صادق', 'answer: هذا كلامي وهو صادق #وسم'],
  ['title: حديث مع ضيف', 'title: حديث #1 مع ضيف'],
  ['title: حديث مع ضيف', 'title: &حديث ضيف'],
  ['title: حديث مع ضيف', 'title: ! حديث مع ضيف'],
  ['title: حديث مع ضيف', 'title: *حديث* مع ضيف'],
  ['title: حديث مع ضيف', 'title: حديث: مع ضيف'],
  ['title: حديث مع ضيف', 'title: "حديث" مع ضيف'],
  ['title: حديث مع ضيف', 'title: "حديث مع ضيف'],
  ['title: حديث مع ضيف', "title: 'حديث مع ضيف"],
  ['title: حديث مع ضيف', 'title: [حديث، ضيف]'],
  ['title: حديث مع ضيف', 'title: `حديث`'],
  ['title: حديث مع ضيف', 'title: @حديث'],
  ['  name: سلمى بنت أحمد', '\tname: سلمى بنت أحمد'],
  ['  role: خطاطة', '  role: #خطاطة'],
  ['kicker: حوار', 'kicker: |#حوار'],
]

function cutWords(): HostileInput[] {
  return CUT_WORDS.map(([from, to]) =>
    change({ kind: 'words cut by YAML', name: to.trim(), fate: 'refused' }, GUEST, from, to),
  )
}

const SORTS = [
  '12',
  '-1.5',
  'true',
  '[]',
  '{}',
  '[أ, ب]',
  '{أ: ب}',
  '',
  '~',
  '""',
  '"   "',
  '.nan',
  '.inf',
  '!!binary aGk=',
]

function wrongSorts(): HostileInput[] {
  const keys: readonly (readonly [file: string, line: string, key: string])[] = [
    ['issue.yaml', 'masthead: مجلة', 'masthead'],
    ['issue.yaml', 'theme: plain', 'theme'],
    ['issue.yaml', '  story: guest', '  story'],
    [GUEST, 'slug: guest', 'slug'],
    [GUEST, '  shortName: سلمى', '  shortName'],
    ['letter.yaml', '      alternative: باب', '      alternative'],
    ['letter.yaml', '      file: pictures/a.png', '      file'],
  ]
  return keys.flatMap(([file, line, key]) =>
    SORTS.map((value) => {
      const about = { kind: 'wrong sort', name: `${key.trim()}: ${value}`, fate: 'refused' as const }
      return change(about, file, `${line}\n`, `${key}: ${value}\n`)
    }),
  )
}

const CHARACTERS: Readonly<Record<string, readonly [text: string, fate: Fate]>> = {
  NUL: ['نص\0نص', 'refused'],
  'half of a pair': ['"نص\\uD800"', 'refused'],
  'a direction override': ['نص \u202Eنص', 'refused'],
  'an isolate left open': ['نص \u2067نص', 'refused'],
  'a noncharacter': ['نص\uFFFF', 'refused'],
  'a bell': ['نص\u0007', 'refused'],
  'an escape for terminals': ['نص \u001B[31mنص', 'refused'],
  'a byte order mark inside': ['نص\uFEFFنص', 'either'],
  'a line separator': ['نص\u2028نص', 'either'],
  'a next line': ['نص\u0085نص', 'either'],
  'nothing to be seen': ['"\u200B\u2060"', 'refused'],
  'a variation selector': ['نص\uFE0F', 'either'],
  'ten thousand marks': [`ن${'\u064B'.repeat(10_000)}ص`, 'either'],
  'a mark alone': ['"\u064E"', 'either'],
  'a family of emoji': ['نص 👨‍👩‍👧‍👦', 'either'],
  'a flag': ['نص 🇪🇬', 'either'],
  'tags of a flag': ['نص \u{1F3F4}\u{E0067}\u{E0062}\u{E007F}', 'either'],
  'private use': ['نص \uE000', 'either'],
  Chinese: ['نص 漢字', 'either'],
  cuneiform: ['نص 𒀀', 'either'],
  'Hebrew and Arabic': ['نص שלום نص', 'either'],
  'a ligature of a whole sentence': ['نص ﷽ نص', 'either'],
  'presentation forms': ['ﻧﺺ ﻻ', 'either'],
  'a joiner alone': ['نص \u200D نص', 'either'],
  'only stops': ['؟!…', 'either'],
  'only digits': ['"١٢٣"', 'either'],
  HTML: ['<script>alert(1)</script><b>نص</b>', 'either'],
  'a template of EJS': ['نص <%= process.env.HOME %> نص', 'either'],
  'an entity': ['نص &lt;b&gt; &#x202E; &xxe;', 'either'],
  'an operator of PDF': ['نص ) Tj ET endstream (', 'either'],
  'a path': ['../../etc/passwd', 'either'],
  'a prototype': ['__proto__', 'either'],
}

function characters(): HostileInput[] {
  return Object.entries(CHARACTERS).flatMap(([name, [text, fate]]) => [
    change({ kind: 'odd characters', name: `${name} in a question`, fate }, GUEST, 'ما رأيك؟', text),
    change(
      { kind: 'odd characters', name: `${name} in a title`, fate },
      'letter.yaml',
      'title: رسالة',
      `title: ${text}`,
    ),
  ])
}

/** Strings of the signs that mark words, as chance has them. */
function marks(): HostileInput[] {
  const chance = openChance(42)
  const signs = [
    '*',
    '**',
    '[',
    ']',
    '(',
    ')',
    '^[',
    ']{lang=en}',
    '{',
    '}',
    '\\',
    '](https://x.org)',
    ' نص ',
    'a',
    '<',
    '`',
    '_',
  ]
  return Array.from({ length: 40 }, (_, index): HostileInput => {
    const text = Array.from({ length: chance.number(2, 24) }, () => chance.pick(signs)).join('')
    const about = { kind: 'marks', name: `${index + 1}: ${text}`, fate: 'either' as const }
    return change(about, GUEST, 'answer: هذا كلامي وهو صادق', `answer: >-\n      هذا كلامي وهو صادق ${text}`)
  })
}

const DATES: readonly (readonly [lines: string, fate: Fate])[] = [
  ...[
    '0000-01-01',
    '0001-01-01',
    '1448-05-01',
    '9999-12-31',
    '2026-02-30',
    '2026-13-01',
    '2026-00-01',
    '-2026-11-01',
    '2026-1-1',
  ].map((date) => [`date: ${date}`, 'refused'] as const),
  ...[
    'soon',
    '٢٠٢٦-١١-٠١',
    '2026/11/01',
    '20261101',
    '2026-11-01T00:00:00Z',
    '"2026-11-01 "',
    '[2026, 11, 1]',
  ].map((date) => [`date: ${date}`, 'refused'] as const),
  ['date: 2026-11-01\nrevised: 2026-10-31', 'refused'],
  ['date: 2026-11-01\nrevised: 0000-00-00', 'refused'],
  ['date: 1448-05-01\ncalendar: hijri', 'printed'],
  ['date: 1448-05-31\ncalendar: hijri', 'refused'],
  ['date: 2026-11-01\ncalendar: hijri', 'refused'],
  ['date: 2026-11-01\ncalendar: julian', 'refused'],
]

function numbersAndDates(): HostileInput[] {
  const numbers = [
    '0',
    '-1',
    '1.5',
    '1e400',
    '.nan',
    '.inf',
    '0x10',
    '"12"',
    '١٢',
    '9007199254740993',
    '1_000',
  ]
  return [
    ...DATES.map(([lines, fate]) =>
      change(
        { kind: 'odd dates', name: lines.replace('\n', ', '), fate },
        'issue.yaml',
        'date: 2026-11-01',
        lines,
      ),
    ),
    ...numbers.map((number) =>
      change(
        { kind: 'odd numbers', name: number, fate: 'either' },
        'issue.yaml',
        'number: 12',
        `number: ${number}`,
      ),
    ),
  ]
}

export function textInputs(): HostileInput[] {
  return [...broken(), ...cutWords(), ...wrongSorts(), ...characters(), ...marks(), ...numbersAndDates()]
}
