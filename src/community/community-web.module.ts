import { Module } from '@nestjs/common';
import { PublishingWebModule } from '../publishing/publishing-web.module';
import { ResidentsWebModule } from '../residents/residents-web.module';
import { StaffModule } from '../staff/staff.module';
import { CommunityModule } from './community.module';
import { TellingApi } from './telling/telling.api';
import { TellingPages } from './telling/telling.pages';

/** The doors of the community room, for the web process alone. */
@Module({
  imports: [CommunityModule, PublishingWebModule, ResidentsWebModule, StaffModule],
  controllers: [TellingApi, TellingPages],
})
export class CommunityWebModule {}
