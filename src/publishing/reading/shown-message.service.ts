import { Injectable } from '@nestjs/common';
import { TopicsService } from '../../residents/topics/topics.service';
import { may } from '../../staff/rules/permissions';
import type { Person } from '../messages/rules/facts';
import { messagePage } from './message-page';
import { MessageViews } from './message-view.service';

/** The values of the message's page: it is shown as it stands, and again with what was wrong with a decision. */
@Injectable()
export class ShownMessages {
  constructor(
    private readonly views: MessageViews,
    private readonly topics: TopicsService,
  ) {}

  async of(me: Person, id: string) {
    const view = await this.views.of(me, id);
    const { revision } = view;
    const [audience, topics] = await Promise.all([this.views.audienceOf(view), this.topics.all()]);
    return {
      ...messagePage(view),
      audience,
      topic: topics.find(({ code }) => code === revision.topicCode)?.name,
      mayDecide: may(me.roles, 'message.return'),
      mayCount: may(me.roles, 'delivery.read'),
    };
  }
}
