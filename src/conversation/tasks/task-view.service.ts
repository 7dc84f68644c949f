import { Injectable } from '@nestjs/common';
import type { StaffMember } from '../../staff/staff-member';
import { Attachments } from '../attachments/attachments.service';
import { SafeContacts } from '../forms/safe-contacts.service';
import { ConcernPlaces } from '../places/concern-places.service';
import { CrimeFacts } from '../crime/crime-facts';
import { senderWords } from '../senders/rules/who-wrote';
import { Handlers } from './handler';
import { wordsOfEvent } from './rules/event-words';
import { whyNotHandle } from './rules/may-handle';
import { taskLife, taskStateWords, type TaskAction } from './rules/task-life';
import { TasksService } from './tasks.service';
import { WorkViews } from './work-view.service';
import { Threads } from './thread.service';

/** A task as its page and the API show it: words of the resident included, so only for those who may see it. */
@Injectable()
export class TaskViews {
  constructor(
    private readonly work: WorkViews,
    private readonly crime: CrimeFacts,
    private readonly tasks: TasksService,
    private readonly threads: Threads,
    private readonly handlers: Handlers,
    private readonly attachments: Attachments,
    private readonly safe: SafeContacts,
    private readonly places: ConcernPlaces,
  ) {}

  async of(me: StaffMember, id: string) {
    const { task, concern } = await this.tasks.see(me, id);
    const person = await this.handlers.of(me, concern.areaId);
    const [replies, answers, events, attachments, safeContacts, at] = await Promise.all([
      this.threads.replies(concern.id),
      this.threads.answers(concern.id),
      this.threads.events(concern.id),
      this.attachments.of(concern.id),
      this.safe.of(concern.id),
      this.places.of(concern.id),
    ]);
    const crime = await this.crime.of(concern, task.createdAt);
    const facts = { ...task, crimeUndecided: crime !== null && crime.decision === null };
    const actions = taskLife
      .map(({ action }) => action)
      .filter((action) => action !== 'decide crime' || crime !== null)
      .filter((action) => whyNotHandle(person, facts, action, 'a reason').length === 0);
    const { category, urgency, route, flags, safeContact, senderConfirmed } = concern;
    return {
      id: task.id,
      version: task.version,
      state: task.state,
      stateWords: taskStateWords[task.state],
      dueAt: task.dueAt,
      createdAt: task.createdAt,
      mine: task.ownerId === me.id,
      ownerId: task.ownerId,
      closeReason: task.closeReason,
      actions: actions satisfies TaskAction[],
      ...(await this.work.of(task, concern, actions)),
      crime,
      groupId: concern.groupId,
      concern: { id: concern.id, category, urgency, route, flags, safeContact, senderConfirmed },
      reasons: this.threads.reasons(concern.sealedReasons),
      replies: replies.map(({ id: replyId, subject, text, at, sender, authentication }) => ({
        ...{ id: replyId, subject, text, at, sender, authentication },
        senderWords: sender && sender !== 'confirmed' ? senderWords[sender] : null,
        attachments: attachments
          .filter((one) => one.replyId === replyId)
          .map(({ id: attachmentId, kind, bytes, state: kept }) => ({
            ...{ id: attachmentId, kind, bytes },
            state: kept,
          })),
      })),
      answers,
      /** Longitude and latitude of the middle of a square of 100 m; null where none was given. */
      place: at && { at, areaId: concern.areaId },
      safeContacts,
      events: events.map((event) => ({ ...event, words: wordsOfEvent(event.kind) })),
      takenBy: task.ownerId
        ? (events.findLast(({ kind }) => kind === 'claimed')?.by ?? null)
        : null,
    };
  }
}
