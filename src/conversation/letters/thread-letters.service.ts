import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DateTime } from 'luxon';
import { forceIn } from '../../platform/brand/force';
import { Settings } from '../../platform/config/settings';
import { localeOf } from '../../platform/http/dates';
import { Letters } from '../../platform/mail/letters';
import { FIRST, addressIn, type SiteLanguage } from '../../platform/texts/site-languages';
import { textsIn, type Texts } from '../../platform/texts/texts';
import { languagesOf } from '../../residents/contact-points/languages-of';
import { inThread, notForReporting } from '../answers/answer-letter';
import type { Concern } from '../concerns/concern.entity';
import { whyNotThisSender } from '../concerns/rules/doubtful-sender';
import { ReplyTargets } from '../replies/reply-target';
import { Threads } from '../tasks/thread.service';
import { whyNoAutomaticMail } from '../triage/rules/automatic-mail';

/** What a letter is written with: texts and dates of its reader's language, in the force's zone. */
export interface Pen {
  readonly t: Texts;
  /** A page of ours, in that language. */
  readonly page: (url: string) => string;
  /** `25 March`. */
  readonly day: (at: Date) => string;
  /** `Wednesday 25 March at 14:05`. */
  readonly moment: (at: Date) => string;
}

/** A fixed template with its facts filled in. It quotes nothing: others may read the screen. */
export interface FixedLetter {
  kind: string;
  /** Paragraphs. */
  says: (pen: Pen) => readonly string[];
}

/** Fixed letters in a resident's own thread, unless an automatic mail could harm (promise 9). */
@Injectable()
export class ThreadLetters {
  constructor(
    private readonly settings: Settings,
    private readonly letters: Letters,
    private readonly threads: Threads,
    private readonly targets: ReplyTargets,
  ) {}

  /** Gives why it was not sent, null when it was. */
  async tell(
    tx: EntityManager,
    concern: Concern,
    { kind, says }: FixedLetter,
  ): Promise<string | null> {
    const replies = await this.threads.replies(concern.id, tx);
    const newest = replies.at(-1);
    if (!newest?.from) return 'no-address';
    const { automatic } = newest;
    const why = whyNoAutomaticMail({ ...concern, automatic }) ?? whyNotThisSender(newest);
    if (why) return why;
    const language = await this.languageOf(tx, concern);
    const { name, site } = forceIn(this.settings, language);
    const pen = this.penFor(language);
    await this.letters.post(tx, {
      kind,
      to: newest.from,
      subject: inThread(newest.subject),
      text: [...says(pen), notForReporting(pen.t, site), name].join('\n\n'),
      replyTo: this.targets.threadAddress(concern.id),
      inReplyTo: newest.messageId,
      references: replies.map(({ messageId }) => messageId),
    });
    return null;
  }

  /** Of whom the concern is; who is unknown to us is written to in the first language. */
  async languageOf(tx: EntityManager, { contactPointId }: Concern): Promise<SiteLanguage> {
    if (!contactPointId) return FIRST;
    return (await languagesOf(tx, [contactPointId])).get(contactPointId) ?? FIRST;
  }

  penFor(language: SiteLanguage): Pen {
    const inZone = (at: Date) =>
      DateTime.fromJSDate(at, { zone: this.settings.FORCE_ZONE }).setLocale(localeOf(language));
    const t = textsIn(language);
    return {
      t,
      page: (url) => addressIn(language, url),
      day: (at) => inZone(at).toFormat('d LLLL'),
      moment: (at) => {
        const [day, time] = [inZone(at).toFormat('cccc d LLLL'), inZone(at).toFormat('HH:mm')];
        return t('conversation/letters:moment', { day, time });
      },
    };
  }
}
