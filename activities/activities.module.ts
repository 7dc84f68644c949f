import { Module } from '@nestjs/common';
import { MailModule } from '../src/platform/mail/mail.module';
import { PublishingModule } from '../src/publishing/publishing.module';
import { ResidentsModule } from '../src/residents/residents.module';
import { LettersActivities } from './letters.activities';
import { ResidentsActivities } from './residents.activities';
import { MessageActivities } from './message.activities';

/** Every activity class and the modules whose services it calls. The worker binds them by queue. */
@Module({
  imports: [MailModule, PublishingModule, ResidentsModule],
  providers: [LettersActivities, MessageActivities, ResidentsActivities],
})
export class ActivitiesModule {}
