/** Which issues lie where a person says, and by what they are known. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openFolder } from '../../../scripts/archive/folder.ts'
import { contentOf, findPlaces } from '../../../scripts/press/places.ts'
import { deposit } from '../../../src/archive/ocfl/deposit.ts'
import { orderOf } from '../../archive/support.ts'

const root = mkdtempSync(join(tmpdir(), 'warraq-places-'))
afterAll(() => rmSync(root, { recursive: true }))

let home: string
beforeEach(() => {
  home = mkdtempSync(join(root, 'home-'))
})

function put(path: string, text = 'masthead: x\n'): void {
  const place = join(home, path)
  mkdirSync(join(place, '..'), { recursive: true })
  writeFileSync(place, text)
}

const find = async (...operands: string[]) => (await findPlaces(operands, home)).map(({ issue }) => issue)

test('every folder below that has an issue’s file is one, in the order of their names', async () => {
  for (const path of ['all/b/issue.yaml', 'all/a/issue.json', 'all/c/issue.yml']) put(path)
  put('all/notes/readme.md')
  put('all/stray.yaml')
  put('all/a/deeper/issue.yaml')
  expect(await find('all')).toEqual(['a', 'b', 'c'])
})

test('a folder that is an issue itself is that one', async () => {
  put('all/a/issue.yaml')
  put('all/b/issue.yaml')
  expect(await find(join('all', 'b'), join('all', 'a'))).toEqual(['b', 'a'])
})

test('a folder whose name no file could bear is found as well, so that it is told of', async () => {
  put('all/عدد/issue.yaml')
  expect(await find('all')).toEqual(['عدد'])
})

test('of an archive those objects are issues that have a record', async () => {
  const storage = openFolder(join(home, 'archive'))
  await deposit(storage, orderOf({ 'record/record.json': '{}' }, { id: '002' }))
  await deposit(storage, orderOf({ 'record/record.json': '{}' }, { id: '001' }))
  await deposit(storage, orderOf({ 'package.json': '{}' }, { id: 'press-0' }))
  expect(await findPlaces(['archive'], home)).toEqual(
    ['001', '002'].map((issue) => ({ kind: 'archived', issue, archive: join(home, 'archive') })),
  )
})

test.each([
  ['nowhere', /^Unexpected absence of issues in nowhere, expected folders of issues, or an archive\.$/],
  ['empty', /^Unexpected absence of issues in empty/],
])('of a folder that has none (%s) that is said', async (operand, said) => {
  mkdirSync(join(home, 'empty'))
  await expect(find(operand)).rejects.toThrow(said)
})

test('two issues of one name are refused: the second would take the place of the first', async () => {
  put('one/a/issue.yaml')
  put('two/a/issue.yaml')
  await expect(find('one', 'two')).rejects.toThrow('Unexpected second issue “a”, expected each name once.')
})

test('an issue is known by what its files hold and how they are named, and by nothing else', async () => {
  const contentIn = async (folder: string) => {
    const [place] = await findPlaces([folder], home)
    return contentOf(place as NonNullable<typeof place>)
  }
  put('one/a/issue.yaml')
  put('one/a/pictures/p.png', 'p')
  put('two/a/issue.yaml')
  put('two/a/pictures/p.png', 'p')
  put('two/a/.swap', 'hidden')
  const first = await contentIn('one')
  expect(await contentIn('two')).toBe(first)
  put('two/a/pictures/p.png', 'q')
  expect(await contentIn('two')).not.toBe(first)
  put('two/a/pictures/p.png', 'p')
  put('two/a/pictures/other.png', '')
  expect(await contentIn('two')).not.toBe(first)
})
