import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { BY_EMAIL, BY_SUBJECT, LINK } from './directory.queries';
import { whoseAccount, type Found, type NoAccount, type Whose } from './rules/whose';

/** Somebody as the directory names them. */
export interface DirectoryPerson {
  readonly issuer: string;
  readonly subject: string;
  /** That the directory vouches for; null: it does for none. */
  readonly verifiedEmail: string | null;
}

/** Whose account somebody of the directory has. Accounts are made by administrators, never by a sign-in. */
@Injectable()
export class DirectoryIdentities {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Whether it needs no address: the directory's own name for the person is known already. */
  async knows(issuer: string, subject: string): Promise<boolean> {
    const rows = await this.db.query<unknown[]>(BY_SUBJECT, [issuer, subject]);
    return rows.length > 0;
  }

  /** The id of the account, linked from now on. 403 `no-account`, with the same words whatever the reason. */
  async accountOf(person: DirectoryPerson): Promise<string> {
    const whose = await this.db.transaction((tx) => this.whose(tx, person));
    if (whose.ok) return whose.id;
    await this.audit.record(this.db.manager, {
      actor: { kind: 'system' },
      action: 'staff.sign-in-refused',
      subject: { kind: 'staff', id: 'unknown' },
      detail: { door: 'page', by: 'directory', why: whose.why satisfies NoAccount },
    });
    throw new Refusal(
      'no-account',
      403,
      'The directory knows you, but there is no account here for you. Ask an administrator for one.',
    );
  }

  private async whose(tx: EntityManager, person: DirectoryPerson): Promise<Whose> {
    const { issuer, subject, verifiedEmail } = person;
    const byEmail =
      verifiedEmail === null ? [] : await tx.query<Found[]>(BY_EMAIL, [issuer, verifiedEmail]);
    // After the lock, so that a second sign-in at the same moment finds what the first one linked.
    const bySubject = await tx.query<Found[]>(BY_SUBJECT, [issuer, subject]);
    const whose = whoseAccount(bySubject[0] ?? null, byEmail[0] ?? null, verifiedEmail !== null);
    if (!whose.ok || !whose.link) return whose;
    const linked = await tx.query<unknown[]>(LINK, [issuer, subject, whose.id]);
    if (linked.length === 0) return { ok: false, why: 'of-another-person' };
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: whose.id },
      action: 'staff.directory-linked',
      subject: { kind: 'staff', id: whose.id },
    });
    return whose;
  }
}
