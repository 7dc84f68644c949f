import { Module } from '@nestjs/common';
import { MailModule } from '../src/platform/mail/mail.module';
import { PublishingModule } from '../src/publishing/publishing.module';
import { LettersActivities } from './letters.activities';
import { MessageActivities } from './message.activities';

/** Every activity class and the modules whose services it calls. The worker binds them by queue. */
@Module({
  imports: [MailModule, PublishingModule],
  providers: [LettersActivities, MessageActivities],
})
export class ActivitiesModule {}
