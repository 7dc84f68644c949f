import { stanceOf, type Stance } from './stance';
import { withoutMarkdown, writtenLinks } from './text/markdown';
import { linkTo, links, type Link } from './text/links';
import { mapped, sourceSpan, type MappedText } from './text/mapped-text';
import { people, type Person } from './text/names';
import { foldLeet, joinSpacedLetters, normalise } from './text/normalise';
import { sentences, type Sentence, type Span } from './text/sentences';
import type { CheckInput, Where } from './types';

/** One part of a message as plain text; offsets in it are mapped back by `sourceSpan`. */
export interface Part {
  where: Where;
  source: string;
  plain: MappedText;
  text: string;
  sentences: Sentence[];
  people: Person[];
}

/** A link; when `inSource`, its span counts in the part's source, else in its plain text. */
export interface PlacedLink extends Link {
  part: Part;
  inSource: boolean;
}

/** A message made ready for the rules: read once, shared by all. */
export interface Document {
  parts: Part[];
  /** All plain text, parts parted by blank lines: for questions about the whole. */
  text: string;
  links: PlacedLink[];
  /** What holds once the words are weighed against the declaration: always the stricter. */
  stance: Stance;
  input: CheckInput;
}

/** A place that a rule found, in the plain text of a part (or its source, when `inSource`). */
export interface Place extends Span {
  part: Part;
  inSource?: boolean;
}

function readPart(where: Where, source: string): Part {
  const raw = mapped(source);
  const shown =
    where === 'body' || where.endsWith(':body') ? withoutMarkdown(normalise(raw)) : normalise(raw);
  const plain = foldLeet(joinSpacedLetters(shown));
  const list = sentences(plain.text);
  return { where, source, plain, text: plain.text, sentences: list, people: list.flatMap(people) };
}

function linksOf(part: Part): PlacedLink[] {
  const written = writtenLinks(mapped(part.source)).filter((l) =>
    /^(?:https?:)?\/\//i.test(l.target),
  );
  const labelled = written.map((l) => ({ ...linkTo(l.target, l, l.label), part, inSource: true }));
  const bare = links(part.text).map((l) => ({ ...l, part, inSource: false }));
  return [...labelled, ...bare];
}

export function readDocument(input: CheckInput): Document {
  const parts = [
    readPart('subject', input.subject),
    readPart('body', input.body),
    readPart('sms', input.smsText ?? ''),
    ...(input.variants ?? []).flatMap(({ language, subject, body }) => [
      readPart(`${language}:subject`, subject),
      readPart(`${language}:body`, body),
    ]),
    ...(input.images ?? []).map((image, i) => readPart(`alt:${i}`, image.alt)),
  ].filter((part) => part.source.length > 0);
  const text = parts.map((part) => part.text).join('\n\n');
  return {
    parts,
    text,
    links: parts.flatMap(linksOf),
    stance: stanceOf(input.declaration, text, input.asOf),
    input,
  };
}

/** The span in the part's source text. */
export function inSource(place: Place): [number, number] {
  return place.inSource
    ? [place.start, place.end]
    : sourceSpan(place.part.plain, place.start, place.end);
}
