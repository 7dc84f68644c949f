import { mayScrape } from './may-scrape';

const TOKEN = 'a-token-of-thirty-two-characters';

describe('who may read the metrics', () => {
  it.each([
    ['whoever has the token', TOKEN, `Bearer ${TOKEN}`, true],
    ['written in small letters', TOKEN, `bearer ${TOKEN}`, true],
    ['nobody with another', TOKEN, 'Bearer another', false],
    ['nobody without one', TOKEN, undefined, false],
    ['nobody by a password', TOKEN, `Basic ${TOKEN}`, false],
    ['nobody where none is set', '', 'Bearer ', false],
    ['nobody with an empty one where none is set', '', undefined, false],
  ])('%s', (_, token, header, may) => {
    expect(mayScrape(token, header)).toBe(may);
  });
});
