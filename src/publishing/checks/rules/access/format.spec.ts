import { quotes, type Case } from '../../testing/quotes';
import { format } from './format';

describe('ACC-FORMAT', () => {
  const found: [Case, string][] = [
    [['LOCK YOUR SHED DOORS TONIGHT everyone.'], 'LOCK YOUR SHED DOORS TONIGHT'],
    [['To book a place click here.'], 'click here'],
    [['The roads in red are closed on Sunday.'], 'roads in red'],
    [
      ['Sign up [here](https://northshire.police.uk/join).'],
      '[here](https://northshire.police.uk/join)',
    ],
    [['News 🚨🚨🚨 tonight'], '🚨🚨🚨'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(format, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['MISSING: Elowen was seen near the station.'],
    ['Read [our burglary advice](https://northshire.police.uk/burglary).'],
    ['The RSPCA and the NHS will be there; CAD 5120.'],
    ['A man in red was seen.'],
    ['Never click here if a text asks you to.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(format, example)).toEqual([]));
});
