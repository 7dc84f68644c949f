import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings';
import { AreasService } from '../../places/areas/areas.service';
import { composeMail } from '../../publishing/messages/render/compose-mail';
import { TopicsService } from '../../residents/topics/topics.service';
import type { MailedMessage } from './mail-forms';

interface Released {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly topicCode: string;
  readonly areaIds: readonly string[];
  readonly contentHash: string;
}

/** Words of a released message's mail, by the template that its approval was over. */
@Injectable()
export class MessageMails {
  constructor(
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
  ) {}

  async of({
    id,
    subject,
    body,
    topicCode,
    areaIds,
    contentHash,
  }: Released): Promise<MailedMessage> {
    const [areas, topics] = await Promise.all([this.areas.byIds(areaIds), this.topics.all()]);
    const { FORCE_NAME, FORCE_SITE, PUBLIC_URL } = this.settings;
    const words = composeMail({
      messageId: id,
      subject,
      body,
      areas: areas.map(({ name }) => name),
      topic: topics.find(({ code }) => code === topicCode)?.name ?? topicCode,
      force: { name: FORCE_NAME, site: FORCE_SITE },
      publicUrl: PUBLIC_URL,
      contentHash,
    });
    return { id, topicCode, words };
  }
}
