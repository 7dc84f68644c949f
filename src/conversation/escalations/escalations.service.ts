import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { StaffService } from '../../staff/staff.service';
import type { Concern } from '../concerns/concern.entity';
import type { Strike } from '../tasks/rules/clock';
import type { Task } from '../tasks/task.entity';
import { whoHears, type Superior } from './rules/who-hears';
import { StaffMails } from './staff-mails.service';

const SUPERIOR = ['supervisor', 'on-call inspector'] as const;

/** Mails to colleagues when a clock strikes: owed in the very transaction of the strike, so each goes once. */
@Injectable()
export class Escalations {
  constructor(
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly mails: StaffMails,
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
    await this.mails.tell(tx, addresses, {
      ...{ step, due: this.inWords(task.dueAt), confidential: concern.safeContact },
      link: `${this.settings.PUBLIC_URL}/staff/tasks/${task.id}`,
    });
    return [...addresses.keys()];
  }

  private inWords(due: Date | null): string | null {
    if (!due) return null;
    return DateTime.fromJSDate(due, { zone: this.settings.FORCE_ZONE })
      .setLocale('en-GB')
      .toFormat("cccc d LLLL 'at' HH:mm");
  }
}
