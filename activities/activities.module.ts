import { Module } from '@nestjs/common';
import { MailModule } from '../src/platform/mail/mail.module';
import { LettersActivities } from './letters.activities';

/** Every activity class and the modules whose services it calls. The worker binds them by queue. */
@Module({
  imports: [MailModule],
  providers: [LettersActivities],
})
export class ActivitiesModule {}
