import { mapped, sourceSpan } from './mapped-text';
import { withoutMarkdown, writtenLinks } from './markdown';

describe('markdown', () => {
  it.each([
    ['# Burglary\n\n**Lock** your _shed_.', 'Burglary\n\nLock your shed.'],
    ['- one\n- two', 'one\ntwo'],
    ['gu**il**ty', 'guilty'],
    ['see [our site](https://example.org/x) now', 'see our site now'],
    ['![a gate](gate.jpg)', 'a gate'],
    ['2 * 3 and snake_case', '2  3 and snake_case'],
    ['<b>Gotcha</b>', 'Gotcha'],
    ['not \\*this\\*', 'not this'],
  ])('reads %j as %j', (source, expected) =>
    expect(withoutMarkdown(mapped(source)).text).toBe(expected),
  );

  it('keeps the way back', () => {
    const text = withoutMarkdown(mapped('see [our site](https://example.org) now'));
    expect(sourceSpan(text, 4, 12)).toEqual([5, 13]);
  });

  it('finds links with label and target', () => {
    expect(writtenLinks(mapped('see [our site](https://example.org/x "t") now'))).toEqual([
      { label: 'our site', target: 'https://example.org/x', start: 4, end: 41 },
    ]);
  });
});
