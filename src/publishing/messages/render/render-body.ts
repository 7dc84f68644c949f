import { convert, type FormatCallback } from 'html-to-text';
import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { pictureTag, type Pictures } from './pictures';

export interface RenderedBody {
  /** Clean HTML: paragraphs, lists, headings, emphasis, links, quotations and our own pictures. No code or raw HTML. */
  html: string;
  /** The same as plain text; a link's address follows its words, and a picture is told in brackets. */
  text: string;
}

/** Starts with nothing switched on, so that a new release of the parser cannot add a feature unseen. */
const features = [
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
];
const parser = (more: string[]) =>
  new MarkdownIt('zero', { html: false, linkify: true, breaks: true }).enable([
    ...features,
    ...more,
  ]);
const markdown = parser([]);
const illustrated = parser(['image']);

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

/**
 * Markdown of a message as residents get it, in HTML and in text. Pure: the same source gives the same bytes.
 * Only pictures of the message itself are shown.
 */
export function renderBody(source: string, pictures?: Pictures): RenderedBody {
  const shown = pictures?.images?.length ? pictures : undefined;
  const html = sanitizeHtml((shown ? illustrated : markdown).render(source), {
    allowedTags: shown ? [...tags, 'img'] : tags,
    allowedAttributes: {
      a: ['href', 'rel'],
      ol: ['start'],
      img: ['src', 'alt', 'width', 'height', 'style'],
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    transformTags: {
      ...lowered,
      a: (tagName, { href = '' }) => ({
        tagName,
        attribs: { href, rel: 'noopener noreferrer' },
      }),
      ...(shown && { img: (_tag, attribs) => pictureTag(shown, attribs) }),
    },
  }).trim();
  return { html, text: toText(html) };
}

export function toText(html: string): string {
  return convert(html, {
    wordwrap: false,
    formatters: { picture: told },
    selectors: [
      ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
      { selector: 'img', format: 'picture' },
    ],
  }).trim();
}

/** A picture where none can be shown: what it shows, or nothing for an ornament. */
const told: FormatCallback = (element, _walk, builder) => {
  const { alt } = element.attribs as { alt?: string };
  if (alt) builder.addInline(`[${alt}]`);
};
