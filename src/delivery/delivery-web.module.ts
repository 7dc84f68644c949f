import { Module, type OnModuleInit } from '@nestjs/common';
import { PresenceModule } from '../platform/presence/presence.module';
import { MessagesModule } from '../publishing/messages/messages.module';
import { ResidentsModule } from '../residents/residents.module';
import { StaffHome } from '../staff/home/staff-home';
import { StaffModule } from '../staff/staff.module';
import { BooksExportApi } from './books-export/books-export.api';
import { BooksExportPages } from './books-export/books-export.pages';
import { BooksExport } from './books-export/books-export.service';
import { DeliveryModule } from './delivery.module';
import { HoldApi } from './hold/hold.api';
import { HoldPages } from './hold/hold.pages';
import { DeliveryApi } from './live/delivery.api';
import { LiveCounts } from './live/live-counts';
import { LivePages } from './live/live.pages';
import { SlowedDomains } from './live/slowed-domains';
import { RatingsApi } from './ratings/ratings.api';
import { RatingsPages } from './ratings/ratings.pages';
import { MailRatings } from './ratings/ratings.service';
import { ResendsApi } from './resends/resends.api';
import { ResendsPages } from './resends/resends.pages';
import { SuppressionsApi } from './suppression/suppressions.api';
import { TextBooks } from './texts/text-books.service';
import { TextsApi } from './texts/texts.api';
import { TextReceiptsApi } from './texts/text-receipts.api';
import { SuppressionsPages } from './suppression/suppressions.pages';

/** The doors of delivery, for the web process alone. */
@Module({
  imports: [DeliveryModule, MessagesModule, PresenceModule, ResidentsModule, StaffModule],
  providers: [BooksExport, LiveCounts, MailRatings, SlowedDomains, TextBooks],
  controllers: [
    BooksExportApi,
    BooksExportPages,
    DeliveryApi,
    LivePages,
    HoldApi,
    HoldPages,
    RatingsApi,
    RatingsPages,
    ResendsApi,
    ResendsPages,
    SuppressionsApi,
    SuppressionsPages,
    TextReceiptsApi,
    TextsApi,
  ],
})
export class DeliveryWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Addresses not written to',
      href: '/staff/suppressions',
      section: 'residents',
      words: 'Addresses whose mail came back, and why; take one off the list again.',
      permission: 'suppression.lift',
      order: 80,
    });
    this.home.add({
      title: 'Hold on sending',
      href: '/staff/sending-hold',
      section: 'administration',
      words:
        'Whether messages go out at all; after a restore of the database somebody must let them.',
      permission: 'sending.release',
      order: 85,
    });
  }
}
