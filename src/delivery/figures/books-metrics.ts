import { Counter } from 'prom-client';
import { processMetrics } from '../../platform/metrics/process-metrics';
import { endStates, type Counts } from '../books/rules/states';

const registers = [processMetrics];
const closed = new Counter({
  name: 'wardline_balances_closed_total',
  help: 'Closing balances written, by what was sent',
  labelNames: ['kind'],
  registers,
});
const people = new Counter({
  name: 'wardline_balance_people_total',
  help: 'People in closing balances, by end state',
  labelNames: ['state'],
  registers,
});
const refused = new Counter({
  name: 'wardline_balances_refused_total',
  help: 'Balances that could not be closed, by what stood in the way',
  labelNames: ['reason'],
  registers,
});

export function countBalance(kind: string, { states }: Pick<Counts, 'states'>): void {
  closed.inc({ kind });
  for (const state of endStates) people.inc({ state }, states[state]);
}

export const countRefusedBalance = (reason: string) => refused.inc({ reason });
