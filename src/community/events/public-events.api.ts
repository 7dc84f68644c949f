import {
  Body,
  Controller,
  Get,
  HttpCode,
  Ip,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callerOf } from '../../platform/http/address-limit';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Anyone } from '../../platform/http/permission';
import { ProofDto } from '../../residents/interests/follow.dto';
import { Booking } from './bookings/booking.service';
import { BookDto, RatingDto } from './bookings/bookings.dto';
import { EventRatings } from './bookings/ratings.service';
import { publicEventJson } from './event-json';
import { EventsService } from './events.service';
import { AreaQuery, PlaceCodeDto } from './public-events.dto';

@Controller('api/v1/public')
@ApiTags('public')
export class PublicEventsApi {
  constructor(
    private readonly events: EventsService,
    private readonly booking: Booking,
    private readonly ratings: EventRatings,
  ) {}

  /** What is to come or goes on, in order of time; `area` with all above and below it. */
  @Get('events')
  @Anyone()
  async list(@Query() { area }: AreaQuery) {
    const now = new Date();
    const items = await this.events.inArea(area ?? null, now);
    return { items: items.map((event) => publicEventJson(event, now)) };
  }

  /** `phase` is soon, now, over or cancelled; `places` is free, few, none, or null where nobody needs to book. */
  @Get('events/:id')
  @Anyone()
  async get(@Param('id', ParseUUIDPipe) id: string) {
    return publicEventJson(await this.events.open(id), new Date());
  }

  /** Mails a code to the address if it gets our messages; the answer does not tell whether it does. */
  @Post('events/:id/codes')
  @HttpCode(200)
  @Anyone()
  async ask(
    @Param('id', ParseUUIDPipe) id: string,
    @Ip() ip: string,
    @IdempotencyKey() key: string,
    @Body() { email, purpose }: PlaceCodeDto,
  ) {
    return { proof: await this.booking.ask(id, purpose, email, callerOf(ip), key) };
  }

  /** Books, or changes the number of people. `state` is placed or waiting. */
  @Post('events/:id/bookings')
  @HttpCode(200)
  @Anyone()
  async book(
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() given: BookDto,
  ) {
    return { state: await this.booking.book(id, given, key) };
  }

  /** Gives the place up; the next on the waiting list gets it. */
  @Post('events/:id/cancellations')
  @HttpCode(200)
  @Anyone()
  async leave(
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() given: ProofDto,
  ) {
    await this.booking.leave(id, given, key);
    return { state: 'given-up' };
  }

  /** The answer to the letter after the event; once for each booking. */
  @Post('event-ratings/:token')
  @HttpCode(200)
  @Anyone()
  async rate(@Param('token') token: string, @Body() { rating }: RatingDto) {
    await this.ratings.rate(token, rating);
    return { state: 'counted' };
  }
}
