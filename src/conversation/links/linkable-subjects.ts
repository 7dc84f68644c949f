import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Subject } from '../../residents/interests/subject';

/** Something that officers work on, as a concern may be linked to it. */
export interface Linkable extends Omit<Subject, 'kind'> {
  /** Public words of ours. */
  readonly name: string;
  /** Its page for staff. */
  readonly href: string;
  /** Its page for everybody. */
  readonly publicHref: string;
  /** Whose followers hear what comes of it. */
  readonly follows: Subject;
}

/** A room further along the way that has such things registers each kind of them. */
export interface LinkableKind {
  readonly kind: string;
  /** What pages call one of them, such as “Priority”. */
  readonly label: string;
  find(db: DataSource | EntityManager, ids: readonly string[]): Promise<Linkable[]>;
  /** Those in, above or below an area. */
  around(db: DataSource | EntityManager, areaId: string): Promise<Linkable[]>;
}

export interface NamedLinkable extends Linkable {
  readonly kind: string;
  readonly label: string;
}

type Reads = DataSource | EntityManager;

/** What concerns can be linked to. Empty in a process that has no such rooms. */
@Injectable()
export class LinkableSubjects {
  private readonly kinds = new Map<string, LinkableKind>();

  add(kind: LinkableKind): void {
    this.kinds.set(kind.kind, kind);
  }

  /** In the order asked; what is not there any more is left out. */
  async find(db: Reads, subjects: readonly Subject[]): Promise<NamedLinkable[]> {
    const found = new Map<string, NamedLinkable>();
    for (const one of this.kinds.values()) {
      const ids = subjects.filter(({ kind }) => kind === one.kind).map(({ id }) => id);
      if (ids.length === 0) continue;
      for (const row of await one.find(db, ids))
        found.set(keyOf({ ...row, ...one }), named(one, row));
    }
    return subjects.flatMap((subject) => found.get(keyOf(subject)) ?? []);
  }

  async around(db: Reads, areaId: string): Promise<NamedLinkable[]> {
    const all = await Promise.all(
      [...this.kinds.values()].map(async (one) =>
        (await one.around(db, areaId)).map((row) => named(one, row)),
      ),
    );
    return all.flat();
  }
}

const named = ({ kind, label }: LinkableKind, row: Linkable) => ({ ...row, kind, label });
const keyOf = ({ kind, id }: Subject) => `${kind}:${id}`;
