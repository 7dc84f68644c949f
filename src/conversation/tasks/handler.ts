import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { covers } from '../../staff/rules/scope';
import type { StaffMember } from '../../staff/staff-member';
import type { Handler } from './rules/may-handle';

/** What the rules of tasks need to know of a signed-in person. */
@Injectable()
export class Handlers {
  constructor(private readonly areas: AreasService) {}

  async of(me: StaffMember, areaId: string, db?: EntityManager): Promise<Handler> {
    return {
      id: me.id,
      teamIds: me.teamIds,
      isTriage: me.roles.some(({ role }) => role === 'triage'),
      overArea: covers(me.roles, 'supervisor', await this.areas.pathsOf([areaId], db)),
    };
  }
}
