import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { AudienceService, type AudienceRule } from '../../residents/audience/audience.service';
import { goesAtOnce } from '../../residents/audience/rules/goes-at-once';
import { languageName } from '../../residents/languages/languages';
import { aboutOf } from '../messages/about';
import type { Current } from '../messages/messages.service';
import { PuttingOff } from '../putting-off/putting-off';
import { SendingTime } from '../sending-time/sending-time';
import { MessageTexts } from '../texts/message-texts.service';
import { estimateOf, type TextEstimate } from '../texts/rules/estimate';
import { mailEstimate, type MailEstimate } from './rules/mail-estimate';
import { aboutWords, roundedToTen } from './rules/rounded';
import { SmallAudiences } from './small-audiences.service';

/** A message as far as its audience asks. */
export interface Asked extends AudienceRule {
  readonly urgent: boolean;
  readonly smsText: string | null;
  readonly notAfter: Date | null;
  /** Whose recipients are its audience: then nothing here says how many they are. */
  readonly correctsId: string | null;
  readonly aboutId: string | null;
}

/** A part of an audience. `people` is rounded to ten, 0 for fewer than ten. */
export interface Part {
  readonly name: string;
  readonly people: number;
  readonly words: string;
}

/** Whom a message would reach, when, and at what cost. All counts are rounded to ten. */
export interface AudienceFigures {
  readonly people: number;
  readonly words: string;
  /** Below the force's least: somebody must allow it by name. */
  readonly small: boolean;
  readonly least: number;
  readonly byChannel: readonly Part[];
  /** By area followed, most first: whoever follows two counts in both. */
  readonly byArea: readonly (Part & { readonly areaId: string })[];
  readonly byLanguage: readonly (Part & { readonly language: string })[];
  readonly mails: MailEstimate;
  readonly texts: TextEstimate | null;
  /** Who had enough mail this week, and the digest in which they get it. */
  readonly putOff: (Part & { readonly digestAt: Date }) | null;
  /** The last day of sending by the warm-up plan; null where it is done in a day. */
  readonly takesUntil: Date | null;
}

/** Everything that an author and an approver are told of an audience, in one place. */
@Injectable()
export class AudienceFiguresService {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly audience: AudienceService,
    private readonly areas: AreasService,
    private readonly puttingOff: PuttingOff,
    private readonly time: SendingTime,
    private readonly texts: MessageTexts,
    private readonly small: SmallAudiences,
  ) {}

  /** Null while no topic or nowhere is chosen, and for a correction. `at`: when it would go out. */
  async of(asked: Asked, at: Date): Promise<AudienceFigures | null> {
    if (asked.correctsId !== null || asked.topicCode === '' || asked.areaIds.length === 0)
      return null;
    const split = await this.audience.split(this.db, asked);
    const atOnce = goesAtOnce(asked) ? split.size : split.atOnce;
    const texts = await this.texts.estimate(asked);
    const putOff = await this.puttingOff.of(asked, at);
    const names = await this.areas.namesOf(split.byArea.map(({ areaId }) => areaId));
    const { MAIL_THOUSAND_PENCE: thousandPence } = this.settings;
    const { NOTIFY_FRAGMENT_PENCE: pence, NOTIFY_PER_MINUTE: perMinute } = this.settings;
    const perSecond = await this.time.perSecond();
    return {
      ...{ people: roundedToTen(split.size), words: `${aboutWords(split.size)} people` },
      ...{
        small: asked.aboutId === null && split.size < this.small.least,
        least: this.small.least,
      },
      byChannel: [
        part('By mail, at once', atOnce),
        part('By mail, in a daily or weekly digest', split.size - atOnce),
        ...(texts ? [part('By text message', texts.people)] : []),
      ],
      byArea: split.byArea.map(({ areaId, people }) => ({
        ...{ areaId, ...part(names.get(areaId) ?? areaId, people) },
      })),
      byLanguage: split.byLanguage.map(({ language, people }) => ({
        ...{ language, ...part(languageName(language), people) },
      })),
      mails: mailEstimate(atOnce, { thousandPence, perSecond }),
      texts: texts && estimateOf(roundedToTen(texts.people), texts.fragments, { pence, perMinute }),
      putOff: putOff && { ...part('Put off', putOff.people), digestAt: putOff.digestAt },
      takesUntil: await this.time.lastDay(asked, atOnce, at),
    };
  }
}

/** A message as it stands. */
export function askedOf({ message, revision }: Current): Asked {
  const { areaIds, topicCode, drawing, leavesOutId, smsText } = revision;
  const { urgent, notAfter, correctsId, aboutId } = message;
  return {
    ...{ areaIds, topicCode, drawing, leavesOutId, smsText },
    ...{ urgent, notAfter, correctsId, aboutId, followersOf: aboutOf(message) },
  };
}

const part = (name: string, people: number): Part => ({
  ...{ name, people: roundedToTen(people), words: aboutWords(people) },
});
