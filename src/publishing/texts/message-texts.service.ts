import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { asSent } from '../../platform/sms/rules/fragments';
import { AudienceService, type AudienceRule } from '../../residents/audience/audience.service';
import type { Message } from '../messages/message.entity';
import type { Revision } from '../messages/revision.entity';
import type { Blocker } from '../messages/rules/blockers';
import { EXAMPLE_CODE, composedLength, composedText } from './rules/composed-text';
import { estimateOf, type TextEstimate } from './rules/estimate';
import { whyNotText, type TextTerms } from './rules/may-text';

/** $1 a message. */
const WENT_TO_PHONES = `
  SELECT sms_text IS NOT NULL AS texted FROM revision
  WHERE id = (SELECT revision_id FROM message WHERE id = $1)`;

/** How a text looks and what it comes to, as editor and page show it. */
export interface TextShown {
  readonly on: boolean;
  /** With an example of the link that each person has for themselves. */
  readonly whole: string;
  readonly units: number;
  readonly fragments: number;
  readonly mostFragments: number;
  /** Pence, without VAT, for each person. */
  readonly pence: number;
  /** Letters that more than double the cost. */
  readonly costly: readonly string[];
  /** Notify writes some typographer's letters more plainly. */
  readonly plainer: boolean;
}

/** What a message says to phones: whether it may, how long it is, and what it costs. */
@Injectable()
export class MessageTexts {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly audience: AudienceService,
  ) {}

  private get terms(): TextTerms {
    const { NOTIFY_API_KEY, FORCE_NAME, PUBLIC_URL, TEXT_FRAGMENTS, BRAND } = this.settings;
    return {
      on: NOTIFY_API_KEY !== '',
      force: FORCE_NAME,
      shortName: BRAND.shortName,
      publicUrl: PUBLIC_URL,
      mostFragments: TEXT_FRAGMENTS,
    };
  }

  /** Why it may not be submitted as it stands. */
  async whyNot(
    { correctsId, aboutId }: Message,
    { smsText, topicCode }: Revision,
    db: EntityManager,
  ): Promise<Blocker[]> {
    const [original] = correctsId
      ? await db.query<{ texted: boolean }[]>(WENT_TO_PHONES, [correctsId])
      : [];
    const originalTexted = correctsId ? (original?.texted ?? false) : null;
    const toFollowers = aboutId !== null && correctsId === null;
    return whyNotText({ smsText, topicCode, originalTexted, toFollowers }, this.terms);
  }

  shown(smsText: string | null): TextShown {
    const { on, publicUrl, mostFragments } = this.terms;
    const said = smsText ?? '';
    const { units, fragments, costly } = composedLength(said, publicUrl);
    return {
      ...{ on, units, fragments, mostFragments, costly },
      whole: composedText(said, publicUrl, EXAMPLE_CODE),
      pence: fragments * this.settings.NOTIFY_FRAGMENT_PENCE,
      plainer: asSent(said) !== said,
    };
  }

  /** Who would get it on their phone today, what that costs and how long it takes; null without a text. */
  async estimate({
    smsText,
    ...audience
  }: AudienceRule & { smsText: string | null }): Promise<TextEstimate | null> {
    if (smsText === null) return null;
    const people = await this.audience.countTexts(this.db, audience);
    const { NOTIFY_FRAGMENT_PENCE: pence, NOTIFY_PER_MINUTE: perMinute } = this.settings;
    return estimateOf(people, this.shown(smsText).fragments, { pence, perMinute });
  }
}
