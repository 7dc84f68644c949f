import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { PartnerActs } from './partner-acts.service';
import { PartnerDto, PartnerStaffDto } from './partner.dto';
import { PartnersService } from './partners.service';

@Controller('api/v1/partners')
@ApiTags('partners')
@ApiBearerAuth()
export class PartnersApi {
  constructor(
    private readonly partners: PartnersService,
    private readonly acts: PartnerActs,
  ) {}

  /** Organisations beside the force whose staff write messages, by name. */
  @Get()
  @Can('partner.manage')
  async all() {
    return { items: await this.partners.all() };
  }

  /** Adds one. 409 `partner-known` where the name is taken. */
  @Post()
  @Can('partner.manage')
  add(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() { name, kind }: PartnerDto) {
    return this.acts.add(me, key, { name, kind });
  }

  /**
   * Makes an account the partner's, for good. It must hold no role of the force (409 `holds-other-roles`), and what it
   * writes from then on is the partner's.
   */
  @Post(':id/staff')
  @Can('partner.manage')
  admit(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { email }: PartnerStaffDto,
  ) {
    return this.acts.admit(me, key, id, email);
  }
}
