import type { Document, Part, Place } from './document';
import type { Person } from './text/names';
import { hits, maskOf, mayBeIn, says } from './text/phrase';
import { carried } from './text/carried';
import { mapped } from './text/mapped-text';
import type { Sentence, Span } from './text/sentences';

/** A sentence with its part and neighbours. */
export interface Context {
  part: Part;
  sentence: Sentence;
  previous?: Sentence;
  next?: Sentence;
  people: Person[];
}

const read = new WeakMap<Document, Context[]>();

/** Each sentence of each part, with the people named in it. Worked out once for a document. */
export function contexts(doc: Document): Context[] {
  const known = read.get(doc);
  if (known) return known;
  const all = contextsOf(doc);
  read.set(doc, all);
  return all;
}

function contextsOf(doc: Document): Context[] {
  return doc.parts.flatMap((part) =>
    part.sentences.map((sentence, i) => {
      const previous = part.sentences[i - 1];
      const next = part.sentences[i + 1];
      return {
        part,
        sentence,
        ...(previous ? { previous } : {}),
        ...(next ? { next } : {}),
        people: part.people.filter((p) => p.start >= sentence.start && p.end <= sentence.end),
      };
    }),
  );
}

export const place = (part: Part, span: Span): Place => ({
  part,
  start: span.start,
  end: span.end,
});

/** Places where a pattern matches in sentences that pass; `keep` sees the match and its offset in the sentence. */
export function matching(
  doc: Document,
  pattern: RegExp,
  keep: (context: Context, quote: string, at: number) => boolean = () => true,
): Place[] {
  return matchingIn(likely(doc, pattern), pattern, keep);
}

const masks = new WeakMap<Document, Uint32Array[]>();

/** The sentences that may hold the phrase, without a look at each. */
function likely(doc: Document, pattern: RegExp): Context[] {
  const all = contexts(doc);
  const known = masks.get(doc) ?? all.map((c) => maskOf(c.sentence.text));
  masks.set(doc, known);
  return mayBeIn(pattern, all, known);
}

const around = new WeakMap<Context, string>();

/** A sentence with the one before and the one after: one text, however many rules ask. */
export function textNear(c: Context): string {
  const known = around.get(c);
  if (known !== undefined) return known;
  const text = `${c.previous?.text ?? ''} ${c.sentence.text} ${c.next?.text ?? ''}`;
  around.set(c, text);
  return text;
}

/** The sentences that hold the phrase. */
export const saysIn = (doc: Document, pattern: RegExp): Context[] =>
  likely(doc, pattern).filter((c) => says(c.sentence.text, pattern));

/** People who are not police, judges or other officials. */
export const privatePeople = (people: Person[]): Person[] =>
  people.filter((p) => p.kind === 'person' || p.kind === 'handle');

/** Sentences that `topic` holds for, with those that go on about the same person. */
export function contextsAbout(doc: Document, topic: (sentence: string) => boolean): Context[] {
  const all = contexts(doc);
  return doc.parts.flatMap((part) => {
    const here = all.filter((c) => c.part === part);
    const about = carried(
      here.map((c) => c.sentence.text),
      topic,
    );
    return here.filter((_, i) => about[i]);
  });
}

/** Places where a pattern matches in the given sentences. */
export function matchingIn(
  list: Context[],
  pattern: RegExp,
  keep: (context: Context, quote: string, at: number) => boolean = () => true,
): Place[] {
  return list.flatMap((c) =>
    hits(c.sentence, pattern)
      .filter((span) =>
        keep(c, c.part.text.slice(span.start, span.end), span.start - c.sentence.start),
      )
      .map((span) => place(c.part, span)),
  );
}

/** The first sentence of the message: where a finding about the whole of it is shown. */
export function opening(doc: Document): Place[] {
  const first = contexts(doc)[0];
  return first ? [place(first.part, first.sentence)] : [];
}

/** The alternative text of an image, which may be empty. */
export function imagePlace(doc: Document, index: number): Place {
  const where = `alt:${index}` as const;
  const part = doc.parts.find((p) => p.where === where) ?? emptyPart(where);
  return place(part, { start: 0, end: part.text.length });
}

const emptyPart = (where: Part['where']): Part => ({
  where,
  source: '',
  plain: mapped(''),
  text: '',
  sentences: [],
  people: [],
});

/** Sentences that say one of each of `all` and nothing of `none`. */
export function saying(
  doc: Document,
  all: RegExp[],
  none: RegExp[] = [],
  keep: (context: Context) => boolean = () => true,
): Place[] {
  const [first] = all;
  return (first ? likely(doc, first) : contexts(doc))
    .filter(
      (c) =>
        all.every((pattern) => says(c.sentence.text, pattern)) &&
        !none.some((pattern) => says(c.sentence.text, pattern)) &&
        keep(c),
    )
    .map((c) => place(c.part, c.sentence));
}
