import { renderBody } from './render-body';

describe('body of a message', () => {
  it.each([
    ['**bold** and *soft*', '<strong>bold</strong> and <em>soft</em>', 'bold and soft'],
    ['# Title\n\nWords', '<h2>Title</h2>', 'Title'],
    ['- one\n- two', '<li>one</li>', ' * one\n * two'],
    ['one\ntwo', 'one<br />\ntwo', 'one\ntwo'],
    [
      '[our page](https://www.gov.uk/x)',
      '<a href="https://www.gov.uk/x" rel="noopener noreferrer">our page</a>',
      'our page (https://www.gov.uk/x)',
    ],
    ['https://www.gov.uk', '<a href="https://www.gov.uk"', 'https://www.gov.uk'],
  ])('shows %j', (source, html, text) => {
    const body = renderBody(source);
    expect(body.html).toContain(html);
    expect(` ${body.text}`).toContain(text);
  });

  it.each([
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,<b>)',
    '![x](https://example.org/a.png)',
    '<img src=x onerror=alert(1)>',
    '<style>p{display:none}</style>',
  ])('lets nothing run or load from %j', (source) => {
    const { html } = renderBody(source);
    expect(html).not.toMatch(/<(script|img|style)|href="(javascript|data):/i);
  });

  it('gives the same bytes for the same source', () => {
    expect(renderBody('**a**\n\n- b')).toEqual(renderBody('**a**\n\n- b'));
  });
});
