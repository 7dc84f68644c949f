import { cut, rewrite, type Cut, type MappedText } from './mapped-text';

/** A Markdown link; `start` and `end` are source offsets of the whole link. */
export interface WrittenLink {
  label: string;
  target: string;
  start: number;
  end: number;
}

const LINK =
  /!?\[([^[\]\n]{0,300})\]\(\s{0,3}<?([^()\s<>]{1,2000})>?(?:\s{1,3}"[^"\n]{0,200}")?\s{0,3}\)/g;

export function writtenLinks(from: MappedText): WrittenLink[] {
  return [...from.text.matchAll(LINK)].map((match) => ({
    label: match[1] ?? '',
    target: match[2] ?? '',
    start: from.starts[match.index] ?? 0,
    end: from.ends[match.index + match[0].length - 1] ?? 0,
  }));
}

/** Keeps a link's words and removes its brackets and target. */
function unwrapLinks(from: MappedText): MappedText {
  const cuts: Cut[] = [];
  for (const match of from.text.matchAll(LINK)) {
    const label = match.index + match[0].indexOf('[') + 1;
    const after = label + (match[1] ?? '').length;
    cuts.push({ start: match.index, end: label, to: '' });
    cuts.push({ start: after, end: match.index + match[0].length, to: '' });
  }
  return cut(from, cuts);
}

/** Markdown as the words a resident reads; list items and headings keep their own lines. */
export function withoutMarkdown(from: MappedText): MappedText {
  let text = unwrapLinks(from);
  text = rewrite(text, /<\/?[A-Za-z][^<>\n]{0,200}>/g, () => '');
  text = rewrite(text, /^[ \t]{0,8}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])[ \t]{1,4}/gm, (match) =>
    /\d/.test(match[0]) ? null : '',
  );
  text = rewrite(text, /^[ \t]{0,3}(?:[-*_][ \t]{0,2}){3,60}$/gm, () => '');
  text = rewrite(text, /\\(?=[!-/:-@[-`{-~])/g, () => '');
  text = rewrite(text, /\*{1,3}|~~|`{1,3}/g, () => '');
  return rewrite(text, /(?<![A-Za-z0-9])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![A-Za-z0-9])/g, () => '');
}
