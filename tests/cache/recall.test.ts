import { describe, expect, test } from 'vitest'
import { recall } from '../../src/cache/recall.ts'
import { EMPTY_STORE } from '../../src/cache/store.ts'
import { openMemoryStore } from '../support/memory-store.ts'

const origin = (part: unknown) => ({ kind: 'test/thing', parts: [part] })

/** Makes a thing of its number, and counts how often. */
function openMaker() {
  let made = 0
  const make = async (number: number) => {
    made++
    return { bytes: Buffer.from([number]), greatest: number / 3, missing: undefined, cells: [-0, 0.1] }
  }
  return { make, count: () => made }
}

describe('a thing that is recalled', () => {
  test('is made once, and the same afterwards', async () => {
    const [store, { make, count }] = [openMemoryStore(), openMaker()]
    const first = await recall(store, origin(1), () => make(1))
    const second = await recall(store, origin(1), () => make(1))
    expect(count()).toBe(1)
    expect(second).toStrictEqual(first)
    expect(Object.is(second.cells[0], -0)).toBe(true)
    expect(second.bytes).toBeInstanceOf(Buffer)
  })

  test('is never the object that another has got: painters tell pictures apart by that', async () => {
    const [store, { make }] = [openMemoryStore(), openMaker()]
    const all = [1, 2, 3].map(() => recall(store, origin(1), () => make(1)))
    const bytes = (await Promise.all(all)).map((made) => made.bytes)
    expect(new Set(bytes).size).toBe(3)
  })

  test('is made anew of other parts', async () => {
    const [store, { make, count }] = [openMemoryStore(), openMaker()]
    await recall(store, origin(1), () => make(1))
    expect((await recall(store, origin(2), () => make(2))).greatest).toBe(2 / 3)
    expect(count()).toBe(2)
  })

  test('is made anew where what was kept cannot be read', async () => {
    const [store, { make, count }] = [openMemoryStore(), openMaker()]
    const first = await recall(store, origin(1), () => make(1))
    for (const name of store.entries.keys()) store.entries.set(name, Buffer.from('no such thing'))
    expect(await recall(store, origin(1), () => make(1))).toStrictEqual(first)
    expect(count()).toBe(2)
  })

  test('may be nothing', async () => {
    const store = openMemoryStore()
    let made = 0
    for (let time = 0; time < 2; time++) await recall(store, origin(1), async () => void made++)
    expect(made).toBe(1)
  })

  test('is not kept where making it fails', async () => {
    const store = openMemoryStore()
    const fail = () => Promise.reject(new Error('broken'))
    await expect(recall(store, origin(1), fail)).rejects.toThrow('broken')
    expect(store.entries.size).toBe(0)
  })

  test('is made every time for who has no store', async () => {
    const { make, count } = openMaker()
    for (let time = 0; time < 2; time++) await recall(EMPTY_STORE, origin(1), () => make(1))
    expect(count()).toBe(2)
  })
})
