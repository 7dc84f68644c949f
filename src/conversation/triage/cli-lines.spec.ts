import { triageLine } from './cli-lines';

describe('triageLine', () => {
  it('answers a good line', () => {
    expect(triageLine('{"id":"a1","text":"Stop"}', 1)).toEqual({
      id: 'a1',
      category: 'unsubscribe',
      urgency: 'routine',
      route: 'automated',
      flags: [],
      reasons: [{ flag: 'unsubscribe', quote: 'Stop' }],
    });
  });

  it.each([
    ['{oops', null],
    ['[]', null],
    ['null', null],
    ['{"text":"x"}', null],
    ['{"id":"a1"}', 'a1'],
    ['{"id":"a1","text":7}', 'a1'],
  ])('says what is wrong with %s', (json, id) => {
    expect(triageLine(json, 4)).toMatchObject({ id, line: 4, error: expect.any(String) as string });
  });
});
