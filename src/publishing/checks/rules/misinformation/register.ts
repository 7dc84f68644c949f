import { contexts, place, type Context } from '../../places';
import { rule } from '../../rule';
import type { RegisterEntry } from '../../types';
import { saysNo } from './meaning/stance';
import { claimMeaning, tells, type ClaimMeaning } from './meaning/tells';
import { unitsOf, type Unit } from './meaning/units';
import type { Sentence } from '../../text/sentences';

/** Ratings under which a claim may be told; a register that says nothing rates nothing. */
const MAY_BE_TOLD =
  /^(?:|(?:mostly |largely )?(?:true|correct|accurate)|confirmed|verified|established|closed)$/i;
const notEstablished = (entry: RegisterEntry) => !MAY_BE_TOLD.test(entry.status.trim());
const meanings = new WeakMap<RegisterEntry, ClaimMeaning[]>();

/** The claim and its other wordings, read once for an entry. */
function meaningsOf(entry: RegisterEntry): ClaimMeaning[] {
  const known = meanings.get(entry);
  if (known) return known;
  const every = [entry.claim, ...(entry.variants ?? [])]
    .map(claimMeaning)
    .filter(({ units }) => units.length > 0);
  meanings.set(entry, every);
  return every;
}

const read = new WeakMap<Sentence, Unit[]>();

/** Read once for a sentence, however many entries ask about it. */
function unitsIn(sentence: Sentence | undefined): Unit[] {
  if (!sentence) return [];
  const known = read.get(sentence);
  if (known) return known;
  const units = unitsOf(sentence.text);
  read.set(sentence, units);
  return units;
}

const affirmed = (c: Context, claim: ClaimMeaning) =>
  tells(claim, unitsIn(c.sentence), unitsIn(c.previous)) && !saysNo(c.sentence.text, c.next?.text);

export const register = rule({
  id: 'MIS-REGISTER',
  severity: 'legal',
  basis: 'College of Policing APP, managing information disorder; the force’s own rumour register',
  advice:
    'Our register holds this claim as false or not established. Do not affirm it; say what checks found, or have the register entry changed first, with evidence.',
  when: ({ input }) => (input.register ?? []).some(notEstablished),
  find: (doc) =>
    (doc.input.register ?? [])
      .filter(notEstablished)
      .flatMap(meaningsOf)
      .flatMap((claim) =>
        contexts(doc)
          .filter((c) => affirmed(c, claim))
          .map((c) => place(c.part, c.sentence)),
      ),
});
