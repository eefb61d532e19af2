/** Which files an order gives, and what one edition needs of another. */

import { describe, expect, test } from 'vitest'
import { attachFiles } from '../../src/editions/attached.ts'
import { bindBook } from '../../src/editions/book.ts'
import { EDITIONS, type Edition } from '../../src/editions/edition.ts'
import { isShown, paintEditions } from '../../src/editions/editions.ts'
import { paintArchive, paintScreen } from '../../src/editions/pdf.ts'
import { openJob } from '../support/jobs.ts'
import { unpacked } from '../support/unpacked.ts'

/** The names of an order's files, and the stages it went through. */
async function order(editions: readonly Edition[], theme = 'contemporary') {
  const { job, announced } = await openJob(theme, 4)
  const { files, book, thumbnails } = await paintEditions(job, editions)
  const bytes = files.find(({ name }) => name.endsWith('.epub'))?.bytes.length
  return { names: files.map(({ name }) => name), announced, book, bytes, thumbnails }
}

const PICTURE = /^cover\/012\.\d+x\d+\.jpg$/

describe('an order', () => {
  test('of nothing gives nothing', async () => {
    expect(await order([])).toMatchObject({ names: [], announced: [] })
  })

  test('of the report gives small pictures of its pages, and no file yet', async () => {
    const { names, announced, thumbnails } = await order(['report'])
    expect({ names, announced }).toEqual({ names: [], announced: ['report'] })
    expect(thumbnails?.map(({ page }) => page)).toEqual([1, 2, 3, 4])
  })

  test('gives its files in one order, whichever it was written in', async () => {
    const { names, announced } = await order(['text', 'archive', 'print', 'screen'])
    expect(names.slice(0, 3)).toEqual(['012.screen.pdf', '012.print.pdf', '012.archive.pdf'])
    expect(announced).toEqual(['screen', 'print', 'archive', 'text'])
  })

  test('of texts gives two of each article, in a folder of their own', async () => {
    const { names } = await order(['text'])
    expect(names.sort()).toEqual([
      'text/1-letter.md',
      'text/1-letter.txt',
      'text/2-talk.md',
      'text/2-talk.txt',
    ])
  })

  test('of the cover in a theme without a back cover gives its pictures alone, and binds no book', async () => {
    const { names, book } = await order(['cover'], 'plain')
    expect(names.length).toBeGreaterThan(3)
    expect(names.filter((name) => !PICTURE.test(name))).toEqual([])
    expect(book).toBeUndefined()
  })

  test('of the e-book alone gives it with what shops are told of it, and paints its cover without giving that', async () => {
    const { names, announced, book, bytes } = await order(['epub'])
    expect(names).toEqual(['012.epub', '012.onix.xml'])
    expect(announced).toEqual(['epub'])
    expect(book?.cover).toMatchObject({ width: 1200, height: 1920 })
    expect(book?.bytes).toBe(bytes)
  })

  test('of cover and e-book gives its pictures, its sheet and the book', async () => {
    const { names, announced } = await order(['epub', 'cover'])
    expect(announced).toEqual(['cover', 'epub'])
    expect(names.slice(-3)).toEqual(['012.cover.pdf', '012.epub', '012.onix.xml'])
    const pictures = names.slice(0, -3)
    for (const name of pictures) expect(name).toMatch(PICTURE)
    expect(new Set(pictures).size).toBe(pictures.length)
    // For a shop, for a feed, and for a finger.
    const sizes = ['1600x2560', '1200x630', '1024x1024'].map((size) => `cover/012.${size}.jpg`)
    expect(pictures).toEqual(expect.arrayContaining(sizes))
  })
})

test('pages are shown on a screen by its own file, by the archive’s and by the report', () => {
  expect(EDITIONS.filter(isShown)).toEqual(['screen', 'archive', 'report'])
})

describe('what an edition cannot do without', () => {
  test('are the faces of the theme for an e-book', async () => {
    const { job } = await openJob('plain', 4)
    const faceless = { ...job, dressing: { ...job.dressing, faces: [] } }
    await expect(bindBook(faceless)).rejects.toThrow('was not opened')
  })
})

describe('a PDF for the screen', () => {
  test('shows the grid where that is asked, and the archive’s never does', async () => {
    const { job } = await openJob('plain', 2)
    const gridded = { ...job, grid: true }
    const [bare, shown] = await Promise.all([paintScreen(job), paintScreen(gridded)])
    expect(shown.name).toBe(bare.name)
    expect(shown.bytes.length).toBeGreaterThan(bare.bytes.length)
    const [archive, other] = await Promise.all([paintArchive(job), paintArchive(gridded)])
    expect(Buffer.from(other.bytes).equals(Buffer.from(archive.bytes))).toBe(true)
  })
})

describe('the archive', () => {
  const bytes = new TextEncoder().encode('kept')
  const kept = (name: string, kind: 'article' | 'manuscript') => ({
    path: `/issue/${name}`,
    name,
    type: 'text/plain',
    kind,
    about: 'حديث',
    bytes,
  })

  test('keeps what it was made of under names that are no paths, and lists them by their paths', async () => {
    const { job } = await openJob('plain', 1)
    const sources = [kept('articles/talk.yaml', 'article'), kept('manuscripts/talk.txt', 'manuscript')]
    const attached = await attachFiles({ ...job, sources })
    expect(attached.map(({ name, relationship }) => `${relationship} ${name}`)).toEqual([
      'Source articles-talk.yaml',
      'Source manuscripts-talk.txt',
      'Data press-assets-themes-plain.yaml',
      'Data press-fonts-amiri.yaml',
      'Supplement press-fonts-amiri-LICENSE_FONT',
      // The job has all faces of its theme: it is reading that leaves out the one of listings.
      'Data press-fonts-ibm-plex-mono.yaml',
      'Supplement press-fonts-ibm-plex-mono-LICENSE_FONT',
    ])
    expect(attached[0]?.description).toBe('بيانات المقال كما تقرؤها المطبعة: حديث (articles/talk.yaml)')
    const archive = unpacked((await paintArchive({ ...job, sources })).bytes)
    const kinds = [...archive.matchAll(/\/AFRelationship \/(\w+)/g)].map(([, kind]) => kind)
    expect(kinds).toEqual(attached.map(({ relationship }) => relationship))
    expect(archive).toContain('(articles/talk.yaml)')
    expect(archive).toContain('/UF (articles-talk.yaml)')
  })

  test('gives each file a name of its own, whatever folders the issue has', async () => {
    const { job } = await openJob('plain', 1)
    const sources = ['a/b.yaml', 'a-b.yaml', 'press/talk.yaml'].map((name) => kept(name, 'article'))
    const attached = await attachFiles({ ...job, sources })
    expect(new Set(attached.map(({ name }) => name)).size).toBe(attached.length)
    expect(attached.map(({ path }) => path)).toContain('press-/assets/themes/plain.yaml')
  })

  test('keeps with a theme those that it is like, each under its own name', async () => {
    const { job } = await openJob('plain', 1)
    const [file = ''] = job.dressing.files
    const files = [file, file.replace('plain', 'classical')]
    const attached = await attachFiles({ ...job, dressing: { ...job.dressing, files } })
    const themes = attached.filter(({ path }) => path.includes('themes'))
    expect(themes.map(({ description }) => description)).toEqual(
      ['plain', 'classical'].map((name) =>
        expect.stringContaining(`${name} (press/assets/themes/${name}.yaml)`),
      ),
    )
  })
})
