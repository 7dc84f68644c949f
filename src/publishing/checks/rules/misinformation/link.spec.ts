import { quotes, type Case } from '../../testing/quotes';
import { link } from './link';

const ours = { officialDomains: ['northshire.police.uk'] };

describe('MIS-LINK', () => {
  const found: [Case, string][] = [
    [['Book at bit.ly/3xYz today.'], 'bit.ly/3xYz'],
    [['Pay the fine at https://parking-fine-gov.com/pay'], 'https://parking-fine-gov.com/pay'],
    [['See http://192.0.2.7/form for more.'], 'http://192.0.2.7/form'],
    [['Read [our page](https://tinyurl.com/abc).'], '[our page](https://tinyurl.com/abc)'],
    [
      ['Go to [northshire.police.uk](https://example.org/x).', {}, ours],
      '[northshire.police.uk](https://example.org/x)',
    ],
    [['Tickets at www.sallowfete.example.org', {}, ours], 'www.sallowfete.example.org'],
    [['Sign up at b i t . l y / sallow-watch today.'], 'b i t . l y /'],
  ];
  it.each(found)('%j', (example, quote) => expect(quotes(link, example)).toContain(quote));

  const clean: Case[] = [
    ['See https://www.northshire.police.uk/news and data.police.uk.', {}, ours],
    ['Read about it at www.gov.uk/report-fraud or crimestoppers-uk.org.', {}, ours],
    ['Email j.pettisworth84 [at] example [dot] com.'],
    ['Doors open at 3.30pm.St Ebba is next door.'],
    ['Book on [our site](https://northshire.police.uk/book).', {}, ours],
    [
      'Read [the answer](http://localhost:3000/rumours/1).',
      {},
      { officialDomains: ['localhost', 'police.uk'] },
    ],
    ['The bit. Lying about, I mean.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(link, example)).toEqual([]));
});
