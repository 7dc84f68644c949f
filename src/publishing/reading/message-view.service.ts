import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { AudienceService } from '../../residents/audience/audience.service';
import { StaffService } from '../../staff/staff.service';
import { CheckingService, type StoredRun } from '../checking/checking.service';
import type { Clearance } from '../checking/clearance.entity';
import type { FindingRow } from '../checking/finding.entity';
import { hashNow } from '../decisions/judge';
import { Decision } from '../decisions/decision.entity';
import { MessageFactsService } from '../messages/message-facts';
import { MessagesService, type Current } from '../messages/messages.service';
import type { Revision } from '../messages/revision.entity';
import type { Person } from '../messages/rules/facts';
import { openFindings } from '../messages/rules/open-findings';
import { offersTo, type Offers } from './offers';

/** Everything that a page or the API shows of a message, for one reader. */
export interface MessageView extends Current {
  latest: StoredRun | null;
  /** Block and legal findings that still stop it. */
  open: FindingRow[];
  clearances: Clearance[];
  /** Hex of what an approval would be over now; null before the first check. */
  hash: string | null;
  offers: Offers;
  revisions: Revision[];
  decisions: Decision[];
  names: Map<string, string>;
  areas: { id: string; name: string }[];
}

@Injectable()
export class MessageViews {
  constructor(
    private readonly db: DataSource,
    private readonly messages: MessagesService,
    private readonly facts: MessageFactsService,
    private readonly checking: CheckingService,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly audience: AudienceService,
  ) {}

  async of(me: Person, id: string): Promise<MessageView> {
    const { message, revision } = await this.messages.get(id);
    const [latest, clearances, revisions, decisions, facts, areas] = await Promise.all([
      this.checking.latest(revision.id),
      this.checking.clearances(revision.id),
      this.messages.revisions(id),
      this.db.manager.find(Decision, { where: { messageId: id }, order: { askedAt: 'ASC' } }),
      this.facts.of(message, revision),
      this.areas.byIds(revision.areaIds),
    ]);
    const people = [
      message.authorId,
      ...revisions.map(({ editorId }) => editorId),
      ...decisions.map(({ staffId }) => staffId),
    ];
    return {
      ...{ message, revision, latest, clearances, revisions, decisions },
      open: openFindings(latest?.findings ?? [], clearances),
      hash: latest && hashNow(message, revision, latest.run.resultHash).toString('hex'),
      offers: offersTo(me, facts, revision),
      names: await this.staff.namesByIds([...new Set(people)]),
      areas: areas.map(({ id: areaId, name }) => ({ id: areaId, name })),
    };
  }

  /** People who would get it today. Rounded to ten from 50 on: a page needs no exact number. */
  async audienceOf({ areaIds, topicCode }: Revision): Promise<{ people: number; words: string }> {
    if (areaIds.length === 0 || topicCode === '') return { people: 0, words: 'nobody yet' };
    const { size } = await this.audience.count(this.db, { areaIds, topicCode });
    const people = rounded(size);
    return { people, words: peopleWords(people) };
  }
}

const ROUNDED_FROM = 50;

const rounded = (size: number) => (size < ROUNDED_FROM ? size : Math.round(size / 10) * 10);

function peopleWords(people: number): string {
  if (people === 0) return 'nobody';
  if (people === 1) return '1 person';
  return people < ROUNDED_FROM
    ? `${people} people`
    : `about ${people.toLocaleString('en-GB')} people`;
}
