import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import type { NamedSubject, Subject } from './subject';

/** A thing with what a message about it needs. */
export interface KnownSubject extends NamedSubject {
  /** Whose supervisor decides on a message about it. At least one. */
  readonly areaIds: readonly string[];
  readonly topicCode: string;
  /** Its page for staff. */
  readonly href: string;
  /** Its page for everybody, where anybody may follow it; null where only who asked follows it. */
  readonly publicHref: string | null;
  /** What a draft about it begins with. Markdown. */
  readonly firstWords?: { readonly subject?: string; readonly body?: string };
}

/** A room further along the way that has things to follow registers each kind of them. */
export interface SubjectKind {
  readonly kind: string;
  /** Null when there is no such thing, or nobody may be told about it. */
  find(db: DataSource | EntityManager, id: string): Promise<Omit<KnownSubject, 'kind'> | null>;
}

@Injectable()
export class FollowedSubjects {
  private readonly kinds = new Map<string, SubjectKind>();

  add(kind: SubjectKind): void {
    this.kinds.set(kind.kind, kind);
  }

  /** 404 `not-found` when it is none that people follow. */
  async get(db: DataSource | EntityManager, { kind, id }: Subject): Promise<KnownSubject> {
    const found = await this.kinds.get(kind)?.find(db, id);
    if (!found) throw new Refusal('not-found', 404, 'residents/interests:refused.no-kind');
    return { kind, ...found };
  }
}
