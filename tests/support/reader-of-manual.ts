/**
 * Somebody who does what the manual says: with a press and a magazine of their own, in an empty folder. Commands are run
 * by the shell and by the compiled press; npm’s part of them, compiling and telling where it was called, is done by a
 * function of the shell.
 */

import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { editDocx, retyped } from './edited-docx.ts'
import { HOUSE } from './house.ts'
import { personsEnvironment } from './installed-package.ts'

export interface ReaderOfManual {
  /** The folder of the press. */
  readonly press: string
  /** The folder of the magazine, which the second chapter makes. */
  readonly magazine: string
  /** Types a listing into a shell, where the last one has left it; all that was said, and how it ended. */
  readonly type: (commands: string) => { readonly status: number | null; readonly said: string }
  /** What others send before these commands are typed: a manuscript, and a proofsheet with a word changed. */
  readonly receive: (commands: readonly string[]) => Promise<void>
  readonly remove: () => void
}

/** What of the house is asked for at work. */
const PARTS = [
  'assets/colour',
  'assets/themes',
  'assets/issues/001',
  'assets/issues/002',
  'assets/schema',
  'assets/specimen',
]
const FILES = [
  'assets/house-style.yaml',
  'LICENSE',
  'README.md',
  'tsconfig.json',
  'fonts',
  'package.json',
  'package-lock.json',
  '.press',
  'src',
  'scripts',
]

/** Seconds after which a command that shows something until Ctrl-C is taken for one that shows nothing. */
const PATIENCE = 60

/**
 * `npm run <command> -- …` is the command of the compiled press, which is told where it was called. What shows something
 * until Ctrl-C is ended once it has said where.
 */
const SHELL = `
shopt -s expand_aliases
warraq_at() { node "$PRESS/.press/warraq.mjs" "$@"; }
npm() {
  [ "$1" = run ] || { echo "npm $* is not for a test." >&2; return 1; }
  shift; [ "$1" = --silent ] && shift
  local name="$1"; shift; [ "$1" = -- ] && shift
  if [ "$name" = warraq ]; then warraq_at "$@"; else warraq_at "$name" "$@"; fi
}
npx() { shift; warraq_at "$@"; }
until_shown() {
  local said; said="$(mktemp)"
  (exec node "$PRESS/.press/warraq.mjs" "$@") > "$said" 2>&1 & local shown=$!
  for _ in $(seq ${PATIENCE * 10}); do grep -q 'http://' "$said" && break; sleep 0.1; done
  grep 'http://' "$said"; local found=$?
  kill -INT "$shown"; wait "$shown"; local ended=$?; rm "$said"
  return $((found + ended))
}
`

export function openReader(): ReaderOfManual {
  execFileSync(process.execPath, [join(HOUSE, 'scripts/compile.mjs')])
  const ground = realpathSync(mkdtempSync(join(tmpdir(), 'warraq-manual-')))
  const [press, magazine] = [join(ground, 'warraq'), join(ground, 'my-magazine')]
  for (const name of [...PARTS, ...FILES])
    cpSync(join(HOUSE, name), join(press, name), { recursive: true, verbatimSymlinks: true })
  symlinkSync(join(HOUSE, 'node_modules'), join(press, 'node_modules'))
  const state = join(ground, 'state')
  writeFileSync(state, `cd '${press}'\n`)
  const env = { ...personsEnvironment(), PRESS: press, WARRAQ_CACHE: join(ground, 'cache') }
  const type = (commands: string) => {
    const script = `${SHELL}\n. '${state}'\nset -e\ntrap '{ echo "cd \\"$PWD\\""; alias -p; } > "${state}"' EXIT\n${commands}`
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      encoding: 'utf8',
      env,
      cwd: press,
    })
    return { status, said: `${stdout}${stderr}` }
  }
  const receive = async (commands: readonly string[]) => {
    for (const command of commands) {
      const [, article, sheet] = /proofsheet (\S+) --back (\S+)/.exec(command) ?? []
      const [, manuscript] = /import (\S+\.docx)/.exec(command) ?? []
      if (manuscript) cpSync(join(HOUSE, MANUSCRIPT), join(magazine, manuscript))
      if (!sheet || existsSync(join(magazine, sheet))) continue
      const { status, said } = type(`cd '${magazine}'\nwarraq_at proofsheet ${article} --out ${sheet}`)
      if (status !== 0) throw new Error(said)
      const sent = readFileSync(join(magazine, sheet))
      writeFileSync(join(magazine, sheet), await editDocx(sent, ...CHANGES))
    }
  }
  return { press, magazine, type, receive, remove: () => rmSync(ground, { recursive: true, force: true }) }
}

/** Puts a listing in its place, with the pictures, adverts and manuscripts that it names, where they are not there yet. */
export async function put(path: string, text: string, picture: () => Promise<Uint8Array>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  await putNamed(path, text, picture)
}

export async function putNamed(
  path: string,
  text: string,
  picture: () => Promise<Uint8Array>,
): Promise<void> {
  for (const [, name = '', kind = ''] of text.matchAll(
    /(?:file|manuscript): ([\w./-]+\.(jpg|png|pdf|docx))/g,
  )) {
    const file = join(dirname(path), kind === 'docx' ? '..' : '.', name)
    if (existsSync(file)) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await bytesOf(kind, picture))
  }
  for (const [name] of text.matchAll(/[\w/-]+\.(?:ttf|txt)/g)) {
    const file = join(dirname(path), name)
    mkdirSync(dirname(file), { recursive: true })
    cpSync(join(HOUSE, 'node_modules/@expo-google-fonts/amiri', AMIRI[extname(name)] ?? ''), file)
  }
}

/** A face that may be cut, and its licence, by the ends of their names. */
const AMIRI: Readonly<Record<string, string>> = {
  '.ttf': '400Regular/Amiri_400Regular.ttf',
  '.txt': 'LICENSE_FONT',
}

function bytesOf(kind: string, picture: () => Promise<Uint8Array>): Promise<Uint8Array> | Uint8Array {
  if (kind === 'pdf') return readFileSync(join(HOUSE, 'assets/issues/003/adverts/paper.pdf'))
  if (kind === 'docx') return readFileSync(join(HOUSE, MANUSCRIPT))
  return picture()
}

/** A word of each interview that its guest would rather have otherwise. */
const CHANGES = [
  ['بسكّين صغيرة', 'بسكّين قديمة'],
  ['قبل الثامنة بقليل', 'قبل السابعة بقليل'],
].map(
  ([old = '', now = '']) =>
    (xml: string) =>
      xml.includes(old) ? retyped(old, now)(xml) : xml,
)

const MANUSCRIPT = 'tests/fixtures/manuscripts/sent/01-khatt.docx'
