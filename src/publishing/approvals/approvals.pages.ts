import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AreasService } from '../../places/areas/areas.service';
import { Can, Me } from '../../staff/can';
import { DeputiesService } from '../../staff/deputies/deputies.service';
import type { StaffMember } from '../../staff/staff-member';
import { stateWords } from '../messages/rules/state-words';
import { areasOf } from '../reading/areas-of';
import { ReviewingService } from '../reviews/reviewing.service';
import { DeskService } from './desk.service';

@Controller('staff/approvals')
@ApiExcludeController()
export class ApprovalsPages {
  constructor(
    private readonly desk: DeskService,
    private readonly areas: AreasService,
    private readonly reviewing: ReviewingService,
    private readonly deputies: DeputiesService,
  ) {}

  /** What waits for this person, urgent ones first, then what has waited longest. */
  @Get()
  @Can('message.return')
  @Render('publishing/approvals/views/waiting')
  async waiting(@Me() me: StaffMember) {
    const items = await areasOf(this.areas, await this.desk.of(me));
    const reviews = await this.reviewing.openFor(me);
    const deputyOf = await this.deputies.standsInFor(me);
    const names = new Map(deputyOf.map(({ forId, forName }) => [forId, forName]));
    const rows = items.map((item) => {
      const lentBy = item.forId && names.get(item.forId);
      return { ...item, words: stateWords[item.state], lentBy };
    });
    return { reviews, deputyOf, rows };
  }
}
