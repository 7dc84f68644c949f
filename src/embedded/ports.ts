import getPort from 'get-port';
import { readJson, writeJson } from './json-file';

/** Every port that the one-machine default listens on, with the number tried first. */
export const USUAL = {
  web: 3000,
  mailroom: 2525,
  mailPage: 1080,
  smtp: 1025,
  postgres: 5433,
  temporal: 7233,
};
export type Ports = Record<keyof typeof USUAL, number>;

/** Ports asked for by name, else last run's where they are still free, else the usual ones, else any. */
export async function choosePorts(file: string, asked: Partial<Ports> = {}): Promise<Ports> {
  const last = readJson<Partial<Ports>>(file) ?? {};
  const taken = new Set<number>();
  const chosen: Partial<Ports> = {};
  for (const name of Object.keys(USUAL) as (keyof Ports)[]) {
    const wishes = [asked[name], last[name], ...near(USUAL[name])];
    const port = await getPort({
      port: wishes.filter((wish): wish is number => !!wish && !taken.has(wish)),
      exclude: taken,
    });
    taken.add(port);
    chosen[name] = port;
  }
  writeJson(file, chosen);
  return chosen as Ports;
}

const near = (port: number) => Array.from({ length: 20 }, (_, i) => port + i);
