import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { DecideCrime } from './crime.dto';
import { CrimeDecisions } from './crime-decisions.service';

@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id/crime-decision')
export class CrimeApi {
  constructor(
    private readonly decisions: CrimeDecisions,
    private readonly idempotency: Idempotency,
  ) {}

  /** A crime reference, or why there is none. Without one of them the task is neither answered nor closed. */
  @Post()
  @HttpCode(200)
  @Can('task.crime')
  decide(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideCrime,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { crime: id, seen, ...body }, (tx) =>
      this.decisions.decide(tx, me, id, seen, body, key),
    );
  }
}
