import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Interests } from '../../residents/interests/interests.service';
import type { Subject } from '../../residents/interests/subject';
import type { Triage } from '../triage/triage';
import { HEARD_BY, HOLDS_NONE } from './quieting.queries';

const quiet = ['safe_contact', 'no_auto_reply'] as const;

/** Whether mails that name what somebody asked us could harm them from now on. */
export const becomesQuiet = ({ urgency, flags }: Pick<Triage, 'urgency' | 'flags'>): boolean =>
  urgency === 'immediate' || quiet.some((flag) => flags.includes(flag));

/** Whoever tells us of a danger gets no mail any more that says what they asked us before (promise 9). */
@Injectable()
export class Quieting {
  constructor(private readonly interests: Interests) {}

  /** Call it after all locks: each ending goes on record. */
  async silence(tx: EntityManager, concernId: string, contactPointId: string): Promise<void> {
    const heard = await tx.query<Subject[]>(HEARD_BY, [concernId]);
    for (const subject of heard) await this.interests.unfollow(tx, subject, contactPointId);
    await tx.query(HOLDS_NONE, [concernId]);
  }
}
