import { Module } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module';
import { PlacesModule } from '../places/places.module';
import { MailModule } from '../platform/mail/mail.module';
import { RuleSettingsModule } from '../publishing/rule-settings/rule-settings.module';
import { ResidentsModule } from '../residents/residents.module';
import { Telling } from './telling/telling.service';
import { PublicWords } from './words/public-words.service';

const services = [PublicWords, Telling];

/** What was done: priorities, polls, events. What every process may use of it. */
@Module({
  imports: [ConversationModule, MailModule, PlacesModule, ResidentsModule, RuleSettingsModule],
  providers: services,
  exports: services,
})
export class CommunityModule {}
