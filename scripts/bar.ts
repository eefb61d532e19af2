/**
 * A bar on a terminal's last line: a stage's name, and how far it has come. The adapter of cli-progress. It is drawn
 * as it is told, at most some ten times a second, never wider than the terminal, and leaves its line empty. The cursor
 * stays in sight and no signal is caught, so whoever stops the press finds the terminal as it was.
 */

import cliProgress from 'cli-progress'

/** Columns of a stage's name, here and in the lines that stages leave. */
const NAME = 8
/** Columns of the bar; fewer on a narrow terminal. */
const LONGEST = 40
/** Less does not show how far it is. */
const SHORTEST = 4

export interface Bar {
  readonly begin: (stage: string) => void
  readonly advance: (done: number, of: number) => void
  /** Leaves an empty line. */
  readonly end: () => void
}

export function openBar(stream: NodeJS.WriteStream): Bar {
  const bar = new cliProgress.SingleBar({
    stream,
    format: (_, { value, total, maxWidth }, { stage }) =>
      drawBar({ stage: String(stage), done: value, of: total }, maxWidth),
    fps: 20,
    linewrap: true,
    clearOnComplete: true,
    gracefulExit: false,
  })
  return {
    begin: (stage) => bar.start(0, 0, { stage }),
    advance: (done, of) => {
      bar.setTotal(of)
      bar.update(done)
    },
    end: () => bar.stop(),
  }
}

interface Drawn {
  readonly stage: string
  readonly done: number
  /** 0 where a stage does not say how far it is. */
  readonly of: number
}

/** One line in plain ASCII, which every terminal shows one column wide. The last column stays empty, or some would wrap. */
export function drawBar({ stage, done, of }: Drawn, columns: number): string {
  const name = stage.padEnd(NAME)
  const count = of > 0 ? `${done}/${of}` : '...'
  const room = Math.min(LONGEST, columns - 1 - `${name} [] ${count}`.length)
  if (of === 0 || room < SHORTEST) return `${name} ${count}`.slice(0, Math.max(0, columns - 1))
  const full = Math.round((room * Math.min(done, of)) / of)
  return `${name} [${'='.repeat(full)}${'-'.repeat(room - full)}] ${count}`
}
