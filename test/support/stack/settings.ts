import { randomBytes } from 'node:crypto';
import { Settings, type settingNames } from '../../../src/platform/config/settings';
import { latestDatabase } from './database';
import { shared } from './shared';
import { surroundings } from '../../../src/platform/config/surroundings';

type SettingName = (typeof settingNames)[number];

/** Fixed, so that stored fixtures stay readable; worthless anywhere else. */
const testKey = (fill: number) => `test:${Buffer.alloc(32, fill).toString('base64')}`;

/** One per suite, since each suite is a module registry of its own: suites never take each other's work. */
const queuePrefix = `t${randomBytes(5).toString('hex')}-`;

/** Nobody listens there: a test that forgot to name a server fails at once. */
const NOWHERE = '127.0.0.1:1';

/**
 * Settings for a test, as the processes would parse them from these values.
 * Unless named, the database is the suite's latest `freshDatabase()` and ports are any free ones.
 */
export function testSettings(overrides: Partial<Record<SettingName, string>> = {}): Settings {
  return Settings.parse(testEnvironment(overrides));
}

/** The same as an environment, for tests that start a process. */
export function testEnvironment(
  overrides: Partial<Record<SettingName, string>> = {},
): Record<string, string> {
  return {
    DATABASE_URL: latestDatabase() ?? `postgres://nobody@${NOWHERE}/none`,
    TEMPORAL_ADDRESS: surroundings()[shared.temporal] ?? NOWHERE,
    TEMPORAL_QUEUE_PREFIX: queuePrefix,
    SMTP_URL: `smtp://${NOWHERE}`,
    PUBLIC_URL: 'http://localhost:3000',
    WEB_PORT: '0',
    MAILROOM_PORT: '0',
    MAIL_DOMAIN: 'talk.example.org',
    DATA_KEYS: testKey(1),
    INDEX_KEYS: testKey(2),
    LINK_KEYS: testKey(3),
    SESSION_SECRET: 'for-tests-only-for-tests-only-for-tests-only',
    LOG_LEVEL: 'silent',
    // no quiet hours: tests run at night too
    QUIET_FROM: '00:00',
    QUIET_TO: '00:00',
    // nobody has enough: tests write to the same people many times
    WEEKLY_MAILS: '0',
    // tests write to a handful of people
    SMALL_AUDIENCE: '0',
    // a page shows at once what the test did
    PAGE_CACHE_SECONDS: '0',
    // no name servers, and everybody comes from one address
    SENDER_DNS: 'off',
    MAILROOM_RATE: '1000000',
    MAILROOM_SENDER_RATE: '1000000',
    MAILROOM_CONNECTIONS_EACH: '100',
    ...overrides,
  };
}
