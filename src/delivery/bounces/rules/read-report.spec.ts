import fc from 'fast-check';
import { samples } from '../../../../test/corpus/bounces/samples';
import { readReport } from './read-report';

describe('readReport', () => {
  it.each(samples)('%s', (_, raw, kind, code) => {
    expect(readReport(Buffer.from(raw, 'latin1'))).toMatchObject({ kind, code });
  });

  it('never takes the words of our own mail, which it gives back, for a reason', () => {
    for (const [, raw] of samples)
      expect(readReport(Buffer.from(raw, 'latin1')).words).not.toContain('Fraudsters write');
  });

  it('never throws, whatever is sent', () => {
    const broken = fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(40), fc.string());
    fc.assert(
      fc.property(broken, ([[, raw], at, cut, noise]) => {
        const from = at % (raw.length + 1);
        readReport(Buffer.from(raw.slice(0, from) + noise + raw.slice(from + cut), 'latin1'));
      }),
    );
  });

  it('is done at once with what was made to take long', () => {
    const deep = '--x\nContent-Type: multipart/mixed; boundary=x\n\n'.repeat(20_000);
    const started = performance.now();
    readReport(Buffer.from(`Content-Type: multipart/mixed; boundary=x\n\n${deep}`));
    readReport(
      Buffer.from(`From: mailer-daemon\nSubject: undeliverable\n\n${'user '.repeat(80_000)}`),
    );
    readReport(
      Buffer.from(`From: mailer-daemon\nSubject: undeliverable\n\n${'warning'.repeat(50_000)}`),
    );
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
