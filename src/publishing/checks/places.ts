import type { Document, Part, Place } from './document';
import type { Person } from './text/names';
import { hits } from './text/phrase';
import type { Sentence, Span } from './text/sentences';

/** A sentence with its part and neighbours. */
export interface Context {
  part: Part;
  sentence: Sentence;
  previous?: Sentence;
  next?: Sentence;
  people: Person[];
}

/** Each sentence of each part, with the people named in it. */
export function contexts(doc: Document): Context[] {
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
  return contexts(doc).flatMap((context) =>
    hits(context.sentence, pattern)
      .filter((span) =>
        keep(
          context,
          context.part.text.slice(span.start, span.end),
          span.start - context.sentence.start,
        ),
      )
      .map((span) => place(context.part, span)),
  );
}

/** People who are not police, judges or other officials. */
export const privatePeople = (people: Person[]): Person[] =>
  people.filter((p) => p.kind === 'person' || p.kind === 'handle');
