import { Injectable } from '@nestjs/common';
import { may } from '../rules/permissions';
import type { StaffMember } from '../staff-member';
import type { Waiting } from './rules/waiting';
import type { StaffPlace } from './staff-place';

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

  /** The places of a person, with what waits for them at each. */
  startOf(member: StaffMember): Promise<(StaffPlace & { waiting: Waiting | null })[]> {
    return Promise.all(
      this.placesOf(member).map(async (place) => ({
        ...place,
        waiting: (await place.waits?.(member)) ?? null,
      })),
    );
  }
}
