import { Module } from '@nestjs/common';
import { ConversationModule } from '../src/conversation/conversation.module';
import { MailModule } from '../src/platform/mail/mail.module';
import { PublishingModule } from '../src/publishing/publishing.module';
import { ResidentsModule } from '../src/residents/residents.module';
import { DeliveryActivities } from './delivery.activities';
import { DeliveryModule } from '../src/delivery/delivery.module';
import { ConcernActivities } from './concern.activities';
import { LettersActivities } from './letters.activities';
import { ResidentsActivities } from './residents.activities';
import { MessageActivities } from './message.activities';

/** Every activity class and the modules whose services it calls. The worker binds them by queue. */
@Module({
  imports: [DeliveryModule, MailModule, PublishingModule, ResidentsModule],
  providers: [DeliveryActivities, LettersActivities, MessageActivities, ResidentsActivities],
})
export class ActivitiesModule {}
