import { thingCharged, thingHeld, thingLifted } from './things-held';

describe('things that are held, charged and lifted', () => {
  it.each([
    ['The prize-giving ceremony was ', true],
    ['Trains were ', true],
    ['A woman of 40 was ', false],
  ])('held: %s', (before, so) => expect(thingHeld(before, 'held for')).toBe(so));
  it.each([
    ['The patrol bikes are charged overnight', true],
    ['A man was charged with theft of three bikes', false],
    ['Two women were charged on Monday', false],
  ])('charged: %s', (sentence, so) => expect(thingCharged(sentence, 'are charged')).toBe(so));
  it('lifted: a cordon, not a man', () => {
    expect(thingLifted('The cordon has been ')).toBe(true);
    expect(thingLifted('A man was ')).toBe(false);
  });
});
