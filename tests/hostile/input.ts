/**
 * What a hostile input is: a kind, a name, what must become of it, and how it is laid into an issue's folder. Beside the
 * folder lie files of somebody else, each with words that no output may hold.
 */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writePng } from './png.ts'

/** `refused`: an error with a place. `printed`: files. `either`: one of the two. Never a trace, a leak, a wait without end. */
export type Fate = 'refused' | 'printed' | 'either'

/** Where an input is laid. Paths are absolute. */
export interface Ground {
  /** The folder, which holds a sound issue. */
  readonly folder: string
  /** A folder beside it that is none of its business. */
  readonly outside: string
}

export interface HostileInput {
  readonly kind: string
  readonly name: string
  readonly fate: Fate
  /** The issue folder's name; `issue` where left out. */
  readonly folderName?: string
  readonly lay: (ground: Ground) => void
}

/** What stands in every file outside. */
export const CANARY = 'canary-7f3a91'

/** Black, and fine enough for the column that it stands in. */
const PICTURE = writePng(1200, 800, new Uint8Array(1201 * 800))

export const SOUND_FILES: Readonly<Record<string, string | Buffer>> = {
  'issue.yaml': `masthead: مجلة
number: 12
date: 2026-11-01
language: ar-EG
theme: plain
cover:
  story: guest
  words:
    text: هذا كلامي
    from: 1
back:
  line: شكرًا
  link: https://example.org
articles:
  - letter.yaml
  - talks/guest.yaml
`,
  'letter.yaml': `slug: letter
kind: letter
title: رسالة
text:
  - فقرة أولى
  - picture:
      file: pictures/a.png
      alternative: باب
      caption: باب قديم
  - list: [واحد, اثنان]
signature: المحرر
`,
  'talks/guest.yaml': `slug: guest
kind: interview
kicker: حوار
title: حديث مع ضيف
guest:
  name: سلمى بنت أحمد
  shortName: سلمى
  role: خطاطة
credits:
  - role: صحافة
    name: خالد
standfirst:
  text: وهو صادق
  from: 1
exchanges:
  - question: ما رأيك؟
    answer: هذا كلامي وهو صادق
  - question: وماذا بعد؟
    answer: >-
      جواب على
      سطرين

      وفقرة ثانية
pullQuotes:
  - text: جواب على سطرين
    from: 2
`,
  'manuscripts/talk.txt': 'هذا كلامي كما وصل.\n',
  'pictures/a.png': PICTURE,
}

const OUTSIDE: Readonly<Record<string, string | Buffer>> = {
  'secret.yaml': `slug: letter\nkind: letter\ntitle: رسالة\ntext: ${CANARY}\n`,
  'broken.yaml': `slug: [${CANARY}\n`,
  'issue.yaml': `masthead: ${CANARY}\n`,
  'secret.txt': CANARY,
  'secret.docx': CANARY,
  'secret.json': `{"title": "${CANARY}"}`,
  'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><desc>${CANARY}</desc></svg>`,
  'secret.png': Buffer.concat([PICTURE, Buffer.from(CANARY)]),
}

/** Lays a sound issue and somebody else's files into a folder that is empty. */
export function layGround(root: string, folderName = 'issue'): Ground {
  const ground = { folder: join(root, folderName), outside: join(root, 'outside') }
  for (const [name, content] of Object.entries(SOUND_FILES)) put(ground.folder, name, content)
  for (const [name, content] of Object.entries(OUTSIDE)) put(ground.outside, name, content)
  return ground
}

/** Writes a file, with the folders above it, in place of whatever is there. */
export function put(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** A sound file with one stretch of it exchanged; throws where the stretch is not there. */
function changed(name: string, from: string, to: string): string {
  const text = String(SOUND_FILES[name])
  if (!text.includes(from)) throw new Error(`${name} has no ${from}.`)
  return text.replace(from, () => to)
}

/** An input that is one changed file of the sound issue. */
export function change(
  about: Pick<HostileInput, 'kind' | 'name' | 'fate'>,
  file: string,
  from: string,
  to: string,
): HostileInput {
  return { ...about, lay: ({ folder }) => put(folder, file, changed(file, from, to)) }
}

/** An input that is one file of the sound issue written anew. */
export function write(
  about: Pick<HostileInput, 'kind' | 'name' | 'fate'>,
  file: string,
  content: string | Uint8Array,
): HostileInput {
  return { ...about, lay: ({ folder }) => put(folder, file, content) }
}
