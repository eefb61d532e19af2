/** Every command of the press, with its flags: what `--help` shows, and what a word is compared with. */

import { EDITIONS } from '../src/editions/edition.ts'
import type { House } from '../src/house.ts'
import { IMPOSITIONS } from '../src/layout/sheets/impose.ts'
import { PACKINGS } from './archive/packings.ts'

export interface Flag {
  /** Without its hyphens. */
  readonly name: string
  /** What follows it; a switch where nothing does. */
  readonly value?: string
  readonly about: string
  /** Whether what follows it may hold a password, and is never shown. */
  readonly isSecret?: true
}

export interface Command {
  readonly name: string
  readonly about: string
  /** What it may be given besides flags. */
  readonly operand?: {
    readonly name: string
    readonly about: string
    /** Whether there may be more than one. */
    readonly isMany?: true
  }
  readonly flags: readonly Flag[]
  /** Its program, loaded when it is asked for. */
  readonly load: () => Promise<{ readonly run: (call: Call) => Promise<number> }>
}

/** A command as it was called. */
export interface Call {
  readonly house: House
  /** The folder that names of files are read from: where the caller stands. */
  readonly from: string
  readonly operands: readonly string[]
  /** By the names of flags: what follows one, or true where it is a switch. */
  readonly flags: Readonly<Record<string, string | true | undefined>>
}

const JSON_FLAG: Flag = { name: 'json', about: 'say what was made as JSON, for programs' }
/** Flags of every command that puts files somewhere. */
const MAKING_FLAGS: readonly Flag[] = [
  { name: 'out', value: 'folder', about: 'where to put what is made, instead of output' },
  JSON_FLAG,
]

/** Of every command that reads or writes the archive. */
const ARCHIVE_FLAG: Flag = {
  name: 'archive',
  value: 'place',
  about: 'the archive’s folder, or s3://bucket/prefix, instead of output/archive',
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'build',
    about:
      'prints an issue: the magazine for screen, printer and archive, the e-book, texts, covers, the report',
    operand: { name: 'issue', about: 'the issue’s folder; the first sample where it is left out' },
    flags: [
      { name: 'all', about: 'every issue of the house' },
      { name: 'only', value: 'editions', about: `some of ${EDITIONS.join(',')}` },
      { name: 'theme', value: 'name', about: 'another theme than the issue’s own' },
      {
        name: 'sheets',
        value: 'kind',
        about: `how the printer’s file lays pages: ${IMPOSITIONS.join(', ')}`,
      },
      { name: 'grid', about: 'the grid of the theme over the pages of the screen' },
      ...MAKING_FLAGS,
    ],
    load: () => import('./build.ts'),
  },
  {
    name: 'archive',
    about: 'prints issues and keeps them in the archive, each as a new version where anything has changed',
    operand: { name: 'issues', about: 'folders of issues', isMany: true },
    flags: [ARCHIVE_FLAG, JSON_FLAG],
    load: () => import('./archive.ts'),
  },
  {
    name: 'press',
    about:
      'sets issues again with the press as it is now, and keeps each that comes out otherwise in the archive',
    operand: {
      name: 'folders',
      about: 'folders of issues, issues, or archives, of which the newest versions are set',
      isMany: true,
    },
    flags: [
      { name: 'theme', value: 'name', about: 'sets all in this theme instead of their own' },
      {
        name: 'queue',
        value: 'address',
        about: 'shares them with other machines through Redis, for example redis://localhost:6379/0',
        isSecret: true,
      },
      { name: 'work', about: 'adds none, and works off what others have put into the queue' },
      ARCHIVE_FLAG,
      JSON_FLAG,
    ],
    load: () => import('./press.ts'),
  },
  {
    name: 'rebuild',
    about: 'prints an issue again from the archive alone, and says whether every byte is as it was archived',
    operand: { name: 'issue', about: 'its name in the archive' },
    flags: [
      { name: 'version', value: 'name', about: 'another version than the newest, for example v1' },
      ARCHIVE_FLAG,
      JSON_FLAG,
    ],
    load: () => import('./rebuild.ts'),
  },
  {
    name: 'withdraw',
    about: 'takes an article from shelf and search at somebody’s wish; the archive keeps a word of it',
    operand: {
      name: 'names',
      about: 'the name of an issue in the archive, and of an article in it',
      isMany: true,
    },
    flags: [
      { name: 'reason', value: 'words', about: 'why, for the archive alone' },
      { name: 'undo', about: 'shows it again' },
      ARCHIVE_FLAG,
    ],
    load: () => import('./withdraw.ts'),
  },
  {
    name: 'shelf',
    about: 'makes a site of the issues in the archive, and shows it on this machine until Ctrl-C',
    flags: [
      { name: 'url', value: 'address', about: 'where the site will stand, for feeds, cards and its map' },
      { name: 'build', about: 'makes it, and does not show it' },
      { name: 'port', value: 'number', about: 'the port to show it on, instead of 4318' },
      ARCHIVE_FLAG,
      ...MAKING_FLAGS,
    ],
    load: () => import('./shelf.ts'),
  },
  {
    name: 'verify',
    about: 'reads the archive, or bags, and says what is not as it was archived',
    operand: {
      name: 'issue',
      about: 'names of issues, or with --bag of bags; the whole archive',
      isMany: true,
    },
    flags: [
      { name: 'bag', about: 'what is named are bags: folders, or files in .zip or .tar' },
      ARCHIVE_FLAG,
      JSON_FLAG,
    ],
    load: () => import('./verify.ts'),
  },
  {
    name: 'find',
    about: 'finds words in all issues of the archive: names, titles, questions and answers',
    operand: { name: 'words', about: 'what is sought; in quotes, one word behind the other', isMany: true },
    flags: [
      { name: 'issue', value: 'id', about: 'in this issue alone' },
      { name: 'from', value: 'year', about: 'in issues from this year on' },
      { name: 'to', value: 'year', about: 'in issues up to this year' },
      { name: 'person', value: 'name', about: 'in what this person says or has made' },
      { name: 'section', value: 'name', about: 'in articles of this section: the short line over a title' },
      { name: 'most', value: 'number', about: 'how many hits are shown' },
      JSON_FLAG,
    ],
    load: () => import('./find.ts'),
  },
  {
    name: 'catalogue',
    about: 'makes the catalogue of the archive anew, which is searched by find',
    flags: [ARCHIVE_FLAG, ...MAKING_FLAGS],
    load: () => import('./catalogue.ts'),
  },
  {
    name: 'bag',
    about: 'packs an issue in the archive for handing over, by BagIt 1.0',
    operand: { name: 'issue', about: 'its name in the archive' },
    flags: [
      { name: 'version', value: 'number', about: 'another version than the newest' },
      { name: 'as', value: 'packing', about: `in one file: ${PACKINGS.join(', ')}` },
      ARCHIVE_FLAG,
      ...MAKING_FLAGS,
    ],
    load: () => import('./bag.ts'),
  },
  {
    name: 'import',
    about:
      'reads manuscripts as their authors sent them, and makes an article of each: who asks, who answers',
    operand: {
      name: 'manuscripts',
      about: 'their files: txt, md, docx, odt, html, subtitles; - for what is pasted',
      isMany: true,
    },
    flags: [
      { name: 'issue', value: 'folder', about: 'puts the article into this issue, and lists it there' },
      { name: 'out', value: 'place', about: 'the file or folder to put it in, instead of output/import' },
      { name: 'fix', about: 'mends the slips that the house style says to mend' },
      { name: 'dry-run', about: 'shows what it would do, and writes nothing' },
      { name: 'encoding', value: 'name', about: 'of a text that is read wrong, for example windows-1256' },
      JSON_FLAG,
    ],
    load: () => import('./import.ts'),
  },
  {
    name: 'proofsheet',
    about: 'writes an article out for its author to approve, and takes back what its author has changed',
    operand: { name: 'article', about: 'the article’s file, in the folder of its issue' },
    flags: [
      {
        name: 'back',
        value: 'file',
        about: 'the .docx that came back: its changes go into the article’s file',
      },
      { name: 'dry-run', about: 'with --back: lists the changes, and writes nothing' },
      { name: 'out', value: 'file', about: 'where to put the sheet, instead of output/proofsheets' },
      JSON_FLAG,
    ],
    load: () => import('./proofsheet.ts'),
  },
]
