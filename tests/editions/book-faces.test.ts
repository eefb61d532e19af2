/** Which faces travel with an e-book, and as what. */

import { describe, expect, test } from 'vitest'
import { openBookFaces } from '../../src/editions/book-faces.ts'
import type { Job } from '../../src/editions/job.ts'
import { openJob } from '../support/jobs.ts'

const told = async (job: Job) =>
  (await openBookFaces(job)).map(({ family, weight, role }) => `${role}: ${family} ${weight}`)

describe('an e-book', () => {
  test('travels with the faces of its text, its emphasis and its titles', async () => {
    expect(await told((await openJob('classical')).job)).toEqual([
      'body: Amiri regular',
      'body: Amiri bold',
      'display: Aref Ruqaa bold',
    ])
  })

  test('whose theme has Latin of a reserved name travels with that of the first spare family', async () => {
    const { job } = await openJob('contemporary')
    expect((await told(job)).filter((face) => face.startsWith('latin'))).toEqual([
      'latin: Noto Sans regular',
      'latin: Noto Sans bold',
    ])
    const [latin] = (await openBookFaces(job)).filter(({ role }) => role === 'latin')
    expect(latin?.scale).toBeGreaterThan(0.7)
    expect(latin?.scale).toBeLessThan(0.85)
  })

  test('whose theme has Latin that may be cut travels with that', async () => {
    const { job } = await openJob('contemporary')
    const { style, faces } = job.dressing
    const free = { arabic: 'noto-naskh-arabic/regular', latin: 'alexandria/black' }
    const body = { ...style.text.body, text: { ...style.text.body.text, faces: free } }
    const emphasis = { ...style.emphasis, latin: 'alexandria/black' }
    const dressing = { ...job.dressing, style: { ...style, emphasis, text: { ...style.text, body } }, faces }
    expect((await told({ ...job, dressing })).filter((face) => face.startsWith('latin'))).toEqual([
      'latin: Alexandria regular',
      'latin: Alexandria bold',
    ])
  })

  test('without a spare family leaves Latin to the reader', async () => {
    const { job } = await openJob('contemporary')
    const dressing = { ...job.dressing, spare: [] }
    expect((await told({ ...job, dressing })).filter((face) => face.startsWith('latin'))).toEqual([])
  })
})
