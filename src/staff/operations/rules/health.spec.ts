import type { Reading } from '../../../platform/metrics/figures';
import { healthOf } from './health';

const well: Reading[] = [
  { name: 'wardline_temporal_up', value: 1 },
  ...['web', 'worker', 'mailroom'].map((kind) => ({
    ...{ name: 'wardline_processes', labels: { kind }, value: 1 },
  })),
  { name: 'wardline_smtp_circuits_open', labels: { relay: 'relay.example.org:587' }, value: 0 },
];
const worst = (more: Reading[] = [], complete = true) =>
  healthOf({ readings: [...more, ...well], complete })
    .filter(({ health }) => health !== 'good')
    .map(({ part, health }) => [part, health]);

describe('the health of the installation', () => {
  it('is good where nothing is amiss', () => expect(worst()).toEqual([]));

  it.each([
    ['wardline_temporal_up', 0, 'Temporal', 'bad'],
    ['wardline_sending_held', 1, 'Hold on sending', 'look'],
    ['wardline_outbox_oldest_age_seconds', 90, 'Outbox', 'look'],
    ['wardline_outbox_oldest_age_seconds', 900, 'Outbox', 'bad'],
    ['wardline_letters_oldest_age_seconds', 900, 'Letters', 'bad'],
    ['wardline_sends_oldest_age_seconds', 300_000, 'Sending', 'look'],
    ['wardline_slowed_domains', 2, 'Slowed mail domains', 'look'],
    ['wardline_alarms_unacknowledged', 1, 'Alarms', 'bad'],
    ['wardline_audit_heads_off', 1, 'Audit log', 'look'],
    ['wardline_audit_head_age_seconds', 93_700, 'Audit log', 'bad'],
  ] as const)('%s of %s: %s is %s', (name, value, part, health) => {
    expect(worst([{ name, value }])).toEqual([[part, health]]);
  });

  it('has a day and two hours for the head of the audit log', () => {
    expect(worst([{ name: 'wardline_audit_head_age_seconds', value: 93_500 }])).toEqual([]);
  });

  it('names a relay that is left alone, and a kind of process that is missing', () => {
    const relay = {
      name: 'wardline_smtp_circuits_open',
      labels: { relay: 'two.example.org:25' },
      value: 2,
    };
    expect(worst([relay])).toEqual([['Relay two.example.org:25', 'bad']]);
    const none = { name: 'wardline_processes', labels: { kind: 'worker' }, value: 0 };
    expect(worst([none])).toEqual([['Processes: worker', 'bad']]);
  });

  it('says so where little or nothing could be read', () => {
    expect(worst([], false)).toEqual([['Database', 'look']]);
    expect(healthOf({ readings: [], complete: false })).toMatchObject([{ health: 'bad' }]);
  });
});
