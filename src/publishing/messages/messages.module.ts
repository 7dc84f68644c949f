import { Module, type OnModuleInit } from '@nestjs/common';
import { PlacesModule } from '../../places/places.module';
import { TemporalModule } from '../../platform/temporal/temporal.module';
import { ResidentsModule } from '../../residents/residents.module';
import { assertLife } from '../../platform/rules/life-table';
import { StaffCore } from '../../staff/staff-core.module';
import { MessageTexts } from '../texts/message-texts.service';
import { PuttingOff } from '../putting-off/putting-off';
import { SendingTime } from '../sending-time/sending-time';
import { AudienceChoices } from '../audience/audience-choices.service';
import { SmallAudiences } from '../audience/small-audiences.service';
import { ImagesService } from '../images/images.service';
import { MessageFactsService } from './message-facts';
import { MessagesService } from './messages.service';
import { WhenComplete } from './when-complete';
import { messageLife } from './rules/life-check';

/** Messages and their revisions, for every process and for the rooms below. */
@Module({
  imports: [PlacesModule, ResidentsModule, StaffCore, TemporalModule],
  providers: [
    AudienceChoices,
    ImagesService,
    MessagesService,
    MessageFactsService,
    MessageTexts,
    PuttingOff,
    SendingTime,
    SmallAudiences,
    WhenComplete,
  ],
  exports: [
    AudienceChoices,
    ImagesService,
    MessagesService,
    MessageFactsService,
    MessageTexts,
    PuttingOff,
    SendingTime,
    SmallAudiences,
    WhenComplete,
  ],
})
export class MessagesModule implements OnModuleInit {
  /** A table of a message's life with a hole in it must not take a single decision. */
  onModuleInit(): void {
    assertLife('message', messageLife);
  }
}
