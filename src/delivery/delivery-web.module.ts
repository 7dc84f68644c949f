import { Module } from '@nestjs/common';
import { MessagesModule } from '../publishing/messages/messages.module';
import { DeliveryModule } from './delivery.module';
import { DeliveryApi } from './live/delivery.api';
import { LiveCounts } from './live/live-counts';
import { LivePages } from './live/live.pages';

/** The doors of delivery, for the web process alone. */
@Module({
  imports: [DeliveryModule, MessagesModule],
  providers: [LiveCounts],
  controllers: [DeliveryApi, LivePages],
})
export class DeliveryWebModule {}
