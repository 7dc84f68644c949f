/** One thing that happened to a message. */
export class TimelineEntryDto {
  /** ISO 8601 in the force's zone. */
  at: string;
  /** A code: revision, check, decision, clearance, void, event, comment and so on. */
  kind: string;
  /** Name of who did it; null: it happened by itself. */
  who: string | null;
  /** In words. */
  what: string;
  /** Reasons, versions or what was said. */
  words?: string;
  /** A decision that was refused. */
  refused?: boolean;
  /** Another message that belongs to it. */
  messageId?: string;
}

/** The newest first. */
export class TimelineDto {
  items: TimelineEntryDto[];
}
