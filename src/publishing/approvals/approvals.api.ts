import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { DeskService } from './desk.service';

@Controller('api/v1/approvals')
@ApiTags('approvals')
@ApiBearerAuth()
export class ApprovalsApi {
  constructor(private readonly desk: DeskService) {}

  /**
   * What waits for the caller: approvals for supervisors, legal review for legal reviewers, within their areas. With
   * what each waits for, how many findings and open comments it has, and how many people it would reach.
   */
  @Get()
  @Can('message.return')
  async waiting(@Me() me: StaffMember) {
    return { items: await this.desk.of(me) };
  }
}
