/**
 * Stages of a printing, as they are announced → what a person sees of them: on a terminal a bar for the one in hand,
 * everywhere a line for each that has ended, with its time.
 */

import { performance } from 'node:perf_hooks'
import type { Announce } from '../src/progress.ts'
import type { Bar } from './bar.ts'
import { lineOfStage, nameInBar } from './words/of-stages.ts'
import { ENGLISH, type Voice } from './words/voice.ts'

export interface Stages {
  readonly announce: Announce
  /** Ends the stage in hand, if one is, and hears no other; must be called before anything else is printed. */
  readonly end: () => void
}

export const SILENT: Stages = { announce: () => {}, end: () => {} }

/** Whether a bar would be seen: by a person on a terminal that can draw a line again. */
function isWatched({ isTTY }: NodeJS.WriteStream, { TERM, CI }: NodeJS.ProcessEnv): boolean {
  return isTTY === true && TERM !== 'dumb' && !CI
}

export async function openStages(voice = ENGLISH): Promise<Stages> {
  const { stdout, env } = process
  return showStages(isWatched(stdout, env) ? (await import('./bar.ts')).openBar(stdout) : undefined, voice)
}

function showStages(bar: Bar | undefined, voice: Voice): Stages {
  let running: { readonly stage: string; readonly since: number } | undefined
  let isOver = false
  const finish = () => {
    if (!running) return
    bar?.end()
    const { stage, since } = running
    running = undefined
    process.off('uncaughtException', finish).off('unhandledRejection', finish)
    console.log(lineOfStage(stage, performance.now() - since, voice))
  }
  const begin = (stage: string) => {
    finish()
    running = { stage, since: performance.now() }
    bar?.begin(nameInBar(stage, voice))
    // What nobody foresaw is told on a line of its own.
    process.prependListener('uncaughtException', finish).prependListener('unhandledRejection', finish)
  }
  return {
    announce: (stage, reached) => {
      // Where one work has failed others may still go on.
      if (isOver) return
      if (reached) bar?.advance(reached.done, reached.of)
      else begin(stage)
    },
    end: () => {
      finish()
      isOver = true
    },
  }
}
