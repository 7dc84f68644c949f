import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Vault } from '../../platform/security/vault';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import { sealedPurpose } from '../replies/purposes';
import { ConcernPlaces } from '../places/concern-places.service';
import { dueAt } from '../triage/rules/due';
import type { Triage } from '../triage/triage';
import { ConcernArea } from './concern-area';
import { NEW_IDS, NOTE_EVENTS, OPEN_CONCERNS, OPEN_TASKS, RAISE_ALARMS } from './opening.queries';
import { Ownership } from './ownership.service';
import type { Opened, Received } from './received';
import { needsTask } from './rules/weight';
import { workflowOf } from './workflow-of';

interface Plan extends Opened {
  received: Received;
  areaId: string;
  teamId: string;
}

/** Opens concerns, their tasks and alarms: a whole batch in a few statements of one transaction. */
@Injectable()
export class Opening {
  constructor(
    private readonly settings: Settings,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly areas: ConcernArea,
    private readonly ownership: Ownership,
    private readonly places: ConcernPlaces,
  ) {}

  /** In the order of what was received. */
  async openAll(tx: EntityManager, all: readonly Received[]): Promise<Opened[]> {
    if (all.length === 0) return [];
    const ids = await tx.query<{ id: string }[]>(NEW_IDS, [2 * all.length]);
    const areas = await this.areas.ofAll(
      tx,
      all.map(({ target }) => target),
    );
    const plans: Plan[] = [];
    for (const [at, received] of all.entries())
      plans.push(await this.plan(tx, received, areas[at]!, [ids[2 * at]!.id, ids[2 * at + 1]!.id]));
    await this.concerns(tx, plans);
    await this.places.keepAll(tx, plans.flatMap(placeOf));
    await this.work(tx, plans);
    return plans;
  }

  /** Null for no clock. */
  due({ urgency }: Triage, at: Date): Date | null {
    return dueAt(urgency, at, { standardHours: this.settings.STANDARD_HOURS });
  }

  sealReasons({ reasons }: Triage): Buffer {
    return this.vault.seal(JSON.stringify(reasons), sealedPurpose.reasons);
  }

  private async plan(
    tx: EntityManager,
    received: Received,
    areaId: string,
    [concernId, taskId]: [string, string],
  ) {
    const { triage, automatic } = received;
    const work = needsTask(triage, automatic);
    return {
      ...{ received, areaId, concernId, taskId: work ? taskId : null },
      alarmed: work && triage.urgency === 'immediate',
      teamId: work ? (await this.ownership.teamFor(tx, triage.route, areaId)).id : '',
    };
  }

  private async concerns(tx: EntityManager, plans: readonly Plan[]): Promise<void> {
    const column = <T>(of: (plan: Plan) => T) => plans.map(of);
    const read = <T>(of: (received: Received) => T) => plans.map(({ received }) => of(received));
    const isTheirs = ({ standing, target }: Received) =>
      standing.belongs && target.contactPointId !== null;
    await tx.query(OPEN_CONCERNS, [
      column(({ concernId }) => concernId),
      read((one) => (isTheirs(one) ? one.target.contactPointId : null)),
      read(({ target }) => target.messageId),
      column(({ areaId }) => areaId),
      read(({ triage }) => triage.category),
      read(({ triage }) => triage.urgency),
      read(({ triage }) => triage.route),
      read(({ triage }) => triage.flags.join(',')),
      read(({ triage }) => this.sealReasons(triage)),
      read(({ triage }) => triage.rulesVersion),
      read(({ triage }) => triage.flags.includes('safe_contact')),
      read(({ triage }) => triage.flags.includes('no_auto_reply')),
      column(({ taskId }) => (taskId ? 'open' : 'closed')),
      read(isTheirs),
      read((one) => (isTheirs(one) ? null : one.standing.index)),
      read(({ receivedAt }) => receivedAt),
    ]);
  }

  private async work(tx: EntityManager, plans: readonly Plan[]): Promise<void> {
    const tasks = plans.filter(({ taskId }) => taskId !== null);
    if (tasks.length > 0)
      await tx.query(OPEN_TASKS, [
        tasks.map(({ taskId }) => taskId),
        tasks.map(({ concernId }) => concernId),
        tasks.map(({ teamId }) => teamId),
        tasks.map(({ received }) => this.due(received.triage, received.receivedAt)),
        tasks.map(({ received }) => received.receivedAt),
      ]);
    const alarms = plans.filter(({ alarmed }) => alarmed);
    if (alarms.length > 0)
      await tx.query(RAISE_ALARMS, [
        alarms.map(({ concernId }) => concernId),
        alarms.map(({ received }) => received.receivedAt),
      ]);
    await this.note(tx, plans, alarms);
    await this.outbox.startAll(
      tx,
      tasks.map(({ concernId, taskId }) => ({
        workflow: 'concern',
        id: workflowOf(concernId, taskId!),
        queue: queues.conversation,
        args: [concernId, taskId],
      })),
    );
  }

  private async note(tx: EntityManager, plans: readonly Plan[], alarms: readonly Plan[]) {
    const events = [
      ...plans.map(({ concernId, received: { automatic, standing } }) => ({
        ...{ concernId, kind: 'received' },
        detail: { automatic, ...(standing.belongs ? {} : { sender: standing.sender }) },
      })),
      ...alarms.map(({ concernId }) => ({ concernId, kind: 'alarm raised', detail: {} })),
    ];
    await tx.query(NOTE_EVENTS, [
      events.map(({ concernId }) => concernId),
      events.map(({ kind }) => kind),
      events.map(({ detail }) => JSON.stringify(detail)),
    ]);
  }
}

const placeOf = ({ concernId, received: { target } }: Plan) =>
  target.at ? [{ concernId, at: target.at }] : [];
