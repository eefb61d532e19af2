/** A theme that is like another: what it changes, what it inherits, and where its mistakes are told. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mm } from '../../src/geometry.ts'
import { houseAt } from '../../src/house.ts'
import { loadStyle } from '../../src/style/load.ts'
import type { Style } from '../../src/style/style.ts'
import { HOUSE } from '../support/house.ts'
import { type Files, openTestHouse, told } from './houses.ts'

const OTHERS = ['contemporary', 'classical', 'daily'].map((name) => `assets/themes/${name}.yaml`)

/** A theme of the house beside those that it has, and beside `more`. */
function load(own: string, more: Files = {}, name = 'mine') {
  const themes = Object.fromEntries(OTHERS.map((file) => [file, readFileSync(join(HOUSE, file), 'utf8')]))
  const house = openTestHouse({ ...themes, 'assets/themes/mine.yaml': own, ...more })
  return loadStyle(houseAt(house), { name })
}

async function styleOf(own: string, more: Files = {}): Promise<Style> {
  const { value, diagnostics } = await load(own, more)
  expect(diagnostics).toEqual([])
  return value?.style as Style
}

/** Each with the name of its file. */
async function complaintsOf(own: string, more: Files = {}, name = 'mine'): Promise<string[]> {
  const { value, diagnostics } = await load(own, more, name)
  expect(value).toBeUndefined()
  const files = diagnostics.map(({ span }) => /[a-z]+(?=\.yaml)/.exec(span?.file ?? '')?.[0])
  return told(diagnostics).map((complaint, index) => `${files[index]}:${complaint}`)
}

describe('a theme that is like another', () => {
  test.each(['contemporary', 'classical', 'daily', 'plain'])('is %s but for its name', async (name) => {
    const { value: other } = await load('', {}, name)
    const { name: _, ...style } = await styleOf(`name: mine\nlike: ${name}\n`)
    const { name: __, ...rest } = other?.style as Style
    expect(style).toEqual(rest)
  })

  test('changes what it says, key by key, in groups and in kinds of text too', async () => {
    const style = await styleOf(`
name: mine
like: contemporary
page: letter
margins: { inside: 0.75in }
palette: { accentText: '#A03010', leaf: '#005500' }
text:
  caption: { colour: leaf }
`)
    const { style: other } = (await load('', {}, 'contemporary')).value ?? {}
    expect(style.trim).toEqual({ width: 612, height: 792 })
    expect(style.margins).toMatchObject({ top: mm(22), inside: 54, outside: mm(15) })
    // A colour is replaced whole: the plates of the other are those of another red.
    expect(style.palette['accentText']).toEqual({ screen: [160 / 255, 48 / 255, 16 / 255] })
    expect(style.palette['ground']).toEqual(other?.palette['ground'])
    expect(style.text.caption.text).toEqual({ ...other?.text.caption.text, colour: 'leaf' })
    expect(style.text.title).toEqual(other?.text.title)
  })

  test('has one size of its page and one way of printing a colour, whatever the other says', async () => {
    const red = "accentText: { screen: '#A03010', press: [0, 90, 100, 10], spot: Fire 1 }"
    const yours = {
      'assets/themes/yours.yaml': `name: yours\nlike: contemporary\npage: b5\npalette: { ${red} }\n`,
    }
    const own = red.replace(', spot: Fire 1', '')
    const style = await styleOf(`name: mine\nlike: yours\ntrim: [200, 280]\npalette: { ${own} }\n`, yours)
    expect(style.trim).toEqual({ width: mm(200), height: mm(280) })
    expect(style.palette['accentText']).not.toHaveProperty('spot')
  })

  test('borrows within its text from what it has changed', async () => {
    const style = await styleOf('name: mine\nlike: plain\ntext:\n  body: { size: 9.5 }\n')
    expect([style.text.body.text.size, style.text.letter.text.size]).toEqual([9.5, 9.5])
  })

  test('has the columns of news from its own columns, where it says those', async () => {
    expect((await styleOf('name: mine\nlike: contemporary\ncolumns: 1\n')).briefColumns).toBe(2)
  })

  test('may take back inks of pictures and rules between columns', async () => {
    expect(await styleOf('name: mine\nlike: contemporary\npictureInks: own\n')).not.toHaveProperty(
      'pictureInks',
    )
    expect(await styleOf('name: mine\nlike: classical\ncolumnRule: none\n')).not.toHaveProperty('columnRule')
  })

  test('may be like one that is like a third; all their files are its own', async () => {
    const { value, diagnostics } = await load('name: mine\nlike: yours\nrows: 1\n', {
      'assets/themes/yours.yaml': 'name: yours\nlike: classical\npage: a5\ncolumns: 1\nrows: 7\n',
    })
    expect(diagnostics).toEqual([])
    expect(value?.style).toMatchObject({ name: 'mine', columns: 1, rows: 1, trim: { width: mm(148) } })
    const names = value?.files.map((file) => /[a-z]+(?=\.yaml)/.exec(file)?.[0])
    expect(names).toEqual(['mine', 'yours', 'classical'])
  })
})

describe('of a theme that is like another is told once, and in its own file,', () => {
  test('a name that is not known, with the nearest', async () => {
    expect(await complaintsOf('name: mine\nlike: contemporry\n')).toEqual([
      'mine:2 style/unknown-theme: Unexpected theme "contemporry", expected a file of assets/themes. Write "contemporary".',
    ])
  })

  test('a name that is like none, with those there are', async () => {
    const [complaint, ...more] = await complaintsOf('name: mine\nlike: 7\n')
    expect(more).toEqual([])
    expect(complaint).toMatch(
      /^mine:2 style\/unknown-theme: .*"7".* has classical, contemporary, daily, plain\.$/,
    )
  })

  test('a circle, where it closes', async () => {
    expect(await complaintsOf('name: mine\nlike: mine\n')).toEqual([
      'mine:2 style/theme-circle: Unexpected circle (mine like mine), expected themes that are like one another in one direction. Let one of them stand on its own.',
    ])
    const yours = { 'assets/themes/yours.yaml': 'name: yours\nlike: mine\n' }
    const [complaint, ...more] = await complaintsOf('name: mine\nlike: yours\n', yours)
    expect(more).toEqual([])
    expect(complaint).toMatch(/^yours:2 style\/theme-circle: Unexpected circle \(mine like yours like mine\)/)
  })

  test('a name that is not its file’s', async () => {
    const complaints = await complaintsOf('like: plain\n')
    expect(complaints).toEqual([expect.stringMatching(/^mine:1 style\/missing-key: .*"name"/)])
  })

  test('a key that is misspelt', async () => {
    const complaints = await complaintsOf('name: mine\nlike: plain\ntext:\n  bodi: { size: 9 }\n')
    expect(complaints).toEqual([expect.stringMatching(/^mine:4 style\/unknown-key: .*"bodi".*"body"/)])
  })

  test.each([
    ['rows: 5', 3, 'rows'],
    ['baseline: 9', 3, 'leading'],
    ["palette: { accentText: '#FBE7DF' }", 3, 'contrast'],
    ['page: a6', 3, 'margins'],
    ['cover: frame', 2, 'contrast'],
    ['press: { profile: FOGRA39L_coated, condition: FOGRA39, inkLimit: 120 }', 3, 'ink-limit'],
    ['press: { profile: newsprint, condition: FOGRA39, inkLimit: 300 }', 3, 'missing-profile'],
    ['emphasis: { arabic: amirri/bold }', 3, 'missing-face'],
  ])('what %s does to what it inherits', async (line, at, rule) => {
    const complaints = await complaintsOf(`name: mine\nlike: contemporary\n${line}\n`)
    expect(complaints.length).toBeGreaterThan(0)
    for (const complaint of complaints) expect(complaint).toMatch(new RegExp(`^mine:${at} style/${rule}:`))
  })
})

test('what is wrong with the other theme is told in its file, and nothing of the one that is like it', async () => {
  const yours = { 'assets/themes/yours.yaml': 'name: yours\nlike: plain\ncolumns: many\n' }
  const complaints = await complaintsOf('name: mine\nlike: yours\npage: a5\n', yours)
  expect(complaints).toEqual([expect.stringMatching(/^yours:3 style\/type: .*"many"/)])
})
