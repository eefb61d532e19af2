/** Sentences by which schemas describe their keys, in English → the same in Arabic. */

/** By the English sentence, whole. */
export type Descriptions = Readonly<Record<string, string>>
