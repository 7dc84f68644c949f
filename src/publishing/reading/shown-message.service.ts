import { Injectable } from '@nestjs/common';
import { asGeoJson } from '../../places/drawings/rules/drawing';
import { TopicsService } from '../../residents/topics/topics.service';
import { may } from '../../staff/rules/permissions';
import type { Person } from '../messages/rules/facts';
import { AudienceFiguresService, askedOf } from '../audience/audience-figures.service';
import { CorrectionsService, type Related } from '../corrections/corrections.service';
import type { Revision } from '../messages/revision.entity';
import { MessagesService } from '../messages/messages.service';
import { releasedStates, type State } from '../messages/rules/life';
import { stateWords } from '../messages/rules/state-words';
import { Discussion } from '../discussion/discussion.service';
import { PuttingOff } from '../putting-off/putting-off';
import { SendingTime } from '../sending-time/sending-time';
import { Timelines } from '../timeline/timeline.service';
import { MessageTexts } from '../texts/message-texts.service';
import { messagePage } from './message-page';
import { MessageViews } from './message-view.service';

/** The values of the message's page: it is shown as it stands, and again with what was wrong with a decision. */
@Injectable()
export class ShownMessages {
  constructor(
    private readonly views: MessageViews,
    private readonly topics: TopicsService,
    private readonly corrections: CorrectionsService,
    private readonly timelines: Timelines,
    private readonly discussions: Discussion,
    private readonly puttingOff: PuttingOff,
    private readonly texts: MessageTexts,
    private readonly time: SendingTime,
    private readonly figures: AudienceFiguresService,
    private readonly messages: MessagesService,
  ) {}

  async of(me: Person, id: string) {
    const view = await this.views.of(me, id);
    const { revision } = view;
    const [audience, topics, thread, corrections, more, timeline, discussion, putOff] =
      await Promise.all([
        this.views.audienceOf(view),
        this.topics.all(),
        this.corrections.thread(id),
        this.corrections.correctionsOf(id),
        this.corrections.offers(me, id),
        this.timelines.of(me, id),
        this.discussions.of(id),
        this.puttingOff.of({ ...view.message, ...areasAndTopic(revision) }, view.goesOutAt),
      ]);
    const mayRead = may(me.roles, 'audience.read');
    const figures =
      !mayRead || wasReleased.includes(view.message.state)
        ? null
        : await this.figures.of(askedOf(view), view.goesOutAt);
    const takesUntil = await this.time.lastDay(view.message, audience.atOnce, view.goesOutAt);
    return {
      ...messagePage(view),
      ...{ figures, wardsDrawn: revision.drawing ? view.areas.map(({ name }) => name) : [] },
      drawn: revision.drawing && asGeoJson(revision.drawing.outlines),
      leftOut: revision.leavesOutId && (await this.subjectOf(revision.leavesOutId)),
      ...{ timeline, discussion },
      ...(mayRead && { audience, putOff, takesUntil }),
      text: this.texts.shown(revision.smsText),
      texts: mayRead ? await this.texts.estimate(revision) : null,
      openComments: discussion.filter(({ resolved }) => !resolved).length,
      thread: mayRead && thread.length > 1 ? thread.map(named) : [],
      corrections: mayRead ? corrections.map(named) : [],
      canCorrect: more.correct.length === 0,
      canFollowUp: more.followUp.length === 0,
      topic: topics.find(({ code }) => code === revision.topicCode)?.name,
      mayDecide: may(me.roles, 'message.return'),
      mayCount: may(me.roles, 'delivery.read'),
    };
  }

  private async subjectOf(id: string) {
    const { revision } = await this.messages.get(id);
    return { id, subject: revision.subject };
  }
}

/** Then its books count, and no longer the audience of today. */
const wasReleased: readonly State[] = [...releasedStates, 'withdrawn'];

const areasAndTopic = ({ areaIds, topicCode, drawing, leavesOutId }: Revision) => ({
  ...{ areaIds, topicCode, drawing, leavesOutId },
});

const named = ({ id, subject, state }: Related) => ({ id, subject, state: stateWords[state].name });
