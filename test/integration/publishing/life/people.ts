import type { Role } from '../../../../src/staff/rules/permissions';

/** How far their roles reach. `elsewhere` is a ward that no message of the walk is for. */
export type Far = 'force' | 'ward' | 'elsewhere';

interface Somebody {
  roles: readonly Role[];
  far: Far;
  /** Works for the council, not for the force. */
  council?: true;
  /** Is in the author's team. */
  team?: true;
}

/** Everybody who acts on the walk, at least one of each role; `anonymous` sends no token. */
export const people = {
  // A supervisor as well: the one who could approve their own message.
  author: { roles: ['officer', 'supervisor'], far: 'force', team: true },
  colleague: { roles: ['officer'], far: 'ward', team: true },
  stranger: { roles: ['officer'], far: 'elsewhere' },
  partner: { roles: ['partner'], far: 'ward', council: true },
  partnerHead: { roles: ['partner supervisor'], far: 'ward', council: true },
  supervisor: { roles: ['supervisor'], far: 'force' },
  supervisor2: { roles: ['supervisor'], far: 'force' },
  local: { roles: ['supervisor'], far: 'ward' },
  legal: { roles: ['legal'], far: 'force' },
  legal2: { roles: ['legal'], far: 'force' },
  inspector: { roles: ['on-call inspector'], far: 'force' },
  triage: { roles: ['triage'], far: 'force' },
  administrator: { roles: ['administrator'], far: 'force' },
  auditor: { roles: ['auditor'], far: 'force' },
  anonymous: { roles: [], far: 'elsewhere' },
} as const satisfies Record<string, Somebody>;

export type Who = keyof typeof people;

export const everybody = Object.keys(people) as Who[];

export const somebody = (who: Who): Somebody => people[who];
