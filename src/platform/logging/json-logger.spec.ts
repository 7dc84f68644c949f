import { Logger } from '@nestjs/common';
import type { Settings } from '../config/settings';
import { JsonLogger } from './json-logger';

function logger(LOG_LEVEL = 'info') {
  const lines: string[] = [];
  const out = { write: (line: string) => void lines.push(line) };
  const log = new JsonLogger({ LOG_LEVEL } as Settings, out);
  return { log, lines: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const address = 'amira.khan@example.org';

describe('the log', () => {
  it('writes one line of JSON with level, time, words and ids', () => {
    const { log, lines } = logger();
    log.write('info', 'Refused', { outboxId: '7', refused: 'stale' });
    expect(lines()).toEqual([
      expect.objectContaining({ level: 'info', msg: 'Refused', outboxId: '7', refused: 'stale' }),
    ]);
  });

  it('keeps an error’s name, code and place, not its words', () => {
    const { log, lines } = logger();
    const err = Object.assign(new Error(`no mailbox ${address}`), { code: 'EENVELOPE' });
    log.write('warn', 'Failed', { err });
    log.error(err);
    log.error('Oops', err.stack, 'Somewhere');
    expect(JSON.stringify(lines())).not.toContain(address);
    expect(lines()[0]!.err).toMatchObject({ name: 'Error', code: 'EENVELOPE' });
    expect(lines()[2]).toMatchObject({ msg: 'Oops', context: 'Somewhere' });
  });

  it('blacks out fields that would hold a person’s data', () => {
    const { log, lines } = logger();
    log.log({ email: address, outcome: { text: `550 ${address}` }, status: 200 });
    expect(JSON.stringify(lines())).not.toContain(address);
    expect(lines()[0]).toMatchObject({ status: 200 });
  });

  it('serves as Nest’s logger and heeds the level', () => {
    const { log, lines } = logger('warn');
    Logger.overrideLogger(log);
    new Logger('Room').log('hidden');
    new Logger('Room').warn('shown');
    Logger.overrideLogger(false);
    expect(lines()).toEqual([expect.objectContaining({ msg: 'shown', context: 'Room' })]);
  });
});
