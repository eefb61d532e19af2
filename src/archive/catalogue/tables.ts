/**
 * The tables of the catalogue.
 *
 * A part's number says where it stands among all: newer issues have smaller numbers, and within one they rise in reading
 * order, so that an index that is read from its begin gives the newest first and stops when it has enough. FTS5 indexes
 * the folded words of parts and, for what is spread over several, of articles; what filters is a word of a column of its
 * own. The words of the whole archive stand in a table with their stems, and under FTS5's trigrams for who types a
 * piece of one.
 */

/** Rises when a catalogue that was written before can no longer be read: it is made anew then. */
export const CATALOGUE_FORMAT = 1

/** Of words of the fold, which are parted by spaces alone: marks that it left are of their word, as a point in a number. */
const FOLDED = `tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '.'"`

export const TABLES = `
CREATE TABLE issue (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  masthead TEXT NOT NULL,
  issue_number INTEGER NOT NULL,
  date TEXT NOT NULL,
  number_label TEXT NOT NULL,
  date_label TEXT NOT NULL,
  pages INTEGER NOT NULL
);
CREATE TABLE section (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
);
CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  issue INTEGER NOT NULL REFERENCES issue,
  slug TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  section INTEGER REFERENCES section,
  first_page INTEGER NOT NULL,
  last_page INTEGER NOT NULL
);
CREATE INDEX article_of_issue ON article (issue);
CREATE TABLE part (
  number INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  is_head INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  page INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX part_of_article ON part (article);
CREATE TABLE name_form (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  person TEXT
);
CREATE TABLE mention (
  article INTEGER NOT NULL REFERENCES article,
  place INTEGER NOT NULL,
  form INTEGER NOT NULL REFERENCES name_form,
  role TEXT,
  name TEXT NOT NULL,
  file_as TEXT,
  romanised TEXT,
  PRIMARY KEY (article, place)
) WITHOUT ROWID;
CREATE INDEX mention_of_form ON mention (form);
CREATE TABLE person (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  file_as TEXT,
  romanised TEXT
) WITHOUT ROWID;
CREATE TABLE word (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  parts INTEGER NOT NULL
);
CREATE TABLE stem (
  stem TEXT NOT NULL,
  word INTEGER NOT NULL REFERENCES word,
  PRIMARY KEY (stem, word)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE word_piece USING fts5 (
  text, content = 'word', content_rowid = 'id', tokenize = 'trigram', detail = none
);
CREATE VIRTUAL TABLE part_words USING fts5 (
  head, body, filter, content = '', contentless_delete = 1, ${FOLDED}
);
CREATE VIRTUAL TABLE article_words USING fts5 (
  words, filter, content = '', contentless_delete = 1, detail = column, ${FOLDED}
);
PRAGMA user_version = ${CATALOGUE_FORMAT};
`

/** Numbers of parts that one issue has room for. */
export const PARTS_OF_ISSUE = 2 ** 20
/** Issues that one day has room for. */
export const ISSUES_OF_DAY = 2 ** 6
/** A day later than any issue's, counted from 1970: 31 December 9999. */
const LAST_DAY = 2_932_896
const DAY = 86_400_000

/** The number of the first issue of a day; those of later days are smaller. */
export function dayNumber(date: string): number {
  return (LAST_DAY - Date.parse(`${date}T00:00:00Z`) / DAY) * ISSUES_OF_DAY
}

/** The words by which the index filters. */
export function formFilter(form: number): string {
  return `f${form}`
}

export function sectionFilter(section: number): string {
  return `s${section}`
}
