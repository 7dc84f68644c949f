import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { FollowedSubjects } from '../interests/followed-subjects';
import { Interests } from '../interests/interests.service';
import { CodeDoor } from '../privacy/code-door.service';

/** A thing followed, as the list names it. */
export interface FollowedThing {
  readonly interestId: string;
  readonly name: string;
  readonly href: string | null;
}

@Injectable()
export class FollowingService {
  constructor(
    private readonly db: DataSource,
    private readonly door: CodeDoor,
    private readonly interests: Interests,
    private readonly subjects: FollowedSubjects,
  ) {}

  async of(contactPointId: string): Promise<FollowedThing[]> {
    const open = await this.interests.openOf(this.db, contactPointId);
    return Promise.all(
      open.map(async ({ interestId, kind, id }) => {
        const subject = await this.subjects.get(this.db, { kind, id }).catch(gone);
        const name = subject?.name ?? 'Something that we no longer show';
        return { interestId, name, href: subject?.publicHref ?? null };
      }),
    );
  }

  /** The name of what was stopped. Once more changes nothing. 404 `not-found` for what is another's. */
  async stop(contactPointId: string, proof: string, interestId: string): Promise<string> {
    const person = this.door.personOf(proof, 'following', TOO_LATE);
    const mine = await this.interests.find(this.db, interestId);
    if (person !== contactPointId || mine?.contactPointId !== contactPointId)
      throw new Refusal('not-found', 404, 'residents/following:refused.not-followed');
    await this.db.transaction((tx) => this.interests.unfollow(tx, mine, contactPointId));
    return (await this.subjects.get(this.db, mine).catch(gone))?.name ?? 'this';
  }
}

const TOO_LATE = 'residents/following:refused.too-late';

function gone(error: unknown): null {
  if (error instanceof Refusal && error.code === 'not-found') return null;
  throw error;
}
