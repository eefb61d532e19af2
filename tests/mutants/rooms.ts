/**
 * What is mutated, and by which tests its mutants are tried: the one list of both.
 * The program and the runner's configuration read it.
 */

export interface MutatedStage {
  /** Names of files, wherever in the room they lie: where a slip would set text ill and still look like text. */
  readonly files: readonly string[]
  /**
   * Names of tests, likewise. Each is run again for every mutant that it comes by, so they are light: none lays or
   * prints a whole issue, opens a browser or asks an outside program.
   */
  readonly tests: readonly string[]
}

export const ROOMS: Readonly<Record<string, MutatedStage>> = {
  desk: {
    files: [
      'closing',
      'credits',
      'evidence',
      'furniture',
      'habits',
      'label',
      'list-article',
      'lost-words',
      'marked',
      'mend',
      'mend-stars',
      'names',
      'prelude',
      'pull-quotes',
      'quick-rows',
      'same-name',
      'split-question',
      'title',
      'told',
      'twice',
      'viterbi',
    ],
    tests: [
      'closing',
      'credits',
      'evidence',
      'furniture',
      'habits',
      'label',
      'list-article',
      'lost-words',
      'marked',
      'mend',
      'names',
      'prelude',
      'quick-rows',
      'same-name',
      'split-question',
      'suggest',
      'talk',
      'title',
      'told',
      'twice',
      'viterbi',
    ],
  },
  issue: { files: ['isolates'], tests: ['isolates'] },
  layout: {
    files: ['fill', 'insets', 'pour', 'story'],
    tests: [
      'fill',
      'galley',
      'insets',
      'own-grid',
      'pour',
      'primitives',
      'story',
      'story-plates',
      'story-spreads',
    ],
  },
  paint: {
    files: ['steering', 'stretches', 'surroundings'],
    tests: ['joins', 'sorts', 'steering', 'surroundings', 'whispers'],
  },
  text: {
    files: [
      'breakable',
      'choose-face',
      'compose',
      'kashida',
      'kashida-places',
      'lengthen-line',
      'line-cost',
      'line-ends',
      'linebreak',
      'numbers',
      'sense',
      'set-lines',
    ],
    tests: [
      'breakable',
      'choose-face',
      'compose',
      'compose-limits',
      'ink',
      'justify',
      'kashida',
      'kashida-rules',
      'latin',
      'least-cost',
      'lengthen',
      'lengthen-line',
      'line-cost',
      'line-end-rules',
      'line-ends',
      'linebreak',
      'sense',
      'set-lines',
      'touching',
    ],
  },
}

/** The environment's word for the room whose tests are run. */
export const ROOM_VARIABLE = 'WARRAQ_MUTATED_ROOM'
