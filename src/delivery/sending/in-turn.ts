/** Does `act` to every item, at most `width` at a time, in order. Waits for all that began, then rejects with the first fault. */
export async function inTurn<T>(
  items: readonly T[],
  width: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const walk = async () => {
    while (next < items.length) await act(items[next++]!);
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, walk));
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
}
