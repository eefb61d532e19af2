/** Commands of the copy desk: manuscripts in, articles out and back to their authors. */

import type { Command } from '../commands.ts'
import { JSON_FLAG } from './flags.ts'

export const COPY: readonly Command[] = [
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
    examples: [
      'import omar.docx --dry-run',
      'import omar.docx --issue assets/issues/001 --fix',
      'import - --out clipboard.yaml',
    ],
    asksPlugIns: true,
    load: () => import('../import.ts'),
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
      {
        name: 'out',
        value: 'place',
        about: 'the file or folder to put the sheet in, instead of output/proofsheets',
      },
      JSON_FLAG,
    ],
    examples: [
      'proofsheet assets/issues/001/interviews/omar.yaml',
      'proofsheet assets/issues/001/interviews/omar.yaml --back omar.docx',
    ],
    load: () => import('../proofsheet.ts'),
  },
]
