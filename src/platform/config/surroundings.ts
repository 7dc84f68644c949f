/**
 * The raw environment, for the two that start other processes: the one-machine default and the
 * tests. Everyone else takes `Settings`.
 */
export function surroundings(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
