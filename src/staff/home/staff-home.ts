import { Injectable } from '@nestjs/common';
import { may, type Permission } from '../rules/permissions';
import type { StaffMember } from '../staff-member';

/** A place of the staff pages: shown on the home page and in the navigation to those who may go there. */
export interface StaffPlace {
  readonly title: string;
  readonly href: string;
  /** One sentence on what one does there. */
  readonly words: string;
  readonly permission: Permission;
  /** Small ones first. */
  readonly order: number;
}

/** Each feature adds its own place when its module starts, so that no link leads nowhere. */
@Injectable()
export class StaffHome {
  private readonly places: StaffPlace[] = [];

  add(place: StaffPlace): void {
    this.places.push(place);
    this.places.sort((a, b) => a.order - b.order);
  }

  placesOf(member: StaffMember): StaffPlace[] {
    return this.places.filter(({ permission }) => may(member.roles, permission));
  }
}
