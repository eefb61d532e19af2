/** Findings in Arabic: every code that a command may tell has its words, which say what the English sentence says of its own. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusedArchive } from '../../../scripts/archive/refusal.ts'
import { Foreign, Obstacle, refusedOutput } from '../../../scripts/output/refusal.ts'
import { COMMAND_FINDINGS, tellFinding } from '../../../scripts/words/finding.ts'
import { openVoice } from '../../../scripts/words/voice.ts'
import * as talk from '../../../src/desk/talk/findings.ts'
import * as people from '../../../src/desk/talk/findings-of-people.ts'
import type { Diagnostic } from '../../../src/diagnostic.ts'
import { FILE_MISTAKES } from '../../../src/proof/mistakes-of-files.ts'
import { deskText } from '../../support/desked.ts'
import { HOUSE } from '../../support/house.ts'

const SPAN = { file: 'issues/002/issue.yaml', line: 3, column: 1 }
const arabic = await openVoice('ar', false)

const told = (diagnostic: Partial<Diagnostic>) =>
  arabic.tell({ severity: 'error', code: 'issue/unknown-key', message: '', span: SPAN, ...diagnostic })

/** Texts of all files under these folders of the house. */
function textsIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(HOUSE, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('words'))
      .map((name) => readFileSync(join(HOUSE, folder, name), 'utf8')),
  )
}

/** Codes that are written whole, and rules of a stage that its own sentences are made of. */
const WRITTEN = {
  whole: textsIn('scripts', 'src/archive', 'src/desk', 'src/shelf').flatMap((text) =>
    [...text.matchAll(/code: '((?:archive|output|shelf|desk)\/[a-z-]+)'/g)].map(([, code = '']) => code),
  ),
  archive: textsIn('src/archive').flatMap((text) =>
    [...text.matchAll(/rule: '([a-z-]+)'/g)].map(([, rule]) => `archive/${rule}`),
  ),
  desk: textsIn('src/desk/talk', 'src/desk/read', 'src/desk/proofsheet', 'scripts/desk').flatMap((text) =>
    [...text.matchAll(/rule: '([a-z-]+)'/g)].map(([, rule]) => `desk/${rule}`),
  ),
  copy: textsIn('src/desk/rules').flatMap((text) =>
    [...text.matchAll(/^ {2}name: '([a-z-]+)'/gm)].map(([, name]) => `copy/${name}`),
  ),
}

test.each(Object.entries(WRITTEN))('codes that are written (%s) have their words', (_, codes) => {
  expect(codes.length).toBeGreaterThan(10)
  const bare = codes.filter((code) => {
    const rule = code.split('/')[1] ?? ''
    // The desk speaks of an issue's files too.
    return !COMMAND_FINDINGS[code] && !COMMAND_FINDINGS[`issue/${rule}`] && !FILE_MISTAKES[rule]
  })
  expect([...new Set(bare)]).toEqual([])
})

test('the words are Arabic, and end as sentences do', () => {
  for (const { title, says, remedy } of Object.values(COMMAND_FINDINGS).flat()) {
    expect(title).toMatch(/^\p{scx=Arabic}[^.]*$/u)
    expect(says).toMatch(/^(?:\p{scx=Arabic}|\{\d\}).*\.$/u)
    if (remedy !== undefined) expect(remedy).toMatch(/^\p{scx=Arabic}.*[.؟]$/u)
  }
})

describe('a finding', () => {
  test('has its place first as it is, then what it is and its code; then the sentence and what to do', () => {
    expect(told({ message: 'Unexpected key "kiker", expected "kicker".', hint: 'Write "kicker".' })).toBe(
      [
        'issues/002/issue.yaml:3:1: خطأ: مفتاح غير معروف [issue/unknown-key]',
        '  المفتاح «kiker» غير معروف هنا، وأقرب ما يُعرف «kicker».',
        '  صحّح كتابته.',
      ].join('\n'),
    )
  })

  test('of lesser weight is called a note', () => {
    expect(told({ severity: 'warning', message: 'Unexpected key "x", expected one of a, b.' })).toContain(
      'ملاحظة: مفتاح غير معروف',
    )
  })

  test('says what may stand there instead', () => {
    expect(told({ message: 'Unexpected key "x", expected one of title, text.' })).toContain(
      'المعروف هنا: title، text.',
    )
    const value = (message: string) => told({ code: 'style/value', message })
    expect(value('Unexpected text "x", expected "start" or "centre".')).toContain('المنتظر: start أو centre.')
    expect(value('Unexpected number 9, expected at most 6.')).toContain('المنتظر: لا أكثر من ٦.')
    expect(told({ code: 'issue/type', message: 'Unexpected list, expected a text or a list.' })).toContain(
      'المنتظر: نص أو قائمة.',
    )
  })

  test('says of a key what the schema says of it, in Arabic', () => {
    expect(
      told({
        code: 'issue/missing-key',
        message: 'Unexpected absence of the key "masthead", expected it here.',
        hint: 'Add "masthead: …". The name of the magazine.',
      }),
    ).toContain('أضفه مع قيمته. اسم المجلة.')
  })

  test('of preflight is told in its own Arabic', () => {
    const noted = {
      severity: 'warning',
      code: 'preflight/lone-line',
      message: 'English.',
      arabic: 'سطر وحيد.',
    } as const
    expect(tellFinding(noted, (text) => text)).toMatch(
      /^ملاحظة: سطر وحيد من فقرته.*\n {2}سطر وحيد\.\n {2}زد/u,
    )
  })

  test('that has no Arabic is told in English whole', () => {
    expect(told({ code: 'issue/of-tomorrow', message: 'Unexpected thing.', hint: 'Mend it.' })).toBe(
      'issues/002/issue.yaml:3:1: error: Unexpected thing. [issue/of-tomorrow]\n  Mend it.',
    )
  })

  test('of the archive is no finding of an issue, though their rules have one name', () => {
    expect(
      told({ code: 'archive/missing-file', message: 'Unexpected absence of “a.pdf”, expected it.' }),
    ).toContain('ملف غائب من الأرشيف')
  })
})

describe('sentences that are made in English are told in Arabic, with what they say of their own', () => {
  const disk = (code: string) => Object.assign(new Error(code), { code })

  test.each(['NoBucket', 'ENOSPC', 'EACCES', 'ECONNREFUSED', 'EIO'])('of an archive: %s', (code) => {
    const refused = refusedArchive('s3://bucket', disk(code))
    expect(refused && arabic.tell(refused)).toMatch(/^خطأ.*\n.*«s3:\/\/bucket»/u)
  })

  test.each([
    new Foreign('issues/001'),
    new Obstacle('output/x', 'file'),
    new Obstacle('output/x', 'folder'),
    disk('EACCES'),
    disk('EISDIR'),
  ])('of what is printed into: %s', async (error) => {
    expect(arabic.tell(await refusedOutput('output/x', error))).toMatch(/^خطأ.*\n.*«output\/x»/u)
  })

  const samples: readonly Diagnostic[] = [
    talk.unsure('كلام', 'asks', 'answers', SPAN),
    talk.mislabelled('كلام', 'سلمى', true, SPAN),
    people.oneName('سلمي', 'سلمى', 'spelling', SPAN),
    people.guessedGuest('سلمى', undefined, SPAN),
    people.unknownGuest(SPAN),
    people.whoseAnswer('كلام', 'سلمى', true, SPAN),
    people.whoseMany(3, 4, 'سلمى', SPAN),
    talk.missingPicture('a.gif', SPAN),
    talk.missingPicture('a.png', SPAN),
    talk.wordsWithoutPlace(['كلام'], SPAN),
    talk.quickQuestions(3, SPAN),
  ]
  test.each(samples)('of a talk: $code', (sample) => {
    expect(arabic.tell(sample)).toMatch(/^issues\/002\/issue\.yaml:3:1: ملاحظة: [^\n]+\n {2}\p{scx=Arabic}/u)
  })

  test('of slips of the pen, with the words around them', async () => {
    const { slips } = await deskText(
      'حوار مع سلمى\n\nس: كيف بدأت ، يا سلمى؟\n\nج: بدأت من من دكان أبي ( القديم) الى السوق..\n\nس: ثم ماذا؟\n\nج: كبرت.\n',
    )
    const lines = slips.map(({ diagnostic }) => arabic.tell(diagnostic))
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(line).toMatch(/ملاحظة: [^\n]+\n {2}\p{scx=Arabic}[^\n]*«/u)
  })
})
