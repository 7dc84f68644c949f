import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AreasService } from '../../places/areas/areas.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { stateWords } from '../messages/rules/state-words';
import { areasOf } from '../reading/areas-of';
import { ReviewingService } from '../reviews/reviewing.service';
import { ListsService } from '../reading/lists.service';

@Controller('staff/approvals')
@ApiExcludeController()
export class ApprovalsPages {
  constructor(
    private readonly lists: ListsService,
    private readonly areas: AreasService,
    private readonly reviewing: ReviewingService,
  ) {}

  /** What waits for this person, urgent ones first, then what has waited longest. */
  @Get()
  @Can('message.return')
  @Render('publishing/approvals/views/waiting')
  async waiting(@Me() me: StaffMember) {
    const items = await areasOf(this.areas, await this.lists.waitingFor(me));
    const reviews = await this.reviewing.openFor(me);
    return { reviews, rows: items.map((item) => ({ ...item, words: stateWords[item.state] })) };
  }
}
