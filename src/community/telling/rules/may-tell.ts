import type { Role } from '../../../staff/rules/permissions';
import { covers, type HeldRole } from '../../../staff/rules/scope';
import { keep, type CommunityBlocker } from '../../rules/community-blockers';

/** So many may be told by one officer's checked answer; more only by an approved message (promise 1). */
export const FEW = 5;

const tellers: readonly Role[] = ['officer', 'supervisor'];

/** Why this person may not write to the followers themselves. `people`: who would get it. */
export function whyNotTellDirectly(
  person: { readonly roles: readonly HeldRole[] },
  areaPaths: readonly (readonly string[])[],
  people: number,
): CommunityBlocker[] {
  return keep(
    !covers(person.roles, tellers, areaPaths) && 'outside-your-area',
    people === 0 && 'nobody-follows',
    people > FEW && 'too-many-to-tell-directly',
  );
}
