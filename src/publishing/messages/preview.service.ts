import { Injectable } from '@nestjs/common';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { TopicsService } from '../../residents/topics/topics.service';
import type { MessageInput } from './message-input';
import { composeMail } from './render/compose-mail';
import type { ComposedMail } from './render/mail-content';

/** Stands where a saved message has its id. */
const NOT_SAVED = 'not-saved-yet';

/** The mail exactly as a resident gets it, but for the links that are each resident's own. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
  ) {}

  async of(
    input: Pick<MessageInput, 'subject' | 'body' | 'areaIds' | 'topicCode'>,
    messageId = NOT_SAVED,
  ): Promise<ComposedMail> {
    const { FORCE_NAME: name, FORCE_SITE: site, PUBLIC_URL: publicUrl } = this.settings;
    const [areas, topics] = await Promise.all([
      this.areas.byIds([...input.areaIds].sort()),
      this.topics.all(),
    ]);
    const { subject, body, topicCode } = input;
    return composeMail({
      ...{ messageId, subject, body, publicUrl, force: { name, site } },
      areas: areas.map((area) => area.name),
      topic: topics.find(({ code }) => code === topicCode)?.name ?? topicCode,
    })({
      unsubscribeUrl: `${publicUrl}/unsubscribe/each-resident-has-their-own`,
      preferencesUrl: `${publicUrl}/preferences/each-resident-has-their-own`,
    });
  }
}
