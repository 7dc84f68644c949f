import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, Not, type EntityManager, type Repository } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { ResidentPlaces } from '../places/resident-places.service';
import { TopicsService } from '../topics/topics.service';
import { Consent } from './consent.entity';
import { areaMap, whyNotFollow, type BoroughOfWards } from './rules/areas';
import { cadenceOf, pacesOf, type Choices } from './rules/choices';
import type { MailLook } from './rules/mail-looks';
import { consentIn } from './rules/wording';
import { Subscription } from './subscription.entity';
import { ORIGINAL, type ResidentLanguage } from '../languages/languages';
import { END_OTHERS, FOLLOW, LOOK, READER, READ_IN } from './subscriptions.queries';

export interface Reader {
  readonly language: ResidentLanguage;
  readonly mailLook: MailLook;
}

/** What contact points follow. */
@Injectable()
export class SubscriptionsService {
  constructor(
    @InjectRepository(Subscription) private readonly subscriptions: Repository<Subscription>,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
    private readonly places: ResidentPlaces,
  ) {}

  async map(db?: EntityManager): Promise<BoroughOfWards[]> {
    return areaMap(await this.areas.tree(db));
  }

  /** Throws 422 `no-area`, `unknown-area`, `no-topic` or `unknown-topic` where a choice cannot be followed. */
  async assertChoosable({ areaIds, topicCodes }: Choices, db?: EntityManager): Promise<void> {
    const [blocker] = whyNotFollow(areaIds, await this.map(db));
    if (blocker) throw new Refusal(blocker, 422, 'residents/subscriptions:refused.no-area');
    const known = new Set((await this.topics.all(db)).map(({ code }) => code));
    if (topicCodes.length === 0)
      throw new Refusal('no-topic', 422, 'residents/subscriptions:refused.no-topic');
    if (!topicCodes.every((code) => known.has(code)))
      throw new Refusal('unknown-topic', 422, 'residents/subscriptions:refused.topics');
  }

  /**
   * Makes these the only ones: active, or waiting where the area is not in the pilot yet. `startsIn`: areas chosen
   * right now; elsewhere what waits goes on waiting. Left out: all.
   */
  async setTo(
    tx: EntityManager,
    contactPointId: string,
    choices: Choices,
    { startsIn }: { startsIn?: readonly string[] } = {},
  ): Promise<void> {
    // A sign-up may have waited for its button while the wards changed.
    const areaIds = await this.areas.today(choices.areaIds, tx);
    const areas = await this.areas.byIds(areaIds, tx);
    const states = areas.map(({ pilot }) => (pilot ? 'active' : 'waiting'));
    const { topicCodes, language, mailLook } = choices;
    const cadences = topicCodes.map((code) => cadenceOf(choices, code));
    await tx.query(END_OTHERS, [contactPointId, areaIds, topicCodes]);
    await tx.query(FOLLOW, [
      ...[contactPointId, areaIds, states, topicCodes],
      ...[cadences, startsIn ? areaIds.filter((id) => !startsIn.includes(id)) : []],
    ]);
    await this.places.keepTo(tx, contactPointId, areaIds);
    if (language) await tx.query(READ_IN, [contactPointId, language]);
    if (mailLook) await tx.query(LOOK, [contactPointId, mailLook]);
  }

  /** The language that they want to read, where a message has it, and how mails to them look. */
  async reader(contactPointId: string): Promise<Reader> {
    const [row] = await this.subscriptions.query<Reader[]>(READER, [contactPointId]);
    return row ?? { language: ORIGINAL, mailLook: 'usual' };
  }

  /** Whether any alert is chosen, active or waiting. */
  has(tx: EntityManager, contactPointId: string): Promise<boolean> {
    return tx.existsBy(Subscription, { contactPointId, state: Not('ended') });
  }

  async endAll(tx: EntityManager, contactPointId: string): Promise<void> {
    await tx.update(
      Subscription,
      { contactPointId, state: Not('ended') },
      { state: 'ended', endedAt: new Date() },
    );
    await tx.update(
      Consent,
      { contactPointId, withdrawnAt: IsNull() },
      { withdrawnAt: new Date() },
    );
  }

  /** Keeps what was agreed, when and in which words. `language`: of the page that showed them. */
  async agree(
    tx: EntityManager,
    contactPointId: string,
    agreedAt: Date,
    language?: string,
  ): Promise<void> {
    const { what, version, text } = consentIn(language);
    await tx.insert(Consent, {
      contactPointId,
      what,
      wordingVersion: version,
      wording: text,
      agreedAt,
    });
  }

  /** What is followed now; null when nothing is. */
  async choicesOf(contactPointId: string, db?: EntityManager): Promise<Choices | null> {
    const subscriptions = db?.getRepository(Subscription) ?? this.subscriptions;
    const rows = await subscriptions.find({
      where: { contactPointId, state: In(['active', 'waiting']) },
      order: { id: 'ASC' },
    });
    const [first] = rows;
    if (!first) return null;
    return {
      areaIds: [...new Set(rows.map(({ areaId }) => areaId))],
      topicCodes: [...new Set(rows.map(({ topicCode }) => topicCode))],
      ...pacesOf(new Map(rows.map(({ topicCode, cadence }) => [topicCode, cadence]))),
    };
  }
}
