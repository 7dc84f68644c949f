import { Injectable } from '@nestjs/common';
import { IsNumberString } from 'class-validator';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import type { StaffMember } from '../../staff/staff-member';
import { TaskViews } from './task-view.service';

export type Posted = Record<string, unknown>;

interface Act<T> {
  /** What the form is about, in the memory of requests. */
  name: string;
  Dto: new () => T;
  /** Where a refusal is shown. */
  field: string;
  act: (tx: EntityManager, value: T, seen: number, key: string) => Promise<unknown>;
}

/** A form without fields of its own: only what was seen. */
export class NothingAsked {
  @IsNumberString({}, { message: 'Load the page again.' })
  version: string;
}

/** Words of the officer's own that stopped it, and what changed meanwhile: the page keeps what was typed. */
const shownAgain = new Set(['answer-stopped', 'nobody-to-answer', 'not-allowed', 'not-yet']);

/** The forms on the page of a task: checked, done once, and shown again with what is wrong. */
@Injectable()
export class TaskForms {
  constructor(
    private readonly views: TaskViews,
    private readonly idempotency: Idempotency,
  ) {}

  async act<T extends object>(
    me: StaffMember,
    id: string,
    posted: Posted,
    response: Response,
    { name, Dto, field, act }: Act<T>,
  ): Promise<void> {
    const form = await check(Dto, posted);
    if (!form.ok) return this.again(me, id, posted, form.errors, response);
    const seen = Number(posted.version);
    const key = requestIdOf(posted);
    const request = { [name]: id, seen, ...form.value };
    try {
      await this.idempotency.once(me.id, key, request, (tx) => act(tx, form.value, seen, key!));
    } catch (error) {
      const errors = [{ field, words: wordsToMend(error) }];
      return this.again(me, id, posted, errors, response);
    }
    response.redirect(303, `/staff/tasks/${id}`);
  }

  private async again(
    me: StaffMember,
    id: string,
    form: Posted,
    errors: FieldError[],
    response: Response,
  ): Promise<void> {
    const task = await this.views.of(me, id);
    const page = { task, now: new Date(), form, errors };
    response.status(422).render('conversation/tasks/views/task', page);
  }
}

function wordsToMend(error: unknown): string {
  if (!(error instanceof Refusal)) throw error;
  if (error.code === 'stale-edit')
    return 'This task changed while you wrote, perhaps by a further reply. Read it below, then send again.';
  if (!shownAgain.has(error.code)) throw error;
  return error.words;
}
