import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings';
import { AreasService } from '../../places/areas/areas.service';
import { inLanguage } from '../../publishing/languages/variant';
import type { ForDelivery } from '../../publishing/messages/for-delivery';
import { composeDigest } from '../../publishing/messages/render/compose-digest';
import { composeMail } from '../../publishing/messages/render/compose-mail';
import type { MailContent } from '../../publishing/messages/render/mail-content';
import { mailForce } from '../../publishing/messages/render/mail-force';
import { TopicsService } from '../../residents/topics/topics.service';
import type { Mailing } from './mail-forms';

type Released = Pick<
  ForDelivery,
  | 'id'
  | 'subject'
  | 'body'
  | 'variants'
  | 'images'
  | 'topicCode'
  | 'areaIds'
  | 'about'
  | 'partnerName'
  | 'contentHash'
>;

/** Words of released messages, by the templates that their approvals were over. */
@Injectable()
export class MessageMails {
  constructor(
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
  ) {}

  /** For readers of one language, whether or not the message has a variant in it. */
  async of(message: Released, language: string): Promise<Mailing> {
    const words = composeMail(inLanguage(await this.content(message), language));
    const { about, topicCode } = message;
    const list = about ? `about ${about.kind}` : topicCode;
    return { id: message.id, kind: 'message', list, words };
  }

  /** Several in one mail, in the order given, each in the reader's language where it has a variant. */
  digestOf(id: string, list: string, contents: readonly MailContent[], language: string): Mailing {
    const own = contents.map((content) => inLanguage(content, language));
    return { id, kind: 'digest', list, words: composeDigest(own, language) };
  }

  async content(released: Released): Promise<MailContent> {
    const { id, subject, body, variants, images, topicCode, areaIds, about, contentHash } =
      released;
    const { partnerName } = released;
    const [areas, topics] = await Promise.all([this.areas.known(areaIds), this.topics.all()]);
    return {
      messageId: id,
      ...{ subject, body, variants, images },
      areas: areas.map(({ name }) => name),
      topic: topics.find(({ code }) => code === topicCode)?.name ?? topicCode,
      topicCode,
      ...(about && { about: about.name }),
      partnerName,
      force: mailForce(this.settings),
      publicUrl: this.settings.PUBLIC_URL,
      contentHash,
    };
  }
}
