import { Body, Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { Questions } from '../answers/questions.service';
import { Assigning } from '../handovers/assigning.service';
import { Assign, HandOver } from '../handovers/handover.dto';
import { Handovers } from '../handovers/handovers.service';
import { AskResident, WriteNote } from '../notes/note.dto';
import { Notes } from '../notes/notes.service';
import { NothingAsked, TaskForms, type Posted } from './task-forms';

/** What else is done on the page of a task. */
@Controller('staff/tasks/:id')
@ApiExcludeController()
export class WorkPages {
  constructor(
    private readonly forms: TaskForms,
    private readonly handovers: Handovers,
    private readonly assigning: Assigning,
    private readonly questions: Questions,
    private readonly notes: Notes,
  ) {}

  @Post('hand-over')
  @Can('task.hand-over')
  handOver(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.forms.act(me, id, posted, response, {
      ...{ name: 'handOver', Dto: HandOver, field: 'teamId' },
      act: (tx, value, seen, key) => this.handovers.handOver(tx, me, id, seen, value, key),
    });
  }

  @Post('take-back')
  @Can('task.hand-over')
  takeBack(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.forms.act(me, id, posted, response, {
      ...{ name: 'takeBack', Dto: NothingAsked, field: 'take-back' },
      act: (tx, _, seen, key) => this.handovers.takeBack(tx, me, id, seen, key),
    });
  }

  @Post('assign')
  @Can('task.assign')
  assign(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.forms.act(me, id, posted, response, {
      ...{ name: 'assign', Dto: Assign, field: 'staffId' },
      act: (tx, { staffId }, seen, key) => this.assigning.assign(tx, me, id, seen, staffId, key),
    });
  }

  @Post('ask')
  @Can('task.answer')
  ask(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.forms.act(me, id, posted, response, {
      ...{ name: 'ask', Dto: AskResident, field: 'question' },
      act: (tx, { question }, seen, key) => this.questions.ask(tx, me, id, seen, question, key),
    });
  }

  @Post('notes')
  @Can('task.note')
  note(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.forms.act(me, id, posted, response, {
      ...{ name: 'note', Dto: WriteNote, field: 'note' },
      act: (tx, { note }) => this.notes.write(tx, me, id, note),
    });
  }
}
