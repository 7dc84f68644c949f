import { byLexicon, byMeaning, type Likeness } from './likeness';
import { unitsOf, type Unit } from './units';

/** A claim of the register, read once. */
export interface ClaimMeaning {
  readonly units: readonly Unit[];
  readonly names: ReadonlySet<string>;
}

export function claimMeaning(claim: string): ClaimMeaning {
  const first = unitsOf(claim);
  const names = new Set(first.filter(({ anchor }) => anchor).map(({ word }) => word));
  return { units: first, names };
}

interface Met {
  readonly unit: Unit;
  readonly like: number;
  readonly by?: Unit;
}

const NEAR = 0.6;
const ANCHORS = 0.6;
const CORE = 0.6;
/** For a claim that tells only who or what it is, once all its names are met. */
const KNOWN = 0.5;
/** For a sentence that names nobody and no place, as where a message is for one area anyhow. */
const UNNAMED = 0.8;

function best(unit: Unit, text: readonly Unit[], likeness: Likeness): Met {
  const plain = likeness === byLexicon ? undefined : best(unit, text, byLexicon);
  if (plain && plain.like >= NEAR) return plain;
  let met: Met = { unit, like: 0 };
  for (const other of text) {
    const like = likeness(unit, other);
    if (
      like > met.like ||
      (like === met.like && like > 0 && agreement(unit, other) < agreement(unit, met.by))
    )
      met = { unit, like, by: other };
  }
  return met;
}

/** 1: the same side of a scale, or plainly told; -1: the other side, or denied; never 0. */
function agreement(a: Unit, b: Unit | undefined): number {
  if (!b) return 1;
  const flips = (a.negated ? -1 : 1) * (b.negated ? -1 : 1);
  for (const sense of a.senses) {
    const other = b.senses.find(({ name, side }) => name === sense.name && side !== 0);
    if (other && sense.side !== 0) return flips * sense.side * other.side;
  }
  return flips;
}

const shareOf = (met: readonly Met[]) => {
  const all = met.reduce((sum, { unit }) => sum + unit.weight, 0);
  const got = met.reduce((sum, { unit, like }) => sum + (like >= NEAR ? unit.weight * like : 0), 0);
  return all === 0 ? 1 : got / all;
};

/** What the claim holds to be a name is one in the sentence too, wherever it stands. */
const namedIn = (units: readonly Unit[], names: ReadonlySet<string>): readonly Unit[] =>
  units.some(({ word, anchor }) => !anchor && names.has(word))
    ? units.map((unit) => (names.has(unit.word) ? { ...unit, anchor: true, weight: 1.2 } : unit))
    : units;

/**
 * Whether a sentence, read into its units, tells the claim, in whatever words: names and numbers agree, what happens
 * is met and not turned round, and most of the rest is there. `before` may hold the names that it speaks on about.
 */
export function tells(
  claim: ClaimMeaning,
  sentence: readonly Unit[],
  before: readonly Unit[] = [],
  likeness: Likeness = byMeaning,
): boolean {
  const here = namedIn(sentence, claim.names);
  const around = [...here, ...namedIn(before, claim.names)];
  const anchors = claim.units.filter(({ anchor }) => anchor);
  const core = claim.units.filter(({ anchor }) => !anchor);
  const metAnchors = anchors.map((unit) => best(unit, around, likeness));
  const named = shareOf(metAnchors) >= ANCHORS;
  if (!named && around.some(({ anchor }) => anchor)) return false;
  if (!core.some((unit) => best(unit, here, byLexicon).like >= NEAR)) return false;
  const met = core.map((unit) => metOrEnded(best(unit, here, likeness), core, here, likeness));
  const near = met.filter(({ like }) => like >= NEAR);
  const acts = met.filter(({ unit }) => isAct(unit));
  const decisive = acts.length > 0 ? near.filter(({ unit }) => isAct(unit)) : near;
  if (decisive.length === 0 || decisive.length < acts.length / 2) return false;
  // "Nobody was stabbed. The pool is shut for repairs." denies the one half and tells the other.
  const unmet = acts.filter(({ like }) => like < NEAR);
  if (unmet.some(({ unit }) => isDenied(best(unit, before, likeness)))) return false;
  const turned = decisive.some(({ unit, by }) => agreement(unit, by) < 0);
  if (turned || (!acts.some(({ unit }) => isEnding(unit)) && near.some(isDenied))) return false;
  if (acts.length === 0 && metAnchors.some(isDenied)) return false;
  const known = acts.length === 0 && anchors.length > 1 && shareOf(metAnchors) === 1;
  const enough = !named ? UNNAMED : known ? KNOWN : CORE;
  return shareOf(met) >= enough && near.length >= Math.min(named ? 2 : 3, core.length);
}

const isAct = ({ senses }: Unit) => senses.some(({ act }) => act);
/** Something ends, goes or is forbidden: "no station" says the same as "the station closes". */
const isEnding = ({ senses }: Unit) => senses.some(({ act, side }) => act && side < 0);
const isDenied = ({ unit, by }: Met) => by?.negated === true && !unit.negated;

/** An ending that no word tells is told where what ends is denied. */
function metOrEnded(
  met: Met,
  core: readonly Unit[],
  here: readonly Unit[],
  likeness: Likeness,
): Met {
  if (met.like >= NEAR || !isEnding(met.unit)) return met;
  const gone = core
    .filter((other) => !isAct(other))
    .some((other) => {
      const { like, by } = best(other, here, likeness);
      return like >= NEAR && by?.negated;
    });
  return gone ? { unit: met.unit, like: 0.8 } : met;
}
