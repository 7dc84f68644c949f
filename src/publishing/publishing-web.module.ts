import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module';
import { ResidentsModule } from '../residents/residents.module';
import { StaffCore } from '../staff/staff-core.module';
import { ApprovalsApi } from './approvals/approvals.api';
import { AuthenticityApi } from './authenticity/authenticity.api';
import { AuthenticityService } from './authenticity/authenticity.service';
import { DecisionsApi } from './decisions/decisions.api';
import { EditingService } from './decisions/editing.service';
import { MessagesApi } from './messages/messages.api';
import { PreviewService } from './messages/preview.service';
import { PublishingModule } from './publishing.module';
import { ListsService } from './reading/lists.service';
import { MessageViews } from './reading/message-view.service';

/** Pages and JSON API of messages, decisions and the public look-up. */
@Module({
  imports: [PublishingModule, PlacesModule, ResidentsModule, StaffCore],
  controllers: [MessagesApi, DecisionsApi, ApprovalsApi, AuthenticityApi],
  providers: [AuthenticityService, EditingService, ListsService, MessageViews, PreviewService],
  exports: [ListsService, MessageViews],
})
export class PublishingWebModule {}
