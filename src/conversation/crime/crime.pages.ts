import { Body, Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { TaskForms, type Posted } from '../tasks/task-forms';
import { DecideCrime } from './crime.dto';
import { CrimeDecisions } from './crime-decisions.service';

@Controller('staff/tasks/:id/crime-decision')
@ApiExcludeController()
export class CrimePages {
  constructor(
    private readonly forms: TaskForms,
    private readonly decisions: CrimeDecisions,
  ) {}

  @Post()
  @Can('task.crime')
  decide(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.forms.act(me, id, posted, response, {
      ...{ name: 'crime', Dto: DecideCrime, field: 'reference' },
      act: (tx, value, seen, key) => this.decisions.decide(tx, me, id, seen, value, key),
    });
  }
}
