import { concepts, opposed, overlap } from './concepts';

describe('concepts', () => {
  it('joins words of one meaning and drops small ones', () =>
    expect(concepts('The kids were snatched')).toEqual(concepts('children taken')));
  it('measures how much of a claim is told', () => {
    const claim = concepts('A white van is snatching children in Sallow');
    expect(overlap(claim, concepts('Kids were grabbed by men in a white van'))).toEqual({
      share: 0.8,
      shared: 4,
    });
    expect(overlap(claim, concepts('The van park is full')).shared).toBe(1);
  });
  it('tells when a text says the opposite of a claim', () => {
    const claim = concepts('The front desk will close');
    expect(opposed(claim, concepts('The front desk stays open'))).toBe(true);
    expect(opposed(claim, concepts('The front desk shuts in June'))).toBe(false);
  });
});
