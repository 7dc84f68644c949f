import { Module } from '@nestjs/common';
import { HeadsModule } from '../src/audit/heads/heads.module';
import { CommunityModule } from '../src/community/community.module';
import { ConversationModule } from '../src/conversation/conversation.module';
import { DeliveryModule } from '../src/delivery/delivery.module';
import { MailModule } from '../src/platform/mail/mail.module';
import { PublishingModule } from '../src/publishing/publishing.module';
import { ResidentsModule } from '../src/residents/residents.module';
import { AuditActivities } from './audit.activities';
import { CommunityActivities } from './community.activities';
import { ConcernActivities } from './concern.activities';
import { DeliveryActivities } from './delivery.activities';
import { LettersActivities } from './letters.activities';
import { MessageActivities } from './message.activities';
import { ResidentsActivities } from './residents.activities';
import { ReviewActivities } from './review.activities';
import { UpkeepActivities } from './upkeep.activities';
import { TextActivities } from './texts.activities';

/** Every activity class and the modules whose services it calls. The worker binds them by queue. */
@Module({
  imports: [
    MailModule,
    HeadsModule,
    ResidentsModule,
    PublishingModule,
    DeliveryModule,
    ConversationModule,
    CommunityModule,
  ],
  providers: [
    AuditActivities,
    CommunityActivities,
    ConcernActivities,
    DeliveryActivities,
    LettersActivities,
    MessageActivities,
    ResidentsActivities,
    ReviewActivities,
    TextActivities,
    UpkeepActivities,
  ],
})
export class ActivitiesModule {}
