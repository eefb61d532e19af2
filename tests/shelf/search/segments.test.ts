/** What a new issue, a changed one and one that goes mean for the files of an index. */

import { expect, test } from 'vitest'
import type { IssueRecord } from '../../../src/archive/record/issue-record.ts'
import { makeFolder } from '../../../src/shelf/search/make-index.ts'
import { planSegments } from '../../../src/shelf/search/segments.ts'
import { openMemoryStore } from '../../support/memory-store.ts'
import { recordOf, talkOf } from '../../support/records.ts'
import { indexOf, planOf } from '../../support/shelf-index.ts'

const issueOf = (number: number) => ({
  id: `issue-${number}`,
  date: new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10),
  digest: String(number).padStart(64, '0'),
})
const issues = (count: number) => Array.from({ length: count }, (_, number) => issueOf(number))
const namesOf = (count: number) => new Set(planSegments(issues(count)).map(({ name }) => name))

test.each([
  [0, []],
  [7, [7]],
  [10, [10]],
  [123, [3, 10, 10, 50, 50]],
  [1000, [200, 200, 200, 200, 200]],
])('%i issues are in segments of %j, newest first', (count, sizes) => {
  const plans = planSegments(issues(count))
  expect(plans.map((plan) => plan.issues.length)).toEqual(sizes)
  const order = plans.flatMap((plan) => plan.issues.map(({ id }) => id))
  expect(order).toEqual(
    issues(count)
      .map(({ id }) => id)
      .reverse(),
  )
})

test('the order in which issues are given is nothing', () => {
  expect(planSegments(issues(123).reverse())).toEqual(planSegments(issues(123)))
})

test('a new issue makes one segment anew', () => {
  for (let count = 0; count < 320; count++) {
    const before = namesOf(count)
    expect([...namesOf(count + 1)].filter((name) => !before.has(name))).toHaveLength(1)
  }
})

test('a changed issue makes its own segment anew', () => {
  const changed = issues(123).map((issue) =>
    issue.id === 'issue-50' ? { ...issue, digest: 'f'.repeat(64) } : issue,
  )
  const after = planSegments(changed).map(({ name }) => name)
  expect(after.filter((name) => !namesOf(123).has(name))).toHaveLength(1)
})

const records = (count: number) =>
  issues(count).map(({ id, date }) =>
    recordOf(id, date, [talkOf('a', [`كتاب ${id} في المكتبة`], { guests: [{ name: `ضيف ${id}` }] })]),
  )

test('the same records are the same bytes, in whichever order they are given', async () => {
  expect(await indexOf(records(23).reverse())).toEqual(await indexOf(records(23)))
})

test('a new issue leaves all texts as they are, and has the words in a folder of a new name', async () => {
  const [before, after] = [await indexOf(records(23)), await indexOf(records(24))]
  const fresh = [...after.keys()].filter((path) => !before.has(path))
  const changed = [...after].filter(
    ([path, bytes]) => before.has(path) && !Buffer.from(bytes).equals(before.get(path) as Uint8Array),
  )
  expect(changed.map(([path]) => path).sort()).toEqual(['index.json', 'people.json'])
  const folders = new Set(fresh.map((path) => path.split('/', 2).join('/')))
  expect([...folders].map((folder) => folder.replace(/[-/].*/, '')).sort()).toEqual(['texts', 'words'])
})

test('what was packed of segments that stay is kept, and no record of theirs is read again', async () => {
  const store = openMemoryStore()
  const packed = async (count: number) => {
    const [plan, all] = [planOf(records(count)), new Map(records(count).map((each) => [each.id, each]))]
    const asked: string[] = []
    const read = async (id: string) => {
      asked.push(id)
      return all.get(id) as IssueRecord
    }
    const files = await makeFolder(plan, plan.manifest.folder, { read, store })
    return { asked, files }
  }
  expect((await packed(23)).asked).toHaveLength(23)
  const { asked, files } = await packed(24)
  expect(asked.sort()).toEqual(['issue-20', 'issue-21', 'issue-22', 'issue-23'])
  const anew = await indexOf(records(24))
  for (const { path, bytes } of files)
    expect(Buffer.from(bytes).equals(anew.get(path) as Uint8Array), path).toBe(true)
})

test('a plan names every folder that has files', async () => {
  const folders = new Set(
    [...(await indexOf(records(12))).keys()]
      .filter((path) => path.includes('/'))
      .map((path) => path.replace(/\/[^/]+$/, '')),
  )
  expect([...folders].sort()).toEqual(planOf(records(12)).folders)
})
