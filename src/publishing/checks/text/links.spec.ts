import { links } from './links';

describe('links', () => {
  it.each([
    ['see bit.ly/3xYz now', 'bit.ly', 'bit.ly'],
    ['https://www.northshire.police.uk/news.', 'northshire.police.uk', 'northshire.police.uk'],
    ['data.police.uk', 'data.police.uk', 'data.police.uk'],
    ['http://192.0.2.7/login', '192.0.2.7', ''],
  ])('finds the link in %j', (text, host, domain) =>
    expect(links(text)).toMatchObject([{ host, domain }]),
  );

  it.each(['j.p@example.org', 'at 3.30pm on Friday', 'St.Ebba school', 'no link'])(
    'finds none in %j',
    (text) => expect(links(text)).toEqual([]),
  );
});
