import { convert } from 'html-to-text';

/** Characters of HTML read, and how deep: beyond it the rest is left out. */
const MOST_HTML = 1_000_000;

/** The words of an HTML body; quoted mails become "> " lines, so that the reply can be told from them. */
export function htmlToPlain(html: string): string {
  return convert(html.slice(0, MOST_HTML), {
    wordwrap: false,
    limits: { maxInputLength: MOST_HTML, maxDepth: 100, ellipsis: '' },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'blockquote', options: { trimEmptyLines: false } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}
