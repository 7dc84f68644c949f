import Ajv from 'ajv';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { settingNames, Settings } from '../../src/platform/config/settings';
import { composeSchema, type Compose, type Service } from './compose-schema';
import { faults, instructions } from './dockerfile-rules';

const folder = resolve(__dirname, '../../docker');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const ours = Object.entries(compose.services).filter(([, { image }]) =>
  image.startsWith('wardline:'),
);

/** What .env.example holds, name to value. */
const example = Object.fromEntries(
  read('.env.example')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

/** As compose fills in a service's environment once a person has filled in .env. */
function environmentOf({ environment = {} }: Service): Record<string, string> {
  const key = `k1:${Buffer.alloc(32, 7).toString('base64')}`;
  const filled = (name: string) => example[name] || (name.endsWith('_KEYS') ? key : 'x'.repeat(40));
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{(\w+):\?[^}]*\}/g, (_all, variable: string) => filled(variable)),
    ]),
  );
}

describe('docker/compose.yaml', () => {
  it('has the shape of a compose file', () => {
    const check = new Ajv({ allErrors: true, strictTypes: false }).compile(composeSchema);
    expect(check(compose) ? [] : check.errors).toEqual([]);
  });

  it('runs web, worker, mailroom and migrate from compiled entry points', () => {
    const entries = ours.map(([, { command }]) =>
      command
        ?.find((word) => word.endsWith('.js'))
        ?.replace('dist/', '')
        .replace('.js', '.ts'),
    );
    expect(ours.map(([name]) => name).sort()).toEqual(['mailroom', 'migrate', 'web', 'worker']);
    expect(entries.filter((entry) => !existsSync(resolve(folder, '..', entry!)))).toEqual([]);
  });

  it.each(ours)('gives %s only settings that exist', (_name, { environment = {} }) => {
    const known: readonly string[] = settingNames;
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(ours)('gives %s every setting it needs, in the right shape', (_name, service) => {
    expect(() => Settings.parse(environmentOf(service))).not.toThrow();
  });

  it('asks .env for exactly what .env.example lists', () => {
    const asked = [...JSON.stringify(compose.services).matchAll(/\$\{(\w+):\?/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(asked)].sort()).toEqual(Object.keys(example).sort());
    expect(JSON.stringify(compose.services)).not.toMatch(/\$\{\w+\}/);
  });

  it('waits only for services that are there and can say they are ready', () => {
    const waits = Object.entries(compose.services).flatMap(([name, { depends_on = {} }]) =>
      Object.entries(depends_on).map(([on, { condition }]) => ({ name, on, condition })),
    );
    const wrong = waits.filter(
      ({ on, condition }) =>
        !compose.services[on] ||
        (condition === 'service_healthy' && !compose.services[on].healthcheck),
    );
    expect(wrong).toEqual([]);
  });

  it('mounts only files and volumes that are there', () => {
    const sources = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0]!),
    );
    const missing = sources.filter((source) =>
      source.startsWith('./') ? !existsSync(join(folder, source)) : !(source in compose.volumes),
    );
    expect(missing).toEqual([]);
  });

  it('keeps no secret: what must stay secret is empty in the example', () => {
    const secret = Object.entries(example).filter(([name]) => /KEYS|SECRET|PASSWORD/.test(name));
    expect(secret.length).toBeGreaterThanOrEqual(6);
    expect(secret.filter(([, value]) => value !== '')).toEqual([]);
  });
});

describe('docker/Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('breaks none of the rules', () => expect(faults(dockerfile)).toEqual([]));

  it('copies only what the build context holds', () => {
    const ignored = readFileSync(resolve(folder, '../.dockerignore'), 'utf8').split('\n');
    const sources = instructions(dockerfile)
      .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1))
      .map((path) => path.replace('./', ''));
    expect(sources.filter((path) => !ignored.includes(`!${path}`))).toEqual([]);
    expect(
      sources.filter((path) => !statSync(resolve(folder, '..', path), { throwIfNoEntry: false })),
    ).toEqual([]);
  });

  it.each([
    ['FROM node\nUSER 1\nCMD ["a"]', 'DL3006/7'],
    ['FROM node:latest\nUSER 1\nCMD ["a"]', 'DL3006/7'],
    ['FROM node:24 AS a\nUSER 1\nFROM node:24\nCMD ["a"]', 'DL3002'],
    ['FROM node:24\nUSER root\nCMD ["a"]', 'DL3002'],
    ['FROM node:24\nUSER 1\nCMD a', 'DL3025'],
    [
      'FROM node:24\nRUN apt-get install -y --no-install-recommends \\\n  x\nUSER 1\nCMD ["a"]',
      'DL3009',
    ],
    ['FROM node:24\nCOPY --from=build a b\nUSER 1\nCMD ["a"]', 'DL3022'],
  ])('would notice %j', (bad, rule) => {
    expect(faults(bad)).toEqual([expect.stringContaining(rule)]);
  });
});
