import { HANDOVER_LATE, RECORDING_LATE, type Strike } from '../../tasks/rules/clock';

/** Somebody with a role over the concern's area. `depth`: how far below the force the area of the role lies. */
export interface Superior {
  readonly id: string;
  readonly role: 'supervisor' | 'on-call inspector';
  readonly depth: number;
}

export interface Hearers {
  readonly ownerId: string | null;
  readonly teamIds: readonly string[];
  readonly superiors: readonly Superior[];
}

/** Of a desk with many people not each needs the same mail. */
export const MOST_OF_TEAM = 25;

type Step = Strike['step'];
const toSergeant: readonly Step[] = ['escalated-sergeant', RECORDING_LATE];
const toTeam: readonly Step[] = ['warned-half', 'warned-late', HANDOVER_LATE, RECORDING_LATE];

/** Its owner, and where nobody has it yet the whole team. */
const team = ({ ownerId, teamIds }: Hearers) =>
  ownerId ? [ownerId] : teamIds.slice(0, MOST_OF_TEAM);

/**
 * The sergeant is whoever supervises the smallest area around; the inspector supervises the next wider one. Where
 * nobody does, the on-call inspector is meant, and without any such person the one below.
 */
function superiorsOf({ superiors }: Hearers): { sergeants: string[]; inspectors: string[] } {
  const at = (depth: number | undefined) =>
    superiors.filter((one) => one.role === 'supervisor' && one.depth === depth).map(({ id }) => id);
  const depths = superiors.filter(({ role }) => role === 'supervisor').map(({ depth }) => depth);
  const [nearest, wider] = [...new Set(depths)].sort((a, b) => b - a);
  const onCall = superiors.filter(({ role }) => role === 'on-call inspector').map(({ id }) => id);
  const sergeants = nearest === undefined ? onCall : at(nearest);
  const above = wider === undefined ? onCall : at(wider);
  return { sergeants, inspectors: above.length > 0 ? above : sergeants };
}

/** Whom a strike of the clock is told to, each once. Never nobody, as long as there is a team. */
export function whoHears(step: Step, hearers: Hearers): string[] {
  const { sergeants, inspectors } = superiorsOf(hearers);
  const told = [
    ...(toTeam.includes(step) ? team(hearers) : []),
    ...(toSergeant.includes(step) ? sergeants : []),
    ...(step === 'escalated-inspector' ? inspectors : []),
  ];
  return [...new Set(told.length > 0 ? told : team(hearers))];
}
