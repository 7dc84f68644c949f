import fc from 'fast-check';
import { freshDatabase, type FreshDatabase } from '../../../support/stack/database';
import { testSettings } from '../../../support/stack/settings';
import { startWeb, type RunningWeb } from '../../../support/web';
import { startWorker } from '../../../support/worker';
import { givenFollowers } from '../../delivery/given';
import { act, kind, onwards, usual, type Act, type Kind } from './acts';
import { throughTemporal, withoutTemporal, type Clockwork } from './clockwork';
import { forgeries } from './forgeries';
import { Walk } from './walk';
import { Walker } from './walker';
import { surroundings } from '../../../../src/platform/config/surroundings';

const asked = surroundings();
/** How many walks; `npm run test:life` takes 2,000. */
const SEQUENCES = Number(asked.LIFE_SEQUENCES ?? 60);
/** How many through Temporal, where one takes some ten times as long. */
const THROUGH_TEMPORAL = Number(asked.LIFE_TEMPORAL_SEQUENCES ?? 5);
const SEED = Number(asked.LIFE_SEED ?? 20261121);

/** Walks that never get here would prove nothing. */
const FAR_ENOUGH = ['legal review', 'returned', 'scheduled', 'sending', 'withdrawn', 'lapsed'];
const HOURS = 3_600_000;

describe('the life of a message by the API', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let walker: Walker;
  let counts: Map<string, number>;
  const settings = () => testSettings();
  const note = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);

  beforeEach(async () => {
    database = await freshDatabase();
    web = await startWeb(settings());
    walker = await Walker.arrive(web);
    counts = new Map();
  });
  afterEach(async () => {
    walker.close();
    await web.close();
    await database.drop();
  });

  /** Shrinking repeats walks by the dozen, so only without Temporal. */
  const walks = async (count: number, clockwork: Clockwork, shrink: boolean): Promise<void> => {
    const began = Date.now();
    const ground = { web, walker, clockwork, note };
    const acts = fc.array(act, { minLength: 8, maxLength: 28, size: 'max' });
    const property = fc.asyncProperty(kind, acts, (what, steps) => Walk.along(ground, what, steps));
    await fc.assert(property, { numRuns: count, seed: SEED, endOnFailure: !shrink });
    if (asked.LIFE_REPORT !== '1') return;
    const took = Math.round((Date.now() - began) / 1000);
    const lines = [...counts].sort().map(([what, times]) => `  ${what}: ${times}`);
    process.stderr.write([`${count} walks took ${took} s`, ...lines, ''].join('\n'));
  };

  it(
    `agrees with the model on every answer of ${SEQUENCES} walks; nothing unapproved is released`,
    async () => {
      await walks(SEQUENCES, withoutTemporal(web), true);
      expect(counts.get('approved')).toBeGreaterThan(SEQUENCES / 2);
      expect([...counts.keys()]).toEqual(expect.arrayContaining(FAR_ENOUGH));
    },
    4 * HOURS,
  );

  it('lets nobody release by SQL, say constraints and triggers', async () => {
    const ground = { web, walker, clockwork: withoutTemporal(web), note };
    const never = { urgent: false, forceWide: false, ends: false, held: false };
    const attempts = forgeries.map((_, which) => ({ kind: 'forgery', which }) as const);
    const withdrawn = usual('withdraw', 'supervisor');
    // A draft, one that is approved, one that waits for approval, one whose approval is void, and one withdrawn.
    const standing = (recalled: Act) => [
      [],
      onwards(2),
      onwards(1),
      onwards(3),
      [...onwards(3), recalled],
      [...onwards(3), withdrawn],
    ];
    for (const by of ['author', 'partner'] as const) {
      const what: Kind = { by, later: true, ...never };
      const recalled = usual('recall', by);
      for (const before of standing(recalled))
        await Walk.along(ground, what, [...before, ...attempts]);
    }
    // Where it is approved, some change nothing that counts.
    const few = forgeries.filter(({ by }) => (counts.get(`refused: ${by}`) ?? 0) < 4);
    expect(few).toEqual([]);
  });

  it(
    `agrees as well where workflow and worker decide, in ${THROUGH_TEMPORAL} walks`,
    async () => {
      const worker = await startWorker(settings());
      try {
        await givenFollowers(web.db, settings(), { wardId: walker.wardId, count: 1 });
        await walks(THROUGH_TEMPORAL, throughTemporal(web, walker.ids.auditor), false);
      } finally {
        await worker.stop();
      }
    },
    4 * HOURS,
  );
});
