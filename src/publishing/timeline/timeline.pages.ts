import { Controller, Get, Param, ParseUUIDPipe, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { MessagesService } from '../messages/messages.service';
import { Timelines } from './timeline.service';

@Controller('staff/messages/:id/timeline')
@ApiExcludeController()
export class TimelinePages {
  constructor(
    private readonly timelines: Timelines,
    private readonly messages: MessagesService,
  ) {}

  /** Everything that happened to a message, the newest first. */
  @Get()
  @Can('message.read')
  @Render('publishing/timeline/views/timeline')
  async of(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    const { revision } = await this.messages.get(id);
    return { id, subject: revision.subject, timeline: await this.timelines.of(me, id) };
  }
}
