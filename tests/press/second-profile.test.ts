/** The slot for a printer's own profile: a theme that names another is printed in its plates. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { type Outcome, press } from '../../src/press.ts'
import { HOUSE } from '../support/house.ts'
import { needing } from '../support/needing.ts'
import { openObjects, readJson } from '../support/pdfx/objects.ts'
import { faultsOf } from '../support/pdfx/rules.ts'
import { SAMPLE } from '../support/printing.ts'

/** Ghostscript brings one of its own, for a press of another kind. */
const OTHER = '/usr/share/color/icc/ghostscript/default_cmyk.icc'

needing('Ghostscript', 'qpdf').describe('another profile', () => {
  let home: string
  let printed: Outcome

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'warraq-profile-'))
    await cp(join(HOUSE, 'assets/themes'), join(home, 'themes'), { recursive: true })
    await cp(join(HOUSE, 'assets/colour'), join(home, 'colour'), { recursive: true })
    await cp(OTHER, join(home, 'colour', 'printer.icc'))
    const theme = join(home, 'themes/plain.yaml')
    const text = await readFile(theme, 'utf8')
    await writeFile(theme, `${text}\npress: { profile: printer, condition: CGATS_TR_001, inkLimit: 240 }\n`)
    printed = await press({
      house: { ...houseAt(HOUSE), themes: [join(home, 'themes')], colours: [join(home, 'colour')] },
      folder: SAMPLE,
      editions: ['print'],
      theme: 'plain',
    })
  })

  afterAll(() => rm(home, { recursive: true, force: true }))

  needing(
    'Ghostscript',
    'qpdf',
    'transicc',
  ).test('is the one that the file is meant for, and makes its plates', async () => {
    const file = printed.value?.files.find(({ name }) => name === '001.print.pdf')
    const objects = openObjects(readJson(file?.bytes as Uint8Array))
    expect(faultsOf(objects)).toEqual([])
    const { root, list, dictionary, stream } = objects
    const [intent] = list(root['/OutputIntents']).map(dictionary)
    expect(intent?.['/OutputConditionIdentifier']).toBe('u:CGATS_TR_001')
    expect(stream(intent?.['/DestOutputProfile'])?.equals(await readFile(OTHER))).toBe(true)
  })

  needing('Ghostscript', 'qpdf').test('is told where the theme speaks of another paper', () => {
    const told = printed.diagnostics.filter(({ code }) => code === 'preflight/press-profile')
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining('Unexpected ink limit of 240 %'),
      expect.stringContaining('Unexpected printing condition CGATS_TR_001'),
    ])
  })
})
