/** Pictures → those that do not say what they show: to a reader who sees them, and to one who does not. */

import type { Rect } from '../../geometry.ts'
import type { Block, Picture, PictureGroup } from '../../issue/block.ts'
import { plainLine } from '../../issue/lines.ts'
import { blocksOf } from '../../issue/parts.ts'
import type { Tag } from '../../layout/page/frame.ts'
import { quote } from '../arabic.ts'
import { boxOfLine, itemsOf } from '../boxes.ts'
import type { Check, Evidence, Finding, Location } from '../evidence.ts'
import { evidenceOf, issueOf, letterOf, pageOf, pictureOf } from '../example.ts'
import { otherHalf } from '../pictures.ts'

const BOX = { x: 50, y: 50, width: 144, height: 72 }

const written: Picture = {
  kind: 'picture',
  path: '/picture.jpg',
  format: 'jpeg',
  width: 600,
  height: 300,
  alternative: 'باب أزرق',
  span: { file: 'letter.yaml', line: 4, column: 7 },
}
const withPicture = (picture: Picture | PictureGroup) =>
  evidenceOf({
    issue: issueOf({ articles: [letterOf({ blocks: [picture] })] }),
    pages: [pageOf(1, pictureOf(BOX))],
  })

export const missingCaption: Check = {
  code: 'preflight/missing-caption',
  trade: 'pictures',
  severity: 'warning',
  title: 'صورة بلا شرح تحتها',
  about: 'تحت كل صورة في مقال كلمات تقول ما ينبغي للقارئ أن يعرفه عنها.',
  remedy: 'اكتب لها caption.',
  hint: 'Give it caption: with what a reader should know of it.',
  check: ({ issue, pages }) =>
    issue.articles
      .flatMap(blocksOf)
      .flatMap(withBoxed)
      .flatMap((block): Finding[] => {
        if ((block.kind !== 'picture' && block.kind !== 'pictures') || block.caption) return []
        const first = block.kind === 'picture' ? block : (block.pictures[0] as Picture)
        const alternative = plainLine(first.alternative)
        const message = `Unexpected picture “${alternative}” without a caption, expected words under it.`
        const arabic = `الصورة ${quote(alternative)} بلا شرح، والمطلوب كلمات تحتها.`
        return [{ message, arabic, ...placeOf(first, pages), span: block.span }]
      }),
  good: [
    {
      name: 'a picture with words under it',
      evidence: withPicture({ ...written, caption: [{ kind: 'text', text: 'باب البيت' }] }),
    },
  ],
  bad: [
    { name: 'a picture with nothing under it', evidence: withPicture(written) },
    {
      name: 'two pictures with nothing under them',
      evidence: withPicture({ kind: 'pictures', pictures: [written, written], span: written.span }),
    },
  ],
}

/** A block, or those in a box. */
function withBoxed(block: Block): readonly Block[] {
  return block.kind === 'infobox' ? block.blocks : [block]
}

function placeOf({ path, alternative }: Picture, pages: Evidence['pages']) {
  const place = itemsOf(pages, 'picture').find(
    ({ item }) => item.path === path && (item.tag as Tag).alternative === plainLine(alternative),
  )
  if (!place) return {}
  const { page, item } = place
  return { page: page.number, box: item.box, ...halfOf(otherHalf(item, page, pages)) }
}

/** What cameras and scanners call their files says nothing of a picture. */
const FILE_NAME = /^\S*\.(jpe?g|png|tiff?|webp|gif)$|^(img|dsc|scan|image)[-_ ]?\d+$/i

export const missingAlternative: Check = {
  code: 'preflight/missing-alternative',
  trade: 'pictures',
  severity: 'warning',
  title: 'صورة بلا بديل نصي',
  about: 'لكل صورة كلمات تقول ما فيها لمن لا يراها، لا اسم ملفها.',
  remedy: 'اكتب في alternative ما تُظهره الصورة.',
  hint: 'Give it alternative: with what it shows, for readers who cannot see it.',
  check: ({ pages }) => [
    ...itemsOf(pages, 'picture').flatMap(({ page, item }) =>
      complainOf(item.tag as Tag, {
        page: page.number,
        box: item.box,
        ...halfOf(otherHalf(item, page, pages)),
      }),
    ),
    ...itemsOf(pages, 'text').flatMap(({ page, item }) =>
      complainOf(item.tag as Tag, { page: page.number, ...boxed(boxOfLine(item)) }),
    ),
  ],
  good: [
    {
      name: 'a picture that says what it shows',
      evidence: evidenceOf({ pages: [pageOf(1, pictureOf(BOX))] }),
    },
    {
      name: 'the second half of a picture that goes on',
      evidence: evidenceOf({
        pages: [pageOf(1, pictureOf(BOX, { tag: { role: 'artifact', type: 'Layout' } }))],
      }),
    },
  ],
  bad: [
    {
      name: 'a picture that says nothing',
      evidence: evidenceOf({
        pages: [pageOf(1, pictureOf(BOX, { tag: { role: 'figure', alternative: ' ' } }))],
      }),
    },
    {
      name: 'a picture that says the name of its file',
      evidence: evidenceOf({
        pages: [pageOf(1, pictureOf(BOX, { tag: { role: 'figure', alternative: 'IMG_0412.JPG' } }))],
      }),
    },
  ],
}

function complainOf(
  { role, alternative = '' }: Tag,
  place: Pick<Finding, 'page' | 'box' | 'onward'>,
): Finding[] {
  if (role !== 'figure') return []
  const words = alternative.trim()
  if (words !== '' && !FILE_NAME.test(words)) return []
  const found = words === '' ? 'picture without words' : `alternative text “${words}”`
  const message = `Unexpected ${found} on page ${place.page}, expected what it shows.`
  const arabic =
    words === ''
      ? 'الصورة بلا بديل نصي، والمطلوب كلمات تقول ما فيها.'
      : `البديل النصي ${quote(words)} اسم ملف، والمطلوب كلمات تقول ما في الصورة.`
  return [{ message, arabic, ...place }]
}

function halfOf(onward: Location | undefined): Pick<Finding, 'onward'> {
  return onward ? { onward } : {}
}

function boxed(box: Rect | undefined): Location {
  return box ? { box } : {}
}
