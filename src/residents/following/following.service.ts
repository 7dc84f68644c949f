import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { Tokens } from '../../platform/security/tokens';
import { FollowedSubjects } from '../interests/followed-subjects';
import { Interests } from '../interests/interests.service';
import { refusedToken } from '../links/token-words';
import { OneTimeCodes } from '../privacy/one-time-codes.service';

/** A thing followed, as the list names it. */
export interface FollowedThing {
  readonly interestId: string;
  readonly name: string;
  readonly href: string | null;
}

/** Long enough to go through a list of things. */
const PROOF_MINUTES = 30;

@Injectable()
export class FollowingService {
  constructor(
    private readonly db: DataSource,
    private readonly tokens: Tokens,
    private readonly codes: OneTimeCodes,
    private readonly interests: Interests,
    private readonly subjects: FollowedSubjects,
  ) {}

  /** Spends the code; gives what opens the list for half an hour. Refusals as of every code. */
  async prove(contactPointId: string, code: string): Promise<string> {
    const codeId = await this.codes.check(contactPointId, 'following', code);
    await this.db.transaction((tx) => this.codes.spend(tx, codeId));
    const expires = new Date(Date.now() + PROOF_MINUTES * 60_000);
    return this.tokens.mint('following', contactPointId, { expires });
  }

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
    const read = this.tokens.read('following', proof);
    if (!read.ok) throw refusedToken(read.code, { 'expired-token': TOO_LATE });
    const mine = await this.interests.find(this.db, interestId);
    if (read.id !== contactPointId || mine?.contactPointId !== contactPointId)
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
