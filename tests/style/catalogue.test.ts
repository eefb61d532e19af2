/** Which faces the house has, where they lie, and what is said of a catalogue that is wrong. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { readCatalogue } from '../../src/style/catalogue.ts'
import { loadStyle } from '../../src/style/load.ts'
import { openFace } from '../../src/text/faces/font.ts'
import { HOUSE } from '../support/house.ts'
import { change, openTestHouse, told } from './houses.ts'

const AMIRI = 'fonts/amiri.yaml'

describe('the house’s own catalogue', async () => {
  const { faces, diagnostics } = await readCatalogue(houseAt(HOUSE))

  test('is sound, and names every face by family and weight', () => {
    expect(diagnostics).toEqual([])
    for (const [name, face] of faces) expect(name).toBe(`${face.name.split('/')[0]}/${face.weight}`)
  })

  test('leads to a file for every face, and to its licence', () => {
    for (const { path, licence } of faces.values()) {
      expect(existsSync(path)).toBe(true)
      expect(existsSync(licence)).toBe(true)
    }
  })

  test('has no face that may not be cast, and none without Arabic but those that are spare, and that of listings', () => {
    for (const { name, path, spare } of faces.values()) {
      const face = openFace(name, readFileSync(path))
      expect(face.refusal).toBeUndefined()
      if (spare !== undefined || name.startsWith('ibm-plex-mono/')) continue
      for (const letter of 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى')
        expect(face.covers(letter.codePointAt(0) as number)).toBe(true)
    }
  })
})

describe('a catalogue', () => {
  test('of a publisher’s own files leads into the folder fonts', async () => {
    const own = 'family: Own\nlicence: own/OFL.txt\nweights:\n  regular: own/Own.ttf\n'
    const house = openTestHouse({ 'fonts/own.yaml': own })
    const { faces, diagnostics } = await readCatalogue(houseAt(house))
    expect(diagnostics).toEqual([])
    expect(faces.get('own/regular')).toMatchObject({
      family: 'Own',
      path: join(house, 'fonts/own/Own.ttf'),
      licence: join(house, 'fonts/own/OFL.txt'),
    })
  })

  test('of a package that is not installed says how to install it, and the other families are there', async () => {
    const house = openTestHouse(change(AMIRI, '@expo-google-fonts/amiri', '@expo-google-fonts/none'))
    const { faces, diagnostics } = await readCatalogue(houseAt(house))
    expect(told(diagnostics).join()).toMatch(/style\/missing-package.*npm install @expo-google-fonts\/none/)
    expect(faces.has('amiri/regular')).toBe(false)
    expect(faces.has('noto-naskh-arabic/regular')).toBe(true)
  })

  test('with a key that is not known is told at its line', async () => {
    const house = openTestHouse(change(AMIRI, 'licence:', 'license:'))
    const complaints = told((await readCatalogue(houseAt(house))).diagnostics).join('\n')
    expect(complaints).toMatch(/4 style\/unknown-key.*license.*licence/)
  })

  test('that names a file which is not there is told where a theme asks for the face', async () => {
    const house = openTestHouse(change(AMIRI, 'Amiri_400Regular.ttf', 'Amiri_400.ttf'))
    const { value, diagnostics } = await loadStyle(houseAt(house), { name: 'plain' })
    expect(value).toBeUndefined()
    expect(told(diagnostics)).toHaveLength(1)
    expect(told(diagnostics)[0]).toMatch(/missing-face.*"amiri\/regular" without its file.*folder fonts/)
  })

  test('whose package is not installed is told once, and not of each face that the theme asks for', async () => {
    const house = openTestHouse(change(AMIRI, '@expo-google-fonts/amiri', '@expo-google-fonts/amirri'))
    const { value, diagnostics } = await loadStyle(houseAt(house), { name: 'plain' })
    expect(value).toBeUndefined()
    expect(told(diagnostics)).toHaveLength(1)
    expect(told(diagnostics)[0]).toMatch(/missing-package.*npm install/s)
  })

  test('is read from .yaml files alone: what else lies in the folder is no catalogue', async () => {
    const house = openTestHouse({ 'fonts/notes.txt': 'notes' })
    expect((await readCatalogue(houseAt(house))).diagnostics).toEqual([])
  })
})
