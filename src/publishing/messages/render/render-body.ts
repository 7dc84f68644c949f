import { convert } from 'html-to-text';
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

export interface RenderedBody {
  /** Clean HTML: paragraphs, lists, headings, emphasis, links, quotations. No images, code or raw HTML. */
  html: string;
  /** The same as plain text; a link's address follows its words. */
  text: string;
}

/** Starts with nothing switched on, so that a new release of the parser cannot add a feature unseen. */
const markdown = new MarkdownIt('zero', { html: false, linkify: true, breaks: true }).enable([
  'autolink',
  'blockquote',
  'emphasis',
  'escape',
  'heading',
  'hr',
  'link',
  'linkify',
  'list',
  'newline',
  'reference',
]);

const tags = [
  'p',
  'br',
  'em',
  'strong',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h2',
  'h3',
  'h4',
  'hr',
];

/** The mail's own heading is the only h1, so headings in a body start at h2. */
const lowered = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' };

/** Markdown of a message as residents get it, in HTML and in text. Pure: the same source gives the same bytes. */
export function renderBody(source: string): RenderedBody {
  const html = sanitizeHtml(markdown.render(source), {
    allowedTags: tags,
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    transformTags: {
      ...lowered,
      a: (tagName, { href = '' }) => ({
        tagName,
        attribs: { href, rel: 'noopener noreferrer' },
      }),
    },
  }).trim();
  return { html, text: toText(html) };
}

export function toText(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
      { selector: 'img', format: 'skip' },
    ],
  }).trim();
}
