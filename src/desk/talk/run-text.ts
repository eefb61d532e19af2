/** TurnRuns of a turn without what its author's layout, or a label, has left in them. */

import { type ManuscriptRun, textOfRuns } from '../manuscript.ts'
import { cutRuns, sliceRuns } from '../read/slice-runs.ts'
import { directionAtHead } from './aside.ts'
import { gesturesIn } from './gestures.ts'

type TurnRuns = readonly ManuscriptRun[]

/** From a place on, in UTF-16 units. */
export function runsFrom(runs: TurnRuns, start: number): TurnRuns {
  return start === 0 ? runs : sliceRuns(runs, start, textOfRuns(runs).length)
}

/** Signs that are left of a label. */
export function withoutSigns(runs: TurnRuns): TurnRuns {
  return runsFrom(runs, /^[\s:：]+/u.exec(textOfRuns(runs))?.[0].length ?? 0)
}

/** «— انتهت الندوة —»: without the dashes around it. */
export function withoutRules(runs: TurnRuns): TurnRuns {
  const text = textOfRuns(runs)
  const start = /^[\s:：—–-]*/u.exec(text)?.[0].length ?? 0
  return sliceRuns(runs, start, text.replace(/\s+[—–-]+\s*$/u, '').length)
}

const BULLET = /^\s*(?:•\s*|[0-9٠-٩]{1,3}\s*[.)\-–]\s*)/u

export function withoutBullet(runs: TurnRuns): TurnRuns {
  return runsFrom(runs, BULLET.exec(textOfRuns(runs))?.[0].length ?? 0)
}

/** What is bold or italic as a whole is so by the author's layout, and says nothing. */
export function withoutLayout(runs: TurnRuns): TurnRuns {
  const whole = (look: 'bold' | 'italic') => runs.every((run) => run[look] || run.text.trim() === '')
  const [isBold, isItalic] = [whole('bold'), whole('italic')]
  return runs.map(({ bold, italic, ...run }) => ({
    ...run,
    ...(bold && !isBold && { bold }),
    ...(italic && !isItalic && { italic }),
  }))
}

/** «(ضاحكة) أنا…», or what stands in brackets behind a label: as what is done, not said. */
export function withDirection(runs: TurnRuns, aside: string | undefined): TurnRuns {
  const before: TurnRuns = aside === undefined ? [] : [directionOf(aside), { text: ' ' }]
  const direction = directionAtHead(textOfRuns(runs))
  if (!direction) return [...before, ...withGestures(runs)]
  const said = withGestures(runsFrom(runs, direction.end))
  return [...before, directionOf(direction.words), { text: ' ' }, ...said]
}

/** «معي أربعة. (يضحك) هي المدير»: what is done amid what is said, as that. */
export function withGestures(runs: TurnRuns): TurnRuns {
  let at = 0
  const text = textOfRuns(runs)
  const parts = gesturesIn(text).flatMap(({ words, start, end }): TurnRuns => {
    const before = cutRuns(runs, at, start)
    at = end
    return [...before, directionOf(words)]
  })
  return parts.length === 0 ? runs : [...parts, ...cutRuns(runs, at, text.length)]
}

function directionOf(text: string): ManuscriptRun {
  return { text, direction: true }
}
