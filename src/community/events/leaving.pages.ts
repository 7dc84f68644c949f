import { Body, Controller, Get, Ip, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { check } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { AddressDto, ProofDto } from '../../residents/interests/follow.dto';
import { shownAt } from '../refuse';
import { Booking } from './bookings/booking.service';
import { RatingDto } from './bookings/bookings.dto';
import { EventRatings } from './bookings/ratings.service';
import { EventsService } from './events.service';

type Posted = Record<string, unknown>;
const view = (name: string) => `community/events/views/${name}`;

/** Giving a place up by a code, and the one question after the event. */
@Controller()
@ApiExcludeController()
export class LeavingPages {
  constructor(
    private readonly events: EventsService,
    private readonly booking: Booking,
    private readonly ratings: EventRatings,
  ) {}

  @Get('events/:id/leave')
  @Anyone()
  async show(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    response.render(view('leave'), { event: await this.events.open(id) });
  }

  @Post('events/:id/leave/code')
  @Anyone()
  async code(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const event = await this.events.open(id);
    const again = (status: number, errors: unknown) =>
      response.status(status).render(view('leave'), { event, posted, errors });
    const form = await check(AddressDto, posted);
    if (!form.ok) return again(422, form.errors);
    const key = requestIdOf(posted);
    try {
      const { email } = form.value;
      const proof = await this.booking.ask(id, 'leave-place', email, callerOf(ip), key);
      response.status(200).render(view('leave-code'), { event, proof });
    } catch (error) {
      const { errors, status } = shownAt('email', error);
      return again(status, errors);
    }
  }

  @Post('events/:id/leave')
  @Anyone()
  async leave(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const event = await this.events.open(id);
    const again = (status: number, errors: unknown) =>
      response.status(status).render(view('leave-code'), { event, proof: posted.proof, errors });
    const form = await check(ProofDto, posted);
    if (!form.ok) return again(422, form.errors);
    try {
      await this.booking.leave(id, form.value, requestIdOf(posted));
      response.status(200).render(view('left'), { event });
    } catch (error) {
      const { errors, status } = shownAt('code', error);
      return again(status, errors);
    }
  }

  /** Shows the answers alone: scanners of mail follow links. */
  @Get('rate-event/:token')
  @Anyone()
  async ask(@Param('token') token: string, @Res() response: Response) {
    const { event, rated } = await this.ratings.asked(token);
    response.render(view('rate'), { event, token, rated });
  }

  @Post('rate-event/:token')
  @Anyone()
  async rate(@Param('token') token: string, @Body() posted: Posted, @Res() response: Response) {
    const { event } = await this.ratings.asked(token);
    const form = await check(RatingDto, posted);
    if (!form.ok)
      return response.status(422).render(view('rate'), { event, token, errors: form.errors });
    try {
      await this.ratings.rate(token, form.value.rating);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'rated-already') throw error;
    }
    response.status(200).render(view('rate'), { event, token, rated: true });
  }
}
