import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { FIRST } from '../../platform/texts/site-languages';
import { said } from '../../platform/texts/texts';
import { aboutOf } from '../messages/about';
import { Message } from '../messages/message.entity';
import { goesOutAt, quietHoursOf } from '../messages/rules/quiet-hours';
import { readForm } from '../messages/editor/message-form';
import { AudienceChoices } from './audience-choices.service';
import { AudienceFiguresService, type AudienceFigures } from './audience-figures.service';
import { drawingGiven } from './read-choice';

/** What the editor shows of the audience that its form has chosen so far. */
export interface FormAudienceSeen {
  readonly figures: AudienceFigures | null;
  /** Names of the wards that a drawing touches. */
  readonly wards: readonly string[];
  /** What is wrong with it; null while nothing is. */
  readonly fault: string | null;
  /** One sentence, which is all that is read out. */
  readonly said: string;
}

const NOTHING = 'Choose a topic, and areas or a drawing, to see whom it would reach.';
const OF_ORIGINAL = 'It goes to everyone who got the message that it corrects.';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Counts the audience of the editor's form, whatever else in it is still unfinished. */
@Injectable()
export class FormAudience {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly choices: AudienceChoices,
    private readonly figures: AudienceFiguresService,
  ) {}

  async of(posted: Record<string, unknown>, id?: string): Promise<FormAudienceSeen> {
    const message = await this.messageOf(id ?? posted.messageId);
    const { values } = await readForm(posted, this.settings.FORCE_ZONE);
    if (message?.correctsId) return { figures: null, wards: [], fault: null, said: OF_ORIGINAL };
    const { drawing, errors } = drawingGiven(values.where === 'drawing' ? values.drawing : null);
    if (errors[0]) return faulty(errors[0].words);
    const areaIds =
      values.where === 'drawing' ? [] : values.areaIds.filter((one) => uuid.test(one));
    const leavesOutId = uuid.test(values.leavesOutId) ? values.leavesOutId : null;
    try {
      const settled = await this.choices.settled({ areaIds, drawing, leavesOutId });
      const { topicCode, urgent } = values;
      const now = new Date();
      const figures = await this.figures.of(
        {
          ...{ ...settled, topicCode, urgent, smsText: values.smsText.trim() || null },
          ...{ notAfter: null, correctsId: null, aboutId: message?.aboutId ?? null },
          followersOf: message && aboutOf(message),
        },
        goesOutAt(null, now, quietHoursOf(this.settings, { urgent })),
      );
      const wards = settled.drawing ? await this.choices.namesOf(settled.areaIds) : [];
      const said = figures ? `It would reach ${figures.words}.` : NOTHING;
      return { figures, wards, fault: null, said };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return faulty(said(FIRST, error.words, error.details));
    }
  }

  private async messageOf(id: unknown): Promise<Message | null> {
    if (typeof id !== 'string' || !uuid.test(id)) return null;
    return this.db.manager.findOneBy(Message, { id });
  }
}

const faulty = (words: string): FormAudienceSeen => ({
  ...{ figures: null, wards: [], fault: words, said: words },
});
