/** A Temporal server: one that already runs, or a program that can be started. */
export type Found = { kind: 'running'; address: string } | { kind: 'program'; path: string };

/** What one way of finding a Temporal server came to. */
export type Look = { found: Found } | { missed: string };

/** One way of finding a Temporal server; `cure` tells a person how to make it succeed. */
export interface Way {
  name: string;
  cure: string;
  look(): Promise<Look>;
}

/** No way led to a server. The message lists every one of them, what came of it and the cure. */
export class TemporalNotFound extends Error {
  constructor(tried: { way: Way; missed: string }[]) {
    const lines = tried.map(
      ({ way, missed }, i) => `  ${i + 1}. ${way.name}: ${missed}\n     To use it: ${way.cure}`,
    );
    super(
      'Wardline needs a Temporal server and found none. Each of these would do:\n' +
        `${lines.join('\n')}`,
    );
    this.name = 'TemporalNotFound';
  }
}

/** Goes through the ways in their order; the first that finds something ends the search. */
export async function findTemporal(ways: readonly Way[]): Promise<Found & { way: string }> {
  const tried: { way: Way; missed: string }[] = [];
  for (const way of ways) {
    const look = await way.look();
    if ('found' in look) return { ...look.found, way: way.name };
    tried.push({ way, missed: look.missed });
  }
  throw new TemporalNotFound(tried);
}
