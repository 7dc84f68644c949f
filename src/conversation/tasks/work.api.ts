import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { Questions } from '../answers/questions.service';
import { Assigning } from '../handovers/assigning.service';
import { Assign, HandOver } from '../handovers/handover.dto';
import { Handovers } from '../handovers/handovers.service';
import { AskResident, WriteNote } from '../notes/note.dto';
import { Notes } from '../notes/notes.service';

/** Handing tasks on, asking and noting. Changes need If-Match and an Idempotency-Key; a note only the key. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks/:id')
export class WorkApi {
  constructor(
    private readonly handovers: Handovers,
    private readonly assigning: Assigning,
    private readonly questions: Questions,
    private readonly notes: Notes,
    private readonly idempotency: Idempotency,
  ) {}

  /** To another team or desk, or to a council: then the task stays with the team that answers the resident. */
  @Post('hand-over')
  @HttpCode(200)
  @Can('task.hand-over')
  handOver(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HandOver,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { handOver: id, seen, ...body }, (tx) =>
      this.handovers.handOver(tx, me, id, seen, body, key),
    );
  }

  @Post('take-back')
  @HttpCode(200)
  @Can('task.hand-over')
  takeBack(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { takeBack: id, seen }, (tx) =>
      this.handovers.takeBack(tx, me, id, seen, key),
    );
  }

  @Post('assign')
  @HttpCode(200)
  @Can('task.assign')
  assign(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { staffId }: Assign,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { assign: id, seen, staffId }, (tx) =>
      this.assigning.assign(tx, me, id, seen, staffId, key),
    );
  }

  /** A checked mail to the resident that leaves the task open and its clock running. */
  @Post('ask')
  @HttpCode(200)
  @Can('task.answer')
  ask(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { question }: AskResident,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { ask: id, seen, question }, (tx) =>
      this.questions.ask(tx, me, id, seen, question, key),
    );
  }

  @Post('notes')
  @HttpCode(204)
  @Can('task.note')
  async note(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: WriteNote,
    @IdempotencyKey() key: string,
  ): Promise<void> {
    await this.idempotency.once(me.id, key, { note: id, words: note }, (tx) =>
      this.notes.write(tx, me, id, note),
    );
  }
}
