import { DataSource } from 'typeorm';
import { Texts1763700000152 } from '../../../src/delivery/migrations/1763700000152-texts';
import { Texts1763700000151 } from '../../../src/publishing/migrations/1763700000151-texts';
import { Phones1763700000150 } from '../../../src/residents/migrations/1763700000150-phones';
import { freshDatabase } from '../../support/stack/database';

it('takes the tables of texts back, and makes them again', async () => {
  const database = await freshDatabase();
  const db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  const runner = db.createQueryRunner();
  const steps = [new Phones1763700000150(), new Texts1763700000151(), new Texts1763700000152()];
  try {
    for (const step of steps.toReversed()) await step.down(runner);
    await expect(db.query('SELECT stop_code FROM contact_point')).rejects.toThrow('stop_code');
    await expect(
      db.query(
        `INSERT INTO contact_point (resident_id, channel) VALUES (gen_random_uuid(), 'sms')`,
      ),
    ).rejects.toThrow('check constraint');
    for (const step of steps) await step.up(runner);
    expect(await db.query('SELECT texts_of FROM send')).toEqual([]);
  } finally {
    await runner.release();
    await db.destroy();
    await database.drop();
  }
});
