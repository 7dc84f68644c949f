import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { LinkConcern } from './link.dto';
import { Links } from './links.service';

/** What a task's concern belongs to: `GET tasks/{id}` has its `links`, and what it may be linked to as `linkable`. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id/links')
export class LinksApi {
  constructor(
    private readonly links: Links,
    private readonly idempotency: Idempotency,
  ) {}

  /** Its resident hears what comes of it from then on, unless a mail could put them at risk. */
  @Post()
  @HttpCode(204)
  @Can('task.link')
  async link(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, subjectId }: LinkConcern,
    @IdempotencyKey() key: string,
  ): Promise<void> {
    await this.idempotency.once(me.id, key, { link: id, kind, subjectId }, (tx) =>
      this.links.link(tx, me, id, { kind, id: subjectId }),
    );
  }

  @Delete(':kind/:subjectId')
  @HttpCode(204)
  @Can('task.link')
  async unlink(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind') kind: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
    @IdempotencyKey() key: string,
  ): Promise<void> {
    await this.idempotency.once(me.id, key, { unlink: id, kind, subjectId }, (tx) =>
      this.links.unlink(tx, me, id, { kind, id: subjectId }),
    );
  }
}
