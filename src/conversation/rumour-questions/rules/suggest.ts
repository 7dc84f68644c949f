import { byMeaning } from '../../../publishing/checks/rules/misinformation/meaning/likeness';
import { claimMeaning, tells } from '../../../publishing/checks/rules/misinformation/meaning/tells';
import { unitsOf, type Unit } from '../../../publishing/checks/rules/misinformation/meaning/units';

/** An entry of the register as likeness needs it. */
export interface Entry {
  readonly id: string;
  readonly claim: string;
  readonly variants: readonly string[];
}

export interface Suggestion {
  readonly id: string;
  readonly claim: string;
  /** 0 to 1; 1 where the words tell the claim outright. */
  readonly likeness: number;
}

const LEAST = 0.45;
const NEAR = 0.5;
const MOST = 3;

const sentences = (text: string) => text.match(/[^.!?\n]+[.!?]*/g) ?? [];

/** The share of a claim's words that are met, by meaning, weighed. */
function share(claim: readonly Unit[], said: readonly Unit[]): number {
  const whole = claim.reduce((sum, { weight }) => sum + weight, 0);
  const met = claim.reduce((sum, unit) => {
    const best = Math.max(0, ...said.map((other) => byMeaning(unit, other)));
    return best >= NEAR ? sum + unit.weight * best : sum;
  }, 0);
  return whole === 0 ? 0 : met / whole;
}

function likenessOf(words: string, { claim, variants }: Entry): number {
  const spoken = sentences(words).map(unitsOf);
  const all = spoken.flat();
  const likes = [claim, ...variants].map(claimMeaning).map((meaning) => {
    if (meaning.units.length === 0) return 0;
    const told = spoken.some((units, at) => tells(meaning, units, spoken[at - 1] ?? []));
    // A question need not tell a claim to ask about it, so what is shared counts as well.
    return told ? 1 : Math.min(0.95, share(meaning.units, all));
  });
  return Math.max(...likes);
}

/** What a question may be about, the likest first, at most three. Only a person joins them. */
export function suggest(words: string, entries: readonly Entry[]): Suggestion[] {
  return entries
    .map((entry) => ({ id: entry.id, claim: entry.claim, likeness: likenessOf(words, entry) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}
