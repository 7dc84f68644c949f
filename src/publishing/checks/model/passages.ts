import type { Document, Part } from '../document';
import type { Sentence } from '../text/sentences';

/** A run of sentences of one part, short enough to be judged as a whole. */
export interface Passage {
  part: Part;
  sentences: Sentence[];
}

/** About a short message: the length that the model was trained on. */
const MOST_WORDS = 100;

const wordsIn = (text: string) => text.split(/\s+/).length;

/** The model learnt English; the rules alone read a message in another language. */
const inEnglish = ({ where }: Part) => !/^(?!alt:).+:/.test(where);

/** Every English sentence of the document in exactly one passage, in their order. */
export function passages(doc: Document): Passage[] {
  return doc.parts.filter(inEnglish).flatMap((part) => {
    const out: Passage[] = [];
    let words = Infinity;
    for (const sentence of part.sentences) {
      const more = wordsIn(sentence.text);
      if (words + more > MOST_WORDS) {
        out.push({ part, sentences: [] });
        words = 0;
      }
      out.at(-1)!.sentences.push(sentence);
      words += more;
    }
    return out;
  });
}
