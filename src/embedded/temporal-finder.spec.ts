import { findTemporal, TemporalNotFound, type Look, type Way } from './temporal-finder';
import { temporalWays } from './temporal-ways';

const asked: string[] = [];
const way = (name: string, look: Look): Way => ({
  name,
  cure: `cure of ${name}`,
  look: () => {
    asked.push(name);
    return Promise.resolve(look);
  },
});
const missed: Look = { missed: 'not there' };

beforeEach(() => {
  asked.length = 0;
});

describe('finding a Temporal server', () => {
  it('looks in the order: address, PATH, cache, SDK, Go', () => {
    const names = temporalWays({ env: { XDG_CACHE_HOME: '/c' }, say: () => undefined }).map(
      ({ name }) => name,
    );
    expect(names).toEqual([
      'TEMPORAL_ADDRESS',
      'the program temporal on your PATH',
      'your cache, /c/wardline/bin/temporal',
      "the Temporal SDK's own download",
      'go install github.com/temporalio/cli/cmd/temporal@v1.5.1',
    ]);
  });

  it('stops at the first that has one', async () => {
    const found = { kind: 'program', path: '/b/temporal' } as const;
    expect(await findTemporal([way('a', missed), way('b', { found }), way('c', missed)])).toEqual({
      ...found,
      way: 'b',
    });
    expect(asked).toEqual(['a', 'b']);
  });

  it('names every way, what came of it and its cure when none has one', async () => {
    const search = findTemporal([way('a', missed), way('b', { missed: 'no Go' })]);
    await expect(search).rejects.toBeInstanceOf(TemporalNotFound);
    await expect(search).rejects.toThrow(
      /1\. a: not there\n.*cure of a\n.*2\. b: no Go\n.*cure of b/,
    );
  });

  it('does not quietly pass over a TEMPORAL_ADDRESS that is wrong', async () => {
    const ways = temporalWays({ env: { TEMPORAL_ADDRESS: '127.0.0.1:1' }, say: () => undefined });
    await expect(findTemporal(ways)).rejects.toThrow(/TEMPORAL_ADDRESS is 127\.0\.0\.1:1/);
  });
});
