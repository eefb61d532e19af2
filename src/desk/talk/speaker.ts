/** Who speaks in a talk, and what is seen of a label: the types that the steps of `speakers.ts` share. */

import type { TurnEvidence } from './evidence.ts'
import type { Label } from './label.ts'
import type { NameLikeness } from './same-name.ts'

export type SpeakerRole = 'asker' | 'guest' | 'bystander'

export interface Speaker {
  /** As the piece spells it most, without titles; of a label that names nobody, that label. */
  readonly name: string
  readonly role: SpeakerRole
  /** Whether its labels are names, and not words such as «سؤال». */
  readonly isNamed: boolean
  readonly spellings: readonly Spelling[]
  /** How surely it is of that role: 0 is a toss. */
  readonly certainty: number
}

export interface Spelling {
  readonly text: string
  readonly times: number
  /** How it was known for this name; nothing for the first. */
  readonly likeness?: NameLikeness
}

export interface LabelSeen {
  readonly label: Label
  readonly paragraph: number
  /** Whether at the head of a paragraph or a line. */
  readonly isHead: boolean
  /** Of what follows the label; it is read when it is asked for. */
  readonly evidence: () => TurnEvidence
}

export interface SpeakerOrder {
  readonly seen: readonly LabelSeen[]
  /** The title as it was written. */
  readonly title: string
  /** Names of those who asked by the credits, as keys; of others who made the piece. */
  readonly askers: readonly string[]
  readonly makers: readonly string[]
  /** Names that labels are said to stand for, by the labels' keys. */
  readonly declared: ReadonlyMap<string, string>
  /** A machine has put a label before each turn. */
  readonly isTranscript: boolean
}

export interface KeyGroup {
  readonly key: string
  readonly seen: readonly LabelSeen[]
}

export interface Cluster {
  readonly groups: readonly (KeyGroup & { readonly likeness?: NameLikeness })[]
}
