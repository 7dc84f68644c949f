import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DeliveryLookup } from '../../delivery/books/delivery-lookup';
import { Refusal } from '../../platform/errors';
import { Interests } from '../../residents/interests/interests.service';
import type { StaffMember } from '../../staff/staff-member';
import { Answers } from '../answers/answers.service';
import { CrimeFacts } from '../crime/crime-facts';
import { Concern } from '../concerns/concern.entity';
import { Task } from '../tasks/task.entity';
import { TasksService } from '../tasks/tasks.service';
import { GROUP_KIND, Groups } from './groups.service';
import { manyBlockerWords, waits, whyNotAnswerAll } from './rules/may-answer-many';

/** One answer for many who raised the same thing, each in their own thread and told of their own concern alone. */
@Injectable()
export class AnsweringMany {
  constructor(
    private readonly groups: Groups,
    private readonly tasks: TasksService,
    private readonly answers: Answers,
    private readonly interests: Interests,
    private readonly deliveries: DeliveryLookup,
    private readonly crime: CrimeFacts,
  ) {}

  /** Answers every open task of the group, at most five people. Gives how many. 409 `not-allowed`, 422 `answer-stopped`. */
  async directly(tx: EntityManager, me: StaffMember, groupId: string, text: string) {
    await lockGroup(tx, groupId);
    const members = await this.groups.members(me, groupId, tx);
    const blockers = whyNotAnswerAll(me.id, members);
    if (blockers.length > 0) {
      const words = blockers.map((blocker) => manyBlockerWords[blocker]).join(' ');
      throw new Refusal('not-allowed', 409, words, { blockers });
    }
    const waiting = members.filter(waits);
    for (const { taskId, version, state } of waiting) {
      const seen =
        state === 'open'
          ? (await this.tasks.claim(tx, me, taskId, version, randomUUID())).version
          : version;
      await this.answers.give(tx, me, taskId, seen, text, randomUUID());
    }
    return { answered: waiting.length };
  }

  /** All who may get a message follow the group, so that one can be written to them. Gives how many people. */
  async follow(tx: EntityManager, me: StaffMember, groupId: string) {
    const members = await this.groups.members(me, groupId, tx);
    const ids = members
      .filter((one) => waits(one) && !one.quiet)
      .flatMap(({ contactPointId }) => contactPointId ?? []);
    const subject = { kind: GROUP_KIND, id: groupId };
    await this.interests.followAll(tx, subject, [...new Set(ids)]);
    return { people: await this.interests.count(tx, subject) };
  }

  /** Those whom a message about the group has reached are answered by it. Gives how many tasks. */
  async byMessage(tx: EntityManager, me: StaffMember, groupId: string) {
    const members = (await this.groups.members(me, groupId, tx)).filter(waits);
    const ids = members.flatMap(({ contactPointId }) => contactPointId ?? []);
    const about = { kind: GROUP_KIND, id: groupId };
    const reached = await this.deliveries.reachedAbout(tx, about, ids);
    let answered = 0;
    for (const { taskId, concernId, contactPointId } of members) {
      if (!contactPointId || !reached.has(contactPointId)) continue;
      const concern = await tx.findOneByOrFail(Concern, { id: concernId });
      if (await this.crime.undecided(concern, tx)) continue;
      const task = await tx.findOneByOrFail(Task, { id: taskId });
      await tx.update(Concern, { id: concernId }, { state: 'answered' });
      const change = { answeredAt: new Date(), ownerId: task.ownerId ?? me.id };
      const what = { what: 'answered by a message', detail: { groupId } };
      await this.tasks.finish(tx, me, { task, concern }, 'answered', change, randomUUID(), what);
      answered += 1;
    }
    return { answered };
  }
}

/** Two answers to one group take turns. */
const lockGroup = (tx: EntityManager, id: string) =>
  tx.query('SELECT FROM concern_group WHERE id = $1 FOR UPDATE', [id]);
