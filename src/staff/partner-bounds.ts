import { Injectable } from '@nestjs/common';
import type { StaffMember } from './staff-member';

type Mine = (member: StaffMember, id: string) => Promise<boolean>;

/** What staff of a partner may reach by an id in an address. The room that has the messages says it; until then, nothing. */
@Injectable()
export class PartnerBounds {
  private mine: Mine = () => Promise.resolve(false);

  tell(mine: Mine): void {
    this.mine = mine;
  }

  reaches(member: StaffMember, id: string): Promise<boolean> {
    return this.mine(member, id);
  }
}
