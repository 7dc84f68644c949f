import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/places.module';
import { MailModule } from '../platform/mail/mail.module';
import { AudienceService } from './audience/audience.service';
import { Narrowings } from './audience/narrowing';
import { ConfirmationLetters } from './confirmations/confirmation-letters.service';
import { ConfirmationsService } from './confirmations/confirmations.service';
import { ConfirmedChoices } from './confirmations/confirmed-choices.service';
import { ContactPoints } from './contact-points/contact-points.service';
import { Departures } from './departures/departures.service';
import { SentMails } from './departures/sent-mails';
import { FollowedSubjects } from './interests/followed-subjects';
import { Interests } from './interests/interests.service';
import { ResidentLetters } from './letters/resident-letters';
import { ResidentLinks } from './links/resident-links';
import { ResidentPlaces } from './places/resident-places.service';
import { Phones } from './phones/phones.service';
import { SmsModule } from '../platform/sms/sms.module';
import { Invitations } from './confirmations/invitations.service';
import { HeldElsewhere } from './privacy/held-elsewhere';
import { Subscription } from './subscriptions/subscription.entity';
import { SubscriptionsService } from './subscriptions/subscriptions.service';
import { Topic } from './topics/topic.entity';
import { TopicCounts } from './topics/topic-counts';
import { TopicsService } from './topics/topics.service';
import { NeverConfirmed } from './upkeep/never-confirmed';
import { UnsubscribeMailbox } from './unsubscribe/unsubscribe-mailbox';
import { Unsubscribe } from './unsubscribe/unsubscribe.service';
import { WhenConfirmed } from './confirmations/when-confirmed';

const shared = [
  AudienceService,
  ConfirmationLetters,
  ConfirmationsService,
  ConfirmedChoices,
  ContactPoints,
  Departures,
  FollowedSubjects,
  HeldElsewhere,
  Interests,
  Invitations,
  Narrowings,
  NeverConfirmed,
  Phones,
  ResidentLetters,
  ResidentLinks,
  ResidentPlaces,
  SentMails,
  SubscriptionsService,
  TopicCounts,
  TopicsService,
  Unsubscribe,
  UnsubscribeMailbox,
  WhenConfirmed,
];

/** Who wants what: what every process may use of it. */
@Module({
  imports: [TypeOrmModule.forFeature([Subscription, Topic]), PlacesModule, MailModule, SmsModule],
  providers: shared,
  exports: shared,
})
export class ResidentsModule {}
