import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { AreasService } from '../../src/places/areas/areas.service';
import { Area } from '../../src/places/areas/area.entity';
import { PlaceAt } from '../../src/places/boundaries/place-at.service';
import { BoundariesService } from '../../src/places/boundaries/boundaries.service';
import { PostcodesService } from '../../src/places/postcodes/postcodes.service';
import { seedPlaces } from '../../src/places/seeds/places';
import { connect } from '../../src/platform/database/data-source';
import { boundaryFile, type MadeWard } from '../factories/ons-files';
import { beginRun } from '../support/stack/run';
import { testEnvironment, testSettings } from '../support/stack/settings';
import { ownPostgres } from './sending/own-postgres';
import { surroundings } from '../../src/platform/config/surroundings';

const { values: asked } = parseArgs({
  options: {
    rows: { type: 'string', default: '2700000' },
    lookups: { type: 'string', default: '5000' },
  },
});
const [rows, lookups] = [Number(asked.rows), Number(asked.lookups)];
const say = (line: string) => void process.stderr.write(`${line}\n`);
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/** The n-th invented postcode: two letters, a digit, a digit, two letters. */
function codeOf(n: number): string {
  const at = (place: number) => letters[Math.floor(n / place) % 20]!;
  return `Z${at(1)}${Math.floor(n / 20) % 10} ${Math.floor(n / 200) % 10}${at(2000)}${at(40_000)}${n >= 800_000 ? '' : ''}`;
}
const area = (n: number) => 'QVXZKM'[Math.floor(n / 800_000)]!;

/** Like the real directory: 50 columns of quoted text, a third of it ended, one in ten in our boroughs. */
async function directory(file: string, wards: readonly MadeWard[]): Promise<void> {
  const out = createWriteStream(file);
  const rest = Array.from({ length: 40 }, (_, n) => `x${n}cd`).join(',');
  const filler = Array.from({ length: 40 }, () => '"E00000001"').join(',');
  out.write(`pcd7,pcds,dointr,doterm,lad26cd,wd26cd,gridind,lat,long,imd25ind,${rest}\n`);
  let text = '';
  for (let n = 0; n < rows; n += 1) {
    const code = area(n) + codeOf(n).slice(1);
    const ward = n % 10 === 0 ? wards[(n / 10) % wards.length]! : undefined;
    const [west, south] = ward?.at ?? [0, 0];
    const long = -0.3 + (west + 0.1 + (n % 17) / 10) / 100;
    const lat = 51.4 + (south + 0.1 + (n % 13) / 10) / 100;
    const where = ward ? `"${ward.borough}","${ward.code}"` : '"E08000001","E05000001"';
    text += `"${code.replace(' ', '')}","${code}","198001","${n % 3 ? '' : '201906'}",${where},1,${lat.toFixed(6)},${long.toFixed(6)},1,${filler}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'close');
}

/** Runs the command as `npm run cli` does; its peak of memory is what Linux counted. */
async function importing(args: string[], env: Record<string, string>) {
  const began = performance.now();
  const cli = path.join(__dirname, '../../dist/src/cli.js');
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', cli, 'areas', 'import', ...args],
    {
      env: { ...surroundings(), ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? peak);
    } catch {
      // ended between two looks
    }
  }, 100);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return {
    s: Number(((performance.now() - began) / 1000).toFixed(1)),
    peak_mb: Math.round(peak / 1024),
  };
}

async function lookUps(db: DataSource) {
  const areas = new AreasService(db.getRepository(Area));
  const postcodes = new PostcodesService(db, new PlaceAt(new BoundariesService(db), areas));
  const taken: number[] = [];
  for (let n = 0; n < lookups; n += 1) {
    const at = (Math.floor((n * 7919) % (rows / 10)) * 10) % rows;
    const began = performance.now();
    const answer = await postcodes.find(area(at) + codeOf(at).slice(1));
    taken.push(performance.now() - began);
    if (!answer.found) throw new Error(`no ward for row ${at}: ${answer.why}`);
  }
  taken.sort((one, other) => one - other);
  const share = (part: number) => Number(taken[Math.floor(taken.length * part)]!.toFixed(2));
  return { p50_ms: share(0.5), p95_ms: share(0.95), p99_ms: share(0.99) };
}

async function main(): Promise<void> {
  const run = await beginRun(say);
  const folder = mkdtempSync(path.join(tmpdir(), 'wardline-directory-'));
  try {
    const { url } = await ownPostgres(run);
    const db = await connect(testSettings({ DATABASE_URL: url }));
    await db.transaction((tx) => seedPlaces(tx, 'A force'));
    const seeded = await db.query<{ code: string; name: string; borough: string }[]>(
      `SELECT ward.code, ward.name, borough.code AS borough FROM area ward
       JOIN area borough ON borough.id = ward.parent_id WHERE ward.kind = 'ward'`,
    );
    const wards = seeded.map((ward, n): MadeWard => {
      const [x, y] = [(n % 9) * 2, Math.floor(n / 9) * 2];
      return { ...ward, at: [x, y, x + 2, y + 2] };
    });
    const env = testEnvironment({ DATABASE_URL: url });
    const boundaries = path.join(folder, 'wards.geojson');
    writeFileSync(boundaries, boundaryFile(wards));
    const file = path.join(folder, 'ONSPD_MADE.csv');
    say(`writing ${rows} postcodes`);
    await directory(file, wards);
    await importing(['--boundaries', boundaries], env);
    const imported = await importing(['--postcodes', file], env);
    const again = await importing(['--postcodes', file], env);
    const found = await lookUps(db);
    await db.destroy();
    process.stdout.write(
      `${JSON.stringify({ bench: 'postcodes', rows, imported, again, lookups, found })}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await run.stop();
  }
}

void main();
