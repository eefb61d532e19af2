/** All that may be wrong with an archive, each done to it: one thing, which is one finding. */

import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type Act, rewrite, rewriteBoth, turnBit } from './spoilt.ts'

/** What is done to it, the rule that tells it, and the path in the object that is named. */
export const DAMAGES: readonly (readonly [name: string, rule: string, path: string | undefined, act: Act])[] =
  [
    ['a turned bit', 'damaged-file', 'v1/content/issue.pdf', (at) => turnBit(at('v1/content/issue.pdf'))],
    [
      'a file that is cut short',
      'damaged-file',
      'v2/content/issue.pdf',
      (at) => writeFileSync(at('v2/content/issue.pdf'), 'th'),
    ],
    ['a missing file', 'missing-file', 'v1/content/issue.pdf', (at) => rmSync(at('v1/content/issue.pdf'))],
    [
      'an added file',
      'unlisted-file',
      'v1/content/new.txt',
      (at) => writeFileSync(at('v1/content/new.txt'), 'new'),
    ],
    [
      'a file beside the content',
      'unlisted-file',
      'v1/new.txt',
      (at) => writeFileSync(at('v1/new.txt'), 'new'),
    ],
    ['a file beside the versions', 'unlisted-file', 'new.txt', (at) => writeFileSync(at('new.txt'), 'new')],
    [
      'a renamed file',
      'renamed-file',
      'v1/content/issue.pdf',
      (at) => renameSync(at('v1/content/issue.pdf'), at('v1/content/other.pdf')),
    ],
    [
      'a file moved to another version',
      'renamed-file',
      'v1/content/issue.pdf',
      (at) => renameSync(at('v1/content/issue.pdf'), at('v2/content/issue-1.pdf')),
    ],
    [
      'a missing file that was alone in its folder',
      'missing-file',
      'v1/content/data/caf\u00e9.txt',
      (at) => rmSync(at('v1/content/data/caf\u00e9.txt')),
    ],
    [
      'a file that was moved out of its folder',
      'renamed-file',
      'v1/content/data/caf\u00e9.txt',
      (at) => renameSync(at('v1/content/data/caf\u00e9.txt'), at('v1/content/caf\u00e9.txt')),
    ],
    [
      'a version that was emptied',
      'missing-version',
      'v1',
      (at) => {
        rmSync(at('v1'), { recursive: true })
        mkdirSync(at('v1/content'), { recursive: true })
      },
    ],
    ['a missing version', 'missing-version', 'v1', (at) => rmSync(at('v1'), { recursive: true })],
    [
      'an inventory with a turned bit',
      'damaged-inventory',
      'inventory.json',
      (at) => turnBit(at('inventory.json'), 40),
    ],
    [
      'a sidecar with a turned bit',
      'damaged-sidecar',
      'inventory.json.sha512',
      (at) => turnBit(at('inventory.json.sha512')),
    ],
    [
      'a sidecar that says no digest',
      'damaged-sidecar',
      'inventory.json.sha512',
      (at) => writeFileSync(at('inventory.json.sha512'), 'inventory.json'),
    ],
    ['a missing inventory', 'missing-inventory', 'inventory.json', (at) => rmSync(at('inventory.json'))],
    [
      'a missing sidecar',
      'missing-sidecar',
      'inventory.json.sha512',
      (at) => rmSync(at('inventory.json.sha512')),
    ],
    [
      'an inventory of a version with a turned bit',
      'damaged-inventory',
      'v1/inventory.json',
      (at) => turnBit(at('v1/inventory.json'), 40),
    ],
    [
      'a sidecar of a version that is missing',
      'missing-sidecar',
      'v1/inventory.json.sha512',
      (at) => rmSync(at('v1/inventory.json.sha512')),
    ],
    [
      'a root whose inventory is that of another time',
      'stale-inventory',
      'inventory.json',
      (at) => rewrite(at('inventory.json'), (text) => text.replaceAll('archived', 'Archived')),
    ],
    [
      'a version whose past was rewritten',
      'rewritten-version',
      'v1/inventory.json',
      (at) => rewriteBoth(at, (text) => text.replace('archived', 'Archived')),
    ],
    [
      'an inventory that is no JSON',
      'bad-inventory',
      'v1/inventory.json',
      (at) => rewrite(at('v1/inventory.json'), () => '{'),
    ],
    [
      'an inventory of another’s object',
      'rewritten-version',
      'v1/inventory.json',
      (at) => rewrite(at('v1/inventory.json'), (text) => text.replace('"id": "001"', '"id": "002"')),
    ],
    [
      'a version that nobody knows',
      'unlisted-version',
      'v3',
      (at) => cpSync(at('v1'), at('v3'), { recursive: true }),
    ],
    ['a link', 'link', 'v1/content/link', (at) => symlinkSync('/etc/passwd', at('v1/content/link'))],
    [
      'a link in place of a file',
      'link',
      'v1/content/issue.pdf',
      (at) => {
        const elsewhere = `${at('..')}-moved`
        renameSync(at('v1/content/issue.pdf'), elsewhere)
        symlinkSync(elsewhere, at('v1/content/issue.pdf'))
      },
    ],
    ['an empty folder', 'empty-folder', 'v1/content/empty', (at) => mkdirSync(at('v1/content/empty'))],
    ['an empty version', 'empty-folder', 'v3', (at) => mkdirSync(at('v3'))],
    ['a missing declaration', 'declaration', '0=ocfl_object_1.1', (at) => rmSync(at('0=ocfl_object_1.1'))],
    [
      'a declaration that says something else',
      'declaration',
      '0=ocfl_object_1.1',
      (at) => writeFileSync(at('0=ocfl_object_1.1'), 'ocfl_object_1.0\n'),
    ],
    [
      'a second declaration',
      'declaration',
      '0=ocfl_object_1.1',
      (at) => writeFileSync(at('0=ocfl_object_1.0'), 'ocfl_object_1.0\n'),
    ],
    [
      'an object in another’s folder',
      'misplaced-object',
      undefined,
      (at) => renameSync(at(''), at('../002')),
    ],
    ['an empty folder at the root', 'empty-folder', undefined, (at) => mkdirSync(at('../empty'))],
    [
      'a folder that is no object',
      'no-object',
      undefined,
      (at) => {
        mkdirSync(at('../notes'))
        writeFileSync(at('../notes/a.txt'), 'a')
      },
    ],
    ['a link at the root', 'link', undefined, (at) => symlinkSync('/etc', at('../link'))],
    [
      'a layout that says something else',
      'layout',
      undefined,
      (at) => writeFileSync(at('../ocfl_layout.json'), '{}'),
    ],
    ['a root that is not declared', 'no-archive', undefined, (at) => rmSync(at('../0=ocfl_1.1'))],
  ]
