import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { ADDRESS_PURPOSE } from '../contact-points/contact-points.service';
import { mailAddress } from '../contact-points/rules/address';
import { Invitations } from '../confirmations/invitations.service';
import type { Choices } from '../subscriptions/rules/choices';
import { ADD_PEOPLE, ALONE, APPLIED, APPLIED_BEFORE } from './imported-lists.queries';
import { IDS, LISTS, ONE_LIST, STAGE, STAGED, SWEEP } from './imported-lists.queries';
import { ListReader, type ReadList } from './list-reader.service';
import type { NamedColumns } from './rules/columns';
import { listFigures, type ListFigures } from './rules/figures';
import { inviteAfter } from './rules/pace';

/** What somebody says of a list when they bring it. */
export interface ListAsked {
  readonly bytes: Buffer;
  readonly columns: NamedColumns;
  readonly choices: Pick<Choices, 'topicCodes' | 'cadence'>;
  /** Whose list it was. */
  readonly source: string;
  /** The lawful basis on which we may write to these people once. */
  readonly basis: string;
  readonly staffId: string;
}

export interface ImportedList {
  readonly id: string;
  readonly source: string;
  readonly basis: string;
  readonly by: string;
  readonly madeAt: Date;
  readonly appliedAt: Date | null;
  readonly figures: ListFigures | null;
  readonly invited: number;
  readonly confirmed: number;
  readonly ended: number;
  readonly notSent: number;
}

interface Staged extends Pick<ListAsked, 'columns' | 'choices' | 'source' | 'basis'> {
  readonly id: string;
  readonly sha256: Buffer;
  readonly sealedFile: Buffer;
}

const FILE = 'imported_list.file';
const BATCH = 1000;

/**
 * Lists of subscribers that another provider kept. Who stands on one gets an invitation and nothing else: messages
 * begin with the button in it, and who does not press it is erased.
 */
@Injectable()
export class ImportedLists {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly reader: ListReader,
    private readonly invitations: Invitations,
  ) {}

  all(): Promise<ImportedList[]> {
    return this.db.query<ImportedList[]>(LISTS);
  }

  /** 404 `not-found`. */
  async one(id: string): Promise<ImportedList> {
    const [list] = await this.db.query<ImportedList[]>(ONE_LIST, [id]);
    if (!list) throw gone();
    return list;
  }

  /** Keeps a list for a day, sealed, so that it can be looked through first. 422 `bad-list`, 409 `imported-before`. */
  async stage(tx: EntityManager, asked: ListAsked): Promise<{ id: string }> {
    await tx.query(SWEEP);
    const sha256 = createHash('sha256').update(asked.bytes).digest();
    await assertNew(tx, sha256);
    await this.reader.read(tx, asked.bytes, asked.columns);
    const { columns, choices, source, basis, staffId, bytes } = asked;
    const sealed = this.vault.seal(bytes, FILE);
    const [made] = await tx.query<[{ id: string }]>(STAGE, [
      ...[sha256, columns, choices],
      ...[source, basis, staffId, sealed],
    ]);
    return made;
  }

  /** What a list that was put by would do now. 404 `not-found`; 422 as of `stage`. */
  async preview(tx: EntityManager, id: string): Promise<ReadList & { figures: ListFigures }> {
    return this.readStaged(tx, await staged(tx, id));
  }

  /**
   * All of it or nothing. 409 `bad-lines` where some cannot be read and `withoutBad` was not said, 409 `imported-before`
   * for a file that was imported, 404 `not-found`.
   */
  async apply(
    tx: EntityManager,
    { id, staffId, withoutBad }: { id: string; staffId: string; withoutBad: boolean },
  ): Promise<ListFigures> {
    await tx.query(ALONE);
    const list = await staged(tx, id);
    await assertNew(tx, list.sha256);
    const { people, bad, figures } = await this.readStaged(tx, list);
    if (bad.length > 0 && !withoutBad)
      throw new Refusal(
        'bad-lines',
        409,
        `${bad.length} lines cannot be imported. Mend them, or say that they are to be left out. Nothing was imported.`,
        { lines: bad.length },
      );
    const fresh = people.filter(({ standing }) => standing === 'fresh');
    for (let from = 0; from < fresh.length; from += BATCH)
      await this.add(tx, list, fresh.slice(from, from + BATCH), from);
    await tx.query(APPLIED, [id, figures, staffId]);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      action: 'list.imported',
      subject: { kind: 'imported_list', id },
      detail: { ...figures },
    });
    return figures;
  }

  private async readStaged(tx: EntityManager, list: Staged) {
    const bytes = this.vault.openBytes(list.sealedFile, FILE);
    const read = await this.reader.read(tx, bytes, list.columns);
    return { ...read, figures: listFigures(read) };
  }

  private async add(tx: EntityManager, list: Staged, people: ReadList['people'], from: number) {
    const rows = await tx.query<{ id: string }[]>(IDS, [people.length * 3]);
    const ids = rows.map(({ id }) => id);
    const [residents, contacts, asked] = [0, 1, 2].map((nth) =>
      ids.slice(nth * people.length, (nth + 1) * people.length),
    );
    const plans = asked!.map((id, at) =>
      this.invitations.plan(id, inviteAfter(from + at), {
        ...list.choices,
        areaIds: [...people[at]!.areaIds],
      }),
    );
    await tx.query(ADD_PEOPLE, [
      ...[residents, contacts, asked],
      people.map(({ address }) => this.vault.seal(mailAddress(address).address, ADDRESS_PURPOSE)),
      people.map(({ index }) => index),
      people.map(({ address }) => mailAddress(address).domain),
      plans.map(({ sealedChoices }) => sealedChoices),
      plans.map(({ expiresAt }) => expiresAt),
      people.map(({ line }) => line),
      list.id,
    ]);
    await this.invitations.start(tx, plans);
  }
}

const gone = () =>
  new Refusal('not-found', 404, 'This list is no longer here. Files wait a day: upload it again.');

async function staged(tx: EntityManager, id: string): Promise<Staged> {
  const [list] = await tx.query<Staged[]>(STAGED, [id]);
  if (!list) throw gone();
  return list;
}

async function assertNew(tx: EntityManager, sha256: Buffer): Promise<void> {
  const [before] = await tx.query<{ id: string; at: Date }[]>(APPLIED_BEFORE, [sha256]);
  if (!before) return;
  const at = before.at.toISOString();
  throw new Refusal(
    'imported-before',
    409,
    `This very file was imported on ${at}: nothing to do.`,
    {
      listId: before.id,
    },
  );
}
