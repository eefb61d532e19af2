/** What an editor may get wrong in the running order: each told with its place and its remedy. */

import { change } from './folders.ts'
import { testMistakes } from './mistake.ts'

const SECTIONS = 'sections:\n  - { name: حوارات }\n  - { name: تحقيقات }\narticles:'
const placed = (entry: string, sections = SECTIONS) => ({
  'issue.yaml': String(change('issue.yaml', 'articles:', sections)['issue.yaml']).replace(
    '- talks/guest.yaml',
    `- { file: talks/guest.yaml, ${entry} }`,
  ),
})

testMistakes([
  {
    name: 'names the section that is meant',
    files: placed('section: حوارت'),
    code: 'issue/section',
    at: 'issue.yaml:16:40',
    message: 'Unexpected section "حوارت", expected one of حوارات، تحقيقات.',
    hint: 'Write "section: حوارات".',
  },
  {
    name: 'asks for the sections of an issue that has none',
    files: placed('section: حوارات', 'articles:'),
    code: 'issue/section',
    at: 'issue.yaml:13:40',
    message: 'expected a section that the issue has',
    hint: 'Add it to sections:',
  },
  {
    name: 'takes no section twice',
    files: placed('section: حوارات', SECTIONS.replace('تحقيقات', 'حوارات')),
    code: 'issue/section',
    at: 'issue.yaml:13:13',
    message: 'Unexpected second section "حوارات", expected each section once.',
    hint: 'give it another name',
  },
  {
    name: 'takes no colour that is none',
    files: placed('section: حوارات', SECTIONS.replace('تحقيقات', "تحقيقات, colour: '#12'")),
    code: 'issue/colour',
    at: 'issue.yaml:13:30',
    message: 'Unexpected "#12", expected a colour such as #0B6E69',
    hint: '',
  },
  {
    name: 'lets an article begin on a side or on a page, and not on both',
    files: placed('starts: right, on: 6'),
    code: 'issue/place',
    at: 'issue.yaml:16:50',
    message: 'Unexpected starts and on at once, expected one of them.',
    hint: 'even ones lie on the right',
  },
  {
    name: 'has the index behind the last article',
    files: change('issue.yaml', '- talks/guest.yaml', '- index\n  - talks/guest.yaml'),
    code: 'issue/index',
    at: 'issue.yaml:13:5',
    message: 'Unexpected index before an article, expected it behind the last one.',
    hint: 'Move "- index" to the end',
  },
  {
    name: 'names the right key for a misspelt one',
    files: placed('sectoin: حوارات'),
    code: 'issue/unknown-key',
    at: 'issue.yaml:16:31',
    message: 'Unexpected key "sectoin", expected "section".',
    hint: 'Write "section".',
  },
  {
    name: 'finds a misspelt file of a placed article',
    files: {
      'issue.yaml': String(placed('starts: right')['issue.yaml']).replace(
        'talks/guest.yaml',
        'talks/gest.yaml',
      ),
    },
    code: 'issue/missing-file',
    at: 'issue.yaml:16:13',
    message: 'talks/gest.yaml',
    hint: '',
  },
  {
    name: 'books an advert by an article that is there',
    files: change('issue.yaml', 'articles:', 'adverts: [{ size: full, words: حبر, after: gest }]\narticles:'),
    code: 'issue/place',
    at: 'issue.yaml:11:44',
    message:
      'Unexpected article "gest" beside an advert, expected the slug of one in the running order: letter, guest.',
    hint: 'Write "after: guest".',
  },
  {
    name: 'books an advert in one place',
    files: change(
      'issue.yaml',
      'articles:',
      'adverts: [{ size: full, words: حبر, after: guest, on: 6 }]\narticles:',
    ),
    code: 'issue/place',
    at: 'issue.yaml:11:55',
    message: 'Unexpected after and on of one advert, expected at most one of after, facing, on, house.',
    hint: 'Keep the one that was booked.',
  },
  {
    name: 'books an advert of a column in an article',
    files: change(
      'issue.yaml',
      'articles:',
      'adverts: [{ size: column, words: حبر, after: guest }]\narticles:',
    ),
    code: 'issue/place',
    at: 'issue.yaml:11:46',
    message: 'Unexpected after with an advert of size column, expected one of in, on.',
    hint: 'An advert of a column stands amid an article: in: its slug, or on: a page of it.',
  },
  {
    name: 'books an advert of a column somewhere',
    files: change('issue.yaml', 'articles:', 'adverts: [{ size: column, words: حبر }]\narticles:'),
    code: 'issue/place',
    at: 'issue.yaml:11:11',
    message:
      'Unexpected advert of a column without its place, expected the article in whose columns it stands, or the number of its page.',
    hint: 'Write in: with the slug of an article, or on: with a page.',
  },
  {
    name: 'books no advert of a page in an article',
    files: change('issue.yaml', 'articles:', 'adverts: [{ size: full, words: حبر, in: guest }]\narticles:'),
    code: 'issue/place',
    at: 'issue.yaml:11:41',
    message: 'Unexpected in with an advert of size full, expected one of after, facing, on, house.',
    hint: 'Only an advert of a column stands in an article: size: column.',
  },
])
