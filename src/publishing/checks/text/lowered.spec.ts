import { lowered } from './lowered';

describe('lowered', () => {
  it.each([
    ['PACE|Crown Court', 'pace|crown court'],
    ['\\S{1,3} \\p{L}+ \\W', '\\S{1,3} \\p{L}+ \\W'],
    ['code [\\p{Lu}\\d]{3,12}', 'code [\\p{Ll}\\d]{3,12}'],
    ['[A-Z]\\.?', '[a-z]\\.?'],
  ])('%s', (source, small) => expect(lowered(source)).toBe(small));
});
