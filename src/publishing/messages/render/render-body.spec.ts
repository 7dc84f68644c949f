import type { MessageImage } from '../../images/message-image';
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

describe('a picture in a body', () => {
  const id = '01939f3e-0000-7000-8000-00000000000a';
  const file = { sha256: 'ab'.repeat(32), type: 'webp' as const, width: 1104, height: 828 };
  const images: MessageImage[] = [{ id, alt: 'A blue suitcase', full: file, small: file }];
  const shown = (body: string, more = images) =>
    renderBody(body, { images: more, publicUrl: 'https://talk.example.org' });

  it('has its address, its size and its words', () => {
    const { html, text } = shown(`Whose is it?\n\n![](image:${id})`);
    expect(html).toBe(
      `<p>Whose is it?</p>\n<p><img src="https://talk.example.org/images/${'ab'.repeat(32)}.webp" alt="A blue suitcase" width="552" height="414" style="max-width:100%;height:auto" /></p>`,
    );
    expect(text).toBe('Whose is it?\n\n[A blue suitcase]');
  });

  it('takes the words of the body, which may be in another language', () => {
    const { html, text } = shown(`![Cês las](image:${id.toUpperCase()})`);
    expect(html).toContain('alt="Cês las"');
    expect(text).toBe('[Cês las]');
  });

  it('says nothing when it is decoration', () => {
    const { html, text } = shown(`![A line](image:${id})`, [{ ...images[0]!, type: 'decorative' }]);
    expect(html).toContain('alt=""');
    expect(text).toBe('');
  });

  it.each([
    '![x](https://elsewhere.example.org/pixel.png)',
    '![x](image:01939f3e-0000-7000-8000-00000000000b)',
    '![x](javascript:alert)',
    '<img src="https://elsewhere.example.org/pixel.png">',
  ])('is never one of another place: %s', (body) => {
    expect(shown(body).html).not.toMatch(/<img/);
  });

  it('leaves a body alone whose message has none', () => {
    const body = `![x](image:${id})`;
    expect(renderBody(body, { images: [], publicUrl: '' })).toEqual(renderBody(body));
  });
});
