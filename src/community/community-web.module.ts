import { Module } from '@nestjs/common';
import { StaffModule } from '../staff/staff.module';
import { CommunityModule } from './community.module';

/** The doors of the community room, for the web process alone. */
@Module({
  imports: [CommunityModule, StaffModule],
})
export class CommunityWebModule {}
