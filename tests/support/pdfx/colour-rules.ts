/**
 * Rules of a printer's file that ask in which inks it is drawn, and what prints over what.
 */

import type { PdfDictionary, PdfValue } from '../qpdf.ts'
import { type Operation, readOperations } from './content.ts'
import type { PdfObjects } from './objects.ts'
import { absent, on, pages, type Rule } from './rule.ts'

interface Drawing {
  readonly where: string
  readonly operations: readonly Operation[]
  readonly resources: PdfDictionary
}

/** The content of every page and of every form. */
function drawings(file: PdfObjects): Drawing[] {
  const { dictionary, list, stream, dictionaries } = file
  const onPages = file.pages.map((page, index) => {
    const contents = Array.isArray(file.follow(page['/Contents']))
      ? list(page['/Contents'])
      : [page['/Contents']]
    const bytes = contents.flatMap((content) => stream(content) ?? [])
    return {
      where: `page ${index + 1}`,
      operations: readOperations(Buffer.concat(bytes.flatMap((part) => [part, Buffer.from('\n')]))),
      resources: dictionary(page['/Resources']),
    }
  })
  const forms = dictionaries.flatMap((each) => Object.entries(dictionary(each['/XObject'])))
  const inForms = forms.flatMap(([name, reference]) => {
    const form = dictionary(reference)
    const bytes = form['/Subtype'] === '/Form' ? stream(reference) : undefined
    if (!bytes) return []
    return [
      { where: `form ${name}`, operations: readOperations(bytes), resources: dictionary(form['/Resources']) },
    ]
  })
  return [...onPages, ...inForms]
}

const operators = (file: PdfObjects, look: (operation: Operation, drawing: Drawing) => readonly string[]) =>
  drawings(file).flatMap((drawing) => {
    const faults = drawing.operations.flatMap((operation) => look(operation, drawing))
    return [...new Set(faults)].map((fault) => `${drawing.where}: ${fault}`)
  })

/** Whether a colour space is one of plates: four inks, black alone, or an ink of its own that four stand in for. */
function isOfPlates(file: PdfObjects, value: PdfValue | undefined): boolean {
  const space = file.follow(value)
  if (space === '/DeviceCMYK' || space === '/DeviceGray') return true
  if (!Array.isArray(space)) return false
  const [kind, second, third] = space as readonly PdfValue[]
  if (kind === '/Separation' || kind === '/DeviceN') return isOfPlates(file, third)
  if (kind === '/Indexed') return isOfPlates(file, second)
  if (kind === '/ICCBased') return file.dictionary(second)['/N'] === 4
  return false
}

const images = ({ dictionaries }: PdfObjects) => dictionaries.filter((each) => each['/Subtype'] === '/Image')
const fonts = ({ dictionaries }: PdfObjects) => dictionaries.filter((each) => each['/Type'] === '/Font')
const states = ({ dictionaries }: PdfObjects) =>
  dictionaries.filter((each) => each['/Type'] === '/ExtGState' || '/OPM' in each || '/SMask' in each)

export const COLOUR_RULES: readonly Rule[] = [
  {
    name: 'colour operators',
    clause: '8.6.8',
    of: 'house',
    says: 'No operator sets a colour of the screen.',
    broken: (file) =>
      operators(file, ({ operator }) => on(operator === 'rg' || operator === 'RG', `operator ${operator}`)),
  },
  {
    name: 'colour spaces',
    clause: '8.6',
    of: 'house',
    says: 'Every colour space an operator chooses is one of plates.',
    broken: (file) =>
      operators(file, ({ operator, operands }, { resources }) => {
        if (operator !== 'cs' && operator !== 'CS') return []
        const name = operands.at(-1) ?? ''
        const own = file.dictionary(resources['/ColorSpace'])[name]
        return on(!isOfPlates(file, own ?? name), `colour space ${name}`)
      }),
  },
  {
    name: 'shadings',
    clause: '8.7.4',
    of: 'house',
    says: 'Every shading is in a colour space of plates.',
    broken: (file) =>
      file.dictionaries
        .filter((each) => '/ShadingType' in each)
        .filter((each) => !isOfPlates(file, each['/ColorSpace']))
        .map(() => 'a shading of the screen'),
  },
  {
    name: 'images',
    clause: '8.9.5',
    of: 'house',
    says: 'Every image is in plates.',
    broken: (file) =>
      images(file)
        .filter((image) => image['/ImageMask'] !== true && !isOfPlates(file, image['/ColorSpace']))
        .map(() => 'an image in other colours'),
  },
  {
    name: 'inline images',
    clause: '8.9.7',
    of: 'house',
    says: 'No image stands inside a content stream.',
    broken: (file) => operators(file, ({ operator }) => on(operator === 'BI', 'operator BI')),
  },
  absent(
    'alternate images',
    '8.9.5.4',
    ['/Alternates'],
    'No image has another that might be printed instead.',
  ),
  absent('proxies', '14.11.7', ['/OPI'], 'Nothing stands in for a picture elsewhere.'),
  absent('transfer functions', '10.4', ['/TR', '/TR2', '/HTP'], 'No state changes the tones of the plates.'),
  {
    name: 'letters as pictures',
    clause: '9.6.5',
    of: 'house',
    says: 'No font draws its letters by operators.',
    broken: (file) =>
      fonts(file)
        .filter((font) => font['/Subtype'] === '/Type3')
        .map(() => 'a Type 3 font'),
  },
  {
    name: 'blending space',
    clause: '11.6.6',
    of: 'PDF/X-4',
    says: 'A page that is transparent anywhere blends on plates.',
    broken: (file) => {
      const transparent =
        images(file).some((image) => '/SMask' in image) ||
        states(file).some(
          (state) =>
            ['/CA', '/ca'].some((key) => key in state && state[key] !== 1) ||
            ('/SMask' in state && state['/SMask'] !== '/None') ||
            ('/BM' in state && state['/BM'] !== '/Normal' && state['/BM'] !== '/Compatible'),
        )
      if (!transparent) return []
      return pages(file, (page) =>
        on(!isOfPlates(file, file.dictionary(page['/Group'])['/CS']), 'its group names no space of plates'),
      )
    },
  },
  {
    name: 'black type',
    clause: '8.6.7',
    of: 'house',
    says: 'Solid black type overprints, and nothing else does.',
    broken: (file) =>
      drawings(file).flatMap(({ where, operations, resources }) => {
        const faults = overprintFaults(file, operations, resources)
        return [...new Set(faults)].map((fault) => `${where}: ${fault}`)
      }),
  },
]

const SHOWING = new Set(['Tj', 'TJ', "'", '"'])
const FILLING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh'])

/** Follows the fill colour and the overprint of the graphics state through the operations (ISO 32000-1, 8.4.2). */
function overprintFaults(
  file: PdfObjects,
  operations: readonly Operation[],
  resources: PdfDictionary,
): string[] {
  interface State {
    readonly black: boolean
    readonly overprint: boolean
  }
  let state: State = { black: false, overprint: false }
  const saved: State[] = []
  const faults: string[] = []
  for (const { operator, operands } of operations) {
    if (operator === 'q') saved.push(state)
    else if (operator === 'Q') state = saved.pop() ?? state
    else if (operator === 'gs') {
      const own = file.dictionary(file.dictionary(resources['/ExtGState'])[operands.at(-1) ?? ''])
      if ('/op' in own) state = { ...state, overprint: own['/op'] === true && own['/OPM'] === 1 }
    } else if (operator === 'k') state = { ...state, black: operands.map(Number).join(' ') === '0 0 0 1' }
    else if (['cs', 'scn', 'sc', 'g', 'rg'].includes(operator)) state = { ...state, black: false }
    else if (SHOWING.has(operator)) {
      if (state.black && !state.overprint) faults.push('black type that is knocked out')
      if (!state.black && state.overprint) faults.push('coloured type that overprints')
    } else if (FILLING.has(operator) && state.overprint) faults.push('a fill or a picture that overprints')
  }
  return faults
}
