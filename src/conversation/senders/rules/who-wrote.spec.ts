import { looksForged, noAnswer, unchecked, whoWrote, type SenderFacts } from './who-wrote';

const theirs: SenderFacts = {
  ...{ spf: 'pass', dkim: 'pass', dmarc: 'pass' },
  ...{ fromIsTheirs: true, envelopeIsFrom: true, sameDomain: true },
};

describe('who wrote', () => {
  it.each<[string, Partial<SenderFacts>, string]>([
    ['all is good', {}, 'confirmed'],
    ['another address', { fromIsTheirs: false }, 'other-address'],
    ['DMARC fails', { dmarc: 'fail' }, 'not-authenticated'],
    ['DMARC passes by DKIM though SPF fails', { spf: 'fail' }, 'confirmed'],
    ['a mailing service with DMARC', { envelopeIsFrom: false, sameDomain: false }, 'confirmed'],
    [
      'no policy, own signature',
      { dmarc: 'none', spf: 'none', envelopeIsFrom: false },
      'confirmed',
    ],
    ['no policy, SPF fails', { dmarc: 'none', dkim: 'none', spf: 'fail' }, 'not-authenticated'],
    [
      'no policy, SPF of the same domain',
      { dmarc: 'none', dkim: 'none', envelopeIsFrom: false },
      'confirmed',
    ],
    [
      'no policy, SPF of another domain',
      { dmarc: 'none', dkim: 'none', envelopeIsFrom: false, sameDomain: false },
      'other-envelope',
    ],
    ['nothing published', { dmarc: 'none', dkim: 'none', spf: 'none' }, 'confirmed'],
    [
      'nothing published and the null sender',
      { ...{ dmarc: 'none', dkim: 'none', spf: 'none' }, envelopeIsFrom: false, sameDomain: false },
      'other-envelope',
    ],
    ['no answer in time', noAnswer, 'not-known'],
    [
      'no policy, SPF without an answer',
      { dmarc: 'none', dkim: 'none', spf: 'temperror' },
      'not-known',
    ],
    ['checks are off', unchecked, 'confirmed'],
    ['checks are off, another envelope', { ...unchecked, envelopeIsFrom: false }, 'other-envelope'],
  ])('%s', (_, facts, sender) => {
    expect(whoWrote({ ...theirs, ...facts })).toBe(sender);
  });

  it('calls forged only what its domain disowns', () => {
    expect(looksForged({ ...unchecked, dmarc: 'fail' })).toBe(true);
    expect(looksForged({ spf: 'fail', dkim: 'none', dmarc: 'none' })).toBe(true);
    expect(looksForged({ spf: 'softfail', dkim: 'none', dmarc: 'none' })).toBe(false);
    expect(looksForged(noAnswer)).toBe(false);
  });
});
