import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { FIRST } from '../../platform/texts/site-languages';
import { Refusal } from '../../platform/errors';
import { Letters } from '../../platform/mail/letters';
import { Vault } from '../../platform/security/vault';
import type { Team } from '../../places/teams/team.entity';
import { TeamsService } from '../../places/teams/teams.service';
import { RuleSettingsService } from '../../publishing/rule-settings/rule-settings.service';
import type { StaffMember } from '../../staff/staff-member';
import { AreasService } from '../../places/areas/areas.service';
import { answerStopped } from '../answers/answer-stopped';
import { checkAnswer } from '../answers/check-answer';
import { Concerns } from '../concerns/concerns.service';
import { ThreadLetters } from '../letters/thread-letters.service';
import { NOTE } from '../notes/notes.queries';
import { NOTE_PURPOSE } from '../notes/note-purpose';
import { whyNotTo } from '../tasks/rules/may-handle';
import { refuseFor, TasksService, type Held } from '../tasks/tasks.service';
import { councilLetter } from './council-letter';
import type { HandOver } from './handover.dto';
import { handoverWords } from './rules/handover-words';

const HOUR = 3_600_000;
const noHandover = { handedFrom: null, handedTo: null, handedAt: null, handedDue: null };

/**
 * Gives a task to another team or desk, or passes its matter to a council. A clock of its own runs for them; the
 * resident's goes on. A council does not work here, so the task stays with the team that answers the resident.
 */
@Injectable()
export class Handovers {
  constructor(
    private readonly settings: Settings,
    private readonly vault: Vault,
    private readonly tasks: TasksService,
    private readonly teams: TeamsService,
    private readonly areas: AreasService,
    private readonly concerns: Concerns,
    private readonly letters: Letters,
    private readonly told: ThreadLetters,
    private readonly rules: RuleSettingsService,
  ) {}

  /** 404 `unknown-team`, 409 `not-allowed`, 422 `answer-stopped` for words to a council that break the law. */
  async handOver(
    tx: EntityManager,
    me: StaffMember,
    id: string,
    seen: number,
    { teamId, hours, words }: HandOver,
    requestId: string,
  ) {
    const held = await this.tasks.take(tx, me, id, 'hand over', seen);
    const team = await this.teams.byId(tx, teamId);
    if (!team) throw new Refusal('unknown-team', 404, 'There is no such team.');
    refuseFor(whyNotTo(held.task, teamId), 409);
    const now = new Date();
    const handed = {
      ...{ handedFrom: held.task.teamId, handedTo: teamId, handedAt: now, handedLate: false },
      handedDue: new Date(now.getTime() + hours * HOUR),
    };
    const council = team.kind === 'council';
    const mailed = council && (await this.tellCouncil(tx, me, held, team, handed.handedDue, words));
    await this.tellResident(tx, held, team);
    return this.tasks.finish(
      ...([tx, me, held] as const),
      council ? held.task.state : 'open',
      council ? handed : { ...handed, teamId, ownerId: null },
      requestId,
      council
        ? { what: 'handed to council', detail: { team: teamId, mailed } }
        : { what: 'handed over', detail: { team: teamId } },
    );
  }

  async takeBack(tx: EntityManager, me: StaffMember, id: string, seen: number, requestId: string) {
    const held = await this.tasks.take(tx, me, id, 'take back', seen);
    const { handedFrom, teamId, state } = held.task;
    const moves = handedFrom !== teamId;
    const change = moves ? { ...noHandover, teamId: handedFrom!, ownerId: null } : noHandover;
    const what = { what: 'taken back', detail: { team: handedFrom } };
    return this.tasks.finish(tx, me, held, moves ? 'open' : state, change, requestId, what);
  }

  private async tellResident(tx: EntityManager, { task, concern }: Held, { name, kind }: Team) {
    const why = await this.told.tell(tx, concern, {
      kind: 'handover',
      says: ({ t, moment }) => {
        const due = task.dueAt && moment(task.dueAt);
        return handoverWords(t, { team: name, council: kind === 'council', due });
      },
    });
    const event = why ? 'handover not told' : 'handover told';
    await this.concerns.note(tx, concern.id, event, why ? { why } : {});
  }

  /** True when a mail went to the council. What it was told is kept as a note in any case. */
  private async tellCouncil(
    tx: EntityManager,
    me: StaffMember,
    { task, concern }: Held,
    { email }: Team,
    due: Date,
    words: string | undefined,
  ): Promise<boolean> {
    if (!words) return false;
    const findings = checkAnswer(words, this.settings, await this.rules.current(tx));
    if (findings.length > 0) throw answerStopped(findings);
    await tx.query(NOTE, [task.id, me.id, this.vault.seal(words, NOTE_PURPOSE)]);
    if (!email) return false;
    const { FORCE_NAME: force } = this.settings;
    const area = (await this.areas.namesOf([concern.areaId])).get(concern.areaId) ?? '';
    const by = this.told.penFor(FIRST).moment(due);
    await this.letters.post(
      tx,
      councilLetter({ to: email, area, words, by, officer: me.name, force }),
    );
    return true;
  }
}
