/** Where the files of the index lie, from the folder it is in: the maker and the browser must agree. */

export const MANIFEST = 'index.json'
export const PEOPLE = 'people.json'

export interface IndexFile {
  /** From the folder of the index. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What is asked for first. */
export interface IndexManifest {
  readonly format: number
  /** The folder of all that is sought by its words. */
  readonly folder: string
  /** So many buckets as two to this power. */
  readonly bits: number
  /** Newest first. */
  readonly segments: readonly ManifestSegment[]
}

export interface ManifestSegment {
  readonly name: string
  /** Days of its oldest issue and its newest, ISO 8601. */
  readonly first: string
  readonly last: string
}

/** Of each segment in turn the stems of one bucket, with their words and the parts that each stands in. */
export function bucketFile(folder: string, bucket: number): string {
  return `${folder}/${bucket}.bin`
}

/** All words. */
export function wordsFile(folder: string): string {
  return `${folder}/words.bin`
}

/** A segment's issues, where their articles begin, and where their texts are. */
export function partsFile(folder: string, segment: string): string {
  return `${folder}/parts-${segment}.bin`
}

export function textFile(texts: string, chunk: number): string {
  return `texts/${texts}/${chunk}.json`
}

/** Texts of some parts of one article, one behind the other. */
export interface TextChunk {
  readonly labels: { readonly number: string; readonly date: string }
  readonly article: string
  readonly title: string
  readonly parts: readonly { readonly anchor: string; readonly page: number; readonly text: string }[]
}

/** Folds of a section's name and keys of a person's stand among the stems behind signs that no word has. */
export function personStem(formKey: string): string {
  return `\u0001${formKey}`
}

export function sectionStem(section: string): string {
  return `\u0002${section}`
}
