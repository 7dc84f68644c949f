import { quotes, type Case } from '../../testing/quotes';
import { absolute } from './absolute';

describe('MIS-ABSOLUTE', () => {
  const found: [Case, string][] = [
    [['There is absolutely no risk to the public.'], 'absolutely no'],
    [['Our park is completely safe after dark.'], 'completely safe'],
    [['Sallow is the safest village in the county.'], 'safest village in'],
    [['We guarantee that it will not come back.'], 'guarantee'],
    [['Everyone knows who to thank.'], 'Everyone knows'],
    [['There is no danger to anyone.'], 'no danger'],
    [['Fit this bolt and your shed is thief-proof.'], 'thief-proof'],
    [['Not a single resident objects to the cameras.'], 'Not a single resident'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(absolute, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['We do not believe there is a wider risk to the public at this time.'],
    ['You can tell Crimestoppers what you know, 100% anonymously.'],
    ['Never give your PIN to anyone and always call 999 in an emergency.'],
    ['No lock can promise safety, but it may put a thief off.'],
    ['We cannot guarantee it; nobody can promise that.'],
    ['Choose the safest route home.'],
    ['No lock is burglar-proof.'],
    ['Not every resident answered.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(absolute, example)).toEqual([]));
});
