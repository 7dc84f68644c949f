import { Settings, SettingsError, settingNames } from './settings';

const key = `k1:${Buffer.alloc(32, 'a').toString('base64')}`;
const good = {
  DATABASE_URL: 'postgres://localhost/wardline',
  TEMPORAL_ADDRESS: 'localhost:7233',
  SMTP_URL: 'smtp://localhost:25',
  PUBLIC_URL: 'https://talk.example.org/',
  MAIL_DOMAIN: 'talk.example.org',
  DATA_KEYS: key,
  INDEX_KEYS: key,
  LINK_KEYS: key,
  SESSION_SECRET: 'x'.repeat(32),
};

const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
  try {
    Settings.parse(env);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
};

describe('settings', () => {
  it('are read once, with defaults, and cannot be changed', () => {
    const settings = Settings.parse(good);
    expect(settings).toMatchObject({ PUBLIC_URL: 'https://talk.example.org', STANDARD_HOURS: 72 });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it.each(Object.keys(good))('stop the boot when %s is missing, and say what it is', (name) => {
    expect(problemsOf({ ...good, [name]: undefined })).toEqual([
      expect.stringMatching(new RegExp(`^${name} is not set\\. It is: .+\\. Example: .+`)),
    ]);
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['TEMPORAL_ADDRESS', 'localhost'],
    ['SMTP_URL', 'localhost:25'],
    ['SMTP_URL', 'smtp://relay.example.org?tls=maybe'],
    ['RELAYS', 'smtp://one.example.org,http://two'],
    ['DKIM_KEYS', 'no key'],
    ['WEB_PORT', '70000'],
    ['METRICS_PORT', '70000'],
    ['METRICS_TOKEN', 'short'],
    ['DATA_KEYS', 'k1:c2hvcnQ='],
    ['SESSION_SECRET', 'short'],
    ['FORCE_ZONE', 'Europe/Atlantis'],
    ['LOG_LEVEL', 'loud'],
    ['STANDARD_HOURS', 'three days'],
    ['RETRY_HOURS', '-1'],
    ['SECOND_OPINION_URL', 'ftp://model.example.org'],
    ['SECOND_OPINION_TIMEOUT_SECONDS', '21'],
    ['STAFF_SECOND_FACTOR', 'maybe'],
    ['OIDC_ISSUER', 'http://login.example.org'],
    ['OIDC_ISSUER', 'login.example.org'],
  ])('stop the boot when %s is %s, and name it alone', (name, value) => {
    const problems = problemsOf({ ...good, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} has a wrong value \\(.+\\)\\. It is: `));
  });

  it('ask for the model where a second opinion is wanted', () => {
    const SECOND_OPINION_URL = 'https://model.example.org/v1/';
    expect(problemsOf({ ...good, SECOND_OPINION_URL: '' })).toEqual([]);
    expect(problemsOf({ ...good, SECOND_OPINION_URL })).toEqual([
      expect.stringMatching(/^SECOND_OPINION_MODEL is not set\. /),
    ]);
    const set = Settings.parse({ ...good, SECOND_OPINION_URL, SECOND_OPINION_MODEL: 'small' });
    expect(set.SECOND_OPINION_URL).toBe('https://model.example.org/v1');
  });

  it('tell all that is wrong with the brand file beside what else is wrong', () => {
    const problems = problemsOf({ ...good, BRAND: '/nowhere/brand.json', WEB_PORT: '70000' });
    expect(problems).toEqual([
      expect.stringMatching(/^WEB_PORT has a wrong value/),
      expect.stringMatching(/^BRAND: \/nowhere\/brand\.json cannot be read \(ENOENT/),
    ]);
  });

  it('have a brand of their own, and an empty one means that', () => {
    const { BRAND } = Settings.parse({ ...good, BRAND: '' });
    expect(BRAND).toBe(Settings.parse(good).BRAND);
    expect(BRAND).toMatchObject({ colours: { header: '#12403c' }, crest: { type: 'svg' } });
  });

  it('ask for what belongs to a directory', () => {
    const directory = { OIDC_ISSUER: 'https://login.example.org/', OIDC_CLIENT_ID: 'wardline' };
    expect(problemsOf({ ...good, ...directory })).toEqual([
      expect.stringMatching(/^OIDC_CLIENT_SECRET is not set\. It is: .+\. Example: ./),
    ]);
    const set = Settings.parse({ ...good, ...directory, OIDC_CLIENT_SECRET: 'x' });
    expect(set.OIDC_ISSUER).toBe('https://login.example.org/');
    expect(problemsOf({ ...good, STAFF_PASSWORDS_FOR: 'glass@example.org' })).toEqual([
      expect.stringMatching(/^STAFF_PASSWORDS_FOR needs OIDC_ISSUER/),
    ]);
  });

  it('each have a shape and an example', () => {
    const problems = problemsOf({});
    for (const problem of problems) expect(problem).not.toContain('undefined');
    expect(settingNames.length).toBeGreaterThan(20);
  });
});
