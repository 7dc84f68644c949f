import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ListsService } from '../reading/lists.service';

@Controller('api/v1/approvals')
@ApiTags('approvals')
@ApiBearerAuth()
export class ApprovalsApi {
  constructor(private readonly lists: ListsService) {}

  /** What waits for the caller: approvals for supervisors, legal review for legal reviewers, within their areas. */
  @Get()
  @Can('message.return')
  async waiting(@Me() me: StaffMember) {
    return { items: await this.lists.waitingFor(me) };
  }
}
