import { Module } from '@nestjs/common';
import { MailModule } from '../platform/mail/mail.module';
import { PlacesModule } from '../places/places.module';
import { MessagesModule } from '../publishing/messages/messages.module';
import { ResidentsModule } from '../residents/residents.module';
import { AudienceFreezer } from './audiences/audience-freezer';
import { Books } from './books/books.service';
import { DeliveryLookup } from './books/delivery-lookup';
import { HeldDeliveries } from './books/held-deliveries';
import { MailForms } from './mail/mail-forms';
import { MessageMails } from './mail/message-mails';
import { Leases } from './sending/leases';
import { RetryPlans } from './sending/retry-plans';
import { SendingService } from './sending/sending.service';

/** Who gets a message, the sending, and the books of it. */
@Module({
  imports: [MailModule, PlacesModule, MessagesModule, ResidentsModule],
  providers: [
    AudienceFreezer,
    Books,
    DeliveryLookup,
    HeldDeliveries,
    Leases,
    MailForms,
    MessageMails,
    RetryPlans,
    SendingService,
  ],
  exports: [AudienceFreezer, Books, DeliveryLookup, SendingService],
})
export class DeliveryModule {}
