import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import { Settings } from '../../platform/config/settings';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { MessagesService } from '../messages/messages.service';
import { Timelines } from './timeline.service';
import { TimelineDto } from './timeline.dto';

@Controller('api/v1/messages/:id/timeline')
@ApiTags('messages')
@ApiBearerAuth()
export class TimelineApi {
  constructor(
    private readonly timelines: Timelines,
    private readonly messages: MessagesService,
    private readonly settings: Settings,
  ) {}

  /** Everything that happened to a message, the newest first. */
  @Get()
  @Can('message.read')
  async of(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string): Promise<TimelineDto> {
    await this.messages.get(id);
    const zone = this.settings.FORCE_ZONE;
    const items = (await this.timelines.of(me, id)).map(({ at, ...entry }) => ({
      at: DateTime.fromJSDate(at, { zone }).toISO() ?? '',
      ...entry,
    }));
    return { items };
  }
}
