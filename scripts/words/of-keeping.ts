/** What is said of issues that are kept in the archive, read from it again, checked, packed and taken back. */

import { BAGS, count, FILES, FINDINGS, figure, ISSUES } from './counts.ts'
import { inBoth } from './in-both.ts'
import { fromLeft } from './isolates.ts'

export const archiveWords = inBoth(
  {
    noFolder: 'Unexpected absence of a folder, expected that of an issue, or those of several.',
    more: (number: number) => `  And ${number} more of this kind.`,
    refused: (name: string) => `${name} was not archived.`,
    kept: (name: string, version: string) => `${name} is kept as ${version}`,
    same: (name: string, version: string) => `${name} is as it was kept: ${version}`,
    noName: 'Unexpected absence of a name, expected that of an issue in the archive.',
    noIssue: (id: string, known: string) => `Unexpected issue "${id}", expected one of ${known}.`,
    none: 'none, since the archive is empty',
    noVersion: (id: string, version: string, known: string) =>
      `Unexpected version "${version}" of ${id}, expected one of ${known}.`,
    strangePlugIns: (id: string, version: string) =>
      `Unexpected plug-ins with ${id} ${version} in the archive, expected those of your own folder: they are code, and none is run unasked.`,
    trustPlugIns:
      'Where you trust whoever archived it, --run-plug-ins runs what lies there under press/plug-ins.',
    catalogued: (place: string, issues: number, size: string) => `${place}  ${issues} issues, ${size} MB`,
  },
  {
    noFolder: 'لم يُذكر مجلد، والمنتظر مجلد عدد أو مجلدات أعداد.',
    more: (number) => `  ومن هذا النوع أيضًا: ${count(number, FINDINGS)}.`,
    refused: (name) => `لم يُحفظ العدد ${fromLeft(name)} في الأرشيف.`,
    kept: (name, version) => `حُفظ العدد ${fromLeft(name)}: الإصدار ${fromLeft(version)}`,
    same: (name, version) => `العدد ${fromLeft(name)} كما حُفظ: الإصدار ${fromLeft(version)}`,
    noName: 'لم يُذكر اسم، والمنتظر اسم عدد في الأرشيف.',
    noIssue: (id, known) => `لا عدد باسم «${id}» في الأرشيف؛ وفيه: ${known}.`,
    none: 'لا شيء، فالأرشيف فارغ',
    noVersion: (id, version, known) =>
      `ليس للعدد ${fromLeft(id)} إصدار «${version}»؛ وله: ${fromLeft(known)}.`,
    strangePlugIns: (id, version) =>
      `مع العدد ${fromLeft(`${id} ${version}`)} في الأرشيف إضافات ليست في مجلدك: هي برامج، ولا يُشغَّل منها شيء بلا طلب.`,
    trustPlugIns: 'إن وثقت بمن حفظ العدد فالعلامة --run-plug-ins تشغّل ما هو هناك في press/plug-ins.',
    catalogued: (place, issues, size) =>
      `الفهرس: ${fromLeft(place)}، فيه ${count(issues, ISSUES)}، ${figure(size)} م.ب`,
  },
)

export const verifyWords = inBoth(
  {
    files: (files: number) => `${files} files`,
    whole: 'whole',
    notWhole: 'not whole',
    remarked: 'whole, with something to be said',
    issues: (number: number) => (number === 1 ? '1 issue' : `${number} issues`),
    bags: (number: number) => (number === 1 ? '1 bag' : `${number} bags`),
    sum: (objects: string, files: number, size: string, state: string) =>
      `${objects}, ${files} files, ${size} MB: ${state}`,
    more: (number: number) => `  And ${number} more of this kind; --json has them all.`,
  },
  {
    files: (files) => count(files, FILES),
    whole: 'سليم',
    notWhole: 'غير سليم',
    remarked: 'سليم، وعليه ملاحظات',
    issues: (number) => count(number, ISSUES),
    bags: (number) => count(number, BAGS),
    sum: (objects, files, size, state) =>
      `المجموع: ${objects}، ${count(files, FILES)}، ${figure(size)} م.ب: ${state}`,
    more: (number) => `  ومن هذا النوع أيضًا: ${count(number, FINDINGS)}؛ وهي كلها مع --json.`,
  },
)

/** What is other than it was when a version was printed. */
const REASONS: readonly (readonly [RegExp, (...found: readonly string[]) => string])[] = [
  [
    /^It was printed on Node (.+), and this is (.+)\.$/,
    (then = '', now = '') => `طُبع على Node ${fromLeft(then)}، وهذا ${fromLeft(now)}.`,
  ],
  [/^Other packages/, () => 'الحزم المثبتة غير التي طُبع بها.'],
  [
    /^The press has changed since: it was version (.+), kept as (.+), and this is (.+)\.$/,
    (then = '', kept = '', now = '') =>
      `تغيرت المطبعة منذئذ: كانت ${fromLeft(then)}، محفوظة باسم ${fromLeft(kept)}، وهذه ${fromLeft(now)}.`,
  ],
  [
    /^It was printed (?:on|by) (.+), and this is (.+)\.$/,
    (then = '', now = '') => `طُبع على ${fromLeft(then)}، وهذا ${fromLeft(now)}.`,
  ],
]

export const rebuildWords = inBoth(
  {
    same: (name: string, files: number) =>
      `${name} is printed again as it was archived: ${files} files, every byte the same`,
    other: (name: string, files: number) =>
      `${name} is not printed again as it was archived; ${files} files are the same.`,
    different: 'other bytes',
    missing: 'not made',
    added: 'made besides',
    file: (kind: string, name: string) => `  ${kind}: ${name}`,
    moreFiles: (kind: string, number: number) => `  ${kind}: ${number} more`,
    refused: 'The press refuses the issue as it was archived.',
    reason: (said: string) => said,
    unsaid: 'The version does not say what it was printed with.',
    ours: 'Nothing is other than it was when the version was printed, so this is a mistake of the press.',
  },
  {
    same: (name, files) => `طُبع ${fromLeft(name)} من جديد كما حُفظ: ${count(files, FILES)}، كل بايت كما كان`,
    other: (name, files) => `لم يُطبع ${fromLeft(name)} كما حُفظ؛ وما بقي كما كان: ${count(files, FILES)}.`,
    different: 'بايتات أخرى',
    missing: 'لم يُصنع',
    added: 'صُنع زيادة',
    file: (kind, name) => `  ${kind}: ${fromLeft(name)}`,
    moreFiles: (kind, number) => `  ${kind}، وغيرها: ${count(number, FILES)}`,
    refused: 'ترد المطبعة العدد كما حُفظ.',
    reason: (said) => {
      const told = REASONS.find(([sign]) => sign.test(said))
      return told ? told[1](...(told[0].exec(said) ?? []).slice(1)) : said
    },
    unsaid: 'لا يقول الإصدار بأي شيء طُبع.',
    ours: 'لم يتغير شيء منذ طُبع الإصدار، فهذا خطأ من المطبعة.',
  },
)

export const bagWords = inBoth(
  {
    noName: 'Unexpected end of the words, expected the name of an issue in the archive.',
    version: (said: string) => `Unexpected version “${said}”, expected a number.`,
    packing: (said: string, known: string) => `Unexpected packing “${said}”, expected one of ${known}.`,
  },
  {
    noName: 'لم يُذكر اسم، والمنتظر اسم عدد في الأرشيف.',
    version: (said) => `ليس «${said}» رقم إصدار.`,
    packing: (said, known) => `لا حزم باسم «${said}»؛ والمعروف: ${fromLeft(known)}.`,
  },
)

interface WithdrawnWords {
  readonly id: string
  readonly slug: string
  readonly version: string
  /** The call that makes the shelf. */
  readonly shelf: string
  readonly isShown: boolean
}

export const withdrawWords = inBoth(
  {
    noNames: 'Unexpected absence of a name, expected that of an issue and that of an article in it.',
    unrecorded: (id: string) => `Unexpected ${id}, expected an issue with a record.`,
    noArticle: (id: string, slug: string, known: string) =>
      `Unexpected article "${slug}" of ${id}, expected one of ${known}.`,
    standing: (id: string, slug: string, isShown: boolean) =>
      isShown ? `${slug} of ${id} is not withdrawn` : `${slug} of ${id} is withdrawn already`,
    kept: ({ id, slug, version, shelf, isShown }: WithdrawnWords) =>
      `${id} is kept as ${version}: ${slug} ${isShown ? 'is shown again' : 'was withdrawn'}; ${shelf} shows it so`,
    undo: (call: string) => `${call} shows it again`,
  },
  {
    noNames: 'ينقص اسم، والمنتظر اسم عدد واسم مقال فيه.',
    unrecorded: (id) => `ليس للعدد ${fromLeft(id)} سجل.`,
    noArticle: (id, slug, known) =>
      `ليس في العدد ${fromLeft(id)} مقال باسم «${slug}»؛ وفيه: ${fromLeft(known)}.`,
    standing: (id, slug, isShown) =>
      `المقال ${fromLeft(slug)} من العدد ${fromLeft(id)} ${isShown ? 'غير مسحوب' : 'مسحوب من قبل'}`,
    kept: ({ id, slug, version, shelf, isShown }) =>
      `${isShown ? 'أعيد عرض' : 'سُحب'} المقال ${fromLeft(slug)}، وحُفظ العدد ${fromLeft(id)}: الإصدار ${fromLeft(version)}؛ وعلى الرف يظهر ذلك بالأمر ${fromLeft(shelf)}`,
    undo: (call) => `ولإعادة عرضه: ${fromLeft(call)}`,
  },
)
