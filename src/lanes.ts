/**
 * Works that wait for a disk → what they give, in their order, where so many go on at once. Where one fails none is begun
 * any more, and it rejects when all that go on have ended.
 */

export async function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const failures: unknown[] = []
  let next = 0
  const goOn = async () => {
    while (next < items.length && failures.length === 0) {
      const index = next++
      try {
        results[index] = await act(items[index] as T)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, goOn))
  if (failures.length > 0) throw failures[0]
  return results
}
