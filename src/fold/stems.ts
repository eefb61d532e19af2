/**
 * A folded word → the stems that it may have: itself without what Arabic writes onto a word. Two words that share one
 * are forms of one word, as far as letters say: a light stemmer, which knows no roots and no broken plurals.
 *
 * A stem is always an unbroken piece of its word. Whether a first letter is a particle or the word's own cannot be seen
 * (بعيد, بِعيد), so a word has a stem for each way to read it, itself unshortened in front the first. What is left is
 * never shorter than the table says: below that, endings of one word are letters of another.
 */

interface Affix {
  readonly letters: string
  /** Letters that must be left. */
  readonly least: number
}

/** Written before a word, in the order in which they stand there: and, with and to and like, the article. */
const FRONTS: readonly (readonly Affix[])[] = [
  [
    { letters: 'و', least: 3 },
    // Rarer as a particle than as a letter: فكرة is not “and a ball”, nor كتاب “like repentance”.
    { letters: 'ف', least: 4 },
  ],
  [
    { letters: 'ب', least: 3 },
    { letters: 'ل', least: 3 },
    { letters: 'ك', least: 4 },
  ],
]
const ARTICLE: Affix = { letters: 'ال', least: 2 }
/** The article behind a particle, which leaves no doubt where enough of the word is left. */
const JOINED_ARTICLES: readonly Affix[] = [
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'وبال',
  'ولل',
  'فلل',
  'فبال',
].map((letters) => ({ letters, least: 3 }))

/** Pronouns, then numbers and genders, the longer first. */
const ENDINGS: readonly Affix[] = [
  { letters: 'هما', least: 3 },
  { letters: 'كما', least: 3 },
  { letters: 'ها', least: 3 },
  { letters: 'هم', least: 3 },
  { letters: 'هن', least: 4 },
  { letters: 'كم', least: 4 },
  { letters: 'كن', least: 4 },
  { letters: 'نا', least: 3 },
  { letters: 'ني', least: 3 },
  { letters: 'ات', least: 3 },
  { letters: 'ون', least: 4 },
  { letters: 'ين', least: 4 },
  { letters: 'ان', least: 4 },
  { letters: 'وا', least: 3 },
  { letters: 'ه', least: 3 },
  { letters: 'ي', least: 3 },
  { letters: 'ك', least: 3 },
  { letters: 'ت', least: 3 },
  { letters: 'ا', least: 3 },
  { letters: 'ء', least: 3 },
]

/** Words whose first letters are their own, as whole words and as beginnings. */
const KEPT_WORDS = new Set(
  'الله اله الي الا الان الذي التي الذين اللي اللذان اللتان اللواتي اللائي الف الفا لله اللهم'.split(' '),
)
const KEPT_BEGINNINGS = [
  ...['والد', 'بالغ', 'بالون', 'واله', 'فالح', 'للاسف'],
  ...['الهام', 'الوان', 'الماس', 'الماني', 'الاف', 'البوم', 'الغاء', 'القاء', 'الحاح', 'الياس', 'الزام'],
  ...['التزام', 'التهاب', 'التقاء', 'التقاط', 'التحاق', 'التماس', 'التفات', 'التباس', 'الكترون'],
]

const LETTERS = /^\p{Script=Arabic}+$/u

export function stemsOf(word: string): readonly string[] {
  if (!LETTERS.test(word)) return [word]
  return [...new Set(readingsOf(word).map(shorten))]
}

/** What may stand behind a word of two letters, which none of its own is taken for: a stem has three. */
const PRONOUNS = ['ه', 'ها', 'هم', 'هما', 'ك', 'كم', 'ي', 'نا']
const SHORT = 2

/** The stems of a word that is sought: of one of two letters, those of its forms with a pronoun as well (يد, يده). */
export function soughtStemsOf(word: string): readonly string[] {
  const own = stemsOf(word)
  if (word.length !== SHORT || !LETTERS.test(word)) return own
  const forms = PRONOUNS.flatMap((pronoun) => stemsOf(word + pronoun))
  return [...new Set([...own, ...forms.filter((stem) => stem.startsWith(word))])]
}

/** The word, and what is left of it behind each particle that it may begin with. */
function readingsOf(word: string): readonly string[] {
  if (isKept(word)) return [word]
  const bare = behind(word, [ARTICLE]) ?? behind(word, JOINED_ARTICLES)
  if (bare !== undefined) return [bare]
  const readings = [word]
  let rest = word
  for (const fronts of FRONTS) {
    const next = behind(rest, fronts)
    if (next === undefined) continue
    if (isKept(next)) return [next]
    rest = next
    readings.push(behind(rest, [ARTICLE]) ?? rest)
  }
  return readings
}

function isKept(word: string): boolean {
  return KEPT_WORDS.has(word) || KEPT_BEGINNINGS.some((beginning) => word.startsWith(beginning))
}

/** What is left of a word behind the first of these that it begins with, where its stem is long enough. */
function behind(word: string, fronts: readonly Affix[]): string | undefined {
  const front = fronts.find(({ letters }) => word.startsWith(letters))
  const rest = front && word.slice(front.letters.length)
  return rest !== undefined && shorten(rest).length >= (front?.least ?? 0) ? rest : undefined
}

/** Without its endings, as many as it has. */
function shorten(word: string): string {
  if (KEPT_WORDS.has(word)) return word
  const ending = ENDINGS.find(({ letters, least }) => isEnding(word, letters, least))
  return ending ? shorten(word.slice(0, -ending.letters.length)) : word
}

/** An adjective of place ends like “of me”: لبناني is of لبنان. */
function isEnding(word: string, letters: string, least: number): boolean {
  if (!word.endsWith(letters) || word.length < letters.length + least) return false
  return letters !== 'ني' || !word.endsWith('اني')
}
