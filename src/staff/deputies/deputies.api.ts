import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { DeputiesService } from './deputies.service';
import { DeputyDto, DeputyRoleDto } from './deputy.dto';

@Controller('api/v1/deputies')
@ApiTags('deputies')
@ApiBearerAuth()
export class DeputiesApi {
  constructor(private readonly deputies: DeputiesService) {}

  /** The deputies that the caller named, and whose deputy they are or were, of the last year. */
  @Get()
  @Can('deputy.name')
  async list(@Me() me: StaffMember) {
    return { items: await this.deputies.listOf(me) };
  }

  /** Who may be named for a role. */
  @Get('candidates')
  @Can('deputy.name')
  async candidates(@Me() me: StaffMember, @Query() { role }: DeputyRoleDto) {
    return { items: await this.deputies.candidates(me, [role]) };
  }

  /** Names a deputy, who holds the role over the same areas from `from` to `to`. 409 `may-not` with blockers. */
  @Post()
  @Can('deputy.name')
  async name(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: DeputyDto) {
    return { id: await this.deputies.name(me, key, { ...body }) };
  }

  /** Ends it at once: the next request of the deputy finds the role gone. 409 `may-not` with blockers. */
  @Post(':id/end')
  @HttpCode(200)
  @Can('deputy.name')
  async end(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    await this.deputies.end(me, key, id);
    return { id };
  }
}
