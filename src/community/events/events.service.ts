import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import { FollowedSubjects } from '../../residents/interests/followed-subjects';
import { notFound, refuse } from '../refuse';
import { PublicWords } from '../words/public-words.service';
import { EventTimes } from './clock/event-times';
import { CommunityEvent } from './event.entity';
import type { EventInput } from './event-input';
import { EVENTS_IN } from './events.queries';
import { eventText, refuseImpossible } from './impossible';
import { LockedEvents, type SeenEvent } from './locked-events';
import { stepOf, type EventState, type EventStep } from './rules/event-life';
import { whyNotEvent, type Actor } from './rules/may-event';

/** Of messages about events. */
export const EVENT_TOPIC = 'local-events';
const SHOWN = 200;

/** Events as staff write, publish and call them off. Every change is an audit entry. */
@Injectable()
export class EventsService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly locked: LockedEvents,
    private readonly words: PublicWords,
    private readonly times: EventTimes,
    private readonly outbox: Outbox,
    private readonly subjects: FollowedSubjects,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.subjects.add({
      kind: 'event',
      find: async (db, id) => {
        const event = await db.getRepository(CommunityEvent).findOneBy({ id });
        if (!event?.publishedAt) return null;
        const pages = { href: `/staff/events/${id}`, publicHref: `/events/${id}` };
        const { title: name, areaIds } = event;
        return { id, name, areaIds, topicCode: EVENT_TOPIC, ...pages };
      },
    });
  }

  /** The newest first, at most 200. */
  list(states: readonly EventState[]): Promise<CommunityEvent[]> {
    const where = { state: In([...states]) };
    return this.db.manager.find(CommunityEvent, { where, order: { id: 'DESC' }, take: SHOWN });
  }

  /** What the public may see of an area, or of all with null, in order of time; `since`: not what ended before. */
  async inArea(areaId: string | null, since: Date): Promise<CommunityEvent[]> {
    const states = ['published', 'over', 'cancelled'];
    const rows = await this.db.query<{ id: string }[]>(EVENTS_IN, [areaId, since, states, SHOWN]);
    const ids = rows.map(({ id }) => id);
    const order = { startsAt: 'ASC' as const, id: 'ASC' as const };
    return this.db.manager.find(CommunityEvent, { where: { id: In(ids) }, order });
  }

  /** 404 `not-found` when there is none. */
  get(id: string, db: EntityManager = this.db.manager): Promise<SeenEvent> {
    return this.locked.see(db, id);
  }

  /** What everybody may see. 404 for what was never published. */
  async open(id: string): Promise<CommunityEvent> {
    const { event } = await this.get(id);
    if (!event.publishedAt) throw notFound('community/events:error.none');
    return event;
  }

  /** Gives the new draft's id. 409 `may-not` for areas of somebody else, 422 `invalid-input` for what cannot be. */
  async create(tx: EntityManager, me: Actor, input: EventInput): Promise<string> {
    refuseImpossible(input);
    await this.areas.byIds(input.areaIds, tx);
    const areaPaths = await this.areas.pathsOf(input.areaIds, tx);
    const blank = { state: 'draft' as const, editorIds: [me.id], taken: 0, changeWaits: false };
    const facts = { ...blank, startsAt: input.startsAt, areaPaths };
    refuse(whyNotEvent(me, facts, 'edit', new Date()));
    const { id } = await tx.getRepository(CommunityEvent).save({ ...input, editorIds: [me.id] });
    await this.tell(tx, me, id, 'created');
    return id;
  }

  /** A proposed one becomes a draft again. 412 `stale-edit`, 409 `may-not`. */
  async edit(tx: EntityManager, me: Actor, id: string, version: number, input: EventInput) {
    const { event, facts } = await this.locked.at(tx, id, version);
    const now = new Date();
    refuse(whyNotEvent(me, facts, 'edit', now));
    await this.areas.byIds(input.areaIds, tx);
    const areaPaths = await this.areas.pathsOf(input.areaIds, tx);
    refuse(whyNotEvent(me, { ...facts, areaPaths }, 'edit', now));
    refuseImpossible(input);
    const editorIds = [...new Set([...event.editorIds, me.id])];
    await this.locked.write(tx, event, { ...input, editorIds, state: 'draft', changedAt: now });
    await this.tell(tx, me, id, 'edited');
  }

  /** 412 `stale-edit`, 409 `may-not`, 422 `words-stopped` with findings. Publishing starts its clock. */
  async step(tx: EntityManager, me: Actor, id: string, version: number, action: EventStep) {
    const { event, facts } = await this.locked.at(tx, id, version);
    const now = new Date();
    refuse(whyNotEvent(me, facts, action, now));
    if (action !== 'drop') await this.words.refuseStopped(tx, eventText(event));
    const published = action === 'publish' && {
      ...{ publishedBy: me.id, publishedAt: now, changedAt: now },
      // who books within the last day has just been told when it is
      remindedAt: this.times.remind(event.startsAt) <= now ? now : null,
    };
    await this.locked.write(tx, event, { state: stepOf(action).to, ...(published || {}) });
    if (action === 'publish')
      await this.outbox.start(tx, { ...CLOCK, id: `event/${id}`, args: [id] });
    await this.tell(tx, me, id, done[action]);
  }

  private tell(tx: EntityManager, me: Actor, id: string, what: string): Promise<void> {
    return this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: `event.${what}`,
      subject: { kind: 'event', id },
    });
  }
}

const CLOCK = { workflow: 'event', queue: queues.conversation };
const done: Record<EventStep, string> = {
  propose: 'proposed',
  publish: 'published',
  drop: 'dropped',
};
