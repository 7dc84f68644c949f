import { declarationFrom, imagesFrom } from './declared-json';

describe('declarationFrom', () => {
  it.each([
    [true, true, true, true],
    ['<https://lists.example.org/out/7>', 'List-Unsubscribe=One-Click', true, true],
    ['mailto:out@lists.example.org', '', false, false],
    [undefined, undefined, undefined, undefined],
  ])('takes the mail headers %j and %j as they are written', (list, post, ours, oursPost) => {
    const read = declarationFrom({ list_unsubscribe: list, list_unsubscribe_post: post });
    expect([read.listUnsubscribe, read.listUnsubscribePost]).toEqual([ours, oursPost]);
  });
});

describe('imagesFrom', () => {
  it.each([
    ['DI Marlow', true],
    ['none', false],
    ['', false],
    [false, false],
  ])('takes approval by %j as %s', (approved, so) =>
    expect(imagesFrom([{ alt: 'A man', sio_approved: approved }])).toEqual([
      { alt: 'A man', sioApproved: so },
    ]),
  );
});
