import { LinkifyIt } from 'linkify-it';
import { parse } from 'tldts';
import type { Span } from './sentences';

export interface Link extends Span {
  url: string;
  host: string;
  /** Registrable domain, such as `northshire.police.uk`; empty when there is none. */
  domain: string;
  /** The words shown, when they are not the address itself. */
  label?: string;
}

/** No link holds a gap, and each has a full stop, a colon or a slash inside: other words need not be asked. */
const LIKE_LINK = /[.:/]./;

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });

export function linkTo(url: string, span: Span, label?: string): Link {
  const seen = parse(url);
  return {
    start: span.start,
    end: span.end,
    url,
    host: (seen.hostname ?? '').replace(/^www\./, ''),
    domain: seen.domain ?? '',
    ...(label === undefined ? {} : { label }),
  };
}

/** Web addresses written out in plain text, with or without `https://`. */
export function links(text: string): Link[] {
  return [...text.matchAll(/\S+/g)]
    .filter(([word]) => LIKE_LINK.test(word))
    .flatMap(({ 0: word, index }) => linksIn(word, index));
}

function linksIn(word: string, at: number): Link[] {
  return (linkify.match(word) ?? [])
    .filter((m) => m.schema !== 'mailto:' && word[m.index - 1] !== '@' && !/^[^/]*@/.test(m.raw))
    .map((m) => linkTo(m.url, { start: at + m.index, end: at + m.lastIndex }));
}
