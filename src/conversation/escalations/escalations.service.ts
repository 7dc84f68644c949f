import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { Letters } from '../../platform/mail/letters';
import { StaffService } from '../../staff/staff.service';
import type { Concern } from '../concerns/concern.entity';
import type { Strike } from '../tasks/rules/clock';
import type { Task } from '../tasks/task.entity';
import { whoHears, type Superior } from './rules/who-hears';
import { staffLetter } from './staff-letter';

const SUPERIOR = ['supervisor', 'on-call inspector'] as const;

/** Mails to colleagues when a clock strikes: owed in the very transaction of the strike, so each goes once. */
@Injectable()
export class Escalations {
  constructor(
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly letters: Letters,
  ) {}

  /** Gives who was told. */
  async tell(tx: EntityManager, task: Task, concern: Concern, step: Strike['step']) {
    const [path = []] = await this.areas.pathsOf([concern.areaId], tx);
    const held = await this.staff.holdersOver(path, SUPERIOR, tx);
    const superiors = held.map(({ id, role, areaId }): Superior => ({
      id,
      role,
      depth: path.indexOf(areaId),
    }));
    const teamIds = task.ownerId ? [] : await this.staff.peopleOf(task.teamId, tx);
    const { ownerId } = task;
    const hearers = { ownerId, teamIds: teamIds.map(({ id }) => id), superiors };
    const addresses = await this.staff.addressesOf(whoHears(step, hearers), tx);
    const { PUBLIC_URL, FORCE_NAME: force } = this.settings;
    const letter = {
      ...{ step, force, due: this.inWords(task.dueAt), confidential: concern.safeContact },
      link: `${PUBLIC_URL}/staff/tasks/${task.id}`,
    };
    for (const to of addresses.values())
      await this.letters.post(tx, staffLetter({ ...letter, to }));
    return [...addresses.keys()];
  }

  private inWords(due: Date | null): string | null {
    if (!due) return null;
    return DateTime.fromJSDate(due, { zone: this.settings.FORCE_ZONE })
      .setLocale('en-GB')
      .toFormat("cccc d LLLL 'at' HH:mm");
  }
}
