/** The program of a thread that prints whole issues: it is given what a run has in common, and then one issue at a time. */

import { workerData } from 'piscina'
import type { Pressed } from '../press/pressed.ts'
import { type IssueTask, type RunOrder, setAgain } from '../press/set-again.ts'

export function setIssue(task: IssueTask): Promise<Pressed> {
  return setAgain(task, workerData as RunOrder)
}
