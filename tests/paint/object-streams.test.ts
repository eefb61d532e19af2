import { expect } from 'vitest'
import { closeFile } from '../../src/paint/object-streams.ts'
import { needing } from '../support/needing.ts'
import { print, SAMPLE } from '../support/printing.ts'
import { runOn } from '../support/programs.ts'

/** A file of as many loose objects as wanted: catalogue, page tree, a page with a stream, and others beside. */
function fileOf(others: number): Uint8Array {
  const stream = '1 0 obj\n<< /Length 3 >>\nstream\nq Q\nendstream\nendobj\n'
  const head = '%PDF-1.6\n'
  const loose = [
    '<< /Type /Catalog /Pages 3 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 99 99] /Contents 1 0 R >>',
    ...Array.from({ length: others }, (_, index) => `(number ${index})`),
  ].map((text, index) => ({ id: index + 2, text }))
  const offsets = [head.length, ...loose.map(() => 0)]
  const written = Buffer.from(head + stream)
  const trailer = '/Root 2 0 R'
  return Buffer.concat([written, closeFile({ loose, offsets, length: written.length, trailer })])
}

needing('qpdf').test.each([
  0, 197, 198, 1000,
])('a file of %i objects more is sound, and gives back each', (others) => {
  const file = fileOf(others)
  expect(runOn(file, 'qpdf', ['--check', 'FILE'])).toMatch(/No syntax or stream encoding errors/)
  expect(runOn(file, 'qpdf', ['--show-object=4', 'FILE'])).toMatch(/\/Contents 1 0 R/)
  if (others > 0)
    expect(runOn(file, 'qpdf', [`--show-object=${others + 4}`, 'FILE'])).toContain(`(number ${others - 1})`)
})

needing('qpdf').test.each([
  'screen',
  'archive',
  'print',
] as const)('the %s file keeps packed whatever is no stream', async (edition) => {
  const [file] = await print(SAMPLE, [edition])
  const kinds = runOn(file?.bytes ?? new Uint8Array(), 'qpdf', ['--show-xref', 'FILE'])
    .trim()
    .split('\n')
  const packed = kinds.filter((line) => line.includes(': compressed'))
  const streams = Buffer.from(file?.bytes ?? [])
    .toString('latin1')
    .match(/\nendstream/g)
  expect(packed.length).toBeGreaterThan(100)
  expect(kinds.length - packed.length).toBe(streams?.length)
})
