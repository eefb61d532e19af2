/**
 * A template of a publisher → the same, and the page that it describes is looked through before it is drawn: its parts
 * are known, its colours and styles are the theme's, and its lines are on the page.
 */

import type { PlugInBundle } from '../house.ts'
import type { HouseTemplate, TemplatePage, TemplateRoom } from '../layout/templates/house-template.ts'
import { callPlugIn, nonsense, type PlugInCall } from './fault.ts'
import { pageSchema } from './page-schema.ts'

export function guardTemplate(template: HouseTemplate, bundle: PlugInBundle): HouseTemplate {
  const call: PlugInCall = { kind: 'template', name: template.name, bundle }
  return {
    ...template,
    open: (room) => judgePage(call, callPlugIn(call, () => template.open(room)) as unknown, room),
  }
}

/** Throws what is wrong with it. */
function judgePage(call: PlugInCall, given: unknown, room: TemplateRoom): TemplatePage {
  const page = readPage(call, given, Object.keys(room.style.palette))
  judgeLines(call, page, room)
  if (page.parts.some(({ kind }) => kind === 'picture') && !room.hasPicture)
    throw nonsense(call, 'picture of a story that has none', 'a page without it where hasPicture is false')
  return page
}

function readPage(call: PlugInCall, given: unknown, colours: readonly string[]): TemplatePage {
  const { success, data, error } = pageSchema(colours).safeParse(given)
  if (success) return data as TemplatePage
  const [first] = error.issues
  const way = (first?.path ?? []).map(String).join('.')
  if (first?.code === 'unrecognized_keys')
    throw nonsense(call, `key “${first.keys[0]}”${way === '' ? '' : ` of ${way}`}`, 'one that is known')
  throw nonsense(call, way === '' ? 'page that is none' : `value of ${way}`, first?.message ?? 'a page')
}

/** The headline is on the page, and columns begin under it. */
function judgeLines(call: PlugInCall, page: TemplatePage, { lines, headline }: TemplateRoom): void {
  const last = Math.max(0, lines - headline)
  if (page.headline < 0 || page.headline > last) {
    const expected = `0 to ${last}: it takes ${headline} of the ${lines} lines of the page`
    throw nonsense(call, `headline at line ${page.headline}`, expected)
  }
  const { columns } = page
  const under = page.headline + headline
  if (columns !== undefined && (columns < under || columns >= lines)) {
    const expected = `${under} to ${lines - 1}, under the headline, or none on this page`
    throw nonsense(call, `columns from line ${columns}`, expected)
  }
}
