import { checkReport } from './report';

describe('checkReport', () => {
  it('names line, quote, advice and basis', () => {
    const report = checkReport('# News\n\nRing Maeve on 07700 900118.', '2026-05-12');
    expect(report).toContain('A legal reviewer must clear this first.');
    expect(report).toContain('LEGAL  PD-CONTACT  (line 3)');
    expect(report).toContain('“07700 900118”');
    expect(report).toContain('Basis: UK GDPR');
  });
  it('says so when there is nothing', () =>
    expect(checkReport('Lock your shed.', '2026-05-12')).toContain('Nothing stands in the way'));
});
