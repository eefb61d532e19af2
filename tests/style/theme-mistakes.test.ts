/** What a designer may get wrong in a theme file, and what the press says of it. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseAt } from '../../src/house.ts'
import { loadStyle } from '../../src/style/load.ts'
import { HOUSE } from '../support/house.ts'
import { change, complaintsOf, openTestHouse, THEME } from './houses.ts'

/** The line of the theme file a stretch stands on. */
function lineOf(stretch: string): number {
  const lines = readFileSync(join(HOUSE, THEME), 'utf8').split('\n')
  return lines.findIndex((line) => line.includes(stretch)) + 1
}

test('a key that is not known is told with the one that was meant', async () => {
  const complaints = await complaintsOf(change(THEME, 'gutter: 6', 'gutters: 6'))
  expect(complaints.join('\n')).toMatch(/style\/unknown-key.*gutters/)
  expect(complaints.join('\n')).toMatch(/gutter\b/)
})

test('a theme bears the name of its file', async () => {
  const complaints = await complaintsOf(change(THEME, 'name: plain', 'name: plane'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/name.*"plane".*"plain"/)
})

test('a style no text wears is not known', async () => {
  const complaints = await complaintsOf(change(THEME, '  verse:', '  versse: { like: body }\n  verse:'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/unknown-key.*versse/)
  expect(complaints[0]).toContain(`${lineOf('  verse:')} `)
  expect(complaints[0]).toMatch(/\bverse\b/)
})

test('a face no catalogue has is told with the nearest', async () => {
  const complaints = await complaintsOf(change(THEME, 'latin: amiri/bold', 'latin: amirri/bold'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/missing-face.*"amirri\/bold".*Did you mean amiri\/bold\?/)
})

test('a face that is like none is told with all there are', async () => {
  const complaints = await complaintsOf(change(THEME, 'latin: amiri/bold', 'latin: helvetica/thin'))
  expect(complaints[0]).toMatch(/The folder fonts has .*amiri\/regular/)
})

test('a face is written as family and weight', async () => {
  const complaints = await complaintsOf(change(THEME, 'latin: amiri/bold', 'latin: Amiri Bold'))
  expect(complaints.join('\n')).toMatch(/family\/weight/)
})

test.each([
  'paper',
  'ink',
  'tint',
])('a palette without %s lacks a colour that pages ask for', async (role) => {
  const complaints = await complaintsOf(change(THEME, new RegExp(`\\n  ${role}: '#\\w+'`), ''))
  expect(complaints.join('\n')).toMatch(new RegExp(`style/.*${role}`))
})

test.each(["'#12345'", "'#GGGGGG'", 'red', "'rgb(0,0,0)'"])('%s is no colour', async (colour) => {
  const complaints = await complaintsOf(change(THEME, "ink: '#000000'", `ink: ${colour}`))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/six hexadecimal digits/)
  expect(complaints[0]).toContain(`${lineOf("ink: '#000000'")} `)
})

test('a text in a colour the palette has not is told with what it has', async () => {
  const complaints = await complaintsOf(change(THEME, 'colour: ink', 'colour: inc'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/unknown-colour.*colour inc.*Did you mean ink\?.*paper, ink, accent/)
  expect(complaints[0]).toContain(`${lineOf("ink: '#000000'") + 8} `)
})

test('a colour that several styles ask for is told once, with all of them', async () => {
  const plain = 'firstWords: { like: body }\n  letter: { like: body }'
  const theme = change(THEME, plain, plain.replaceAll('body }', 'body, colour: inc, emphasisColour: inc }'))
  const complaints = await complaintsOf(theme)
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/colour inc in firstWords, letter,/)
})

test('what a style lacks is told of it, and not of those that are like it', async () => {
  const complaints = await complaintsOf(change(THEME, 'size: 10.5, colour: ink', 'colour: ink'))
  expect(complaints.filter((complaint) => complaint.includes('style/missing-key'))).toHaveLength(1)
})

test('a colour too like its ground is told once, with the contrast it has and the one it needs', async () => {
  const complaints = await complaintsOf(change(THEME, "ink: '#000000'", "ink: '#FF8000'"))
  expect(complaints.filter((complaint) => complaint.includes('style/contrast')).length).toBe(
    complaints.length,
  )
  expect(complaints.filter((complaint) => complaint.includes('ink and paper'))).toHaveLength(1)
  expect(complaints[0]).toMatch(/2\.\d\d between ink and paper, which body stands on.*expected 4\.5 or more/)
})

test('a colour of more ink than its press bears is told', async () => {
  const heavy = "accent: { screen: '#000000', press: [90, 80, 80, 70] }"
  const complaints = await complaintsOf(change(THEME, "accent: '#000000'", heavy))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/ink-limit.*320 % of ink in the colour accent, expected 300 % at most/)
})

test('a tint of an ink that no colour is mixed as is told with those that are', async () => {
  const mixed = "accent: { screen: '#800000', press: [0, 100, 80, 40], spot: Fire 1 }"
  const tint = '  rose: { spot: Fire 2, tint: 25 }'
  const complaints = await complaintsOf(change(THEME, "accent: '#000000'", `${mixed}\n${tint}`))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/unknown-spot.*tint of Fire 2 in the colour rose.*has Fire 1/)
})

test('one mixed ink with two sorts of plates in its stead is told', async () => {
  const mixed = (role: string, magenta: number) =>
    `${role}: { screen: '#800000', press: [0, ${magenta}, 80, 40], spot: Fire 1 }`
  const both = `${mixed('accent', 100)}\n  madder: ${mixed('', 90).slice(2)}`
  const complaints = await complaintsOf(change(THEME, "accent: '#000000'", both))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/spot-plates.*Fire 1 in the colour madder than in accent/)
})

test.each([
  ['{ spot: Fire 1, tint: 200 }', /style\/value.*200/],
  ['{ spot: Fire 1, tint: pale }', /style\/type.*pale/],
  ['{ spot: Fire 1, tint: 25, press: [0, 0, 0, 0] }', /style\/unknown-key.*"press"/],
  ["{ screen: '#800000', press: [0, 100, 80, 40], spot: Black }", /style\/value.*none of the press’s own/],
  ["{ screen: '#800000', spot: Fire 1 }", /style\/missing-key.*"press"/],
])('the colour %s is told as what it is meant to be', async (colour, complaint) => {
  const complaints = await complaintsOf(change(THEME, "accent: '#000000'", `accent: ${colour}`))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(complaint)
})

test('text in other inks than black is told', async () => {
  const complaints = await complaintsOf(
    change(THEME, "ink: '#000000'", "ink: { screen: '#000000', press: [60, 0, 0, 100] }"),
  )
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/ink-black.*expected black alone.*\[0, 0, 0, 100\]/)
})

test('a profile that is not there is told with those that are', async () => {
  const press = 'press: { profile: newsprint, condition: IFRA26, inkLimit: 240 }'
  const complaints = await complaintsOf(change(THEME, 'emphasis:', `${press}\nemphasis:`))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/missing-profile.*"newsprint".*FOGRA39L_coated/)
})

test.each([
  ['two metres', '[2000, 2000]', '2000 × 2000 mm'],
  ['a stamp', '[20, 30]', '20 × 30 mm'],
])('a page of %s is told once, and nothing of what lies on it', async (_, trim, found) => {
  const complaints = await complaintsOf(change(THEME, 'trim: [210, 297]', `trim: ${trim}`))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toContain('style/trim')
  expect(complaints[0]).toContain(found)
})

test('margins larger than the page are told once', async () => {
  const complaints = await complaintsOf(change(THEME, 'bottom: 18, inside: 18', 'bottom: 290, inside: 18'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toContain('style/margins')
})

test('a leading under which lines would stand one over the other is told where it is said, and not of what is like it', async () => {
  const complaints = await complaintsOf(
    change(THEME, 'size: 10.5, colour: ink', 'size: 10.5, leading: 1, colour: ink'),
  )
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/leading.*leading of 1 pt under type of 10.5 pt/)
})

test('a column rule in a colour the palette has not is told', async () => {
  const complaints = await complaintsOf(change(THEME, 'columns: 2', 'columns: 2\ncolumnRule: gild'))
  expect(complaints[0]).toMatch(/style\/unknown-colour.*colour gild/)
})

test('rows that do not divide the columns are told, with a number of lines that they would', async () => {
  const complaints = await complaintsOf(change(THEME, 'baseline: 15', 'baseline: 15\nrows: 7'))
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(/style\/rows.*7 rows of modules in columns of 49 lines/)
  expect(complaints[0]).toMatch(/48 lines/)
})

test('an ink of two that the palette has not is told', async () => {
  const complaints = await complaintsOf(
    change(THEME, 'baseline: 15', 'baseline: 15\npictureInks: [gild, paper]'),
  )
  expect(complaints[0]).toMatch(/style\/unknown-colour.*colour gild/)
})

test.each([
  ['paper', /"paper", expected a list of two to four roles of the palette, or own\./],
  ['7', /number 7, expected a list or a text\./],
  ['[paper]', /list of 1, expected at least 2 in it\./],
])('pictures are printed in several inks or in their own, and not in %s', async (written, said) => {
  const complaints = await complaintsOf(
    change(THEME, 'baseline: 15', `baseline: 15\npictureInks: ${written}`),
  )
  expect(complaints).toEqual([expect.stringMatching(said)])
})

test('styles that borrow from one another in a circle are told, and nothing else is said of them', async () => {
  const complaints = await complaintsOf(change(THEME, 'kicker: { like: question', 'kicker: { like: kicker'))
  expect(complaints.filter((complaint) => complaint.includes('style/circle'))).toHaveLength(1)
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toContain('kicker like kicker')
})

test('a circle through several styles is told once, at one of them', async () => {
  const circle = change(THEME, 'question: { like: body', 'question: { like: title')
  const complaints = await complaintsOf(circle)
  expect(complaints.filter((complaint) => complaint.includes('style/circle'))).toHaveLength(1)
})

test('a style without size, face or colour is told what it lacks', async () => {
  const complaints = await complaintsOf(
    change(THEME, 'credit: { like: body, align: start, indent: 0 }', 'credit: { align: start }'),
  )
  expect(complaints.join('\n')).toMatch(/style\/missing-key.*arabic, latin, size, colour.*like: body/)
})

test.each([
  ['columns: 2', 'columns: 0'],
  ['columns: 2', 'columns: two'],
  ['trim: [210, 297]', 'trim: [210]'],
  ['trim: [210, 297]', 'trim: [-210, 297]'],
  ['baseline: 15', 'baseline: 0'],
  ['opener: heading', 'opener: sideways'],
  ['size: 10.5, colour', 'size: large, colour'],
  ['align: justify', 'align: middle'],
])('%s may not be %s', async (from, to) => {
  expect((await complaintsOf(change(THEME, from, to))).length).toBeGreaterThan(0)
})

test('every mistake of a file is told in one run', async () => {
  const broken = change(THEME, 'gutter: 6', 'gutters: 6')
    [THEME]?.replace("ink: '#000000'", 'ink: black')
    .replace('columns: 2', 'columns: 20')
  const complaints = await complaintsOf({ [THEME]: broken })
  for (const words of [/"gutters"/, /hexadecimal/, /number 20/])
    expect(complaints.filter((complaint) => words.test(complaint))).toHaveLength(1)
})

test('no sentence stumbles over a word', async () => {
  for (const [from, to] of [
    ["ink: '#000000'", 'ink: black'],
    ['latin: amiri/bold', 'latin: Amiri Bold'],
  ] as const)
    for (const complaint of await complaintsOf(change(THEME, from, to)))
      expect(complaint).not.toMatch(/\b(\w+) \1\b/)
})

test('a theme that is not there is told where it was asked for, with the name that was meant', async () => {
  const span = { file: 'issue.yaml', line: 7, column: 8 }
  const { value, diagnostics } = await loadStyle(houseAt(openTestHouse()), { name: 'pliain', span })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'style/unknown-theme', span, hint: 'Write "plain".' }])
})

test('margins wider than their page leave nothing to print on', async () => {
  const complaints = await complaintsOf(change(THEME, 'inside: 18', 'inside: 200'))
  expect(complaints.length).toBeGreaterThan(0)
})
