import { DataSource } from 'typeorm';
import { PublishedMessages1763700000310 } from '../../../../src/publishing/migrations/1763700000310-published-messages';
import { givenPublished, givenWithdrawn } from '../../../factories/published-message';
import { freshDatabase } from '../../../support/stack/database';
import { givenWard } from '../../delivery/given';

it('takes in what went out before there was an archive', async () => {
  const database = await freshDatabase();
  const db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  const runner = db.createQueryRunner();
  const step = new PublishedMessages1763700000310();
  const kept = () =>
    db.query<{ message_id: string; within: string[] }[]>(
      `SELECT message_id, array_to_json(within) AS within, for_public FROM published_message ORDER BY message_id`,
    );
  try {
    const wardId = await givenWard(db);
    await givenPublished(db, { wardId });
    await givenWithdrawn(db, await givenPublished(db, { wardId }));
    const before = await kept();
    expect(before.map(({ within }) => within.length)).toEqual([2, 2]);
    await step.down(runner);
    await step.up(runner);
    expect(await kept()).toEqual(before);
  } finally {
    await runner.release();
    await db.destroy();
    await database.drop();
  }
});
