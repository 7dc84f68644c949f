import { quotes, type Case } from '../../testing/quotes';
import { statistic } from './statistic';

describe('MIS-STAT', () => {
  const found: [Case, string][] = [
    [['Burglary is down 40% in Thornby Vale!'], 'Burglary is down'],
    [['Three in four residents feel safer.'], 'Three in four'],
    [['Car crime has halved.'], 'Car crime has halved'],
    [['Most of you told us that speeding is a worry.'], 'Most of you'],
    [['A fifth of all break-ins are by an open window.'], 'fifth of all'],
    [['There have been 41 reports of speeding in Sallow.'], '41 reports'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(statistic, example).join(' / ')).toContain(quote),
  );

  it('wants no percentage of a handful', () =>
    expect(
      quotes(statistic, [
        'In April 2026 it rose by 50 per cent, from 2 to 3 (source: data.police.uk).',
      ]),
    ).toEqual(['50 per cent']));

  const clean: Case[] = [
    [
      'Recorded burglary fell from 30 in January to March 2025 to 18 in January to March 2026 (source: data.police.uk).',
    ],
    ['We have had four reports since 1 April.'],
    ['212 vehicles passed and 11 drivers were given advice.'],
    ['Tell Crimestoppers what you know, 100% anonymously.'],
    ['In our May 2026 survey of 240 residents, 180 (75%) said speeding worries them.'],
    ['Scammers promise a 20% return.'],
    ['Our stall is open from two to four in the library.'],
    ['We have 41 shed alarms to give away.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(statistic, example)).toEqual([]));
});
