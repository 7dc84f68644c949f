import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings';
import { AreasService } from '../../places/areas/areas.service';
import { composeDigest } from '../../publishing/messages/render/compose-digest';
import { composeMail } from '../../publishing/messages/render/compose-mail';
import type { MailContent } from '../../publishing/messages/render/mail-content';
import { TopicsService } from '../../residents/topics/topics.service';
import type { Mailing } from './mail-forms';

interface Released {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly topicCode: string;
  readonly areaIds: readonly string[];
  readonly contentHash: string;
}

/** Words of released messages, by the templates that their approvals were over. */
@Injectable()
export class MessageMails {
  constructor(
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
  ) {}

  async of(message: Released): Promise<Mailing> {
    const words = composeMail(await this.content(message));
    return { id: message.id, kind: 'message', list: message.topicCode, words };
  }

  /** Several in one mail, in the order given. */
  digestOf(id: string, list: string, contents: readonly MailContent[]): Mailing {
    return { id, kind: 'digest', list, words: composeDigest(contents) };
  }

  async content({
    id,
    subject,
    body,
    topicCode,
    areaIds,
    contentHash,
  }: Released): Promise<MailContent> {
    const [areas, topics] = await Promise.all([this.areas.byIds(areaIds), this.topics.all()]);
    const { FORCE_NAME, FORCE_SITE, PUBLIC_URL } = this.settings;
    return {
      messageId: id,
      subject,
      body,
      areas: areas.map(({ name }) => name),
      topic: topics.find(({ code }) => code === topicCode)?.name ?? topicCode,
      force: { name: FORCE_NAME, site: FORCE_SITE },
      publicUrl: PUBLIC_URL,
      contentHash,
    };
  }
}
