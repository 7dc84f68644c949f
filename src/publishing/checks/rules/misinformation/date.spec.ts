import { quotes, type Case } from '../../testing/quotes';
import { date } from './date';

describe('MIS-DATE', () => {
  const found: [Case, string][] = [
    [['Join us on Thursday 12 May 2026 at 7pm.'], 'Thursday 12 May 2026'],
    [['The hall is open on Sunday 31 June.'], 'Sunday 31 June'],
    [['We meet on 29 February 2026.'], '29 February 2026'],
    [['Come on Fri 16th May.'], 'Fri 16th May'],
    [['Doors open at 13pm.'], '13pm'],
    [['It closes on 31/04/2026.'], '31/04/2026'],
  ];
  it.each(found)('%j', (example, quote) => expect(quotes(date, example)).toEqual([quote]));

  const clean: Case[] = [
    ['Join us on Tuesday 12 May 2026 at 7pm.'],
    ['Polling stations are open from 7am to 10pm on Thursday 7 May.'],
    ['Reference 01/234567/26, sort 12-34-56, 10.45am and 20:30.'],
    ['On 28 February 2026 and Saturday 29 February 2020.'],
    ['Sat 16 May, 2pm to 4pm.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(date, example)).toEqual([]));
});
