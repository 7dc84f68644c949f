import { appeals, denies, general, hedged } from './attribution';

describe('attribution', () => {
  it.each([
    [hedged, 'He is accused of stealing a bike.'],
    [hedged, 'The alleged thief denies it.'],
    [hedged, 'A man was held on suspicion of burglary.'],
    [denies, 'There is no evidence that a child was taken.'],
    [denies, 'False claims about him are circulating.'],
    [appeals, 'We would like to speak to this man.'],
    [appeals, 'Officers are working to find those responsible.'],
    [general, 'Anyone caught racing could be arrested.'],
  ])('%p holds for %s', (test, sentence) => expect(test(sentence)).toBe(true));

  it.each([
    [hedged, 'He stole a bike.'],
    [denies, 'The burglar took a television.'],
    [appeals, 'We caught him on Friday.'],
    [general, 'A man was arrested on Friday.'],
  ])('%p does not hold for %s', (test, sentence) => expect(test(sentence)).toBe(false));
});
