/** A ward by its codes, of today's tree or of a file. */
export interface WardFacts {
  readonly code: string;
  readonly name: string;
  readonly borough: string;
}

/** What share (0 to 1) of an old ward's ground each ward of the file has, largest first. */
export type Shares = ReadonlyMap<string, readonly { code: string; share: number }[]>;

export type ChangeKind =
  'new' | 'renamed' | 'recoded' | 'split' | 'merged' | 'gave-ground' | 'moved-borough';

export interface Change {
  readonly kind: ChangeKind;
  readonly from: readonly WardFacts[];
  readonly to: readonly WardFacts[];
}

export interface Plan {
  readonly changes: readonly Change[];
  /** Wards that are not there yet. */
  readonly added: readonly WardFacts[];
  /** Codes of wards that end. */
  readonly ended: readonly string[];
  readonly renamed: readonly WardFacts[];
  /** Who followed the first code is to follow these: where a ward stays, itself and what takes part of its ground. */
  readonly moves: ReadonlyMap<string, readonly string[]>;
  /** Wards that end with nothing in their place; such a plan is not applied. */
  readonly lost: readonly WardFacts[];
}

export interface Before {
  readonly today: readonly WardFacts[];
  readonly coming: readonly WardFacts[];
  readonly shares: Shares;
  /** What a look-up says became of an older ward; it comes before overlap. */
  readonly lookUp: ReadonlyMap<string, readonly string[]>;
}

/** Less than this is a sliver along an edge, not somebody's street. */
const LEAST_SHARE = 0.05;

/**
 * What a file of wards changes. Only boroughs of the file are looked at: wards of others stay as they are.
 * A ward is the same if its code is; one that goes is followed by what a look-up says, else by what lies on its
 * ground, else by the ward of its name in its borough.
 */
export function planWards({ today, coming, shares, lookUp }: Before): Plan {
  const boroughs = new Set(coming.map(({ borough }) => borough));
  const now = new Map(coming.map((ward) => [ward.code, ward]));
  const old = new Map(today.map((ward) => [ward.code, ward]));
  const added = coming.filter(({ code }) => !old.has(code));
  const looked = today.filter((ward) => now.has(ward.code) || boroughs.has(ward.borough));
  const going = looked.filter(({ code }) => !now.has(code));
  const isNew = new Set(added.map(({ code }) => code));

  const moves = new Map<string, readonly string[]>();
  for (const ward of looked) {
    const next = successors(ward, { coming, shares, lookUp }).filter((code) => now.has(code));
    if (!now.has(ward.code)) {
      if (next.length > 0) moves.set(ward.code, next);
    } else {
      // A ward that stays keeps its followers; ground that went to a new one is followed there too.
      const taken = next.filter((code) => isNew.has(code));
      if (taken.length > 0) moves.set(ward.code, [ward.code, ...taken]);
    }
  }
  const renamed = looked.flatMap((ward) => {
    const after = now.get(ward.code);
    return after && after.name !== ward.name ? [after] : [];
  });
  const facts = (codes: readonly string[]) =>
    codes.map((code) => (now.get(code) ?? old.get(code))!);
  const changes: Change[] = [
    ...renamed.map((to): Change => ({ kind: 'renamed', from: facts2(old, to.code), to: [to] })),
    ...looked.flatMap((ward): Change[] => {
      const after = now.get(ward.code);
      const moved = after && after.borough !== ward.borough;
      return moved ? [{ kind: 'moved-borough', from: [ward], to: [after] }] : [];
    }),
    ...[...moves].flatMap(([code, to]): Change[] => {
      const from = facts2(old, code);
      if (now.has(code)) return [{ kind: 'gave-ground', from, to: facts(to) }];
      if (to.length > 1) return [{ kind: 'split', from, to: facts(to) }];
      return [];
    }),
    ...joined(moves, now, isNew).map(([to, from]): Change => {
      const olds = from.map((code) => old.get(code)!);
      const target = now.get(to)!;
      return {
        kind: olds.length > 1 || !isNew.has(to) ? 'merged' : 'recoded',
        from: olds,
        to: [target],
      };
    }),
    ...added
      .filter(({ code }) => ![...moves.values()].some((to) => to.includes(code)))
      .map((to): Change => ({ kind: 'new', from: [], to: [to] })),
  ];
  const lost = going.filter(({ code }) => !moves.has(code));
  return { changes, added, ended: going.map(({ code }) => code), renamed, moves, lost };
}

const facts2 = (old: ReadonlyMap<string, WardFacts>, code: string) => [old.get(code)!];

/** Wards that end and go wholly into one: by that one. */
function joined(
  moves: ReadonlyMap<string, readonly string[]>,
  now: ReadonlyMap<string, WardFacts>,
  isNew: ReadonlySet<string>,
): [string, string[]][] {
  const into = new Map<string, string[]>();
  for (const [code, to] of moves)
    if (!now.has(code) && to.length === 1) into.set(to[0]!, [...(into.get(to[0]!) ?? []), code]);
  return [...into].sort(([one], [other]) => Number(isNew.has(other)) - Number(isNew.has(one)));
}

function successors(
  { code, name, borough }: WardFacts,
  { coming, shares, lookUp }: Pick<Before, 'coming' | 'shares' | 'lookUp'>,
): readonly string[] {
  const told = lookUp.get(code);
  if (told && told.length > 0) return told;
  const [most, ...others] = shares.get(code) ?? [];
  if (most)
    return [most, ...others.filter(({ share }) => share >= LEAST_SHARE)].map((one) => one.code);
  return coming
    .filter((ward) => ward.name === name && ward.borough === borough)
    .map((one) => one.code);
}
