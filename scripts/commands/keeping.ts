/** Commands of the archive: what keeps issues, and what is made of what is kept. */

import { PACKINGS } from '../archive/packings.ts'
import type { Command } from '../commands.ts'
import { ARCHIVE_FLAG, JSON_FLAG, MAKING_FLAGS, OPEN_FLAG } from './flags.ts'

export const KEEPING: readonly Command[] = [
  {
    name: 'archive',
    about: 'prints issues and keeps them in the archive, each as a new version where anything has changed',
    operand: { name: 'issues', about: 'folders of issues', isMany: true },
    flags: [ARCHIVE_FLAG, JSON_FLAG],
    examples: ['archive assets/issues/001 assets/issues/002'],
    asksPlugIns: true,
    load: () => import('../archive.ts'),
  },
  {
    name: 'rebuild',
    about: 'prints an issue again from the archive alone, and says whether every byte is as it was archived',
    operand: { name: 'issue', about: 'its name in the archive' },
    flags: [
      { name: 'version', value: 'name', about: 'another version than the newest, for example v1' },
      {
        name: 'run-plug-ins',
        about:
          'runs plug-ins that lie in the archive and not in your own folder: code of whoever archived it',
      },
      ARCHIVE_FLAG,
      JSON_FLAG,
    ],
    examples: ['rebuild 001', 'rebuild 001 --version v1'],
    load: () => import('../rebuild.ts'),
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
    examples: ['verify', 'verify 001', 'verify --bag output/bags/001.zip'],
    load: () => import('../verify.ts'),
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
    examples: ['withdraw 001 marina --reason ’at her wish’', 'withdraw 001 marina --undo'],
    load: () => import('../withdraw.ts'),
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
    examples: ['find الخط العربي', 'find “كيف بدأت” --from 2030 --most 5'],
    load: () => import('../find.ts'),
  },
  {
    name: 'catalogue',
    about: 'makes the catalogue of the archive anew, which is searched by find',
    flags: [ARCHIVE_FLAG, ...MAKING_FLAGS],
    examples: ['catalogue'],
    load: () => import('../catalogue.ts'),
  },
  {
    name: 'shelf',
    about: 'makes a site of the issues in the archive, and shows it on this machine until Ctrl-C',
    flags: [
      { name: 'url', value: 'address', about: 'where the site will stand, for feeds, cards and its map' },
      { name: 'build', about: 'makes it, and does not show it' },
      { name: 'port', value: 'number', about: 'the port to show it on, instead of 4318' },
      OPEN_FLAG,
      ARCHIVE_FLAG,
      ...MAKING_FLAGS,
    ],
    examples: ['shelf --open', 'shelf --build --url https://example.org/shelf/'],
    load: () => import('../shelf.ts'),
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
    examples: ['bag 001 --as zip'],
    load: () => import('../bag.ts'),
  },
]
