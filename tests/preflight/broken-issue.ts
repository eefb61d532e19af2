/**
 * A house and an issue with as much wrong in them as loads and can be set: what preflight is for.
 * The checks are held to it, and the report is drawn of it.
 */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { HOUSE } from '../support/house.ts'

export interface BrokenIssue {
  readonly root: string
  readonly folder: string
  readonly remove: () => void
}

const ISSUE = `masthead: "…"
number: 1
date: 2026-11-01
language: ar
theme: plain
cover: { story: talk, picture: { file: cover.jpg, alternative: سماء } }
articles: [talk.yaml, letter.yaml]
`

/**
 * Narrow columns, and words that cannot be broken: lines that are left short, and lines that are filled all the same; so
 * many that the picture behind them stands at the head of a page.
 */
const LOOSE = Array.from({ length: 560 }, () => 'كان للمستشفيات والاستراتيجيات في').join(' ')
const SHORT = Array.from({ length: 12 }, () => 'استقبالاتهم والاستراتيجيات للمستشفيات').join(' ')

const TALK = `slug: talk
kind: interview
title: حوار
guest: { name: سلمى, shortName: سلمى }
exchanges:
  - question: من أنت؟
    answer:
      - ${LOOSE}
      - "[هنا](https://example) و[words]{lang=iw}."
      - picture: { file: desk.jpg, alternative: IMG_0001.jpg, across: true }
      - picture: { file: desk.jpg, alternative: مكتب, caption: شرح }
      - ${SHORT}
`

/** A page more, so that sheets are not full. */
const LETTER = `slug: letter
kind: letter
title: رسالة
text: كلام قليل.
`

/** OS/2, fsType: where the table keeps it, and the bit of a face that may be looked at and printed. */
const FS_TYPE_OFFSET = 8
const PREVIEW_AND_PRINT = 0x0004

function withRights(face: Buffer, fsType: number): Buffer {
  const bytes = Buffer.from(face)
  const tables = bytes.readUInt16BE(4)
  for (let at = 12; at < 12 + 16 * tables; at += 16)
    if (bytes.toString('latin1', at, at + 4) === 'OS/2')
      bytes.writeUInt16BE(fsType, bytes.readUInt32BE(at + 8) + FS_TYPE_OFFSET)
  return bytes
}

export async function openBrokenIssue(): Promise<BrokenIssue> {
  const root = mkdtempSync(join(tmpdir(), 'warraq-broken-'))
  mkdirSync(join(root, 'assets/themes'), { recursive: true })
  cpSync(join(HOUSE, 'package.json'), join(root, 'package.json'))
  cpSync(join(HOUSE, 'assets/colour'), join(root, 'assets/colour'), { recursive: true })
  cpSync(join(HOUSE, 'fonts'), join(root, 'fonts'), { recursive: true })
  symlinkSync(join(HOUSE, 'node_modules'), join(root, 'node_modules'), 'junction')
  const theme = readFileSync(join(HOUSE, 'assets/themes/plain.yaml'), 'utf8')
    .replace(/^margins: .*$/m, 'margins: { top: 2, bottom: 12, inside: 18, outside: 2 }\nbleed: 1')
    .replace(/^columns: .*$/m, 'columns: 5')
    .replace(
      /^ {2}caption: .*$/m,
      '  caption: { like: body, size: 5, leading: 13.5, align: start, indent: 0 }',
    )
    .replace('question: { like: body, arabic: amiri/bold', 'question: { like: body, arabic: borrowed/regular')
  writeFileSync(join(root, 'assets/themes/plain.yaml'), theme)
  const face = readFileSync(join(HOUSE, 'node_modules/@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf'))
  writeFileSync(join(root, 'fonts/borrowed.ttf'), withRights(face, PREVIEW_AND_PRINT))
  writeFileSync(
    join(root, 'fonts/borrowed.yaml'),
    'family: Borrowed\nlicence: licence.txt\nweights: { regular: borrowed.ttf }\n',
  )
  writeFileSync(join(root, 'fonts/licence.txt'), 'A licence.')

  const folder = join(root, 'broken')
  mkdirSync(folder)
  writeFileSync(join(folder, 'issue.yaml'), ISSUE)
  writeFileSync(join(folder, 'talk.yaml'), TALK)
  writeFileSync(join(folder, 'letter.yaml'), LETTER)
  await paintFlat(join(folder, 'cover.jpg'), 420, 600)
  await paintFlat(join(folder, 'desk.jpg'), 100, 60)
  return { root, folder, remove: () => rmSync(root, { recursive: true }) }
}

async function paintFlat(path: string, width: number, height: number): Promise<void> {
  await sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .jpeg()
    .toFile(path)
}
