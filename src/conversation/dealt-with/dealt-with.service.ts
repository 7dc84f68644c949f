import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Tokens } from '../../platform/security/tokens';
import { Concern } from '../concerns/concern.entity';
import { Concerns } from '../concerns/concerns.service';
import { ThreadLetters } from '../letters/thread-letters.service';
import { NEWS_FOR_TASK, OPEN_TASK_OF } from '../replies/intake.queries';
import { Task } from '../tasks/task.entity';
import { dueAt } from '../triage/rules/due';
import { ASKED, ONCE_MORE, SAID, TO_ASK } from './dealt-with.queries';
import { askingWords, asksAt, urgencyOnceMore } from './rules/asking';

const PURPOSE = 'dealt-with';
/** Long enough for a holiday; whoever comes later writes to the thread. */
const VALID = 60 * 86_400_000;

/** Asks a resident, some days after our answer, whether it was dealt with; a no opens it again. */
@Injectable()
export class DealtWith {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly tokens: Tokens,
    private readonly concerns: Concerns,
    private readonly told: ThreadLetters,
    private readonly audit: AuditService,
  ) {}

  /** When the resident is to be asked, in ms since 1970; null when not, or no more. */
  async asksAt(taskId: string, db: EntityManager = this.db.manager): Promise<number | null> {
    const [row] = await db.query<{ answeredAt: Date }[]>(TO_ASK, [taskId]);
    const at = row && asksAt(row.answeredAt, this.settings.DEALT_WITH_DAYS);
    return at ? at.getTime() : null;
  }

  /** Once, and only where an automatic mail may go. */
  async ask(taskId: string, now = new Date()): Promise<void> {
    const { concernId } = await this.db.manager.findOneByOrFail(Task, { id: taskId });
    await this.db.transaction(async (tx) => {
      const concern = await this.concerns.lock(tx, concernId);
      const at = await this.asksAt(taskId, tx);
      if (at === null || at > now.getTime()) return;
      const { answeredAt } = await tx.findOneByOrFail(Task, { id: taskId });
      const expires = new Date(now.getTime() + VALID);
      const token = this.tokens.mint(PURPOSE, taskId, { expires });
      const link = (said: string) => `${this.settings.PUBLIC_URL}/dealt-with/${said}/${token}`;
      const why = await this.told.tell(tx, concern, {
        kind: 'dealt-with',
        says: ({ t, day, page }) =>
          askingWords(t, {
            ...{ day: day(answeredAt!), yes: page(link('yes')), no: page(link('no')) },
          }),
      });
      await tx.query(ASKED, [taskId, why]);
      const event = why ? 'not asked whether dealt with' : 'asked whether dealt with';
      await this.concerns.note(tx, concernId, event, { taskId, ...(why && { why }) });
    });
  }

  /** The task of a link. Throws `unknown-token` or `expired-token` (404). */
  read(token: string): string {
    const found = this.tokens.read(PURPOSE, token);
    if (found.ok) return found.id;
    const words =
      found.code === 'expired-token'
        ? 'conversation/dealt-with:expired'
        : 'conversation/dealt-with:unknown';
    throw new Refusal(found.code, 404, words);
  }

  /** The resident's word; the first one counts. Gives whether it was taken. */
  async say(taskId: string, said: 'yes' | 'no'): Promise<boolean> {
    const { concernId } = await this.db.manager.findOneByOrFail(Task, { id: taskId });
    return this.db.transaction(async (tx) => {
      const concern = await this.concerns.lock(tx, concernId);
      const [rows] = await tx.query<[unknown[], number]>(SAID, [taskId, said]);
      if (rows.length === 0) return false;
      const event = said === 'yes' ? 'said dealt with' : 'said not dealt with';
      await this.concerns.note(tx, concernId, event, { taskId });
      const again = said === 'no' ? await this.reopen(tx, concern, taskId) : null;
      await this.audit.record(tx, {
        actor: { kind: 'resident', id: concern.contactPointId ?? undefined },
        action: `task.${event.replaceAll(' ', '-')}`,
        subject: { kind: 'task', id: taskId },
        detail: again ? { again } : {},
      });
      return true;
    });
  }

  /** A task of its own, and so a run of its own; one that is open already only hears of it. */
  private async reopen(tx: EntityManager, concern: Concern, taskId: string): Promise<string> {
    const [open] = await tx.query<{ id: string }[]>(OPEN_TASK_OF, [concern.id]);
    if (open) {
      await tx.query(NEWS_FOR_TASK, [open.id]);
      return open.id;
    }
    const standardHours = this.settings.STANDARD_HOURS;
    const due = dueAt(urgencyOnceMore(concern.urgency), new Date(), { standardHours });
    const [{ id }] = await tx.query<[{ id: string }]>(ONCE_MORE, [taskId, due]);
    await tx.update(Concern, { id: concern.id }, { state: 'open' });
    await this.concerns.begin(tx, concern.id, id);
    return id;
  }
}
