import { quotes, type Case } from '../../testing/quotes';
import { youthCourt } from './youth-court';

describe('CHI-COURT', () => {
  const found: [Case, string][] = [
    [
      [
        'Caspian Thornley, 16, was given a referral order at Ashmere Youth Court for the bus thefts.',
        { suspectStatus: 'convicted', courtType: 'youth' },
      ],
      'Caspian Thornley',
    ],
    [
      [
        'A boy who is a pupil at Sallow Academy admitted theft at the youth court.',
        { suspectStatus: 'convicted' },
      ],
      'Sallow Academy',
    ],
    [
      [
        'A 15-year-old who plays for Thornby Colts was given a youth rehabilitation order.',
        { suspectStatus: 'convicted' },
      ],
      'Thornby Colts',
    ],
    [
      ['The case was heard on Monday. Kayleigh Marsh admitted robbery.', { courtType: 'youth' }],
      'Kayleigh Marsh',
    ],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(youthCourt, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    [
      'A 16-year-old boy was given a referral order at Ashmere Youth Court. He cannot be named for legal reasons.',
      { courtType: 'youth' },
    ],
    ['PC Dana Wrexley spoke at the youth court open evening.'],
    ['Darrin Halvern, 30, was jailed at Ashmere Crown Court.', { suspectStatus: 'convicted' }],
    ['Our youth club meets at Sallow Academy.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(youthCourt, example)).toEqual([]));
});
