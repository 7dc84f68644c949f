import { Module } from '@nestjs/common';
import { MetricsModule } from '../platform/metrics/metrics.module';
import { PresenceModule } from '../platform/presence/presence.module';
import { MailModule } from '../platform/mail/mail.module';
import { PlacesModule } from '../places/places.module';
import { MessagesModule } from '../publishing/messages/messages.module';
import { SmsModule } from '../platform/sms/sms.module';
import { ResidentsModule } from '../residents/residents.module';
import { AlreadyGot } from './audiences/already-got';
import { AudienceFreezer } from './audiences/audience-freezer';
import { ReportCounts } from './bounces/report-counts';
import { ReportsMailbox } from './bounces/reports-mailbox';
import { Reports } from './bounces/reports.service';
import { Books } from './books/books.service';
import { DeliveryLookup } from './books/delivery-lookup';
import { HeldDeliveries } from './books/held-deliveries';
import { DeliveryFigures } from './figures/delivery-figures';
import { DigestFreezer } from './digests/digest-freezer';
import { DigestSchedules } from './digests/digest-schedules';
import { DigestSends } from './digests/digest-sends';
import { DatabaseGuard } from './hold/database-guard.service';
import { SendingHold } from './hold/sending-hold.service';
import { MailForms } from './mail/mail-forms';
import { MessageMails } from './mail/message-mails';
import { Overload } from './overload/overload.service';
import { PaceOfLate } from './pulse/pace-of-late';
import { Pulses } from './pulse/pulses';
import { MailsSent } from './ratings/mails-sent';
import { ResendBooks } from './resends/resend-books';
import { ResendSends } from './resends/resend-sends';
import { Resends } from './resends/resends.service';
import { DomainPaces } from './sending/domain-paces.service';
import { Leases } from './sending/leases';
import { RetryPlans } from './sending/retry-plans';
import { SendingService } from './sending/sending.service';
import { MessageSends } from './sends/message-sends';
import { SentByTopic } from './sends/topic-counts';
import { Sends } from './sends/sends.service';
import { HeldReports } from './suppression/held-reports';
import { Suppressions } from './suppression/suppressions.service';
import { WarmUp } from './warm-up/warm-up.service';
import { TextFreezer } from './texts/text-freezer';
import { TextReceipts } from './texts/text-receipts.service';
import { TextSending } from './texts/text-sending.service';
import { TextSends } from './texts/text-sends';

/** Who gets a message, the sending, and the books of it. */
@Module({
  imports: [
    MetricsModule,
    PresenceModule,
    MailModule,
    PlacesModule,
    MessagesModule,
    ResidentsModule,
    SmsModule,
  ],
  providers: [
    AlreadyGot,
    AudienceFreezer,
    Books,
    DatabaseGuard,
    DeliveryFigures,
    DeliveryLookup,
    DigestFreezer,
    DigestSchedules,
    DigestSends,
    DomainPaces,
    HeldDeliveries,
    HeldReports,
    Leases,
    MailForms,
    MailsSent,
    MessageMails,
    MessageSends,
    Overload,
    PaceOfLate,
    Pulses,
    ReportCounts,
    Reports,
    ReportsMailbox,
    ResendBooks,
    Resends,
    ResendSends,
    RetryPlans,
    SendingHold,
    SendingService,
    Sends,
    SentByTopic,
    Suppressions,
    WarmUp,
    TextFreezer,
    TextReceipts,
    TextSending,
    TextSends,
  ],
  exports: [
    AudienceFreezer,
    Books,
    DatabaseGuard,
    DeliveryLookup,
    DigestFreezer,
    Pulses,
    ReportCounts,
    ReportsMailbox,
    Resends,
    SendingHold,
    SendingService,
    Suppressions,
    WarmUp,
    TextFreezer,
    TextReceipts,
    TextSending,
  ],
})
export class DeliveryModule {}
