/** Hostile inputs that are about where files are and what they are: links, pipes, folders, paths, names, slugs. */

import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { change, type Fate, type Ground, type HostileInput, put } from './input.ts'

const NAMED = ['issue.yaml', 'letter.yaml', 'talks/guest.yaml', 'pictures/a.png'] as const

function linkTo(ground: Ground, name: string, target: string): void {
  const path = join(ground.folder, name)
  rmSync(path, { recursive: true, force: true })
  symlinkSync(target, path)
}

const input = (kind: string, name: string, fate: Fate, lay: HostileInput['lay']): HostileInput => ({
  kind,
  name,
  fate,
  lay,
})

/** What a link may lead to, from the folder's own root. */
const TARGETS: Readonly<Record<string, (ground: Ground) => string>> = {
  'a file outside': ({ outside }) => join(outside, 'secret.yaml'),
  'a broken file outside': ({ outside }) => join(outside, 'broken.yaml'),
  'a picture outside': ({ outside }) => join(outside, 'secret.png'),
  'the passwords of the machine': () => '/etc/passwd',
  'the words of this process': () => '/proc/self/environ',
  'zeros without end': () => '/dev/zero',
  nothing: () => '/nowhere/at/all',
  itself: () => 'loop',
  'a folder outside': ({ outside }) => outside,
}

function links(): HostileInput[] {
  const kind = 'links'
  const named = NAMED.flatMap((name) =>
    Object.entries(TARGETS).map(([what, target]) =>
      input(kind, `${name} → ${what}`, 'refused', (ground) => linkTo(ground, name, target(ground))),
    ),
  )
  // What nothing names is passed over, with a word.
  const loose = ['manuscripts/m.txt', 'manuscripts/m.docx', 'notes.yaml', 'issue.json'].flatMap((name) =>
    Object.entries(TARGETS).map(([what, target]) =>
      input(kind, `${name} → ${what}`, 'printed', (ground) => linkTo(ground, name, target(ground))),
    ),
  )
  const folders = ['talks', 'pictures'].map((name) =>
    input(kind, `${name}/ → a folder outside`, 'refused', (ground) => {
      renameSync(join(ground.folder, name), join(ground.outside, name))
      linkTo(ground, name, join(ground.outside, name))
    }),
  )
  const other = [
    input(kind, 'manuscripts/ → a folder outside', 'printed', (ground) =>
      linkTo(ground, 'manuscripts', ground.outside),
    ),
    input(kind, 'a chain of links that leads out', 'refused', (ground) => {
      linkTo(ground, 'b.yaml', 'c.yaml')
      linkTo(ground, 'c.yaml', join(ground.outside, 'secret.yaml'))
      linkTo(ground, 'letter.yaml', 'b.yaml')
    }),
    input(kind, 'a link to a file of the folder', 'printed', (ground) => {
      renameSync(join(ground.folder, 'letter.yaml'), join(ground.folder, 'first.yaml'))
      linkTo(ground, 'letter.yaml', 'first.yaml')
    }),
    input(kind, 'two links that lead to each other', 'refused', (ground) => {
      linkTo(ground, 'letter.yaml', 'b.yaml')
      linkTo(ground, 'b.yaml', 'letter.yaml')
    }),
  ]
  return [...named, ...loose, ...folders, ...other]
}

function notFiles(): HostileInput[] {
  const kind = 'no files'
  const inPlace = (path: string) => rmSync(path, { recursive: true, force: true })
  const named = NAMED.flatMap((name) => [
    input(kind, `${name} is a folder`, 'refused', ({ folder }) => {
      inPlace(join(folder, name))
      mkdirSync(join(folder, name))
    }),
    input(kind, `${name} is a pipe`, 'refused', ({ folder }) => {
      inPlace(join(folder, name))
      execFileSync('mkfifo', [join(folder, name)])
    }),
    input(kind, `${name} is not there`, 'refused', ({ folder }) => inPlace(join(folder, name))),
    // Who runs the press as the machine's owner may read it all the same.
    input(kind, `${name} may not be read`, 'either', ({ folder }) => chmodSync(join(folder, name), 0)),
    input(kind, `${name} is empty`, 'refused', ({ folder }) => put(folder, name, '')),
  ])
  const loose = ['old.yaml', 'manuscripts/old.txt', 'manuscripts/old.docx', 'pictures/old.png'].flatMap(
    (name) => [
      input(
        kind,
        `${name} is a folder`,
        'printed',
        ({ folder }) => void mkdirSync(join(folder, name), { recursive: true }),
      ),
      input(
        kind,
        `${name} is a pipe`,
        'printed',
        ({ folder }) => void execFileSync('mkfifo', [join(folder, name)]),
      ),
    ],
  )
  return [
    ...named,
    ...loose,
    input(kind, 'letter.yaml is a socket', 'refused', ({ folder }) => {
      inPlace(join(folder, 'letter.yaml'))
      // The socket stays where it is when its server has closed without a word to the disk.
      const server = createServer().listen(join(folder, 'letter.yaml'))
      server.unref()
    }),
    input(kind, 'a manuscript that may not be read', 'printed', ({ folder }) =>
      chmodSync(join(folder, 'manuscripts/talk.txt'), 0),
    ),
    input(kind, 'the issue’s folder is empty', 'refused', ({ folder }) => {
      inPlace(folder)
      mkdirSync(folder)
    }),
    input(kind, 'the issue’s folder is a file', 'refused', ({ folder }) => {
      inPlace(folder)
      put(join(folder, '..'), 'issue', '')
    }),
    input(kind, 'the issue’s folder is not there', 'refused', ({ folder }) => inPlace(folder)),
    input(kind, 'the issue’s folder is a pipe', 'refused', ({ folder }) => {
      inPlace(folder)
      execFileSync('mkfifo', [folder])
    }),
  ]
}

const PATHS = [
  '../outside/secret.yaml',
  'talks/../../outside/secret.yaml',
  './../outside/secret.yaml',
  '/etc/passwd',
  '/etc/passwd.yaml',
  'C:\\secret.yaml',
  'c:secret.yaml',
  '..\\outside\\secret.yaml',
  '\\\\server\\share\\secret.yaml',
  'file:///etc/passwd',
  'https://example.org/secret.yaml',
  'data:text/yaml,slug: a',
  '..%2foutside%2fsecret.yaml',
  '....//outside/secret.yaml',
  '~/.bashrc',
  '$HOME/.bashrc',
  'letter.yaml/',
  'letter.yaml/../../outside/secret.yaml',
  '.',
  '..',
  './',
  ' ',
  '-',
  'letter.yaml\\0.png',
  `${'a'.repeat(300)}.yaml`,
  `${'a/'.repeat(3000)}b.yaml`,
  'LETTER.YAML',
  'letter.yaml ',
  'talks',
  'pictures/a.png',
]

function paths(): HostileInput[] {
  const quoted = (path: string) => JSON.stringify(path).replaceAll('\\\\0', '\\0')
  return PATHS.flatMap((path) => [
    change(
      { kind: 'paths', name: `an article at ${path.slice(0, 60)}`, fate: 'refused' },
      'issue.yaml',
      '  - letter.yaml',
      `  - ${quoted(path)}`,
    ),
    change(
      {
        kind: 'paths',
        name: `a picture at ${path.slice(0, 60)}`,
        fate: path === 'pictures/a.png' ? 'printed' : 'refused',
      },
      'letter.yaml',
      'file: pictures/a.png',
      `file: ${quoted(path)}`,
    ),
  ])
}

const SLUGS = [
  '../x',
  '/x',
  'a/b',
  '..',
  '.',
  '',
  ' ',
  'Guest',
  'con ',
  '-a',
  'a-',
  'a--b',
  '1a',
  'ضيف',
  'a\u0000b',
  'a.b',
  'a'.repeat(300),
  '<b>',
  'a b',
  '%2e%2e',
]

const THEMES = [
  '../plain',
  'plain.yaml',
  '/etc/passwd',
  'nosuch',
  'PLAIN',
  '..',
  'plain\u0000',
  'a'.repeat(5000),
]

const FOLDERS = [
  'an issue',
  'عدد',
  '-012',
  '.hidden',
  'a'.repeat(200),
  'con',
  '012.',
  'a;b',
  "a'b",
  '012\n',
  '$(id)',
  '%2e',
]

function names(): HostileInput[] {
  return [
    ...SLUGS.map((slug) =>
      change(
        { kind: 'slugs', name: slug.slice(0, 40), fate: 'refused' },
        'letter.yaml',
        'slug: letter',
        `slug: ${JSON.stringify(slug)}`,
      ),
    ),
    ...THEMES.map((theme) =>
      change(
        { kind: 'themes', name: theme.slice(0, 40), fate: 'refused' },
        'issue.yaml',
        'theme: plain',
        `theme: ${JSON.stringify(theme)}`,
      ),
    ),
    ...FOLDERS.map(
      (folderName): HostileInput => ({
        kind: 'names of folders',
        name: folderName.slice(0, 40),
        fate: 'either',
        folderName,
        lay: () => {},
      }),
    ),
    change(
      { kind: 'slugs', name: 'the slug of another', fate: 'refused' },
      'letter.yaml',
      'slug: letter',
      'slug: guest',
    ),
    change(
      { kind: 'slugs', name: 'a cover story that is nobody’s', fate: 'refused' },
      'issue.yaml',
      'story: guest',
      'story: nobody',
    ),
    change(
      { kind: 'paths', name: 'an article twice', fate: 'refused' },
      'issue.yaml',
      '  - letter.yaml',
      '  - letter.yaml\n  - ./letter.yaml',
    ),
    input('names of folders', 'issue.json beside issue.yaml', 'printed', ({ folder }) =>
      put(folder, 'issue.json', '{'),
    ),
  ]
}

export function placeInputs(): HostileInput[] {
  return [...links(), ...notFiles(), ...paths(), ...names()]
}
