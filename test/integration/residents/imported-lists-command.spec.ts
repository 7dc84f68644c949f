import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { ImportedLists1763700000350 } from '../../../src/residents/migrations/1763700000350-imported-lists';
import { Organisations1763700000351 } from '../../../src/residents/migrations/1763700000351-organisations';
import { residentsWorld, type ResidentsWorld } from '../../support/residents';
import { freshDatabase } from '../../support/stack/database';
import { testEnvironment } from '../../support/stack/settings';
import { givenStaff } from '../../support/staff';
import { surroundings } from '../../../src/platform/config/surroundings';

let world: ResidentsWorld;
let folder: string;
beforeAll(async () => {
  world = await residentsWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'wardline-lists-'));
  for (const role of ['officer', 'administrator'] as const)
    await givenStaff(world.db, `${role}@thameside.example.org`, { role });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.drop();
});

const run = promisify(execFile);
const list = (text: string) => {
  const file = path.join(folder, 'list.csv');
  writeFileSync(file, text);
  return file;
};
/** The command as somebody types it. */
const command = (file: string, ...more: string[]) =>
  run(
    process.execPath,
    [
      ...['-r', './test/bench/typescript.cjs', 'src/cli.ts', 'subscribers', 'import', file],
      ...['--source', 'Earlier provider', '--basis', 'They agreed', '--topics', 'local-events'],
      ...more,
    ],
    { env: { ...surroundings(), ...testEnvironment() } },
  );
const by = ['--by', 'administrator@thameside.example.org'];

it('previews, refuses and imports a list by the command line', async () => {
  const file = list('mail,ward\nann@example.org,Abbey\nbo,Abbey\n');
  const preview = await command(file, ...by, '--email', 'mail', '--preview');
  expect(preview.stdout).toContain('line 3 has something that is no e-mail address.');
  expect(preview.stdout).toContain('Preview: nothing was changed.');
  const refused = (...more: string[]) => expect(command(file, ...more)).rejects;
  await refused(...by, '--apply').toThrow('no column for the e-mail address');
  const officer = ['--by', 'officer@thameside.example.org'];
  await refused(...officer, '--email', 'mail', '--apply').toThrow('is no administrator here');
  const done = await command(file, ...by, '--email', 'mail', '--apply', '--leave-out-bad');
  expect(done.stdout).toContain('Imported. Invitations go out at 500 an hour.');
  await refused(...by, '--email', 'mail', '--apply').toThrow('was imported on');
  const [{ people }] = await world.db.query<[{ people: number }]>(
    `SELECT count(*)::integer AS people FROM imported_person`,
  );
  expect(people).toBe(1);
});

it('takes the tables of lists and organisations back, and makes them again', async () => {
  const database = await freshDatabase();
  const db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  const runner = db.createQueryRunner();
  const steps = [new ImportedLists1763700000350(), new Organisations1763700000351()];
  try {
    for (const step of steps.toReversed()) await step.down(runner);
    await expect(db.query('SELECT FROM organisation')).rejects.toThrow('organisation');
    await expect(db.query('SELECT FROM imported_list')).rejects.toThrow('imported_list');
    await expect(db.query('INSERT INTO resident (of_age) VALUES (NULL)')).rejects.toThrow('of_age');
    for (const step of steps) await step.up(runner);
    expect(await db.query('SELECT FROM organisation')).toEqual([]);
    expect(await db.query('SELECT FROM never_invited')).toEqual([]);
  } finally {
    await runner.release();
    await db.destroy();
    await database.drop();
  }
});
