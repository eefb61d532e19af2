/**
 * An issue and a chance → one of its files edited as an editor or a designer would, and a sentence on what was done.
 * An edit may well make the issue wrong: then both builds must say the same.
 */

import { utimesSync } from 'node:fs'
import sharp from 'sharp'
import { isMap, isScalar, isSeq, parseDocument, type Scalar, visit } from 'yaml'
import type { Chance } from '../support/chance.ts'
import { type Ground, themeFile } from './ground.ts'

export interface Edited {
  readonly ground: Ground
  readonly issue: string
  readonly theme: string
  readonly chance: Chance
}

/** What was done; nothing where there was nothing of the kind to edit. */
type Edit = (edited: Edited) => string | undefined | Promise<string | undefined>

const PICTURE = /\.jpg$/
const TEXT = /\.yaml$/
const WORD = /[\u0621-\u064a]{4,}/g

const EDITS: Readonly<Record<string, Edit>> = {
  'a word for another': ({ ground, issue, chance }) => {
    const file = chance.pick(ground.filesOf(issue, TEXT))
    const text = ground.read(file).toString()
    const words = [...text.matchAll(WORD)]
    const [one, other] = [chance.pick(words), chance.pick(words)]
    ground.write(file, replaceAt(text, one, other[0]))
    return `${one[0]} for ${other[0]} in ${file}`
  },
  'a word out': ({ ground, issue, chance }) => {
    const file = chance.pick(ground.filesOf(issue, TEXT))
    const text = ground.read(file).toString()
    const word = chance.pick([...text.matchAll(WORD)])
    ground.write(file, replaceAt(text, word, ''))
    return `${word[0]} out of ${file}`
  },
  'two words that change places': ({ ground, issue, chance }) => {
    const file = chance.pick(ground.filesOf(issue, TEXT))
    const text = ground.read(file).toString()
    const pair = chance.pick([...text.matchAll(/([\u0621-\u064a]{4,}) ([\u0621-\u064a]{4,})/g)])
    ground.write(file, replaceAt(text, pair, `${pair[2]} ${pair[1]}`))
    return `${pair[0]} the other way round in ${file}`
  },
  'a picture for another': ({ ground, issue, chance }) => {
    const files = ground.filesOf(issue, PICTURE)
    if (files.length < 2) return undefined
    const one = chance.pick(files)
    const other = chance.pick(files.filter((file) => file !== one))
    const [first, second] = [ground.read(one), ground.read(other)]
    ground.write(one, second)
    ground.write(other, first)
    return `${one} and ${other} in one another's place`
  },
  'a picture pressed anew': async ({ ground, issue, chance }) => {
    const files = ground.filesOf(issue, PICTURE)
    if (files.length === 0) return undefined
    const file = chance.pick(files)
    const quality = chance.number(60, 95)
    ground.write(file, await sharp(ground.read(file)).jpeg({ quality }).toBuffer())
    return `${file} at quality ${quality}`
  },
  'a picture of one pixel less': async ({ ground, issue, chance }) => {
    const files = ground.filesOf(issue, PICTURE)
    if (files.length === 0) return undefined
    const file = chance.pick(files)
    const { width, height } = await sharp(ground.read(file)).metadata()
    const cut = sharp(ground.read(file)).extract({ left: 0, top: 0, width: width - 1, height })
    ground.write(file, await cut.jpeg({ quality: 90 }).toBuffer())
    return `${file} without its last column`
  },
  'a byte of a picture': ({ ground, issue, chance }) => {
    const files = ground.filesOf(issue, PICTURE)
    if (files.length === 0) return undefined
    const file = chance.pick(files)
    const bytes = Buffer.from(ground.read(file))
    // Among the pixels, well behind its head; most readers see such a picture through.
    const at = chance.number(Math.floor(bytes.length / 2), bytes.length - 3)
    bytes[at] = (bytes[at] as number) ^ 1
    ground.write(file, bytes)
    return `byte ${at} of ${file}`
  },
  'a colour': ({ ground, theme, chance }) => {
    const file = themeFile(theme)
    const text = ground.read(file).toString()
    const colour = chance.pick([...text.matchAll(/'#([0-9A-F]{6})'/g)])
    const moved = Buffer.from(colour[1] ?? '', 'hex').map((value) => clamp(value + chance.number(-6, 6), 255))
    const other = `'#${Buffer.from(moved).toString('hex').toUpperCase()}'`
    ground.write(file, replaceAt(text, colour, other))
    return `${other} for ${colour[0]} in ${file}`
  },
  'an ink': ({ ground, theme, chance }) => {
    const file = themeFile(theme)
    const text = ground.read(file).toString()
    const press = chance.pick([...text.matchAll(/press: \[(\d+), (\d+), (\d+), (\d+)\]/g)])
    const moved = press.slice(1).map((value) => clamp(Number(value) + chance.number(-3, 3), 100))
    ground.write(file, replaceAt(text, press, `press: [${moved.join(', ')}]`))
    return `${moved} for ${press[0]} in ${file}`
  },
  'a size': ({ ground, theme, chance }) => {
    const file = themeFile(theme)
    const text = ground.read(file).toString()
    const size = chance.pick([...text.matchAll(/\bsize: ([\d.]+)/g)])
    const other = Number(size[1]) + chance.pick([-0.5, -0.25, 0.25, 0.5])
    ground.write(file, replaceAt(text, size, `size: ${other}`))
    return `${other} for ${size[0]} in ${file}`
  },
  'a question out': ({ ground, issue, chance }) => {
    const file = chance.pick(ground.filesOf(issue, /interviews.*\.yaml$/))
    const count = questionsOf(ground.read(file).toString())
    if (count < 3) return undefined
    const number = chance.number(1, count)
    ground.write(file, withoutQuestion(ground.read(file).toString(), number))
    return `question ${number} out of ${file}`
  },
  'a file touched': ({ ground, issue, theme, chance }) => {
    const file = chance.pick([...ground.filesOf(issue, /./), themeFile(theme)])
    const moment = chance.number(1_000_000_000, 2_000_000_000)
    utimesSync(ground.pathOf(file), moment, moment)
    return `${file} as it is, saved at another time`
  },
}

/** Edits until something was edited. */
export async function editOnce(edited: Edited): Promise<string> {
  const kind = edited.chance.pick(Object.keys(EDITS))
  const done = await EDITS[kind]?.(edited)
  return done === undefined ? editOnce(edited) : `${kind}: ${done}`
}

function replaceAt(text: string, found: RegExpMatchArray, other: string): string {
  const at = found.index ?? 0
  return text.slice(0, at) + other + text.slice(at + found[0].length)
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}

function questionsOf(text: string): number {
  const exchanges = parseDocument(text).get('exchanges')
  return isSeq(exchanges) ? exchanges.items.length : 0
}

/** What is quoted from later questions keeps its place; a quote from this one is out as well. */
function withoutQuestion(text: string, number: number): string {
  const document = parseDocument(text)
  const isFrom = (node: unknown): node is Scalar<number> => isScalar(node) && typeof node.value === 'number'
  const quotes = document.get('pullQuotes')
  if (isSeq(quotes))
    quotes.items = quotes.items.filter((quote) => !(isMap(quote) && quote.get('from') === number))
  const exchanges = document.get('exchanges')
  if (isSeq(exchanges)) exchanges.items.splice(number - 1, 1)
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'from' && isFrom(value) && value.value > number) value.value--
    },
  })
  return document.toString({ lineWidth: 110 })
}
