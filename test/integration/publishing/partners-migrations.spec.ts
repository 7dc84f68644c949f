import { DataSource } from 'typeorm';
import { PartnersMessages1763700000353 } from '../../../src/publishing/migrations/1763700000353-partners-messages';
import { Partners1763700000352 } from '../../../src/staff/migrations/1763700000352-partners';
import { givenPublished } from '../../factories/published-message';
import { freshDatabase } from '../../support/stack/database';
import { givenWard } from '../delivery/given';

it('comes and goes beside messages that are on their way', async () => {
  const database = await freshDatabase();
  const db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  const runner = db.createQueryRunner();
  const steps = [new Partners1763700000352(), new PartnersMessages1763700000353()];
  try {
    await givenPublished(db, { wardId: await givenWard(db) });
    for (const step of steps.toReversed()) await step.down(runner);
    await db.query(`UPDATE message SET version = version + 1`);
    for (const step of steps) await step.up(runner);
    await db.query(`UPDATE message SET version = version + 1`);
    const rows = await db.query<unknown[]>(`SELECT partner_id, partner_name FROM message`);
    expect(rows).toEqual([{ partner_id: null, partner_name: null }]);
  } finally {
    await runner.release();
    await db.destroy();
    await database.drop();
  }
});
