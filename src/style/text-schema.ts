/** What a theme may say of one kind of text, and what each kind is. */

import { z } from 'zod'
import { JUSTIFICATION_NAMES } from './justification.ts'
import { lengthIn } from './length.ts'
import { TEXT_ROLES, type TextRole } from './style.ts'

const points = lengthIn('pt', { above: 0, most: 2000 })

export const faceName = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a face as `family/weight`, for example amiri/bold')

/** What is set in each style; where another kind of text is like it, that one has a style of its own. */
const ROLES: Readonly<Record<TextRole, string>> = {
  body: 'The running text; what most others are like.',
  firstWords:
    'The words that a story begins with, as many as the theme’s `firstWords:`: their faces, size and colour.',
  dropWord: 'The first word where it drops over lines: its faces and colour; its size follows its lines.',
  letter: 'The text of the editor’s letter.',
  question: 'A question of an interview.',
  crosshead: 'A heading within a text, and the letters of the index.',
  section: 'The name of a section, where one begins.',
  kicker: 'The short line over a title.',
  title: 'The title of an article.',
  standfirst: 'The lines that lead into a story, under its title.',
  credit: 'Who made it: names under titles, and the imprint.',
  signature: 'Who signs a letter.',
  introduction: 'What stands before the first question.',
  closing: 'What stands after the last answer.',
  narration: 'What the magazine tells between question and answer.',
  editorNote: 'A note of the editor’s amid a talk.',
  otherVoice: 'Words of somebody who neither asks nor is asked.',
  direction: 'What is done while somebody speaks, within a line: (laughs).',
  biography: 'Who the author is, at the end.',
  answer: 'What the magazine answers to a letter.',
  brief: 'A piece of news in brief.',
  verse: 'Lines of a poem.',
  quotation: 'Words of another, set apart.',
  quran: 'A citation of the Quran, set apart; no word of it is lengthened.',
  source: 'Who said it or wrote it: under quotations and verse.',
  listing: 'Code or a command, on the colour `tint`.',
  tableCaption: 'What a table shows, over it.',
  tableHead: 'The heads of a table’s columns.',
  table: 'The cells of a table.',
  factNumber: 'A big number; smaller where its place asks for it.',
  factWords: 'The words with a big number.',
  moment: 'When it was: the moments of a timeline.',
  infoboxTitle: 'The title of a box, on the colour `tint`.',
  infobox: 'The text of a box, on the colour `tint`.',
  sideNote: 'A note beside a paragraph.',
  caption: 'The words under a picture.',
  note: 'A footnote.',
  pullQuote: 'Words of the text set large on paper; smaller where its place asks for it.',
  bandQuote: 'Words of the text set large on a ground of colour; smaller where its place asks for it.',
  folio: 'The number of a page.',
  runningHead: 'The line that says whose page it is, and the label of adverts.',
  coverMasthead: 'The magazine’s name on the cover, as large as its place: its faces and colour.',
  coverName: 'The great word of the guest’s name on the cover, as large as its place.',
  coverRest: 'The rest of that name.',
  coverWords: 'The guest’s words on the cover and on the back.',
  coverLabel: 'Number, date and price on the cover.',
  openerName: 'The great word on the page that opens an interview, as large as its place.',
  openerRest: 'The rest of that name, and other type on a page that opens a story.',
  contentsTitle: 'The heading of the contents and of the index.',
  contentsFolio: 'Page numbers in the contents and on the cover.',
  contentsEntry: 'Titles in the contents.',
  contentsWords: 'The words under a title in the contents.',
}

const blockSource = z
  .strictObject({
    like: z
      .enum(TEXT_ROLES)
      .describe('The text whose style this one borrows; what stands beside it differs.'),
    arabic: faceName.describe('Face of its Arabic letters, `family/weight` from the folder fonts.'),
    latin: faceName.describe('Face of Latin words in it, `family/weight` from the folder fonts.'),
    size: points.describe('Size of its type, in points where it has no unit.'),
    leading: points.describe(
      'From one baseline to the next, in points where it has no unit. The theme’s baseline where left out.',
    ),
    colour: z.string().describe('Its colour, by a role of the palette.'),
    align: z
      .enum(['justify', 'start', 'centre', 'end'])
      .describe(
        'Whether its lines are filled, begin at one edge, are centred, or end at one. start where left out: Arabic at the right.',
      ),
    justification: z
      .enum(JUSTIFICATION_NAMES)
      .describe(
        'Where it is justified: spaces lengthens no word, sober few and little, naskh more readily. sober where left out.',
      ),
    indent: lengthIn('pt', { most: 2000 }).describe(
      'Of a paragraph’s first line, in points where it has no unit. 0 where left out.',
    ),
    before: z.number().int().nonnegative().describe('Empty lines of the grid before it. 0 where left out.'),
    wordSpace: z
      .number()
      .min(0.5)
      .max(3)
      .describe(
        'Word spaces, as a part of the face’s own: faces made for one line have narrow ones. As the face has them where left out.',
      ),
    emphasisColour: z
      .string()
      .describe(
        'Emphasised words take this colour, by a role of the palette, and keep their faces, as display type asks. The theme’s emphasis where left out.',
      ),
    balance: z
      .boolean()
      .describe(
        'Whether its lines are made as even as they can be, as display type asks. false where left out.',
      ),
  })
  .partial()

export type BlockStyleSource = z.infer<typeof blockSource>

/** A style for every kind of text. */
export const textSource = z.strictObject(
  Object.fromEntries(TEXT_ROLES.map((role) => [role, blockSource.describe(ROLES[role])])) as Record<
    TextRole,
    typeof blockSource
  >,
)
