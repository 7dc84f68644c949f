import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import type { Subject } from './subject';
import {
  BEGIN_INTEREST,
  BEGIN_INTERESTS,
  COUNT_FOLLOWERS,
  END_ALL_INTERESTS,
  END_INTEREST,
  FEW_FOLLOWERS,
} from './interests.queries';

/** A person and what ends their following. */
export interface Follower {
  readonly contactPointId: string;
  readonly interestId: string;
}

/** Who asked to be told about one thing. Only confirmed contact points are ever told. */
@Injectable()
export class Interests {
  constructor(private readonly audit: AuditService) {}

  /** Once more changes nothing and gives false. Call it only for who proved that the address is theirs. */
  async follow(tx: EntityManager, subject: Subject, contactPointId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(BEGIN_INTEREST, [...of(subject), contactPointId]);
    if (rows.length > 0) await this.record(tx, 'interest.begun', subject, contactPointId);
    return rows.length > 0;
  }

  /** Many at once, who asked for it before. One audit entry says how many. */
  async followAll(tx: EntityManager, subject: Subject, contactPointIds: readonly string[]) {
    if (contactPointIds.length === 0) return;
    await tx.query(BEGIN_INTERESTS, [...of(subject), contactPointIds]);
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      action: 'interest.begun-for-many',
      subject: { kind: subject.kind, id: subject.id },
      detail: { people: contactPointIds.length },
    });
  }

  /** False when they did not follow it. */
  async unfollow(tx: EntityManager, subject: Subject, contactPointId: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(END_INTEREST, [
      ...of(subject),
      contactPointId,
    ]);
    if (rows.length > 0) await this.record(tx, 'interest.ended', subject, contactPointId);
    return rows.length > 0;
  }

  /** With all that a person gets; the caller records it. */
  async endAll(tx: EntityManager, contactPointId: string): Promise<void> {
    await tx.query(END_ALL_INTERESTS, [contactPointId]);
  }

  /** Whose an interest is and in what, ended or not; null when there is none. */
  async find(db: DataSource | EntityManager, interestId: string) {
    const [row] = await db.query<(Subject & { contactPointId: string })[]>(
      `SELECT subject_kind AS kind, subject_id AS id, contact_point_id AS "contactPointId"
       FROM interest WHERE id = $1`,
      [interestId],
    );
    return row ?? null;
  }

  /** People who would be told today. */
  async count(db: DataSource | EntityManager, subject: Subject): Promise<number> {
    const [row] = await db.query<[{ people: number }]>(COUNT_FOLLOWERS, of(subject));
    return row.people;
  }

  /** The first who followed, at most so many. */
  few(db: DataSource | EntityManager, subject: Subject, most: number): Promise<Follower[]> {
    return db.query<Follower[]>(FEW_FOLLOWERS, [...of(subject), most]);
  }

  /** What a person follows now, the newest first. */
  openOf(db: DataSource | EntityManager, contactPointId: string) {
    return db.query<(Subject & { interestId: string })[]>(
      `SELECT id AS "interestId", subject_kind AS kind, subject_id AS id FROM interest
       WHERE contact_point_id = $1 AND ended IS NULL ORDER BY since DESC, "interestId"`,
      [contactPointId],
    );
  }

  /** What a person follows or followed, for their download. */
  heldOf(db: EntityManager, contactPointId: string): Promise<unknown[]> {
    return db.query(
      `SELECT subject_kind AS kind, subject_id AS id, since, ended FROM interest
       WHERE contact_point_id = $1 ORDER BY id`,
      [contactPointId],
    );
  }

  private record(tx: EntityManager, action: string, { kind, id }: Subject, contactPointId: string) {
    return this.audit.record(tx, {
      actor: { kind: 'resident', id: contactPointId },
      action,
      subject: { kind: 'contact_point', id: contactPointId },
      detail: { kind, id },
    });
  }
}

const of = ({ kind, id }: Subject) => [kind, id];
