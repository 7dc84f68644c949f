import { ApiProperty } from '@nestjs/swagger';
import type { ExportedHead } from '../../audit/heads/heads.service';
import type { AuditEntry } from '../../audit/log/audit-filter';

class ActorAnswer {
  @ApiProperty({ enum: ['staff', 'resident', 'system'] }) kind: AuditEntry['actorKind'];
  @ApiProperty({ type: 'string', nullable: true }) id: string | null;
}

class SubjectAnswer {
  kind: string;
  id: string;
}

export class AuditEntryAnswer {
  /** Its number in the chain. */
  seq: number;
  @ApiProperty({ type: 'string', format: 'date-time' }) at: Date;
  actor: ActorAnswer;
  action: string;
  subject: SubjectAnswer;
  @ApiProperty({ type: 'object', additionalProperties: true })
  detail: Readonly<Record<string, unknown>>;
  /** SHA-256 over the entry and the hash before it, hex. */
  hash: string;
}

export class AuditPageAnswer {
  @ApiProperty({ type: [AuditEntryAnswer] }) items: AuditEntryAnswer[];
  /** Cursor of the next page; null on the last. */
  @ApiProperty({ type: 'number', nullable: true }) next: number | null;
}

export const entryAnswer = (entry: AuditEntry): AuditEntryAnswer => ({
  seq: entry.seq,
  at: entry.at,
  actor: { kind: entry.actorKind, id: entry.actorId },
  action: entry.action,
  subject: { kind: entry.subjectKind, id: entry.subjectId },
  detail: entry.detail,
  hash: entry.hash,
});

/** As it was exported, and what is wrong with it now (null: it fits). */
export const headAnswer = ({ head, filed, mailed, misfit }: ExportedHead) => ({
  ...head,
  ...{ filed, mailed, misfit },
});
