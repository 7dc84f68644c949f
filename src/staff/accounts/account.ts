import type { Grant } from './rules/may-change';

/** An account as administrators see it. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly active: boolean;
  /** Without one they were invited and have not been in yet. */
  readonly hasPassword: boolean;
  readonly partnerId: string | null;
  /** The partner's name. */
  readonly partner: string | null;
  readonly addedAt: Date;
  readonly grants: readonly Grant[];
  readonly teamIds: readonly string[];
  /** Until when the link that they were sent works; null where none is open. */
  readonly linkUntil: Date | null;
  /** The ETag. */
  readonly version: number;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly teamIds: readonly string[];
  /** Which partner they work for; null: the force. For good. */
  readonly partnerId: string | null;
}

export interface AccountChange {
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Left out: as they are. */
  readonly teamIds?: readonly string[];
}

export interface AccountsAsked {
  readonly name?: string;
  readonly role?: string;
  /** The roles' area: this one or one in it. */
  readonly areaId?: string;
  readonly state?: 'active' | 'ended';
  readonly cursor?: string;
  readonly limit?: number;
}
