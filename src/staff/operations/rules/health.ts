import type { Reading } from '../../../platform/metrics/figures';

/** good: nothing to do. look: somebody should look soon. bad: something does not work. */
export type Health = 'good' | 'look' | 'bad';

export interface HealthLine {
  readonly part: string;
  readonly health: Health;
  readonly words: string;
}

/** What an order to Temporal or a letter commonly takes is a second or two. */
const SLOW_SECONDS = 60;
const STUCK_SECONDS = 600;
/** A send of everybody takes hours; tries of those who cannot be reached end after two days. */
const LONG_SEND_SECONDS = 3 * 86_400;
/** One a day, and two hours for a night on which it had to be tried again. */
const OLD_HEAD_SECONDS = 26 * 3600;

interface Facts {
  /** Null where the database did not answer. */
  readonly readings: readonly Reading[] | null;
  readonly complete: boolean;
}

/** The health of each part, from the same readings that Prometheus gets. */
export function healthOf({ readings, complete }: Facts): HealthLine[] {
  if (!readings || readings.length === 0)
    return [line('Database', 'bad', 'PostgreSQL does not answer, so nothing else is known.')];
  const one = (name: string) => readings.find((reading) => reading.name === name)?.value ?? 0;
  const of = (name: string, label: string, value: string) =>
    readings.find((reading) => reading.name === name && reading.labels?.[label] === value)?.value ??
    0;
  const open = (state: string) => count(of('wardline_deliveries_open', 'state', state));
  return [
    complete
      ? line('Database', 'good', 'PostgreSQL answers.')
      : line('Database', 'look', 'Some figures could not be read.'),
    one('wardline_temporal_up') > 0
      ? line('Temporal', 'good', 'It takes connections.')
      : line(
          'Temporal',
          'bad',
          'It does not answer. Drafts and replies are kept; nothing goes out.',
        ),
    ...['web', 'worker', 'mailroom'].map((kind) =>
      processes(kind, of('wardline_processes', 'kind', kind)),
    ),
    ...relays(readings),
    one('wardline_sending_held') > 0
      ? line('Hold on sending', 'look', 'All sending is held until an administrator releases it.')
      : line('Hold on sending', 'good', 'Sending is not held.'),
    queue('Outbox', one('wardline_outbox_waiting'), one('wardline_outbox_oldest_age_seconds')),
    queue('Letters', one('wardline_letters_waiting'), one('wardline_letters_oldest_age_seconds')),
    line(
      'Sending',
      one('wardline_sends_oldest_age_seconds') > LONG_SEND_SECONDS ? 'look' : 'good',
      `${count(one('wardline_sends_open'))} open; ${open('waiting')} people wait, ${open('in_flight')} are being sent to, ${open('retry')} are tried again later.`,
    ),
    line(
      'Slowed mail domains',
      one('wardline_slowed_domains') > 0 ? 'look' : 'good',
      `${count(one('wardline_slowed_domains'))} asked us to be slower.`,
    ),
    line(
      'Alarms',
      one('wardline_alarms_unacknowledged') > 0 ? 'bad' : 'good',
      `${count(one('wardline_alarms_unacknowledged'))} that nobody has taken.`,
    ),
    auditHead(one('wardline_audit_heads_off') > 0, one('wardline_audit_head_age_seconds')),
  ];
}

const line = (part: string, health: Health, words: string): HealthLine => ({ part, health, words });
const count = (value: number) => Math.round(value).toLocaleString('en-GB');

function processes(kind: string, running: number): HealthLine {
  const words = `${count(running)} running.`;
  return line(`Processes: ${kind}`, running > 0 ? 'good' : 'bad', words);
}

function relays(readings: readonly Reading[]): HealthLine[] {
  return readings
    .filter(({ name }) => name === 'wardline_smtp_circuits_open')
    .map(({ labels, value }) =>
      value > 0
        ? line(
            `Relay ${labels?.relay}`,
            'bad',
            `${count(value)} processes leave it alone after failures.`,
          )
        : line(`Relay ${labels?.relay}`, 'good', 'No process leaves it alone.'),
    );
}

/** What vouches for the log outside the database. */
function auditHead(off: boolean, age: number): HealthLine {
  const part = 'Audit log';
  if (off)
    return line(
      part,
      'look',
      'Its head is not exported. Set AUDIT_HEADS_FOLDER, AUDIT_HEADS_TO or both.',
    );
  return age > OLD_HEAD_SECONDS
    ? line(part, 'bad', `No head of it has left the database for ${ageWords(age)}.`)
    : line(part, 'good', 'Its head left the database within a day.');
}

function queue(part: string, waiting: number, age: number): HealthLine {
  const health = age > STUCK_SECONDS ? 'bad' : age > SLOW_SECONDS ? 'look' : 'good';
  const words =
    waiting === 0 ? 'Nothing waits.' : `${count(waiting)} wait, the oldest for ${ageWords(age)}.`;
  return line(part, health, words);
}

function ageWords(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} seconds`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  return `${Math.round(seconds / 3600)} hours`;
}
