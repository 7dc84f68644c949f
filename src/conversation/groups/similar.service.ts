import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import type { StaffMember } from '../../staff/staff-member';
import { sealedPurpose } from '../replies/purposes';
import { TasksService } from '../tasks/tasks.service';
import { CANDIDATES, COMPARED } from './groups.queries';
import { likeness, SIMILAR_FROM, type Comparable } from './rules/similar';

type Sealed<T> = Omit<T, 'text'> & { sealedText: Buffer | null };
type Candidate = Comparable & { id: string; taskId: string; area: string };

export interface Similar {
  taskId: string;
  area: string;
  category: string;
  at: Date;
  score: number;
  reasons: string[];
}

/** Concerns that may be about the same thing, for a person to decide. The words are unsealed here and kept nowhere. */
@Injectable()
export class SimilarConcerns {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly tasks: TasksService,
  ) {}

  /** The likest first, at most ten, of those that this person sees. */
  async of(me: StaffMember, taskId: string): Promise<Similar[]> {
    const { concern } = await this.tasks.see(me, taskId);
    if (concern.safeContact) return [];
    const [own] = await this.db.query<Sealed<Comparable>[]>(COMPARED, [concern.id]);
    const others = await this.db.query<Sealed<Candidate>[]>(CANDIDATES, [
      ...[concern.id, me.teamIds],
      me.roles.some(({ role }) => role === 'triage'),
      me.roles.filter(({ role }) => role === 'supervisor').map(({ areaId }) => areaId),
    ]);
    const mine = this.open(own!);
    return others
      .map((other) => this.open(other))
      .map((other) => ({ ...likeness(mine, other), ...shown(other) }))
      .filter(({ score }) => score >= SIMILAR_FROM)
      .sort((a, b) => b.score - a.score || b.at.getTime() - a.at.getTime())
      .slice(0, 10);
  }

  private open<T extends Comparable>({ sealedText, ...rest }: Sealed<T>): T {
    const text = sealedText ? this.vault.open(sealedText, sealedPurpose.text) : '';
    return { ...rest, text } as unknown as T;
  }
}

const shown = ({ taskId, area, category, at }: Candidate) => ({ taskId, area, category, at });
