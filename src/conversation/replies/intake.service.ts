import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService, type AuditFact } from '../../audit/audit.service';
import { Batches } from '../../platform/batches';
import { Concerns } from '../concerns/concerns.service';
import type { Opened, Received } from '../concerns/received';
import { Senders, unproven, type Standing } from '../senders/senders.service';
import type { Flag } from '../triage/vocabulary';
import { FormReading, type IncomingForm } from './form-reading.service';
import type { Incoming, Kept } from './incoming';
import { KNOWN_REPLIES, SAME_WORDS, TAKE_TURNS } from './intake.queries';
import { Keeping } from './keeping.service';
import { Reading, type ReadReply } from './reading.service';
import { repeatFlags } from './rules/same-words';

/** Each batch holds a connection, and the audit chain at its end: two, so that one works while the other commits. */
const SHAPE = { lanes: 2, most: 32 };

/**
 * Takes mails in: stored, triaged, owned, clocked and alarmed in one transaction (promise 8), whether Temporal is up
 * or not. The mailroom answers 250 only after it. Mails that come at once share a transaction, since the audit chain
 * lets one in at a time.
 */
@Injectable()
export class Intake {
  private readonly batches = new Batches<ReadReply, Kept>((reads) => this.store(reads), SHAPE);

  constructor(
    private readonly db: DataSource,
    private readonly reading: Reading,
    private readonly forms: FormReading,
    private readonly senders: Senders,
    private readonly concerns: Concerns,
    private readonly keeping: Keeping,
    private readonly audit: AuditService,
  ) {}

  async take(incoming: Incoming): Promise<Kept> {
    return this.batches.add(await this.reading.of(incoming), personOf(incoming));
  }

  /** What came by one of our forms, by the same transaction. Ask as often as you like: it is taken once. */
  async takeForm(incoming: IncomingForm): Promise<Kept> {
    return this.batches.add(await this.forms.of(incoming), personOf(incoming));
  }

  private store(reads: readonly ReadReply[]): Promise<Kept[]> {
    return this.db.transaction(async (tx) => {
      await tx.query(TAKE_TURNS, [turnsOf(reads)]);
      const known = await this.known(tx, reads);
      const fresh = reads.filter((read) => !known.has(hex(read)));
      const received = await this.received(tx, fresh);
      const opened = await this.concerns.receiveAll(tx, received);
      const ids = await this.keeping.keepAll(
        tx,
        fresh.map((read, at) => ({
          ...{ read, concernId: opened[at]!.concernId },
          sender: received[at]!.standing.sender,
        })),
      );
      for (const [at, read] of fresh.entries()) {
        const { concernId } = opened[at]!;
        known.set(hex(read), { replyId: ids[at]!, concernId, repeated: false });
      }
      await this.audit.recordAll(
        tx,
        fresh.map((_, at) => factOf(received[at]!, opened[at]!, ids[at]!)),
      );
      return reads.map((read) => known.get(hex(read))!);
    });
  }

  /** Those that are kept already, by their index. */
  private async known(tx: EntityManager, reads: readonly ReadReply[]): Promise<Map<string, Kept>> {
    const rows = await tx.query<{ id: string; concernId: string; index: Buffer }[]>(KNOWN_REPLIES, [
      reads.map(({ index }) => index),
    ]);
    return new Map(
      rows.map(({ id, concernId, index }) => [
        index.toString('hex'),
        { replyId: id, concernId, repeated: true },
      ]),
    );
  }

  /** Words that come again raise the flags of a repeat, and go to the concern they are about. */
  private async received(tx: EntityManager, reads: readonly ReadReply[]): Promise<Received[]> {
    const standings = await this.standings(tx, reads);
    const repeats = await this.sameWords(
      tx,
      reads.filter((_, at) => standings[at]!.belongs),
    );
    return reads.map((read, at) => {
      const { incoming, mail, triage } = read;
      const { target, receivedAt } = incoming;
      const again = repeats.get(read) ?? null;
      const flags: Flag[] = again
        ? [...new Set([...triage.flags, ...repeatFlags(triage)])]
        : triage.flags;
      return {
        ...{ target, receivedAt, standing: standings[at]!, automatic: mail.isAutomatic },
        ...{ triage: { ...triage, flags }, repeats: again },
      };
    });
  }

  private async standings(tx: EntityManager, reads: readonly ReadReply[]): Promise<Standing[]> {
    const isFormAlone = ({ incoming, mail }: ReadReply) => 'form' in incoming && mail.from === '';
    const sent = reads.filter((read) => !isFormAlone(read));
    const found = await this.senders.ofAll(
      tx,
      sent.map(({ incoming: { target, sender }, mail, authentication }) => ({
        ...{ target, authentication },
        claims: { from: mail.from, envelope: sender },
      })),
    );
    return reads.map((read) => (isFormAlone(read) ? unproven : found[sent.indexOf(read)]!));
  }

  /** The concerns of those whose words came before. */
  private async sameWords(tx: EntityManager, reads: readonly ReadReply[]) {
    const telling = reads.filter(({ textIndex }) => textIndex !== null);
    if (telling.length === 0) return new Map<ReadReply, string>();
    const rows = await tx.query<{ place: number; id: string }[]>(SAME_WORDS, [
      telling.map(({ textIndex }) => textIndex),
      telling.map(({ incoming }) => incoming.target.messageId),
      telling.map((read) => read.telling),
      telling.map(({ incoming }) => incoming.target.contactPointId),
      telling.map(({ incoming }) => incoming.receivedAt),
    ]);
    return new Map(rows.map(({ place, id }) => [telling[place - 1]!, id]));
  }
}

const hex = ({ index }: ReadReply) => index.toString('hex');

/** Mails of one person are stored one after the other, so that each knows of those before it. */
const personOf = ({ target }: Incoming) => target.contactPointId ?? target.concernId ?? '';

function turnsOf(reads: readonly ReadReply[]): number[] {
  const turns = reads.flatMap(({ index, incoming }) => [
    index.readInt32BE(0),
    Buffer.from(
      personOf(incoming).replaceAll('-', '').slice(-8).padStart(8, '0'),
      'hex',
    ).readInt32BE(0),
  ]);
  return [...new Set(turns)].sort((a, b) => a - b);
}

const factOf = (
  { target, triage, standing }: Received,
  { concernId, taskId, alarmed }: Opened,
  replyId: string,
): AuditFact => ({
  actor: { kind: 'resident', id: (standing.belongs && target.contactPointId) || undefined },
  action: 'reply.received',
  subject: { kind: 'concern', id: concernId },
  detail: {
    ...{ replyId, taskId, alarmed },
    ...{ urgency: triage.urgency, route: triage.route, sender: standing.sender },
  },
});
