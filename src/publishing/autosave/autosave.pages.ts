import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import { Settings } from '../../platform/config/settings';
import { RateLimits } from '../../platform/http/rate-limits';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { UnsavedWords } from './unsaved-words.service';

type Posted = Record<string, unknown>;

/** The script keeps at most every three seconds. */
const LIMIT = { points: 60, seconds: 60 };

/** Where the editor's script keeps what is typed, and where somebody throws it away. */
@Controller('staff/messages')
@ApiExcludeController()
export class AutosavePages {
  constructor(
    private readonly unsaved: UnsavedWords,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  @Post('unsaved')
  @HttpCode(200)
  @Can('message.write')
  keepNew(@Me() me: StaffMember, @Body() posted: Posted) {
    return this.kept(me, null, posted);
  }

  @Post(':id/unsaved')
  @HttpCode(200)
  @Can('message.write')
  keep(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string, @Body() posted: Posted) {
    return this.kept(me, id, posted);
  }

  @Post('unsaved/discard')
  @Redirect('/staff/messages/new', 303)
  @Can('message.write')
  discardNew(@Me() me: StaffMember) {
    return this.unsaved.discard(me, null);
  }

  @Post(':id/unsaved/discard')
  @Redirect(undefined, 303)
  @Can('message.write')
  async discard(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    await this.unsaved.discard(me, id);
    return { url: `/staff/messages/${id}/edit` };
  }

  /** For the script: the time of the clock, and whether somebody else saved the message meanwhile. */
  private async kept(me: StaffMember, id: string | null, posted: Posted) {
    await this.limits.take('autosave', me.id, LIMIT);
    const { at, stale } = await this.unsaved.keep(me, id, posted);
    const zone = this.settings.FORCE_ZONE;
    return { time: DateTime.fromJSDate(at, { zone }).toFormat('HH:mm'), stale };
  }
}
