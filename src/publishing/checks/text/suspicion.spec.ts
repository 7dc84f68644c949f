import { speaksOfCharge, suspicion } from './suspicion';

describe('suspicion', () => {
  it.each([
    'He is helping us with our enquiries',
    'the suspect is',
    'We would like to speak to him',
    'held on suspicion',
  ])('in: %s', (text) => expect(suspicion(text)).toBe(true));
  it.each(['The surgery is on Saturday', 'He won a medal'])('not in: %s', (text) =>
    expect(suspicion(text)).toBe(false),
  );
  it('knows a charge from an arrest', () => {
    expect(speaksOfCharge('She was charged with theft')).toBe(true);
    expect(speaksOfCharge('She was arrested')).toBe(false);
  });
});
