import { cleanEnv, makeValidator, str } from 'envalid';
import { BrandError } from '../brand/brand';
import { auditSpecs } from './audit-specs';
import { forceSpecs } from './force-specs';
import { mailSpecs } from './mail-specs';
import { metricsSpecs } from './metrics-specs';
import { secondOpinionSpecs } from './second-opinion-specs';
import { signInFaults, signInSpecs } from './sign-in-specs';
import { smsSpecs } from './sms-specs';
import { upkeepSpecs } from './upkeep-specs';
import { postgresUrl, webUrl, hostPort, keys, wholeNumber, port, clock, names } from './shapes';

/** A setting whose value stopped the boot: which, what shape it must have, what to do. */
export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(
      `Wardline cannot start. Mend these settings:\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    );
  }
}

const KEY_SHAPE = 'comma-separated id:base64 of 32 random bytes; the first one encrypts';
const KEY_CURE =
  "make one with: node -e \"console.log('k1:'+crypto.randomBytes(32).toString('base64'))\"";

/** Every setting: its shape (`desc`), an example, and the default where one is safe. */
const specs = {
  DATABASE_URL: postgresUrl({
    desc: 'PostgreSQL address',
    example: 'postgres://wardline:secret@localhost:5432/wardline',
  }),
  DATABASE_POOL: wholeNumber(
    1,
    200,
  )({ default: 10, desc: 'connections a process may hold, 1 to 200', example: '10' }),
  TEMPORAL_ADDRESS: hostPort({
    desc: 'host:port of the Temporal frontend',
    example: 'localhost:7233',
  }),
  TEMPORAL_NAMESPACE: str({ default: 'default', desc: 'Temporal namespace', example: 'default' }),
  TEMPORAL_QUEUE_PREFIX: str({
    default: '',
    desc: 'text before each task queue name, for several installations on one namespace',
    example: 'kingston-',
  }),
  WORKER_QUEUES: names({
    default: [],
    desc: 'comma-separated task queues that this worker serves; empty for all',
    example: 'delivery,urgent',
  }),
  ...mailSpecs,
  ...smsSpecs,
  PUBLIC_URL: webUrl({
    desc: 'address of the site as residents see it',
    example: 'https://talk.thameside.example.org',
  }),
  WEB_PORT: port({
    default: 3000,
    desc: 'port of the web process, 0 for any free one',
    example: '3000',
  }),
  TRUST_PROXY: wholeNumber(
    0,
    5,
  )({ default: 0, desc: 'how many reverse proxies stand before the web process', example: '1' }),
  PAGE_CACHE_SECONDS: wholeNumber(
    0,
    60,
  )({
    default: 2,
    desc: 'seconds for which a web process keeps a public page in memory, 0 to 60; 0 for none',
    example: '2',
  }),
  MAILROOM_PORT: port({
    default: 2525,
    desc: 'port of the inbound mail server, 0 for any free one',
    example: '2525',
  }),
  MAILROOM_HOST: str({
    default: '127.0.0.1',
    desc: 'address that the inbound mail server listens on',
    example: '0.0.0.0',
  }),
  ...metricsSpecs,
  DATA_KEYS: keys({
    desc: `keys of encrypted columns and workflow payloads: ${KEY_SHAPE}`,
    example: KEY_CURE,
  }),
  INDEX_KEYS: keys({
    desc: `key of the blind indexes; never change it: ${KEY_SHAPE}`,
    example: KEY_CURE,
  }),
  LINK_KEYS: keys({
    desc: `keys of links and reply addresses; keep old ones for ever: ${KEY_SHAPE}`,
    example: KEY_CURE,
  }),
  SESSION_SECRET: makeValidator<string>((text) => {
    if (text.length < 32) throw new Error('is too short');
    return text;
  })({
    desc: 'at least 32 random characters that sign session cookies',
    example: 'openssl rand -hex 32',
  }),
  ...forceSpecs,
  QUIET_FROM: clock({
    default: '21:00',
    desc: "HH:MM on the force's clock from which only urgent messages go out; the same as QUIET_TO for no quiet hours",
    example: '21:00',
  }),
  QUIET_TO: clock({
    default: '08:00',
    desc: "HH:MM on the force's clock at which sending goes on",
    example: '08:00',
  }),
  OFFICIAL_DOMAINS: names({
    default: ['thameside.example.org', 'gov.uk', 'police.uk'],
    desc: 'comma-separated domains that a message may link to without a warning',
    example: 'gov.uk,police.uk',
  }),
  SECOND_APPROVER_ABOVE: wholeNumber(
    0,
    100_000_000,
  )({
    default: 20_000,
    desc: 'people in an audience from which on a second supervisor must approve too',
    example: '20000',
  }),
  SMALL_AUDIENCE: wholeNumber(
    0,
    10_000,
  )({
    default: 50,
    desc: 'people in an audience below which a message is approved only where somebody allowed that by name; 0 for no least',
    example: '50',
  }),
  IMAGE_MEGABYTES: wholeNumber(
    1,
    50,
  )({
    default: 10,
    desc: 'megabytes that an uploaded picture may have, 1 to 50',
    example: '10',
  }),
  IMAGE_MEGAPIXELS: wholeNumber(
    1,
    200,
  )({
    default: 50,
    desc: 'millions of pixels that an uploaded picture may have, 1 to 200; each takes up to 4 bytes of memory',
    example: '50',
  }),
  REVIEW_HOURS: wholeNumber(
    1,
    720,
  )({
    default: 24,
    desc: 'elapsed hours within which what an on-call inspector decided alone is reviewed',
    example: '24',
  }),
  DECISION_HOURS: wholeNumber(
    1,
    720,
  )({
    default: 24,
    desc: 'elapsed hours after which a message that nobody decided on is raised to the next level',
    example: '24',
  }),
  WEEKLY_MAILS: wholeNumber(
    0,
    1000,
  )({
    default: 7,
    desc: 'messages in seven days after which a resident gets what is not urgent in the next daily digest; 0 for no limit',
    example: '7',
  }),
  STANDARD_HOURS: wholeNumber(
    1,
    720,
  )({
    default: 72,
    desc: 'elapsed hours to a meaningful answer (Neighbourhood Policing Guarantee)',
    example: '72',
  }),
  DEALT_WITH_DAYS: wholeNumber(
    0,
    90,
  )({
    default: 7,
    desc: 'elapsed days after an answer at which the resident is asked whether it was dealt with; 0 for never',
    example: '7',
  }),
  ...signInSpecs,
  ...secondOpinionSpecs,
  ...upkeepSpecs,
  ...auditSpecs,
  LOG_LEVEL: str({
    default: 'info',
    choices: ['silent', 'error', 'warn', 'info', 'debug'],
    desc: 'least level that is logged',
    example: 'info',
  }),
};

type Values = { [K in keyof typeof specs]: ReturnType<typeof read>[K] };
const read = (env: NodeJS.ProcessEnv) =>
  cleanEnv(env, specs, {
    reporter: ({ errors }) => {
      const problems = Object.entries(errors).flatMap(([name, error]) => {
        if (error instanceof BrandError) return error.problems.map((one) => `${name}: ${one}`);
        const { desc, example } = specs[name as keyof typeof specs] as {
          desc?: string;
          example?: string;
        };
        const fault =
          env[name] === undefined ? 'is not set' : `has a wrong value (${error?.message})`;
        return `${name} ${fault}. It is: ${desc}. Example: ${example}`;
      });
      if (problems.length > 0) throw new SettingsError(problems);
    },
  });

/** All settings by their names, frozen. The class doubles as the injection token. */
export class Settings extends (class {} as new () => Readonly<Values>) {
  static parse(env: NodeJS.ProcessEnv): Settings {
    const values = read(env);
    if (values.SECOND_OPINION_URL !== '' && values.SECOND_OPINION_MODEL === '')
      throw new SettingsError([
        `SECOND_OPINION_MODEL is not set. It is: ${specs.SECOND_OPINION_MODEL.desc}. Example: ${specs.SECOND_OPINION_MODEL.example}`,
      ]);
    if (values.NOTIFY_API_KEY !== '' && values.NOTIFY_TEMPLATE_ID === '')
      throw new SettingsError([
        `NOTIFY_TEMPLATE_ID is not set. It is: ${specs.NOTIFY_TEMPLATE_ID.desc}. Example: ${specs.NOTIFY_TEMPLATE_ID.example}`,
      ]);
    const faults = signInFaults(values);
    if (faults.length > 0) throw new SettingsError(faults);
    return Object.freeze(Object.assign(new Settings(), { ...values }));
  }
}
export const settingNames = Object.keys(specs) as (keyof typeof specs)[];
