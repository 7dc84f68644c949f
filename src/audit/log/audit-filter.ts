/** Which entries of the log; what is left out does not matter. */
export interface AuditFilter {
  readonly action?: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly actorKind?: 'staff' | 'resident' | 'system';
  readonly actorId?: string;
  /** From this moment on. */
  readonly since?: Date;
  /** Up to this moment, not counting it. */
  readonly before?: Date;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: Date;
  readonly actorKind: 'staff' | 'resident' | 'system';
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Hex. */
  readonly hash: string;
}
