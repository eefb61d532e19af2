/** What a depositor that is killed archives: a first version, and a second, which shares a file with it. */

import { orderOf } from './support.ts'

const SHARED = { 'data/shared.txt': 'the same\n' }

export const KILLED_ORDERS = {
  first: orderOf({ ...SHARED, 'issue.pdf': 'the first\n' }),
  second: orderOf(
    { ...SHARED, 'issue.pdf': 'the second\n', 'متن/ملاحظة.txt': 'جديد\n' },
    { message: 'archived again', created: new Date('2026-02-03T04:05:06Z') },
  ),
} as const

export type KilledOrder = keyof typeof KILLED_ORDERS
