import { checkLine } from './cli-lines';

const answer = (value: unknown) =>
  checkLine(typeof value === 'string' ? value : JSON.stringify(value), 3, '2026-05-12');

describe('checkLine', () => {
  it('answers a good line with findings and the outcome', () => {
    const text = 'A man, Wesley Marlinspike, has been arrested.';
    const got = answer({
      id: 'a',
      text,
      declared: { proceedings_active: true, suspect_status: 'arrested' },
    });
    expect(got).toMatchObject({
      id: 'a',
      outcome: 'block',
      findings: [
        { rule: 'SUS-NAME', severity: 'block', start: 7, end: 25, quote: 'Wesley Marlinspike' },
      ],
    });
  });

  it.each([
    { claim_id: 'C1', claim: 'The lido water is poisoned', status: 'false' },
    { id: 'C1', text: 'The lido water is poisoned', rating: 'False' },
    { claimId: 'C1', claim_text: 'Lido shut', variants: ['lido water poisoned'], status: 'new' },
    {
      claimReviewed: 'The lido water is poisoned',
      reviewRating: { alternateName: 'Unproven' },
    },
  ])('reads a register entry however it is spelt: %j', (entry) =>
    expect(
      answer({
        id: 'r',
        text: 'Keep out of the lido: its water has been poisoned.',
        declared: { nation: 'england', register: [entry] },
      }),
    ).toMatchObject({ findings: [{ rule: 'MIS-REGISTER' }] }),
  );

  it('passes a claim that the register rates true', () =>
    expect(
      answer({
        id: 'r',
        text: 'Keep out of the lido: its water has been poisoned.',
        declared: {
          nation: 'england',
          register: [{ text: 'The lido water is poisoned', rating: 'Mostly true' }],
        },
      }),
    ).toMatchObject({ findings: [] }));

  it('passes a plain line', () =>
    expect(answer({ id: 'b', text: 'Lock your shed.', declared: {} })).toEqual({
      id: 'b',
      findings: [],
      outcome: 'pass',
    }));

  it.each([
    ['{oops', null],
    ['[]', null],
    [{ text: 'x' }, null],
    [{ id: 'c' }, 'c'],
    [{ id: 'c', text: 'x', declared: 3 }, 'c'],
    [{ id: 'c', text: 'x', as_of: '2026-13-01' }, 'c'],
  ])('says what is wrong with %j', (line, id) =>
    expect(answer(line)).toEqual({ id, error: expect.any(String) as string, line: 3 }),
  );

  it('takes an odd answer on proceedings for "don\'t know"', () =>
    expect(
      answer({
        id: 'e',
        text: 'He is well known to us.',
        declared: { proceedings_active: 'perhaps' },
      }),
    ).toMatchObject({ outcome: 'block' }));

  it('takes the day from the line', () => {
    const rules = (as_of: string) => answer({ id: 'd', text: 'Tell Action Fraud.', as_of });
    expect(rules('2025-01-01')).toMatchObject({ findings: [] });
    expect(rules('2026-01-01')).toMatchObject({ findings: [{ rule: 'MIS-STALE' }] });
  });
});
