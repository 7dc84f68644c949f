import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { TopicsService } from '../../residents/topics/topics.service';
import { ORIGINAL } from '../../residents/languages/languages';
import { ImagesService } from '../images/images.service';
import { inLanguage } from '../languages/variant';
import type { MessageInput } from './message-input';
import { composeMail } from './render/compose-mail';
import type { ComposedMail } from './render/mail-content';
import { mailForce } from './render/mail-force';

type Shown = 'subject' | 'body' | 'variants' | 'images' | 'topicCode';

/** Stands where a saved message has its id. */
const NOT_SAVED = 'not-saved-yet';

/** The mail exactly as a resident gets it, but for the links that are each resident's own. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
    private readonly images: ImagesService,
  ) {}

  async of(
    input: Pick<MessageInput, Shown> & { areaIds: readonly string[] },
    messageId = NOT_SAVED,
    language: string = ORIGINAL,
    about?: string | null,
    partnerName?: string | null,
  ): Promise<ComposedMail> {
    const { PUBLIC_URL: publicUrl } = this.settings;
    const [areas, topics] = await Promise.all([
      this.areas.byIds([...input.areaIds].sort()),
      this.topics.all(),
    ]);
    const { subject, body, variants, topicCode } = input;
    const images = await this.images.withFiles(this.db.manager, input.images ?? []);
    const content = {
      ...{ messageId, subject, body, variants, images, publicUrl, force: mailForce(this.settings) },
      areas: areas.map((area) => area.name),
      topic: topics.find(({ code }) => code === topicCode)?.name ?? topicCode,
      topicCode,
      ...(about && { about }),
      partnerName,
    };
    return composeMail(inLanguage(content, language))({
      unsubscribeUrl: `${publicUrl}/unsubscribe/each-resident-has-their-own`,
      preferencesUrl: `${publicUrl}/preferences/each-resident-has-their-own`,
      ratingUrl: `${publicUrl}/useful/each-mail-has-its-own`,
    });
  }
}
