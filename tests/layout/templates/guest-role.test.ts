/** Who the guest is, on the pages that open a talk: beside the credits, in every theme. */

import { describe, expect, test } from 'vitest'
import type { Interview } from '../../../src/issue/issue.ts'
import type { TextItem } from '../../../src/layout/page/frame.ts'
import { paginate } from '../../../src/layout/paginate.ts'
import { openHouse } from '../../support/house.ts'
import { a, inline, interview, issueOf, q } from '../../support/issues.ts'

const span = { file: 'test.yaml', line: 1, column: 1 }
/** Its first page has no running head, which would say the name as well. */
const talk: Interview = {
  ...interview(q('سؤال؟'), a('جواب يكفي سطرًا أو سطرين في أي عمود من أعمدة المجلة. '.repeat(20))),
  opener: { as: 'half', span },
}

describe.each(['plain', 'contemporary', 'classical'])('in %s', async (theme) => {
  const { style, typesetter } = await openHouse(theme)
  const texts = (guest: Partial<(typeof talk.guests)[0]>, title = talk.title) => {
    const { value: pages = [] } = paginate(
      issueOf({ ...talk, title, guests: [{ ...talk.guests[0], ...guest }] }),
      style,
      typesetter,
    )
    return pages.flatMap(({ items }) => items).filter((item): item is TextItem => item.kind === 'text')
  }
  const lines = (guest: Partial<(typeof talk.guests)[0]>, title = talk.title) =>
    texts(guest, title).map(({ source }) => source.text)

  test('name and role stand on one line, above the credits', () => {
    const said = lines({ role: 'خطاطة' })
    expect(said).toContain('سلمى بنت أحمد، خطاطة')
    expect(said[said.indexOf('سلمى بنت أحمد، خطاطة') + 1]).toBe('صحافة: خالد')
  })

  test('a role alone stands there where the title says the name', () => {
    expect(lines({ role: 'خطاطة' }, inline('حديث سلمى بنت أحمد'))).toContain('خطاطة')
  })

  test('nothing stands there of a guest without a role, or whose role the title says', () => {
    const title = inline('حديث سلمى بنت أحمد')
    expect(lines({ role: 'حديث' }, title)).toEqual(lines({}, title))
    expect(lines({})).not.toContain('سلمى بنت أحمد')
  })

  test('Latin names and roles keep their own direction, and their comma the page’s', () => {
    const name = 'Dr. John Smith'
    const role = 'CEO of Example Corp.'
    const line = texts({ name, shortName: 'Smith', role }).find(({ source }) => source.text.includes(role))
    const runs = line?.line.runs ?? []
    // From the left: the role, the comma, the name.
    const shown = runs.map(({ run }) => run.text).join(' ')
    expect(shown.indexOf('CEO')).toBeLessThan(shown.indexOf('،'))
    expect(shown.indexOf('،')).toBeLessThan(shown.indexOf('Dr.'))
    expect(shown.indexOf('Corp.')).toBeLessThan(shown.indexOf('،'))
  })
})
