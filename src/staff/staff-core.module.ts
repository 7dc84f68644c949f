import { Global, Module } from '@nestjs/common';
import { PartnerBounds } from './partner-bounds';
import { PartnersService } from './partners/partners.service';
import { StaffService } from './staff.service';

/** Who works here, without the web: for workers and commands. */
@Global()
@Module({
  providers: [PartnerBounds, PartnersService, StaffService],
  exports: [PartnerBounds, PartnersService, StaffService],
})
export class StaffCore {}
